// Finds the accounts of the book, and rows of the list so far, whose names are near a row's. Asks nothing and merges none.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { ReadRow } from '../tables/read-rows';
import { cityKey } from './city';
import { NearNames } from './near-names';
import { ownDomain } from './own-domain';

/** One side of a pair: an account of the book, or an earlier row of the list. */
export type Party =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'row'; readonly row: ReadRow };

/** Who bears a name. */
export type Bearer = Account | ReadRow;

/** An index over names with their city and domain; accounts of the book are taken in at the first question. */
export class NearParties {
  readonly #records: Records;
  readonly #rows: readonly ReadRow[];
  readonly #names: NearNames;
  /** The first bearer of each name, by the name's number. */
  readonly #first: Bearer[] = [];
  /** For names that are borne in several cities: the first bearer in each, '' for none. */
  readonly #byCity = new Map<number, Map<string, Bearer>>();
  /** Domains that more than one bears. */
  readonly #shared = new Set<string>();
  #hasAccounts = false;

  /** @param rows all rows that may come */
  constructor(records: Records, rows: readonly ReadRow[]) {
    this.#records = records;
    this.#rows = rows;
    this.#names = new NearNames(() => namesWithoutDomain(rows));
  }

  /** How many pairs of names were compared, to be counted in tests. */
  get comparedCount(): number {
    return this.#names.comparedCount;
  }

  /** How many keys names stand under beside their own letters, to be counted in tests. */
  get slipKeyCount(): number {
    return this.#names.slipKeyCount;
  }

  /** Takes in a new row. @param domain its own */
  add(row: ReadRow, domain: string | null): void {
    this.#add(row.values.name, row, domain);
  }

  /**
   * Up to `most` parties near a row, equal names first. Two known and different cities are two companies; so are two
   * names a slip apart with two different domains.
   * @param domain the row's own
   * @param sharers those before it that bear the same domain; null for none. Asked once for each domain
   */
  near(
    row: ReadRow,
    domain: string | null,
    sharers: (() => readonly Bearer[]) | null,
    most: number,
  ): readonly Party[] {
    if (!this.#hasAccounts) this.#addAccounts();
    const isShared = domain !== null && sharers !== null;
    if (isShared) this.#share(domain, sharers);
    else if (domain !== null && this.#names.isAlone(row.values.name)) return none;
    let city: string | null = null;
    const numbers = this.#names.find(row.values.name, most, {
      domain,
      isShared,
      wants: (number, isEqual) => {
        city ??= cityKey(row.values.city);
        const member = this.#memberIn(number, city);
        return member !== undefined && (isEqual || mayBeOne(domain, domainOf(member)));
      },
    });
    if (numbers.length === 0) return none;
    return numbers.flatMap((number) => partiesOf(this.#memberIn(number, city ?? '')));
  }

  /** The bearer in the same city, else one of no known city; for a row without a city the first of all. */
  #memberIn(number: number, city: string): Bearer | undefined {
    const first = this.#first[number];
    const members = this.#byCity.get(number);
    if (members !== undefined)
      return members.get(city) ?? members.get('') ?? (city === '' ? first : undefined);
    if (first === undefined || city === '') return first;
    const theirs = cityOf(first);
    return theirs === '' || theirs === city ? first : undefined;
  }

  #addAccounts(): void {
    this.#hasAccounts = true;
    // In a book with accounts, few rows are new.
    this.#names.expect(this.#records.count('account') || this.#rows.length);
    for (const account of this.#records.all('account')) {
      this.#add(account.name, account, ownDomain(account.domain));
    }
  }

  #add(name: string, bearer: Bearer, domain: string | null): void {
    const known = this.#names.numberOf(name);
    const number = known < 0 ? this.#names.add(name, domain) : known;
    if (known < 0) this.#first.push(bearer);
    else this.#addInCity(known, bearer, domain);
    if (this.#shared.size > 0 && domain !== null && this.#shared.has(domain))
      this.#names.putBeside(number, domain);
  }

  #addInCity(number: number, bearer: Bearer, domain: string | null): void {
    const first = this.#first[number];
    if (first === undefined) return;
    const [city, firstCity] = [cityOf(bearer), cityOf(first)];
    if (firstCity === city) return;
    const members = this.#byCity.get(number) ?? new Map([[firstCity, first]]);
    if (members.has(city)) return;
    this.#byCity.set(number, members.set(city, bearer));
    if (domain === null) this.#names.loosen(number);
  }

  #share(domain: string, sharers: () => readonly Bearer[]): void {
    if (this.#shared.has(domain)) return;
    this.#shared.add(domain);
    for (const bearer of sharers()) {
      const number = this.#names.numberOf(isAccount(bearer) ? bearer.name : bearer.values.name);
      if (number >= 0) this.#names.putBeside(number, domain);
    }
  }
}

const none: readonly Party[] = [];

function* namesWithoutDomain(rows: readonly ReadRow[]): Generator<string> {
  for (const { values } of rows) if (ownDomain(values.domain) === null) yield values.name;
}

export function isAccount(bearer: Bearer): bearer is Account {
  return 'type' in bearer;
}

function mayBeOne(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function cityOf(bearer: Bearer): string {
  return cityKey(isAccount(bearer) ? bearer.city : bearer.values.city);
}

function domainOf(bearer: Bearer): string | null {
  return ownDomain(isAccount(bearer) ? bearer.domain : bearer.values.domain);
}

export function partyOf(bearer: Bearer): Party {
  return isAccount(bearer) ? { kind: 'account', account: bearer } : { kind: 'row', row: bearer };
}

function partiesOf(bearer: Bearer | undefined): Party[] {
  return bearer === undefined ? [] : [partyOf(bearer)];
}
