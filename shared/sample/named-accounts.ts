// The accounts of the sample that people meet by name, with the facts they are known by. The rest are generated.
import type { SellerKey } from './sample-sellers';

export interface NamedAccount {
  readonly name: string;
  readonly segment: string;
  /** Owner today; null is none. */
  readonly now: SellerKey | null;
  /** Owner in Plan A, when it moves. */
  readonly plan?: SellerKey;
  readonly spendDollars: number;
  readonly averageOrderDollars: number;
  readonly orderCount?: number;
  readonly lastOrderDaysAgo: number;
  readonly technicalPercent: number;
  readonly region?: string;
  readonly city?: string;
  readonly externalId?: string;
  /** Why it may not move; `{+N}` stands for the day N days after the anchor. */
  readonly lockReason?: string;
}

type Row = readonly [
  name: string,
  segment: string,
  now: SellerKey | null,
  spendDollars: number,
  averageOrderDollars: number,
  lastOrderDaysAgo: number,
  technicalPercent: number,
  more?: Partial<NamedAccount>,
];

const rows: readonly Row[] = [
  ['Quillfeather Textiles', 'Textile', null, 71_240, 4_450, 38, 6],
  ['Osgood Marine', 'Transport', null, 118_300, 13_140, 9, 18],
  ['Marlowe Tannery', 'Textile', null, 22_110, 2_210, 515, 3],
  ['Birchmont Schools', 'Public', null, 63_900, 3_200, 21, 11],
  ['Ironwell Forge', 'Metal', null, 204_450, 17_040, 16, 21],
  ['Easterly Coatings', 'Chemicals', null, 47_080, 3_360, 73, 9],
  ['Wexford Tool & Die', 'Machinery', null, 88_260, 8_020, 12, 46],
  ['Hollins Pet Foods', 'Food and drink', null, 35_150, 2_700, 44, 2],

  ['Ashgrove Brewing', 'Food and drink', 'maya', 44_100, 2_940, 12, 7],
  ['Bellweather Dental Labs', 'Health', 'maya', 31_020, 1_410, 6, 24],
  ['Orchard Hill Cannery', 'Food and drink', 'maya', 52_360, 4_760, 31, 10],
  ['Juniper Lab Supply', 'Health', 'maya', 27_040, 2_080, 402, 15],
  ['Abbot Lane Florists', 'Other', 'theo', 19_110, 910, 7, 0],
  ['Copperline Electric', 'Electronics', 'priya', 96_080, 11_200, 4, 27],
  ['Tolland Grain', 'Food and drink', 'theo', 61_300, 5_110, 26, 4],
  [
    'Ashby Marine Works',
    'Transport',
    'sam',
    38_420,
    3_490,
    19,
    13,
    { lockReason: 'The ruling P-11 holds until {+134}.' },
  ],
  ['Northgate Cold Storage', 'Food and drink', 'sam', 97_200, 10_800, 29, 19, { plan: 'ingrid' }],

  ['Vantry Aerospace', 'Transport', 'dana', 1_240_300, 48_640, 3, 34],
  ['Brightwater Dairy Co-op', 'Food and drink', 'dana', 41_180, 2_750, 24, 5],
  ['Pell & Sons Millwork', 'Wood and paper', 'dana', 27_940, 2_330, 17, 2],
  ['Corvane Plastics', 'Chemicals', 'dana', 36_120, 4_070, 41, 8],
  ['Meridian Bottling', 'Food and drink', 'dana', 68_400, 11_400, 23, 4, { orderCount: 6 }],
  ['Stonebridge Ceramics', 'Building', 'dana', 382_200, 27_300, 11, 16],
  [
    'Tamarack Foods',
    'Food and drink',
    'ingrid',
    212_400,
    15_171.43,
    18,
    22,
    {
      orderCount: 14,
      city: 'Troy',
      region: 'NE-04',
      externalId: '0014-22871',
      lockReason: 'Its handoff is done on {+10}.',
    },
  ],
  ['Sable Ridge Lumber', 'Wood and paper', 'ingrid', 455_000, 32_500, 6, 9],
  [
    'Dunmore Glass',
    'Building',
    'kenji',
    247_000,
    19_000,
    14,
    12,
    { lockReason: 'Its renewal falls due on {+51}.' },
  ],
  [
    'Harlow Packaging',
    'Wood and paper',
    'marcus',
    131_200,
    21_870,
    34,
    14,
    {
      lockReason: 'Field keeps it until {+35}, by ruling P-07.',
    },
  ],
  ['Fenwick Foundry', 'Metal', 'kenji', 58_320, 4_170, 22, 12, { plan: 'theo' }],
  ['Grantham Pumps', 'Machinery', 'dana', 59_260, 4_940, 13, 17, { plan: 'maya' }],
  ['Calloway Instruments', 'Electronics', 'marcus', 187_240, 22_810, 15, 52, { plan: 'leila' }],
  ['Halvorsen Bearings', 'Machinery', 'ruth', 143_200, 17_900, 20, 44, { plan: 'owen' }],
  ['Larkspur Hospital Group', 'Health', 'ruth', 388_400, 24_280, 5, 47, { plan: 'owen' }],

  ['Kestrel Robotics', 'Electronics', 'leila', 418_300, 31_480, 8, 58],
  [
    'Redmoor Quarry',
    'Building',
    'owen',
    126_020,
    14_000,
    27,
    49,
    { lockReason: 'Its crusher trial runs until {+22}.' },
  ],
  ['Pinehurst Paper', 'Wood and paper', 'noor', 163_900, 18_210, 33, 31],
  ['Hadley Turbine Works', 'Machinery', 'leila', 468_100, 31_210, 10, 12, { plan: 'ingrid' }],
];

export const namedAccounts: readonly NamedAccount[] = rows.map(
  ([name, segment, now, spendDollars, averageOrderDollars, lastOrderDaysAgo, technicalPercent, more]) => ({
    name,
    segment,
    now,
    spendDollars,
    averageOrderDollars,
    lastOrderDaysAgo,
    technicalPercent,
    ...more,
  }),
);
