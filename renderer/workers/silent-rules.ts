// Decides which coverage rules can say nothing for want of a column, and says so in sentences. Judges no account.
import type { KnownFacts } from '../../shared/coverage/extra-columns';
import { headerOf, isFieldKnown, ruleField } from '../../shared/coverage/rule-fields';
import { columnWords } from '../../shared/deck/wording';
import { fieldsOf } from '../../shared/records/condition';
import type { CoverageRule } from '../../shared/records/rule';

const list = (words: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat('en-GB', { type }).format(words);

/**
 * At most two sentences, spend's first: `No column holds spend: C4 stays silent.` A fact that an earlier list brought
 * is known and named in neither. An extra column is named as its header, in quotes.
 */
export function silentRules(rules: readonly CoverageRule[], known: KnownFacts): string[] {
  const silent = rules
    .filter(({ status }) => status === 'active')
    .map((rule) => ({ rule, missing: missingOf(rule, known) }))
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => a.rule.order - b.rule.order);
  const isOfSpend = ({ missing }: Silent) => missing.every((field) => field === 'spendCents');
  const ofSpend = silent.filter(isOfSpend);
  const others = silent.filter((each) => !isOfSpend(each));
  return [ofSpend, others].filter(({ length }) => length > 0).map(sentenceOf);
}

/**
 * Rules that look at an extra column which earlier lists brought and this one does not: they go on with older values, and
 * have nothing to say of new accounts. One sentence for all of them; none where there are none.
 */
export function staleRules(
  rules: readonly CoverageRule[],
  before: KnownFacts,
  inList: KnownFacts['extraColumns'],
): string[] {
  const stale = rules
    .filter(({ status }) => status === 'active')
    .map((rule) => ({ rule, missing: olderColumnsOf(rule, before, inList) }))
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => a.rule.order - b.rule.order);
  if (stale.length === 0) return [];
  const what = [...new Set(stale.flatMap(({ missing }) => missing.map(wordOf)))];
  const codes = stale.map(({ rule }) => rule.code);
  const go = codes.length === 1 ? 'goes' : 'go';
  return [
    `This list has no ${list(what, 'disjunction')}: ${list(codes, 'conjunction')} ${go} on with what earlier lists said.`,
  ];
}

function olderColumnsOf(
  { condition }: CoverageRule,
  before: KnownFacts,
  inList: KnownFacts['extraColumns'],
): string[] {
  return fieldsOf(condition)
    .map(({ field }) => field)
    .filter((field) => {
      const header = headerOf(field);
      return (
        header !== null && ruleField(field, before.extraColumns) !== null && !Object.hasOwn(inList, header)
      );
    });
}

interface Silent {
  readonly rule: CoverageRule;
  /** The ids of the fields that no list has brought. */
  readonly missing: readonly string[];
}

function missingOf({ condition }: CoverageRule, known: KnownFacts): string[] {
  return fieldsOf(condition)
    .filter((field) => !isFieldKnown(field, known))
    .map(({ field }) => field);
}

function sentenceOf(rules: readonly Silent[]): string {
  const what = [...new Set(rules.flatMap(({ missing }) => missing.map(wordOf)))];
  const codes = rules.map(({ rule }) => rule.code);
  const stay = codes.length === 1 ? 'stays' : 'stay';
  return `No column holds ${list(what, 'disjunction')}: ${list(codes, 'conjunction')} ${stay} silent.`;
}

/** As an import names the column. */
function wordOf(fieldId: string): string {
  const header = headerOf(fieldId);
  if (header !== null) return `“${columnWords(header)}”`;
  if (fieldId === 'lastOrderOn') return 'last order date';
  return fieldId === 'orderCount' ? 'order count' : (ruleField(fieldId, {})?.label ?? fieldId);
}
