// Finds sellers who are probably one person twice: same e-mail, same id, same bare name. Says of whom each is true and what
// is certain; merges none.
import type { SellerId } from '../records/ids';
import type { Seller } from '../records/seller';
import { idKey } from '../tables/salesforce-id';
import { bareName } from './bare-name';
import { personKey } from './person-name';

export type DuplicateSign = 'email' | 'id' | 'name';

export interface LikelyDuplicates {
  /** Two or more, in the order they were created. */
  readonly sellerIds: readonly SellerId[];
  /** What all of them have in common, the surest first. */
  readonly signs: readonly DuplicateSign[];
  /** What only some of them share, the surest first. */
  readonly someSigns: readonly DuplicateSign[];
  /** Their name is the same but addresses or ids differ: perhaps two people. */
  readonly isDoubtful: boolean;
}

/** What two sellers have in common. */
export interface Sameness {
  /** The surest first; none: they have nothing in common themselves. */
  readonly signs: readonly DuplicateSign[];
  /** They share more than a name that others bear with another address or id. */
  readonly isCertain: boolean;
}

type Compared = Pick<Seller, 'id' | 'name' | 'email' | 'externalId'>;

const surestFirst: readonly DuplicateSign[] = ['email', 'id', 'name'];

/** What names of sellers are compared by: the way a person's name is turned, then its bare letters. */
export function sellerNameKey(name: string): string {
  return bareName(personKey(name)).words;
}

/**
 * Likely duplicates (SE40), in one pass over the sellers; the surest groups first. What an address, an id or a name that
 * nobody doubts joins is one group; those of a doubtful name are one of their own, so that nothing said of some is said of
 * the others. Somebody may stand in one of each kind.
 */
export function likelyDuplicates(sellers: readonly Compared[]): readonly LikelyDuplicates[] {
  const named = namedSellers(sellers);
  const groups = new Groups(sellers.length);
  const first = new Map<string, number>();
  const join = (key: string, at: number): void => {
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else groups.join(known, at);
  };
  named.sellers.forEach(({ keys }, at) => {
    if (keys.email !== null) join(`email ${keys.email}`, at);
    if (keys.id !== null) join(`id ${keys.id}`, at);
    if (!named.doubtfulNames.has(keys.name)) join(`name ${keys.name}`, at);
  });
  const certain = new Map<number, Known[]>();
  const doubtful = new Map<string, { readonly members: Known[]; readonly roots: Set<number> }>();
  named.sellers.forEach((seller, at) => {
    const root = groups.rootOf(at);
    const together = certain.get(root);
    if (together === undefined) certain.set(root, [seller]);
    else together.push(seller);
    if (!named.doubtfulNames.has(seller.keys.name)) return;
    const same = doubtful.get(seller.keys.name) ?? { members: [], roots: new Set() };
    same.members.push(seller);
    same.roots.add(root);
    doubtful.set(seller.keys.name, same);
  });
  const groupsOf = (members: readonly Known[], isDoubtful: boolean): readonly LikelyDuplicates[] =>
    members.length < 2 ? [] : [groupOf(members, isDoubtful)];
  return [
    ...[...certain.values()].flatMap((members) => groupsOf(members, false)),
    // All of one name who are known to be one person otherwise leave no doubt.
    ...[...doubtful.values()].flatMap(({ members, roots }) =>
      roots.size < 2 ? [] : groupsOf(members, true),
    ),
  ];
}

/** What each of these sellers has in common with one of them; `among` are all there are, who may bear the name too. */
export function samenessWith(
  one: Compared,
  others: readonly Compared[],
  among: readonly Compared[],
): ReadonlyMap<SellerId, Sameness> {
  const { doubtfulNames } = namedSellers(among);
  const own = keysOf(one);
  return new Map(
    others.map((other) => {
      const signs = sharedSigns([own, keysOf(other)]);
      const isCertain = signs.some((sign) => sign !== 'name' || !doubtfulNames.has(own.name));
      return [other.id, { signs, isCertain }];
    }),
  );
}

type Keys = Readonly<Record<'email' | 'id', string | null>> & { readonly name: string };

interface Known {
  readonly id: SellerId;
  readonly keys: Keys;
}

function keysOf({ name, email, externalId }: Compared): Keys {
  return {
    email: email === null ? null : email.trim().toLowerCase(),
    id: externalId === null ? null : idKey(externalId),
    name: sellerNameKey(name),
  };
}

interface NamedSellers {
  readonly sellers: readonly Known[];
  /** Names that are borne with different addresses or ids: whose they are without either, nobody can tell. */
  readonly doubtfulNames: ReadonlySet<string>;
}

function namedSellers(sellers: readonly Compared[]): NamedSellers {
  const doubtfulNames = new Set<string>();
  const seen = new Map<string, { email: string | null; id: string | null }>();
  const known = sellers.map((seller) => {
    const keys = keysOf(seller);
    const before = seen.get(keys.name) ?? { email: null, id: null };
    for (const field of ['email', 'id'] as const) {
      if (keys[field] === null) continue;
      if (before[field] !== null && before[field] !== keys[field]) doubtfulNames.add(keys.name);
      before[field] = keys[field];
    }
    seen.set(keys.name, before);
    return { id: seller.id, keys };
  });
  return { sellers: known, doubtfulNames };
}

function groupOf(members: readonly Known[], isDoubtful: boolean): LikelyDuplicates {
  const keys = members.map((member) => member.keys);
  const signs = sharedSigns(keys);
  const isShared = (sign: DuplicateSign): boolean => {
    const values = keys.flatMap((each) => each[sign] ?? []);
    return new Set(values).size < values.length;
  };
  return {
    sellerIds: members.map(({ id }) => id),
    signs,
    someSigns: surestFirst.filter((sign) => !signs.includes(sign) && isShared(sign)),
    isDoubtful,
  };
}

/** What is the same for all of them. */
function sharedSigns(keys: readonly Keys[]): readonly DuplicateSign[] {
  const [first] = keys;
  return surestFirst.filter((sign) => {
    const value = first?.[sign] ?? null;
    return value !== null && keys.every((each) => each[sign] === value);
  });
}

/** Which places belong together: union by root, with halved paths. */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  rootOf(at: number): number {
    let root = at;
    while (this.#parents[root] !== root) {
      const next = this.#parents[root] ?? root;
      this.#parents[root] = this.#parents[next] ?? next;
      root = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.#parents[this.rootOf(b)] = this.rootOf(a);
  }
}
