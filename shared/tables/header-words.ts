// The words CRMs and plain lists put over columns, and the field each means, with how sure that is. Reads no values.
import type { Dialect } from './dialect';
import type { FieldId } from './fields';

const abbreviations: Readonly<Record<string, string>> = {
  acct: 'account',
  acc: 'account',
  inv: 'invoice',
  avg: 'average',
  mean: 'average',
  txn: 'transaction',
  trans: 'transaction',
  amt: 'amount',
  val: 'value',
  terr: 'territory',
  rev: 'revenue',
  num: 'number',
  no: 'number',
  nr: 'number',
  nbr: 'number',
  cnt: 'count',
  cust: 'customer',
  org: 'organisation',
  organization: 'organisation',
  seg: 'segment',
  dt: 'date',
  tech: 'technical',
  prod: 'product',
  mgr: 'manager',
  mail: 'email',
  emp: 'employee',
};

/**
 * A header as lower-case words: `BillingState`, `Billing State` and `billing_state` are one; `__c`, accents and
 * punctuation fall away, common short forms are written out.
 */
export function wordsOf(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/__[cr]\b/gi, ' ')
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

/** Level, then the phrases of that level, split by commas. */
type Phrases = readonly (readonly [number, string])[];

const phrasesOf: Readonly<Record<FieldId, Phrases>> = {
  accountId: [
    [1, 'account id, record id, company id, customer id, client id, accountid, hs object id, case safe id'],
    [1, 'account id 18, 18 digit account id, organisation id, companyid, customerid, recordid'],
    [0.9, 'id, crm id, account number, customer number, client number, accountnumber, company number'],
    [0.85, 'account code, customer code, external id, account key, customer key'],
  ],
  accountName: [
    [1, 'account name, company name, accountname, companyname'],
    [0.98, 'customer name, client name, organisation name, business name, firm name'],
    [0.95, 'account, company, organisation, firm, customer, client, name'],
    [0.8, 'legal name, display name, business'],
  ],
  domain: [
    [1, 'company domain name, domain, domain name, website domain, companydomainname'],
    [0.95, 'website, website url, web site, homepage, websiteurl, company website, account website'],
    [0.85, 'url, web, site'],
  ],
  parentName: [
    [1, 'parent account, parent company, parent account name, parent company name, parent name'],
    [0.9, 'parent, subsidiary of, ultimate parent, ultimate parent account, parent organisation'],
  ],
  parentId: [[1, 'parent id, parent account id, parent company id, parentid, parentaccountid']],
  ownerName: [
    [1, 'account owner, company owner, owner name, account owner name, owner full name, ownername'],
    [
      0.95,
      'owner, seller, sales rep, sales representative, salesperson, sales person, sales owner, rep, rep name',
    ],
    [0.95, 'seller name, sales agent, sales rep name, salesperson name, account rep'],
    [0.9, 'account manager, ae, account executive, account manager name, assigned to, sales executive'],
    [0.85, 'account exec, agent, responsible, key account manager, kam'],
  ],
  ownerEmail: [
    [1, 'owner email, account owner email, company owner email, seller email, sales rep email, rep email'],
    [0.95, 'salesperson email, account manager email, ae email, account executive email'],
  ],
  ownerId: [
    [1, 'owner id, ownerid, account owner id, hubspot owner id, seller id, sales rep id, rep id'],
    [0.85, 'account exec external id, owner external id, employee id, salesperson id'],
  ],
  ownerManager: [
    [1, 'owners manager, sellers manager, account owner manager, owner manager, reps manager'],
    [0.8, 'sales manager, team manager'],
  ],
  lane: [
    [1, 'lane, coverage lane, sales lane'],
    [0.8, 'coverage, coverage model, coverage type, sales model, sales motion'],
  ],
  spend: [
    [
      1,
      'spend, spend last 12 months, annual spend, ttm spend, spend ttm, spend 12 months, last 12 months spend',
    ],
    [
      0.96,
      'ttm revenue, ttm sales, ttm, trailing 12 month revenue, trailing twelve months, sales last 12 months',
    ],
    [0.96, 'ltm revenue, revenue last 12 months, last 12 months revenue, last 12 months sales, revenue ttm'],
    [0.9, 'arr, annual sales, annual recurring revenue, yearly sales, sales ttm'],
    [0.76, 'sales, our revenue, sales revenue, net sales'],
  ],
  companyRevenue: [
    [1, 'company revenue, company annual revenue, customer revenue'],
    [0.9, 'annual revenue, annualrevenue, turnover, annual turnover, company turnover, yearly revenue'],
    [0.7, 'revenue'],
  ],
  averageOrder: [
    [1, 'average order, average order value, average order size, average order amount'],
    [0.98, 'average transaction, average transaction value, average transaction size, aov'],
    [0.92, 'average transaction amount, average deal, average deal size, average deal value, average sale'],
    [0.85, 'average invoice, average invoice value, average purchase, average basket'],
    [0.8, 'deal size, order size, order value'],
  ],
  orderCount: [
    [1, 'order count, number of orders, orders count, total orders, orders number'],
    [0.95, 'orders, orders won deals, number orders'],
    [0.85, 'transactions, transaction count, number of transactions, purchases, invoices, deals won'],
    [0.76, 'won deals, closed won deals'],
  ],
  lastOrderOn: [
    [1, 'last order date, last order, last order on, date of last order, most recent order'],
    [0.95, 'last purchase, last purchase date, last sale date, last transaction date, last transaction'],
    [0.94, 'last invoice date, last invoice, last invoiced, last sale, last bought'],
    [0.45, 'last activity, last activity date, last contacted'],
  ],
  technicalShare: [
    [1, 'technical share, technical share of spend, share of technical products, technical product share'],
    [0.85, 'technical %, technical percent, technical percentage, % technical'],
    [0.58, 'product mix technical, technical mix, technical'],
  ],
  region: [
    [1, 'region, sales region, region name'],
    [0.9, 'territory, sales territory, territory name, state region'],
    [0.85, 'billing state, billing state province, state province, address 1 state province'],
    [0.8, 'state, province, office, sales office, branch, district, area'],
  ],
  segment: [
    [1, 'segment, customer segment, market segment, business segment, account segment'],
    [0.95, 'industry, sector, vertical, industry sector, primary industry'],
    [0.8, 'tier, account tier, customer tier, industry code'],
  ],
  country: [
    [1, 'country, billing country, country region, billing country region, address 1 country region'],
    [0.9, 'billing country code, country code, billingcountry, country name'],
  ],
  city: [
    [1, 'city, billing city, town, address 1 city'],
    [0.8, 'location, place'],
  ],
  employees: [
    [1, 'employees, number of employees, employee count, numberofemployees, number employees'],
    [0.95, 'headcount, staff, employee number, company headcount'],
    [0.76, 'company size, size'],
  ],
  currency: [
    [1, 'currency iso code, currency code'],
    [0.9, 'currency, account currency'],
  ],
};

export interface HeaderGuess {
  readonly field: FieldId;
  /** 0 to 1. */
  readonly level: number;
}

const byPhrase = new Map<string, HeaderGuess[]>();
for (const [field, levels] of Object.entries(phrasesOf)) {
  for (const [level, phrases] of levels) {
    for (const phrase of phrases.split(',')) {
      const key = phrase.trim();
      const guesses = byPhrase.get(key) ?? [];
      guesses.push({ field: field as FieldId, level });
      byPhrase.set(key, guesses);
    }
  }
}

/** What a phrase of a pattern suggests when no exact phrase is known. Levels under .5 are suggestions, not matches. */
const patterns: readonly (readonly [RegExp, FieldId, number])[] = [
  [/^last\b.*\b(order|purchase|invoice|sale)s?\b/, 'lastOrderOn', 0.8],
  [/^average\b.*\b(order|transaction|deal|sale|invoice|purchase)s?\b/, 'averageOrder', 0.8],
  [/\b(revenue|sales|spend|bookings|billings|won)\b.*\b(12|ttm|ltm|trailing|twelve)\b/, 'spend', 0.8],
  [/\b(12|ttm|ltm|trailing|twelve)\b.*\b(revenue|sales|spend|bookings|billings|won)\b/, 'spend', 0.8],
  [/\b(won value|value won|bookings|billings|spend)\b/, 'spend', 0.55],
  [/\b(annual|company|yearly)\b.*\b(revenue|turnover)\b/, 'companyRevenue', 0.8],
  [/\btechnical\b/, 'technicalShare', 0.55],
  [/\b(owner|rep|seller|salesperson)\b.*\bemail\b/, 'ownerEmail', 0.8],
  [/\b(owner|rep|seller|salesperson)\b.*\bid\b/, 'ownerId', 0.76],
  [/\b(owner|seller|salesperson|sales rep)\b/, 'ownerName', 0.6],
  [/\b(number|count)\b.*\borders\b|\borders\b.*\b(number|count)\b/, 'orderCount', 0.85],
  [/\b(account|customer|company|client)\b.*\bid\b/, 'accountId', 0.8],
  [/\b(account|customer|company|client|organisation)\b.*\bname\b/, 'accountName', 0.8],
];
/** A window other than twelve months: a sum over it is not spend. It is only suggested. */
const otherWindow = /\b(18|24|36|48|60|lifetime|ytd|total|all time|since)\b/;
/** Of these, what names a window in a header that is about sums: a bare total may well be of twelve months. */
const namedWindow = /\b(18|24|36|48|60|lifetime|ytd|all time)\b/;
const sumOfSales = /\b(won value|revenue|sales|spend|bookings|billings)\b/;

/** The fields a header may mean, the surest first. */
export function guessHeader(header: string, dialect: Dialect): HeaderGuess[] {
  const words = wordsOf(header);
  const plain = words
    .replace(/\b(in )?(usd|eur|gbp|\$|thousands|millions|000s|k|mio)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  if (otherWindow.test(plain) && sumOfSales.test(plain)) return [{ field: 'spend', level: 0.4 }];
  const exact = byPhrase.get(words) ?? byPhrase.get(plain);
  if (exact !== undefined) return exact.map((guess) => settle(guess, words, dialect));
  const found = patterns.find(([pattern]) => pattern.test(plain));
  return found === undefined ? [] : [{ field: found[1], level: found[2] }];
}

/** The window a header names when it is not twelve months, in words: `24 months`, `year to date`; else null. */
export function windowInHeader(header: string): string | null {
  const word = namedWindow.exec(wordsOf(header))?.[0];
  if (word === undefined) return null;
  if (word === 'ytd') return 'year to date';
  return /^\d/.test(word) ? `${word} months` : word;
}

/** Bare words mean one thing for sure once the kind of list is known. */
function settle(guess: HeaderGuess, words: string, dialect: Dialect): HeaderGuess {
  if (dialect === 'plain') return guess;
  const sure =
    (dialect === 'salesforce-api' && (words === 'id' || words === 'name')) ||
    (dialect === 'hubspot' && words === 'name') ||
    (guess.field === 'companyRevenue' && (words === 'annual revenue' || words === 'annualrevenue'));
  return sure ? { ...guess, level: 1 } : guess;
}

/** Columns that change by themselves or say nothing of the account; left in the file unless chosen. */
export function isBookkeeping(header: string): boolean {
  return /^(create(d)? (date|by|on).*|last (modified|viewed|referenced).*|modified (on|by).*|system modstamp|is deleted|(created|modified) by id|row checksum|do not modify.*|photo url|billing (latitude|longitude)|shipping (latitude|longitude)|jigsaw.*)$/.test(
    wordsOf(header),
  );
}

/** What one in the column stands for, as its header says: `Revenue ($M)`, `Sales (000s)`. */
export function unitInHeader(header: string): 'ones' | 'thousands' | 'millions' {
  if (/\b(in )?(millions?|mio|mn)\b|[($€£ ]m{1,2}\)?$|\$m\b/i.test(header)) return 'millions';
  if (/\b(in )?thousands?\b|\b000s?\b|['\u2019]000|[($€£ ]k\)?$|\$k\b/i.test(header)) return 'thousands';
  return 'ones';
}
