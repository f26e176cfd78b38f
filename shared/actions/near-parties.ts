// Finds the accounts of the book, and rows of the list so far, whose names are near a row's. Asks nothing and merges none.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { ReadRow } from '../tables/read-rows';
import { type BareName, bareName } from './bare-name';
import { cityKey } from './city';
import { NearNames } from './near-names';
import { ownDomain } from './own-domain';

/** One side of a pair: an account of the book, or an earlier row of the list. */
export type Party =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'row'; readonly row: ReadRow };

/** A bearer of a name, and what is compared beside it. */
interface Member {
  readonly account: Account | null;
  readonly row: ReadRow | null;
  readonly city: string;
  readonly domain: string | null;
}

/** An index over names with their city and domain; accounts of the book are taken in at the first question. */
export class NearParties {
  readonly #records: Records;
  readonly #rowCount: number;
  readonly #names = new NearNames();
  /** The first bearer of each name, by the name's number. */
  readonly #first: Member[] = [];
  /** For names that are borne in several cities: the first bearer in each, '' for none. */
  readonly #byCity = new Map<number, Map<string, Member>>();
  #hasAccounts = false;
  #last: { readonly row: ReadRow; readonly bare: BareName } | null = null;

  /** @param rowCount how many rows may come, so that room is made for them at once */
  constructor(records: Records, rowCount: number) {
    this.#records = records;
    this.#rowCount = rowCount;
  }

  /** How many pairs of names were compared, to be counted in tests. */
  get comparedCount(): number {
    return this.#names.comparedCount;
  }

  add(row: ReadRow): void {
    const { city, domain } = row.values;
    this.#add(this.#bareOf(row), { account: null, row, city: cityKey(city), domain: ownDomain(domain) });
  }

  /**
   * Up to `most` parties near a row, equal names first. Two known and different cities are two companies; so are two
   * names a slip apart with two different domains.
   */
  near(row: ReadRow, most: number): readonly Party[] {
    if (!this.#hasAccounts) this.#addAccounts();
    const bare = this.#bareOf(row);
    const city = cityKey(row.values.city);
    const domain = ownDomain(row.values.domain);
    const found = new Map<number, Member>();
    const numbers = this.#names.find(bare, most, (number, isEqual) => {
      const member = this.#memberIn(number, city);
      if (member === undefined) return false;
      if (!isEqual && domain !== null && member.domain !== null && domain !== member.domain) return false;
      found.set(number, member);
      return true;
    });
    if (numbers.length === 0) return none;
    return numbers.flatMap((number) => partyOf(found.get(number)));
  }

  /** The bearer in the same city, else one of no known city; for a row without a city the first of all. */
  #memberIn(number: number, city: string): Member | undefined {
    const first = this.#first[number];
    const members = this.#byCity.get(number);
    if (members !== undefined)
      return members.get(city) ?? members.get('') ?? (city === '' ? first : undefined);
    return first === undefined || (city !== '' && first.city !== '' && first.city !== city)
      ? undefined
      : first;
  }

  /** A row is asked about and then added: its name is made bare once. */
  #bareOf(row: ReadRow): BareName {
    if (this.#last?.row !== row) this.#last = { row, bare: bareName(row.values.name) };
    return this.#last.bare;
  }

  #addAccounts(): void {
    this.#hasAccounts = true;
    // In a book with accounts, few rows are new.
    this.#names.expect(this.#records.count('account') || this.#rowCount);
    for (const account of this.#records.all('account')) {
      const { name, city, domain } = account;
      this.#add(bareName(name), { account, row: null, city: cityKey(city), domain: ownDomain(domain) });
    }
  }

  #add(bare: BareName, member: Member): void {
    const known = this.#names.numberOf(bare);
    if (known < 0) {
      this.#names.add(bare);
      this.#first.push(member);
      return;
    }
    const first = this.#first[known];
    if (first === undefined || first.city === member.city) return;
    const members = this.#byCity.get(known) ?? new Map([[first.city, first]]);
    if (!members.has(member.city)) this.#byCity.set(known, members.set(member.city, member));
  }
}

const none: readonly Party[] = [];

function partyOf(member: Member | undefined): Party[] {
  if (member?.account) return [{ kind: 'account', account: member.account }];
  return member?.row ? [{ kind: 'row', row: member.row }] : [];
}
