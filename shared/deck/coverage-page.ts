// Decides what page 3 says: one row per rule that holds, with the thresholds the app enforces. Evaluates no account.
import type { KnownFacts } from '../coverage/extra-columns';
import { headerOf } from '../coverage/rule-fields';
import { ruleWords, spanWords } from '../coverage/rule-words';
import { enforcedRules, hasColumn } from '../coverage/suggest';
import { type Condition, fieldsOf, isLeaf } from '../records/condition';
import type { Lane } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import type { IsoDate } from '../records/values';
import { codeWords, countWordCapital, quoted, type WordsContext } from './wording';

/** A rule that divides Inside from Field, or one that names a lane and spans both columns. */
export type CoverageRow = { readonly key: string; readonly code: string; readonly part: string } & (
  | { readonly layout: 'split'; readonly inside: string; readonly field: string }
  | { readonly layout: 'span'; readonly lane: Lane; readonly rest: string }
);

export interface CoveragePage {
  readonly kind: 'coverage';
  readonly number: 3;
  readonly name: 'Coverage rules';
  readonly title: string;
  readonly rows: readonly CoverageRow[];
  /** What the page says instead of rows when no rule is active. */
  readonly empty: string | null;
  readonly closing: string | null;
  /** Which version of the rules it prints, at its foot: `Rules version 3`. */
  readonly rulesEdition: string;
  readonly madeFrom: string;
}

/**
 * Page 3 from all rules of the workspace, in the order they are asked: those that hold on the as-of date. Left out are a
 * technical-share rule until some import mapped such a column (product: "inactive until such a column is mapped"), and a
 * rule on an extra column until some import brought it; others are printed as agreed before any list came.
 * @param context what the imports brought, the currency and the as-of date
 * @param version of the rules in force, as tickets cite it
 */
export function coveragePage(
  rules: readonly CoverageRule[],
  context: KnownFacts & WordsContext & { readonly asOf: IsoDate },
  version: number,
): CoveragePage {
  const active = enforcedRules(rules, context).filter(
    (rule) => !waitsForColumn(rule) || hasColumn(rule, context),
  );
  return {
    kind: 'coverage',
    number: 3,
    name: 'Coverage rules',
    title: titleOf(active.length),
    rows: active.map((rule) => rowOf(rule, context)),
    empty:
      active.length === 0 ? 'No coverage rule is active. The manager places each account by hand.' : null,
    closing: closingOf(active),
    rulesEdition: `Rules version ${version}`,
    madeFrom: `Made from ${active.length} coverage ${active.length === 1 ? 'rule' : 'rules'}, version ${version}. Edits there update this page.`,
  };
}

function titleOf(count: number): string {
  if (count === 0) return 'No rule places accounts yet';
  return count === 1
    ? 'One rule places every account'
    : `${countWordCapital(count)} rules place every account`;
}

/** Rules on facts that many books never have; the others are printed as the agreement they are. */
function waitsForColumn({ condition }: CoverageRule): boolean {
  return fieldsOf(condition).some(({ field }) => field === 'technicalShare' || headerOf(field) !== null);
}

function rowOf(rule: CoverageRule, context: WordsContext): CoverageRow {
  const head = { key: rule.id, code: rule.code, part: `Rule ${rule.code}, ${quoted(rule.title)},` };
  const words = ruleWords(rule.condition, context);
  if (dividesInsideFromField(rule)) {
    return rule.laneWhenMet === 'inside'
      ? { ...head, layout: 'split', inside: words.met, field: words.otherwise }
      : { ...head, layout: 'split', inside: words.otherwise, field: words.met };
  }
  return { ...head, layout: 'span', lane: rule.laneWhenMet, rest: spanWords(rule, context) };
}

/**
 * Whether both columns have something to say. A rule without an "otherwise" has only when its fact names a classic
 * division (prospecting or account management, dormant or active); "Under $75K" in a column that the rule does not
 * point to would be read as a rule.
 */
function dividesInsideFromField(rule: CoverageRule): boolean {
  if (rule.laneWhenMet === 'specialist' || rule.laneOtherwise === 'specialist') return false;
  if (rule.laneOtherwise === null) return isClassicDivision(rule.condition);
  return rule.laneOtherwise !== rule.laneWhenMet;
}

/** Prospecting or account management, dormant or active: who is not the one is the other. */
function isClassicDivision(condition: Condition): boolean {
  if (!isLeaf(condition) || condition.field.of === 'parent') return false;
  const { field } = condition.field;
  return (
    (condition.kind === 'compare' && field === 'orderCount') ||
    (condition.kind === 'olderThan' && field === 'lastOrderOn')
  );
}

function closingOf(active: readonly CoverageRule[]): string | null {
  const deciding = active.filter((rule) => rule.kind === 'decides').map((rule) => rule.code);
  const voting = active.filter((rule) => rule.kind === 'votes').map((rule) => rule.code);
  const sentences: string[] = [];
  if (deciding.length > 0)
    sentences.push(`${codeWords(deciding)} ${deciding.length === 1 ? 'decides' : 'decide'} alone.`);
  if (voting.length === 1) sentences.push(`${codeWords(voting)} decides the rest.`);
  if (voting.length > 1) sentences.push(`If ${codeWords(voting)} disagree, talk, then raise a ticket.`);
  return sentences.length === 0 ? null : sentences.join(' ');
}
