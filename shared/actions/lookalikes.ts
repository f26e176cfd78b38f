// Decides what is asked about two that look alike, and what of the answers is remembered. Finds no pair and merges none.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { groupDigits } from '../records/counts';
import { type AccountId, lookalikeIdOf } from '../records/ids';
import type { Lookalike } from '../records/lookalike';
import { type Problem, type ProblemCode, problemAt, shorten } from '../tables/problem';
import type { ReadRow } from '../tables/read-rows';
import type { PairVerdict } from './import-decisions';
import type { Party } from './near-parties';

/** `other-city`: the same name, and the only account of that name is in another city. */
export type LookalikeReason = 'same-domain' | 'same-name' | 'other-city' | 'near-name';

/** What is shown of one side. */
export interface LookalikeFacts {
  readonly name: string;
  readonly externalId: string | null;
  readonly domain: string | null;
  readonly city: string | null;
  readonly country: string | null;
  /** The owner's name, else what the list says of them. */
  readonly owner: string | null;
  readonly spendCents: number | null;
}

export type LookalikeOther = LookalikeFacts &
  ({ readonly kind: 'account'; readonly id: AccountId } | { readonly kind: 'row'; readonly line: number });

export interface LookalikeQuestion {
  /** Stays the same for the same file and book; verdicts are kept under it. */
  readonly key: string;
  /** The row that is asked about. */
  readonly line: number;
  readonly name: string;
  readonly row: LookalikeFacts;
  readonly other: LookalikeOther;
  readonly why: LookalikeReason;
  /** False when both are accounts of the book already: a list cannot make two accounts one. */
  readonly canBeSame: boolean;
  /** As decided, else `later`. */
  readonly verdict: PairVerdict;
}

/** The key of a row and the party it looks like. */
export function questionKey(line: number, party: Party): string {
  return party.kind === 'account' ? `${line}|${party.account.id}` : `${line}|row:${party.row.line}`;
}

export function rowFacts({ values, owner }: ReadRow): LookalikeFacts {
  return {
    name: values.name,
    externalId: values.externalId ?? null,
    domain: values.domain ?? null,
    city: values.city ?? null,
    country: values.country ?? null,
    owner: owner?.name ?? owner?.email ?? owner?.externalId ?? null,
    spendCents: values.spendCents ?? null,
  };
}

function accountFacts(records: Records, account: Account): LookalikeFacts {
  const { name, externalId, domain, city, country, ownerId, spendCents } = account;
  const owner = ownerId === null ? null : (records.get('seller', ownerId)?.name ?? null);
  return { name, externalId, domain, city, country, owner, spendCents };
}

export function otherOf(records: Records, party: Party): LookalikeOther {
  return party.kind === 'account'
    ? { kind: 'account', id: party.account.id, ...accountFacts(records, party.account) }
    : { kind: 'row', line: party.row.line, ...rowFacts(party.row) };
}

const codeOf: Readonly<Record<LookalikeReason, ProblemCode>> = {
  'same-domain': 'same-domain',
  'same-name': 'same-name',
  'other-city': 'same-name',
  'near-name': 'near-name',
};

/** The *check* that stands in the list of problems until a question is decided; null once it is. */
export function checkOf(
  question: LookalikeQuestion,
  headers: { readonly domain: string | null; readonly name: string | null },
): Problem | null {
  const { why, line, row, verdict } = question;
  if (verdict !== 'later') return null;
  const [header, value] =
    why === 'same-domain' ? [headers.domain, row.domain ?? ''] : [headers.name, row.name];
  return problemAt(line, codeOf[why], 'check', header, value, sentenceOf(question));
}

function sentenceOf({ why, row, other }: LookalikeQuestion): string {
  const name = shorten(row.name, 40);
  const them = shorten(other.name, 40);
  const check = 'check whether they are one account.';
  if (other.kind === 'row') {
    const where = `row ${groupDigits(other.line)}`;
    if (why === 'same-domain') {
      return `${shorten(row.domain ?? '', 40)} is also the domain of ${where}, ${them}. Both are taken; ${check}`;
    }
    if (why === 'same-name') return `${name} is also the name in ${where}. Both are taken; ${check}`;
    return `${name} is nearly the name in ${where}, ${them}. Both are taken; ${check}`;
  }
  if (why === 'same-domain') {
    return `${shorten(row.domain ?? '', 40)} is also the domain of ${them}, which is here already. Check whether they are one account.`;
  }
  if (why === 'same-name') {
    const ids = row.externalId !== null && other.externalId !== null ? ', with another id' : '';
    return `${name} is also the name of an account that is here already${ids}. Check whether they are one account.`;
  }
  if (why === 'other-city') {
    return `${name} is here already in ${shorten(other.city ?? '', 40)}, and the row says ${shorten(row.city ?? '', 40)}. It is taken as another account; ${check}`;
  }
  return `${name} is nearly the name of ${them}, which is here already. Check whether they are one account.`;
}

/** What was said of pairs of accounts in earlier imports. */
export class RememberedPairs {
  readonly #different = new Set<string>();
  readonly #later = new Map<string, AccountId[]>();

  constructor(records: Records) {
    for (const { id, firstId, secondId, verdict } of records.all('lookalike')) {
      if (verdict === 'different') this.#different.add(id);
      else {
        this.#note(firstId, secondId);
        this.#note(secondId, firstId);
      }
    }
  }

  areDifferent(a: AccountId, b: AccountId): boolean {
    return this.#different.size > 0 && this.#different.has(lookalikeIdOf(a, b));
  }

  /** The accounts about which it was left open whether they are this one. */
  openWith(id: AccountId): readonly AccountId[] {
    return this.#later.get(id) ?? none;
  }

  #note(id: AccountId, other: AccountId): void {
    const others = this.#later.get(id);
    if (others === undefined) this.#later.set(id, [other]);
    else others.push(other);
  }
}

const none: readonly AccountId[] = [];

/**
 * The records that remember what was decided: a pair that is *different* is not asked again, one for *later* is.
 * @param accountOfLine the account a taken row came to; undefined for a row that was not taken
 */
export function pairsToRemember(
  questions: readonly LookalikeQuestion[],
  accountOfLine: (line: number) => AccountId | undefined,
): Lookalike[] {
  const pairs: Lookalike[] = [];
  for (const { line, other, verdict } of questions) {
    if (verdict === 'same') continue;
    const ours = accountOfLine(line);
    const theirs = other.kind === 'account' ? other.id : accountOfLine(other.line);
    if (ours === undefined || theirs === undefined || ours === theirs) continue;
    const [firstId, secondId] = ours < theirs ? [ours, theirs] : [theirs, ours];
    pairs.push({
      type: 'lookalike',
      id: lookalikeIdOf(ours, theirs),
      deleted: false,
      firstId,
      secondId,
      verdict,
    });
  }
  return pairs;
}

/** Accounts of the book about which it is still open whether a row of the list is them: none of them is *missing*. */
export function accountsInQuestion(questions: readonly LookalikeQuestion[]): Set<AccountId> {
  const ids = new Set<AccountId>();
  for (const { other, verdict } of questions) {
    if (other.kind === 'account' && verdict === 'later') ids.add(other.id);
  }
  return ids;
}
