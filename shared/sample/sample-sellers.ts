// The twelve sellers of the sample and how many of their accounts Plan A moves, and where. Knows no account by name.
import type { SellerId } from '../records/ids';
import type { Lane } from '../records/lane';
import type { Seller } from '../records/seller';
import { slugOf } from './names';

interface SampleSeller {
  readonly name: string;
  readonly lane: Lane;
  readonly capacity: number;
  readonly region: string;
  /** Accounts that are theirs today and in Plan A alike. */
  readonly stays: number;
}

export const sampleSellers = {
  maya: { name: 'Maya Okafor', lane: 'inside', capacity: 50, region: 'Northeast', stays: 34 },
  theo: { name: 'Theo Lindqvist', lane: 'inside', capacity: 50, region: 'Northeast', stays: 43 },
  priya: { name: 'Priya Raman', lane: 'inside', capacity: 50, region: 'Northeast', stays: 33 },
  sam: { name: 'Sam Whitlock', lane: 'inside', capacity: 40, region: 'Northeast', stays: 22 },
  dana: { name: 'Dana Castellano', lane: 'field', capacity: 24, region: 'NE-01', stays: 26 },
  marcus: { name: 'Marcus Hale', lane: 'field', capacity: 24, region: 'NE-02', stays: 21 },
  ingrid: { name: 'Ingrid Solberg', lane: 'field', capacity: 24, region: 'NE-04', stays: 17 },
  kenji: { name: 'Kenji Watanabe', lane: 'field', capacity: 24, region: 'NE-05', stays: 22 },
  ruth: { name: 'Ruth Abernathy', lane: 'field', capacity: 24, region: 'NE-03', stays: 18 },
  leila: { name: 'Leila Haddad', lane: 'specialist', capacity: 18, region: 'Northeast', stays: 12 },
  owen: { name: 'Owen Pryce', lane: 'specialist', capacity: 18, region: 'Northeast', stays: 10 },
  noor: { name: 'Noor Bashir', lane: 'specialist', capacity: 15, region: 'Northeast', stays: 8 },
} as const satisfies Record<string, SampleSeller>;

export type SellerKey = keyof typeof sampleSellers;
export const sellerKeys = Object.keys(sampleSellers) as readonly SellerKey[];

/** The 37 moves of Plan A as (from, to, how many); null is no owner. */
export const planAMoves: readonly (readonly [SellerKey | null, SellerKey, number])[] = [
  ['dana', 'maya', 3],
  ['dana', 'priya', 1],
  ['dana', 'sam', 1],
  ['marcus', 'maya', 1],
  ['marcus', 'theo', 1],
  ['marcus', 'priya', 1],
  ['marcus', 'sam', 1],
  ['ingrid', 'maya', 1],
  ['ingrid', 'theo', 1],
  ['ingrid', 'sam', 2],
  ['kenji', 'maya', 1],
  ['kenji', 'theo', 2],
  ['kenji', 'priya', 1],
  ['kenji', 'sam', 1],
  ['ruth', 'maya', 1],
  ['ruth', 'priya', 1],
  ['ruth', 'sam', 1],
  ['marcus', 'leila', 1],
  ['dana', 'leila', 1],
  ['ruth', 'owen', 2],
  ['kenji', 'noor', 1],
  ['dana', 'noor', 1],
  ['sam', 'ingrid', 1],
  ['theo', 'ruth', 2],
  ['maya', 'marcus', 1],
  ['priya', 'kenji', 1],
  ['leila', 'ingrid', 1],
  ['noor', 'ruth', 1],
  [null, 'maya', 1],
  [null, 'priya', 1],
  [null, 'sam', 1],
];

/** Accounts without an owner today and in Plan A. */
export const unassignedStays = 15;

export function sampleSellerId(key: SellerKey): SellerId {
  return `seller:${slugOf(sampleSellers[key].name)}` as SellerId;
}

export function sampleSellerRecords(): Seller[] {
  return sellerKeys.map((key) => {
    const { name, lane, capacity, region } = sampleSellers[key];
    return {
      type: 'seller',
      id: sampleSellerId(key),
      deleted: false,
      name,
      email: `${slugOf(name).replace('-', '.')}@halden.example`,
      externalId: null,
      homeLane: lane,
      manager: 'Elena Marsh',
      region,
      title: null,
      capacityAccounts: capacity,
      capacityCents: null,
      capacityPoints: null,
      active: true,
    };
  });
}
