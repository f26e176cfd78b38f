// Decides how what can be done to one seller is found: a word for it and the name, `edit maya` or `maya edit`. What it does
// is the Sellers screen's.
import { ArrowRightLeft, Handshake, type LucideIcon, Pencil, UserCheck, UserX } from 'lucide-react';
import type { SellerId } from '../shared/records/ids';
import type { RecordOf } from '../shared/records/record';
import { foldForSearch } from '../shared/search/match';
import type { PaletteItem } from './features/palette/palette-items';
import type { PaletteSource } from './features/palette/use-palette-list';
import { reassign, setActive } from './features/sellers/seller-commands';
import { findRecords, prepareToFind } from './store/find-records';
import { useRecords } from './store/records';
import { groupOfSeller } from './store/seller-figures';
import { goTo, useView } from './store/view';
import { goToAndAsk } from './store/wishes';

type Seller = RecordOf<'seller'>;

interface SellerVerb {
  readonly id: string;
  /** Without a name: `Edit seller…`. */
  readonly label: string;
  readonly also: string;
  readonly icon: LucideIcon;
  /** How it may be typed before a name. */
  readonly example: string;
  readonly words: readonly string[];
  readonly named: (name: string) => string;
  /** Why it cannot be done to this one; null when it can. */
  readonly blocked: (seller: Seller) => string | null;
  readonly run: (seller: Seller) => void;
}

/** The entries of a seller's menu. */
export const sellerVerbs: readonly SellerVerb[] = [
  {
    id: 'edit',
    label: 'Edit seller…',
    also: 'change rename email home lane manager region capacity',
    icon: Pencil,
    example: 'edit',
    words: ['edit', 'change', 'rename'],
    named: (name) => `Edit ${name}…`,
    blocked: () => null,
    run: ({ id }) => goToAndAsk('sellers', 'edit a seller', id),
  },
  {
    id: 'pairs',
    label: 'Pairs of a seller…',
    also: 'inside field partner',
    icon: Handshake,
    example: 'pairs',
    words: ['pairs', 'partner'],
    named: (name) => `Pairs of ${name}…`,
    blocked: () => null,
    run: ({ id }) => goToAndAsk('sellers', 'pairs of a seller', id),
  },
  {
    id: 'reassign',
    label: 'Reassign accounts of a seller…',
    also: 'move all book leaves',
    icon: ArrowRightLeft,
    example: 'reassign',
    words: ['reassign'],
    named: (name) => `Reassign accounts of ${name}…`,
    blocked: (seller) => (hasAccounts(seller) ? null : 'The plan leaves them no account'),
    run: (seller) => onSellers(() => reassign(seller)),
  },
  {
    id: 'deactivate',
    label: 'Deactivate seller',
    also: 'inactive leaves gone',
    icon: UserX,
    example: 'deactivate',
    words: ['deactivate', 'inactive'],
    named: (name) => `Deactivate ${name}`,
    blocked: ({ active }) => (active ? null : 'Inactive already'),
    run: ({ id }) => onSellers(() => setActive([id as SellerId], false)),
  },
  {
    id: 'activate',
    label: 'Activate seller',
    also: 'active again back',
    icon: UserCheck,
    example: 'activate',
    words: ['activate'],
    named: (name) => `Activate ${name}`,
    blocked: ({ active }) => (active ? 'Active already' : null),
    run: ({ id }) => onSellers(() => setActive([id as SellerId], true)),
  },
];

/** What was typed, as what to do and to whom; null where it names none of both. */
export function verbAndName(typed: string): { readonly verb: SellerVerb; readonly name: string } | null {
  const words = foldForSearch(typed).split(/\s+/u);
  for (const at of [0, words.length - 1]) {
    const word = words[at] ?? '';
    const verb =
      word.length < fewestLetters ? undefined : sellerVerbs.find((each) => each.words.some(beginsWith(word)));
    const name = words.filter((_, index) => index !== at).join(' ');
    if (verb !== undefined && name !== '') return { verb, name };
  }
  return null;
}

/** Fewer begin many names. */
const fewestLetters = 3;

function beginsWith(typed: string): (word: string) => boolean {
  return (word) => word.startsWith(typed);
}

/** So many sellers for one thing to do. */
const mostSellers = 4;

/** Sellers found by their name come before what can be done to them. */
const verbCost = 1;

/**
 * @param detailOf what tells a seller from others of the name
 * @param readOnly why nothing can be changed here; null when it can
 */
export function sellerActions(
  detailOf: () => (seller: Seller) => string,
  readOnly: () => string | null,
): PaletteSource {
  return {
    heading: 'Seller actions',
    prepare: () => prepareToFind('seller'),
    find: async (typed, isWanted) => {
      const asked = verbAndName(typed);
      if (asked === null) return [];
      const found = await findRecords('seller', asked.name, { limit: mostSellers, isWanted });
      const { book } = useRecords.getState();
      return (
        found?.flatMap(({ id, rank }) => {
          const seller = book?.get('seller', id);
          if (seller === undefined) return [];
          return [
            { item: itemOf(asked.verb, seller, detailOf()(seller), readOnly()), rank: rank + verbCost },
          ];
        }) ?? null
      );
    },
  };
}

function itemOf(verb: SellerVerb, seller: Seller, detail: string, readOnly: string | null): PaletteItem {
  return {
    id: `seller ${verb.id}:${seller.id}`,
    label: verb.named(seller.name),
    person: seller.name,
    detail,
    blocked: readOnly ?? verb.blocked(seller),
    run: () => verb.run(seller),
  };
}

function hasAccounts(seller: Seller): boolean {
  const { proposed } = useRecords.getState();
  return proposed !== null && (groupOfSeller(proposed, seller)?.count ?? 0) > 0;
}

/** What shows on the Sellers screen is done where it is seen. */
export function onSellers(run: () => void): void {
  if (useView.getState().screen !== 'sellers') goTo('sellers');
  run();
}
