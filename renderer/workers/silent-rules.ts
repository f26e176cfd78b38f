// Decides which coverage rules can say nothing for want of a column, and says so in sentences. Judges no account.
import type { CoverageRule, RuleFact } from '../../shared/records/rule';
import { fieldIds, fields } from '../../shared/tables/fields';

const list = (words: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat('en-GB', { type }).format(words);

/**
 * At most two sentences, spend's first: `No column holds spend: C4 stays silent.` A fact that an earlier list brought
 * is known and named in neither.
 */
export function silentRules(rules: readonly CoverageRule[], known: ReadonlySet<string>): string[] {
  const silent = rules
    .filter(({ active, fact }) => active && !known.has(fact))
    .sort((a, b) => a.order - b.order);
  const ofSpend = silent.filter(({ fact }) => fact === 'spendCents');
  const others = silent.filter(({ fact }) => fact !== 'spendCents');
  return [ofSpend, others].filter(({ length }) => length > 0).map(sentenceOf);
}

function sentenceOf(rules: readonly CoverageRule[]): string {
  const what = [...new Set(rules.map(({ fact }) => wordOf(fact)))];
  const codes = rules.map(({ code }) => code);
  const stay = codes.length === 1 ? 'stays' : 'stay';
  return `No column holds ${list(what, 'disjunction')}: ${list(codes, 'conjunction')} ${stay} silent.`;
}

function wordOf(fact: RuleFact): string {
  const field = fieldIds.find((id) => fields[id].fact === fact);
  return field === undefined ? fact : fields[field].label.toLowerCase();
}
