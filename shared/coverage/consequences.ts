// Decides what else of an account is another number once one fact is: spend counts in growth and in the family's. Asks no rule.
import type { Account } from '../records/account';
import { type Condition, type FieldRef, keyOfRef, type Leaf, leavesOf } from '../records/condition';
import { growthFrom, type RuleContext } from './field-columns';

/** A number that is `at` plus so many times the fact that changes. */
interface Line {
  readonly at: number;
  readonly times: 0 | 1;
}

/** The facts of one account that hang together. Numbers are NaN where there is no value. */
export class Consequences {
  readonly #account: Account;
  readonly #parent: Account | undefined;
  readonly #family: number;
  readonly #isCircle: boolean;
  /** Nobody else's spend is known: the family's is the account's own. */
  readonly #isAlone: boolean;

  constructor(account: Account, { relatives }: Pick<RuleContext, 'relatives'>) {
    this.#account = account;
    this.#parent = relatives?.parentOf(account);
    const family = relatives?.familySpendCents(account) ?? null;
    this.#family = family ?? Number.NaN;
    this.#isCircle = isCircle(account, relatives);
    this.#isAlone = this.#parent === undefined && family === account.spendCents;
  }

  /** What another fact is once one is `to`; as it is now where the one does not touch it. */
  follow(changed: FieldRef, to: number, asked: FieldRef, now: number): number {
    if (keyOfRef(changed) === keyOfRef(asked)) return to;
    const subject = this.#subjectOf(asked);
    if (subject === undefined) return now;
    const isOwn = changed.of === asked.of;
    const changesSpend = (changed.field === 'spendCents' && isOwn) || this.#isOwnSpend(changed, asked);
    switch (asked.field) {
      case 'spendCents':
        return changesSpend ? to : now;
      case 'spend24Cents':
        return isOwn && changed.field === 'growth' ? spend24At(to, subject.spendCents, now) : now;
      case 'growth':
        if (changesSpend) return growthFrom(to, subject.spend24Cents);
        return isOwn && changed.field === 'spend24Cents' ? growthFrom(subject.spendCents, to) : now;
      case 'familySpendCents':
        if (changed.field === 'familySpendCents') return to;
        return changed.field === 'spendCents' ? this.#rest(changed) + to : now;
      default:
        return now;
    }
  }

  /** Whether the fact can be so while everything that does not follow from it stays. */
  canBe(changed: FieldRef, to: number): boolean {
    const subject = this.#subjectOf(changed);
    if (changed.field === 'familySpendCents') {
      const known = Math.max(0, this.#account.spendCents ?? 0) + Math.max(0, this.#parent?.spendCents ?? 0);
      return !this.#isCircle && (this.#isAlone || to >= known);
    }
    if (changed.field !== 'growth' || subject?.spendCents == null) return true;
    return subject.spendCents > 0 ? to > -1 : to === -1;
  }

  /** Where some question may begin to answer otherwise because of what follows from this fact. */
  linesThrough(changed: FieldRef, conditions: readonly Condition[], linesOf: LinesOf): readonly number[] {
    const lines: number[] = [];
    const spend24 = this.#subjectOf(changed)?.spend24Cents ?? Number.NaN;
    const spend = this.#subjectOf(changed)?.spendCents ?? Number.NaN;
    for (const leaf of conditions.flatMap(leavesOf)) {
      if (leaf.kind === 'share') {
        const [part, whole] = [this.#lineOf(changed, leaf.field), this.#lineOf(changed, leaf.whole)];
        const share = leaf.share;
        lines.push((share * whole.at - part.at) / (part.times - share * whole.times));
        if (whole.times === 1) lines.push(-whole.at);
      } else if (leaf.field.field === 'growth') {
        lines.push(spend24, spend);
        for (const growth of linesOf(leaf, leaf.field))
          lines.push(
            changed.field === 'spend24Cents'
              ? spend + spend / (1 + growth)
              : (spend24 * (1 + growth)) / (2 + growth),
          );
      } else {
        const { at, times } = this.#lineOf(changed, leaf.field);
        if (times === 1) for (const line of linesOf(leaf, leaf.field)) lines.push(line - at);
      }
    }
    return lines;
  }

  #lineOf(changed: FieldRef, asked: FieldRef): Line {
    if (keyOfRef(changed) === keyOfRef(asked)) return { at: 0, times: 1 };
    const [none, one] = [0, 1].map((to) => this.follow(changed, to, asked, this.#numberOf(asked)));
    return { at: none ?? Number.NaN, times: one !== none && asked.field !== 'growth' ? 1 : 0 };
  }

  #numberOf(ref: FieldRef): number {
    if (ref.field === 'familySpendCents') return this.#family;
    const value = (this.#subjectOf(ref) as Readonly<Record<string, unknown>> | undefined)?.[ref.field];
    return typeof value === 'number' ? value : Number.NaN;
  }

  #subjectOf({ of }: FieldRef): Account | undefined {
    return of === 'account' ? this.#account : this.#parent;
  }

  /** Whether the family's spend is the account's own. */
  #isOwnSpend(changed: FieldRef, asked: FieldRef): boolean {
    return changed.field === 'familySpendCents' && this.#isAlone && asked.of === 'account';
  }

  /** What the family spends without this one. */
  #rest(changed: FieldRef): number {
    if (this.#isCircle) return Number.NaN;
    const family = Number.isNaN(this.#family) ? 0 : this.#family;
    return family - (this.#subjectOf(changed)?.spendCents ?? 0);
  }
}

/** The values at which one question, asked of a fact, may begin to answer otherwise. */
export type LinesOf = (leaf: Leaf, ref: FieldRef) => readonly number[];

/** The spend of 24 months that makes growth so, with the spend as it is. */
function spend24At(growth: number, spend: number | null, now: number): number {
  return spend === null || !(growth > -1) ? now : Math.round(spend + spend / (1 + growth));
}

/** Whether someone above stands above itself: such a family has no spend. */
function isCircle(account: Account, relatives: RuleContext['relatives']): boolean {
  const seen = new Set<string>();
  for (let up: Account | undefined = account; up !== undefined; up = relatives?.parentOf(up)) {
    if (seen.has(up.id)) return true;
    seen.add(up.id);
  }
  return false;
}
