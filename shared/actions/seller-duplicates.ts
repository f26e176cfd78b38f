// Finds sellers who are probably one person twice: same e-mail, same id, same bare name. Merges none, and is sure of none.
import type { SellerId } from '../records/ids';
import type { Seller } from '../records/seller';
import { idKey } from '../tables/salesforce-id';
import { bareName } from './bare-name';
import { personKey } from './person-name';

export type DuplicateSign = 'email' | 'id' | 'name';

export interface LikelyDuplicates {
  /** Two or more, in the order they were created. */
  readonly sellerIds: readonly SellerId[];
  /** What some of them have in common, the surest first. */
  readonly signs: readonly DuplicateSign[];
  /** Their name is the same but addresses or ids differ: perhaps two people. */
  readonly isDoubtful: boolean;
}

type Compared = Pick<Seller, 'id' | 'name' | 'email' | 'externalId'>;

/** What names of sellers are compared by: the way a person's name is turned, then its bare letters. */
export function sellerNameKey(name: string): string {
  return bareName(personKey(name)).words;
}

/** Likely duplicates (SE40), in one pass over the sellers; the surest groups first. */
export function likelyDuplicates(sellers: readonly Compared[]): readonly LikelyDuplicates[] {
  const groups = new Groups(sellers.length);
  const signs: { readonly at: number; readonly sign: DuplicateSign }[] = [];
  const first = new Map<string, number>();
  const note = (sign: DuplicateSign, key: string, at: number): void => {
    const known = first.get(`${sign} ${key}`);
    if (known === undefined) {
      first.set(`${sign} ${key}`, at);
      return;
    }
    groups.join(known, at);
    signs.push({ at, sign });
  };
  sellers.forEach(({ name, email, externalId }, at) => {
    if (email !== null) note('email', email.trim().toLowerCase(), at);
    if (externalId !== null) note('id', idKey(externalId), at);
    note('name', sellerNameKey(name), at);
  });
  const members = new Map<number, number[]>();
  sellers.forEach((_, at) => {
    const root = groups.rootOf(at);
    const known = members.get(root);
    if (known === undefined) members.set(root, [at]);
    else known.push(at);
  });
  const signsOf = new Map<number, Set<DuplicateSign>>();
  for (const { at, sign } of signs) {
    const root = groups.rootOf(at);
    signsOf.set(root, (signsOf.get(root) ?? new Set()).add(sign));
  }
  const found = [...members].flatMap(([root, all]) =>
    all.length < 2
      ? []
      : [
          groupOf(
            all.flatMap((at) => sellers[at] ?? []),
            signsOf.get(root) ?? new Set(),
          ),
        ],
  );
  return found.sort((a, b) => Number(a.isDoubtful) - Number(b.isDoubtful));
}

const surestFirst: readonly DuplicateSign[] = ['email', 'id', 'name'];

function groupOf(members: readonly Compared[], signs: ReadonlySet<DuplicateSign>): LikelyDuplicates {
  const isByName = !signs.has('email') && !signs.has('id');
  const emails = new Set(members.flatMap(({ email }) => email?.toLowerCase() ?? []));
  const ids = new Set(members.flatMap(({ externalId }) => (externalId === null ? [] : [idKey(externalId)])));
  return {
    sellerIds: members.map(({ id }) => id),
    signs: surestFirst.filter((sign) => signs.has(sign)),
    isDoubtful: isByName && (emails.size > 1 || ids.size > 1),
  };
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
