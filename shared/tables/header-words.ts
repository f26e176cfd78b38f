// Decides what a header means by its words alone, and how sure that is. The words stand in headers/; reads no values.
import type { Dialect } from './dialect';
import { type FieldId, fieldsOfKind } from './fields';
import { dynamics, hubspot } from './headers/crm-names';
import { dutch } from './headers/dutch';
import { english } from './headers/english';
import { french } from './headers/french';
import { german } from './headers/german';
import { italian } from './headers/italian';
import { looserWords, withoutOwnPrefix, wordsOf, wordsWithoutUmlauts } from './headers/normalise';
import { oneSlipApart, patternsOf } from './headers/patterns';
import { type HeaderGuess, indexPhrases, type PhraseIndex } from './headers/phrases';
import { portuguese } from './headers/portuguese';
import { spanish } from './headers/spanish';
import type { ListKind } from './list-kind';

export { wordsOf } from './headers/normalise';
export type { HeaderGuess } from './headers/phrases';

const sources = [english, dynamics, hubspot, german, french, spanish, italian, portuguese, dutch];
const indexes = new Map<ListKind, PhraseIndex>();

function indexOf(kind: ListKind): PhraseIndex {
  let index = indexes.get(kind);
  if (index === undefined) {
    index = indexPhrases(sources, kind, new Set(fieldsOfKind[kind]), (phrase) => [
      ...new Set([wordsOf(phrase), wordsWithoutUmlauts(phrase)]),
    ]);
    indexes.set(kind, index);
  }
  return index;
}

/** A window other than twelve months: a sum over it is not spend. It is only suggested. */
const otherWindow = /\b(18|24|36|48|60|lifetime|ytd|total|all time|since)\b/;
/** Of these, what names a window in a header that is about sums: a bare total may well be of twelve months. */
const namedWindow = /\b(18|24|36|48|60|lifetime|ytd|all time)\b/;
const sumOfSales =
  /\b(won value|revenue|sales|spend|bookings|billings|umsatz|chiffre daffaires|ca|ventas|facturacion|fatturato|vendite|faturamento|faturacao|vendas|omzet)\b/;
/** What Dynamics adds when a column is of another record: `City (Account Name) (Account)`. */
const relatedSuffix = /^\s*(.*?)\s*\(([^()]+)\)\s*\((Account|Contact|User|Lead|Opportunity|Team)\)\s*$/;
/** What is longer is a cell that lost its row, and no header. */
const longestHeader = 300;
/** A phrase that fits only after brackets, units or years are taken off is a little less sure. */
const looserShare = 0.97;
/** So is one whose `Account` or `HQ` in front is no part of the phrase. */
const prefixedShare = 0.9;
/** A header one slip of the keyboard from a phrase must be confirmed. */
const slipLevel = 0.72;
/** In shorter words one letter makes another word. */
const shortestSlip = 6;
/** What is said of the company in the dialects of CRMs, where plain lists may mean our own sales. */
const companyRevenueWords = new Set([
  'annual revenue',
  'annualrevenue',
  'revenue',
  ...(hubspot.accounts?.companyRevenue?.flatMap(([, labels]) => labels.split(',').map(wordsOf)) ?? []),
]);

/** The fields of a kind of list that a header may mean, the surest first. */
export function guessHeader(header: string, dialect: Dialect, kind: ListKind = 'accounts'): HeaderGuess[] {
  if (header.length > longestHeader) return [];
  const related = dialect === 'dynamics' ? relatedSuffix.exec(header) : null;
  if (related !== null) {
    const ownAccount = related[3] === 'Account' && !/parent/i.test(related[2] ?? '');
    return ownAccount ? guessHeader(related[1] ?? '', dialect, kind) : [];
  }
  const index = indexOf(kind);
  const words = wordsOf(header);
  if (words === '') return [];
  if (kind === 'accounts') {
    const sum = guessSum(words, index);
    if (sum !== null) return sum;
  }
  const exact = index.get(words);
  if (exact !== undefined) return exact.map((guess) => settle(guess, words, dialect, kind));
  for (const looser of looserWords(header, words)) {
    const found = index.get(looser);
    if (found === undefined) continue;
    return found.map((guess) => {
      const settled = settle(guess, looser, dialect, kind);
      return { ...settled, level: settled.level * looserShare };
    });
  }
  const bare = kind === 'accounts' ? withoutOwnPrefix(words) : null;
  const ofAccount = bare === null ? undefined : index.get(bare);
  if (ofAccount !== undefined) {
    return ofAccount.map(({ field, level }) => ({ field, level: level * prefixedShare }));
  }
  const byPattern = patternsOf[kind].find(([pattern]) => pattern.test(words));
  if (byPattern !== undefined) return [{ field: byPattern[1], level: byPattern[2] }];
  return guessSlip(words, index);
}

/** Sums over another window than twelve months; null when the header is about something else. */
function guessSum(words: string, index: PhraseIndex): HeaderGuess[] | null {
  if (!otherWindow.test(words) || !sumOfSales.test(words)) return null;
  const known =
    index.get(words)?.filter(({ field }) => field !== 'spend' && field !== 'companyRevenue') ?? [];
  if (known.length > 0) return known;
  if (/\b24\b/.test(words)) return [{ field: 'spend24', level: 0.9 }];
  return [{ field: 'spend', level: 0.4 }];
}

/** The phrases a slip may be of, by their length. */
const bySlipLength = new WeakMap<PhraseIndex, Map<number, [string, HeaderGuess][]>>();

function guessSlip(words: string, index: PhraseIndex): HeaderGuess[] {
  if (words.length < shortestSlip) return [];
  let byLength = bySlipLength.get(index);
  if (byLength === undefined) {
    byLength = new Map();
    for (const [phrase, [first]] of index) {
      if (first === undefined || phrase.length < shortestSlip || first.level < 0.8) continue;
      const list = byLength.get(phrase.length) ?? [];
      list.push([phrase, first]);
      byLength.set(phrase.length, list);
    }
    bySlipLength.set(index, byLength);
  }
  for (const length of [words.length, words.length - 1, words.length + 1]) {
    for (const [phrase, { field, level }] of byLength.get(length) ?? []) {
      if (oneSlipApart(words, phrase)) return [{ field, level: Math.min(level, slipLevel) }];
    }
  }
  return [];
}

/** The window a header names when it is not twelve months, in words: `24 months`, `year to date`; else null. */
export function windowInHeader(header: string): string | null {
  const word = namedWindow.exec(wordsOf(header))?.[0];
  if (word === undefined) return null;
  if (word === 'ytd') return 'year to date';
  return /^\d/.test(word) ? `${word} months` : word;
}

const ownIds: Readonly<Record<ListKind, FieldId>> = {
  accounts: 'accountId',
  sellers: 'ownerId',
  orders: 'orderId',
};

/** Bare words mean one thing for sure once the kind of list is known. */
function settle(guess: HeaderGuess, words: string, dialect: Dialect, kind: ListKind): HeaderGuess {
  if (dialect === 'plain') return guess;
  const isApi = dialect === 'salesforce-api' || dialect === 'dynamics';
  const sure =
    (isApi && words === 'id' && guess.field === ownIds[kind]) ||
    (words === 'name' && kind === 'accounts' && guess.field === 'accountName') ||
    (guess.field === 'companyRevenue' && companyRevenueWords.has(words));
  return sure ? { ...guess, level: 1 } : guess;
}

const bookkeeping =
  /^(create(d)? (date|by|on).*|last (modified|viewed|referenced).*|modified (on|by).*|system modstamp|is deleted|(created|modified) by id|row checksum|photo url|billing (latitude|longitude)|shipping (latitude|longitude)|jigsaw.*|erstell(ungs)?datum|fecha de creacion|luontipaiva(maara)?|date de creation|data di creazione|作成日|aanmaakdatum|data utworzenia|data de criacao|skapa(nde|d|t) ?datum)$/;

/** Columns that change by themselves or say nothing of the account; left in the file unless chosen. */
export function isBookkeeping(header: string): boolean {
  return bookkeeping.test(wordsOf(header));
}

/** What Dynamics needs back, untouched, to take a changed row: `(Do Not Modify) Row Checksum`. Kept under its header. */
export function isKeptForReturn(header: string): boolean {
  return /^\s*\(do not modify\)/i.test(header);
}

/** What one in the column stands for, as its header says: `Revenue ($M)`, `Umsatz (TEUR)`; null when it does not. */
export function namedUnit(header: string): 'thousands' | 'millions' | null {
  if (header.length > longestHeader) return null;
  if (
    /\b(in )?(millions?|mio|mln|mn|millones|milioni|milhões|miljoen|M€)\b|[($€£ ]m{1,2}[€$£]?\)?$|\$m\b/i.test(
      header,
    )
  )
    return 'millions';
  if (
    /\b(in )?(thousands?|tausend|milliers|miles|migliaia|milhares|duizend)\b|\b000s?\b|['\u2019]000|[($€£ ]k[€$£]?\)?$|\$k\b|\b(teur|keur|tsd|kusd|tusd)\b/i.test(
      header,
    )
  )
    return 'thousands';
  return null;
}

/** The same, where a header without a unit is in ones. */
export function unitInHeader(header: string): 'ones' | 'thousands' | 'millions' {
  return namedUnit(header) ?? 'ones';
}
