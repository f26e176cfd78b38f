// Decides which coverage rules can say nothing for want of a column, and says so in sentences. Judges no account.
import type { KnownFacts } from '../../shared/coverage/extra-columns';
import { hasColumn } from '../../shared/coverage/suggest';
import { columnWords } from '../../shared/deck/wording';
import type { CoverageRule } from '../../shared/records/rule';
import { fieldIds, fields } from '../../shared/tables/fields';

const list = (words: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat('en-GB', { type }).format(words);

/**
 * At most two sentences, spend's first: `No column holds spend: C4 stays silent.` A fact that an earlier list brought
 * is known and named in neither. An extra column is named as its header, in quotes.
 */
export function silentRules(rules: readonly CoverageRule[], known: KnownFacts): string[] {
  const silent = rules
    .filter((rule) => rule.active && !hasColumn(rule, known))
    .sort((a, b) => a.order - b.order);
  const ofSpend = silent.filter(({ fact }) => fact === 'spendCents');
  const others = silent.filter(({ fact }) => fact !== 'spendCents');
  return [ofSpend, others].filter(({ length }) => length > 0).map(sentenceOf);
}

function sentenceOf(rules: readonly CoverageRule[]): string {
  const what = [...new Set(rules.map(wordOf))];
  const codes = rules.map(({ code }) => code);
  const stay = codes.length === 1 ? 'stays' : 'stay';
  return `No column holds ${list(what, 'disjunction')}: ${list(codes, 'conjunction')} ${stay} silent.`;
}

function wordOf({ fact, column }: CoverageRule): string {
  if (fact === 'custom') return `“${columnWords(column ?? '')}”`;
  const field = fieldIds.find((id) => fields[id].fact === fact);
  return field === undefined ? fact : fields[field].label.toLowerCase();
}
