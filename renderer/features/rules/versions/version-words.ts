// Decides how versions of the rules, and what differs between two of them, are put in words. Compares nothing.
import type { ChangedRule, RulesComparison } from '../../../../shared/coverage/compare-versions';
import { conditionText } from '../../../../shared/coverage/rule-text';
import { codeWords, type WordsContext } from '../../../../shared/deck/wording';
import { type Lane, laneName } from '../../../../shared/records/lane';
import type { CoverageRule } from '../../../../shared/records/rule';
import type { RulesVersion } from '../../../../shared/records/rules-version';
import { dayOf } from '../../../store/clock';
import { formatDate, formatNoun, formatTime, formatTotal } from '../../../ui/format';

/** `10 Mar 2026, 10:42`, by the laptop's own calendar and clock; of the first version: from the beginning. */
export function whenWords({ activatedAt }: Pick<RulesVersion, 'activatedAt'>): string {
  if (activatedAt === null) return 'From the beginning';
  return `${formatDate(dayOf(Date.parse(activatedAt)))}, ${formatTime(activatedAt)}`;
}

/** `12 accounts with $1.1M get another suggestion.` */
export function effectWords(
  { accounts, spendCents }: Pick<RulesComparison, 'accounts' | 'spendCents'>,
  currency: string,
): string {
  if (accounts === 0) return 'No account of today’s book gets another suggestion.';
  const amount = spendCents === 0 ? '' : ` with ${formatTotal(spendCents, { currency })}`;
  return `${formatNoun(accounts, 'account')}${amount} ${accounts === 1 ? 'gets' : 'get'} another suggestion.`;
}

/** What of the rules themselves differs, one line each: who came, who went, who changed and how. */
export function ruleLines(
  { added, removed, changed }: Pick<RulesComparison, 'added' | 'removed' | 'changed'>,
  before: readonly CoverageRule[],
  after: readonly CoverageRule[],
  context: WordsContext,
): readonly string[] {
  return [
    ...added.map((code) => `${nameOf(after, code)} is new: ${textOf(after, code, context)}.`),
    ...removed.map(
      (code) => `${nameOf(before, code)} is in force no more: ${textOf(before, code, context)}.`,
    ),
    ...changed.map((each) => changedLine(each, before, after, context)),
  ];
}

function textOf(rules: readonly CoverageRule[], code: string, context: WordsContext): string {
  const rule = rules.find((each) => each.code === code);
  return rule === undefined ? '' : conditionText(rule, context);
}

function nameOf(rules: readonly CoverageRule[], code: string): string {
  return `${code} ${rules.find((each) => each.code === code)?.title ?? ''}`.trim();
}

function changedLine(
  { code, fields }: ChangedRule,
  before: readonly CoverageRule[],
  after: readonly CoverageRule[],
  context: WordsContext,
): string {
  const is = after.find((rule) => rule.code === code);
  const was = before.find((rule) => rule.id === is?.id);
  if (is === undefined || was === undefined) return `${code} changed.`;
  const parts: string[] = [];
  if (fields.includes('condition'))
    parts.push(`${conditionText(is, context)}, was ${conditionText(was, context)}`);
  if (fields.includes('laneWhenMet') || fields.includes('laneOtherwise'))
    parts.push(`${lanesOf(is)}, was ${lanesOf(was)}`);
  if (fields.includes('kind'))
    parts.push(is.kind === 'votes' ? 'votes, decided alone' : 'decides alone, voted');
  const others = new Set(fields.flatMap((field) => otherWords[field] ?? []));
  if (others.size > 0) parts.push(`other ${[...others].join(', ')}`);
  return parts.length === 0 ? `${code} changed.` : `${nameOf(after, code)}: ${parts.join('; ')}.`;
}

/** `Field, otherwise Inside`. */
function lanesOf({
  laneWhenMet,
  laneOtherwise,
}: {
  readonly laneWhenMet: Lane;
  readonly laneOtherwise: Lane | null;
}): string {
  return laneOtherwise === null
    ? `goes to ${laneName[laneWhenMet]}`
    : `goes to ${laneName[laneWhenMet]}, otherwise ${laneName[laneOtherwise]}`;
}

const otherWords: Readonly<Partial<Record<keyof CoverageRule, string>>> = {
  title: 'title',
  reason: 'reason',
  example: 'example',
  order: 'place in the order',
  effectiveFrom: 'days',
  effectiveUntil: 'days',
  sources: 'kinds of business',
  deals: 'kinds of business',
  origin: 'origin',
  originRef: 'origin',
};

/** What cites the rules, and by which number. */
export function citedWords(number: number): string {
  return `The deck, and tickets raised from now on, cite version ${number}.`;
}

/** `C1 to C5`, of a version with rules; `no rule`. */
export function codesWords(rules: readonly CoverageRule[]): string {
  return rules.length === 0 ? 'no rule' : codeWords(rules.map(({ code }) => code));
}
