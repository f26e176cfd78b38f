// Makes up company names, their trades and towns for sample books. Every name is fiction; no two are alike.
import { type Random, wholeBetween } from './random';

export interface Company {
  readonly name: string;
  readonly segment: string;
}

// 60 beginnings, 36 endings and 48 trades: 103,680 names before any repeats.
const beginnings =
  'Alder Amber Arden Ashen Barrow Birch Black Bram Briar Bright Calder Cedar Clay Cold Copper Crane Dun Eagle East Elder Ember Fallow Fern Flint Fox Frost Glen Gold Grey Hart Hazel Heather Hickory Hollow Iron Ivy Kestle Lark Laurel Linden Maple Marsh Mill Moss North Oak Otter Pine Quarry Raven Red Rowan Rush Sable Silver Stone Thorn Wester Willow Winter'.split(
    ' ',
  );
const endings =
  'bank beck borough bridge brook bury cliff combe crest croft dale den fell field ford gate ham haven holt hurst land ley low mead mere mount pool port ridge shaw stead thwaite vale water wick wood'.split(
    ' ',
  );
const trades: readonly (readonly [trade: string, segment: string])[] = [
  ['Foundry', 'Metal'],
  ['Castings', 'Metal'],
  ['Forge', 'Metal'],
  ['Fabrication', 'Metal'],
  ['Plating', 'Metal'],
  ['Sheet Metal', 'Metal'],
  ['Bearings', 'Machinery'],
  ['Pumps', 'Machinery'],
  ['Tool & Die', 'Machinery'],
  ['Machine Works', 'Machinery'],
  ['Valves', 'Machinery'],
  ['Conveyors', 'Machinery'],
  ['Hydraulics', 'Machinery'],
  ['Controls', 'Electronics'],
  ['Instruments', 'Electronics'],
  ['Circuits', 'Electronics'],
  ['Electric', 'Electronics'],
  ['Optics', 'Electronics'],
  ['Robotics', 'Electronics'],
  ['Brewing', 'Food and drink'],
  ['Bakery', 'Food and drink'],
  ['Cannery', 'Food and drink'],
  ['Creamery', 'Food and drink'],
  ['Foods', 'Food and drink'],
  ['Bottling', 'Food and drink'],
  ['Cold Storage', 'Food and drink'],
  ['Grain', 'Food and drink'],
  ['Orchards', 'Food and drink'],
  ['Millwork', 'Wood and paper'],
  ['Lumber', 'Wood and paper'],
  ['Furniture', 'Wood and paper'],
  ['Paper', 'Wood and paper'],
  ['Packaging', 'Wood and paper'],
  ['Printing', 'Wood and paper'],
  ['Plastics', 'Chemicals'],
  ['Coatings', 'Chemicals'],
  ['Resins', 'Chemicals'],
  ['Adhesives', 'Chemicals'],
  ['Glass', 'Building'],
  ['Ceramics', 'Building'],
  ['Masonry', 'Building'],
  ['Quarries', 'Building'],
  ['Textiles', 'Textile'],
  ['Dental Labs', 'Health'],
  ['Hospital Group', 'Health'],
  ['Lab Supply', 'Health'],
  ['Schools', 'Public'],
  ['Marine', 'Transport'],
];
const places = beginnings.length * endings.length;
const allNames = places * trades.length;
// Shares no factor with `allNames` (only 2, 3 and 5 divide that), so stepping by it visits every name once, far apart.
const stride = 64_043;

/** Hands out names that differ from each other and from `taken`; after 103,680 they carry a number. */
export function companyNames(random: Random, taken: ReadonlySet<string> = new Set()): () => Company {
  const start = wholeBetween(random, 0, allNames - 1);
  let handedOut = 0;
  return () => {
    for (;;) {
      const index = (start + handedOut * stride) % allNames;
      const round = Math.floor(handedOut / allNames);
      handedOut += 1;
      const place = index % places;
      const [trade, segment] = trades[Math.floor(index / places)] ?? ['Supply', 'Other'];
      const stem = `${beginnings[place % beginnings.length]}${endings[Math.floor(place / beginnings.length)]}`;
      const name = round === 0 ? `${stem} ${trade}` : `${stem} ${trade} ${round + 1}`;
      if (!taken.has(name)) return { name, segment };
    }
  };
}

const towns: readonly (readonly [city: string, region: string])[] = [
  ['Portland', 'NE-01'],
  ['Manchester', 'NE-01'],
  ['Burlington', 'NE-01'],
  ['Worcester', 'NE-02'],
  ['Springfield', 'NE-02'],
  ['Lowell', 'NE-02'],
  ['Providence', 'NE-03'],
  ['Hartford', 'NE-03'],
  ['New Haven', 'NE-03'],
  ['Troy', 'NE-04'],
  ['Albany', 'NE-04'],
  ['Utica', 'NE-04'],
  ['Syracuse', 'NE-05'],
  ['Rochester', 'NE-05'],
  ['Buffalo', 'NE-05'],
];

/** A town of the Northeast and the sales region it lies in. */
export function townOf(random: Random): { city: string; region: string } {
  const [city, region] = towns[wholeBetween(random, 0, towns.length - 1)] ?? ['Troy', 'NE-04'];
  return { city, region };
}

/** `Wexford Tool & Die` as `wexford-tool-die`, for ids and made-up domains. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
