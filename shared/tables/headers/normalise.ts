// Decides how a header is reduced to plain words, so that spelling does not matter. Knows no field and no language.

const abbreviations: Readonly<Record<string, string>> = {
  acct: 'account',
  acc: 'account',
  addr: 'address',
  amt: 'amount',
  avg: 'average',
  cd: 'code',
  cnt: 'count',
  cntry: 'country',
  ctry: 'country',
  cust: 'customer',
  disc: 'discount',
  dt: 'date',
  emp: 'employee',
  emps: 'employees',
  inv: 'invoice',
  mail: 'email',
  mean: 'average',
  mgr: 'manager',
  nbr: 'number',
  nm: 'name',
  no: 'number',
  nr: 'number',
  num: 'number',
  lst: 'last',
  opp: 'opportunity',
  oppty: 'opportunity',
  ord: 'order',
  ords: 'orders',
  org: 'organisation',
  organization: 'organisation',
  pct: 'percent',
  prod: 'product',
  qty: 'quantity',
  rev: 'revenue',
  rgn: 'region',
  seg: 'segment',
  sls: 'sales',
  tech: 'technical',
  terr: 'territory',
  trans: 'transaction',
  txn: 'transaction',
  val: 'value',
};

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  Ł: 'l',
  Ø: 'o',
  Æ: 'ae',
  Œ: 'oe',
};

/** Accents and umlauts off, special letters written out: `Größe` to `Grosse`, `Société` to `Societe`. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłŁØÆŒ]/g, (letter) => letters[letter] ?? letter);
}

/**
 * A header as lower-case words: `BillingState`, `Billing State` and `billing_state` are one; `__c`, accents and
 * punctuation fall away, common short forms are written out.
 */
export function wordsOf(header: string): string {
  return foldLetters(header.slice(0, 300).replace(/n[\u00b0\u00ba](?=[^\p{L}]|$)/giu, ' number '))
    .replace(/__[cr]\b/gi, ' ')
    .replace(/\bIDs\b/g, 'Ids')
    .replace(/['\u2019]/g, '')
    .replace(/#/g, ' number ')
    .replace(/e-mail/gi, 'email')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}%$]+/u)
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word] : word))
    .join(' ');
}

/** The same words with umlauts written as two letters, for lists that hold no others: `Größe` as `groesse`. */
export function wordsWithoutUmlauts(header: string): string {
  return wordsOf(
    header.replace(
      /[äöüÄÖÜ]/g,
      (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' })[letter] ?? letter,
    ),
  );
}

const unitWords =
  /\b(in )?(usd|eur|gbp|chf|inr|brl|euro?s?|\$|thousands?|millions?|000s|k|mio|mn|tsd|mln|mil|teur|keur|k\$)\b|[$%](?=\s|$)/g;
const years = /\b(?:(?:fy|cy|gj|ej) ?)?(?:19|20)\d{2}\b|\bfy ?\d{2}\b/g;

const ownPrefix =
  /^(?:account|company|customer|client|organisation|hq|headquarters|main|primary|billing|mailing) /;

/** `hq city` to `city`: what a list of accounts says of its accounts anyway; null when nothing is to be taken off. */
export function withoutOwnPrefix(words: string): string | null {
  return ownPrefix.test(words) ? words.replace(ownPrefix, '') : null;
}

function withoutBrackets(header: string): string {
  return header.slice(0, 300).replace(/[([{][^)\]}]*[)\]}]/g, ' ');
}

/** The year a header names, so that of `Sales FY24` and `Sales FY25` the newer can be told; null for none or several. */
export function yearInHeader(header: string): { readonly year: number; readonly rest: string } | null {
  const words = wordsOf(withoutBrackets(header));
  // French accounts count back from the year itself: `CA N`, `CA N-1`.
  const relative = /^(.+) n(?: (\d))?$/.exec(words);
  if (relative !== null) return { year: -Number(relative[2] ?? 0), rest: relative[1] ?? '' };
  const found = words.match(years);
  if (found === null || found.length !== 1) return null;
  const digits = /\d+/.exec(found[0])?.[0] ?? '';
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return { year, rest: words.replace(years, ' ').replace(/ +/g, ' ').trim() };
}

/** Ways to read a header's words when they are not known as they stand, the nearest first: brackets, units, years, numbers off. */
export function looserWords(header: string, words: string): string[] {
  const tidy = (text: string): string => text.replace(/ +/g, ' ').trim();
  const withoutUnits = tidy(words.replace(unitWords, ' '));
  const outside = wordsOf(withoutBrackets(header));
  const bare = tidy(outside.replace(unitWords, ' ').replace(years, ' '));
  const withoutNumbers = tidy(bare.replace(/^(?:\d+ )+|(?: \d+)+$/g, ' '));
  const candidates = [withoutUnits, outside, tidy(withoutUnits.replace(years, ' ')), bare, withoutNumbers];
  return [...new Set(candidates)].filter((candidate) => candidate !== '' && candidate !== words);
}
