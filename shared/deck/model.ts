// Decides what the five pages of the deck say, from the records the app enforces. Lays nothing out and measures nothing.
import { thresholdText } from '../coverage/rule-words';
import { versionNumber } from '../coverage/versions';
import type { Records } from '../records/book';
import { groupDigits } from '../records/counts';
import type { Clause, Goal, Precedent, RoleCharter } from '../records/deck-text';
import { type Lane, laneName, lanes } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import type { IsoDate } from '../records/values';
import { tierEndDays } from '../tickets/clock';
import { type CoveragePage, coveragePage } from './coverage-page';
import { countWord, longDate, quoted, shortDate, type WordsContext } from './wording';

export interface GoalsPage {
  readonly kind: 'goals';
  readonly number: 1;
  readonly name: 'Goals';
  readonly title: string;
  readonly goals: readonly GoalItem[];
  readonly empty: string | null;
  readonly closing: string;
  readonly madeFrom: string;
}
export interface GoalItem {
  readonly key: string;
  /** How a message names this part of the page. */
  readonly part: string;
  readonly figure: string;
  readonly text: string;
  readonly contributions: readonly { readonly lane: Lane; readonly text: string }[];
}

export interface RolesPage {
  readonly kind: 'roles';
  readonly number: 2;
  readonly name: 'Roles';
  readonly title: string;
  readonly quarterback: string;
  readonly rows: readonly RoleRow[];
  readonly madeFrom: string;
}
export interface RoleRow {
  readonly key: string;
  readonly part: string;
  readonly lane: Lane;
  readonly owns: string;
  readonly brings: string;
  readonly needs: string;
}

export interface EngagementPage {
  readonly kind: 'engagement';
  readonly number: 4;
  readonly name: 'Rules of engagement';
  readonly title: string;
  readonly clauses: readonly ClauseItem[];
  readonly empty: string | null;
  readonly madeFrom: string;
}
export interface ClauseItem {
  readonly key: string;
  readonly part: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

export interface ConflictsPage {
  readonly kind: 'conflicts';
  readonly number: 5;
  readonly name: 'Conflicts and precedents';
  readonly title: string;
  readonly steps: readonly ConflictStep[];
  readonly precedents: readonly PrecedentItem[];
  readonly empty: string | null;
  readonly madeFrom: string;
}
export interface ConflictStep {
  readonly day: string;
  readonly name: string;
  readonly text: string;
}
export interface PrecedentItem {
  readonly key: string;
  readonly part: string;
  readonly code: string;
  readonly text: string;
  readonly lanes: readonly Lane[];
}

export type DeckPage = GoalsPage | RolesPage | CoveragePage | EngagementPage | ConflictsPage;

/** Never more than five pages: the shape has no room for a sixth. */
export interface DeckModel {
  readonly heading: string;
  readonly version: number;
  /** `9 Mar`, or `9 Mar 2025` when that is not this year. */
  readonly inForceFrom: string;
  /** What stands at the foot of every page, left to right. */
  readonly footer: readonly [heading: string, edition: string, effective: string];
  readonly pages: readonly [GoalsPage, RolesPage, CoveragePage, EngagementPage, ConflictsPage];
}

/**
 * The deck of this workspace. Pure; takes the same sources the rules and tickets take, so it cannot drift from them.
 * @param context.today decides which precedents are in force, which rules without an as-of date, and whether a date needs its year
 */
export function deckModel(records: Records, context: { readonly today: IsoDate }): DeckModel {
  const workspace = records.workspace();
  // The day the rules are asked on; the day the deck is in force from is only said.
  const asOf = workspace.asOfDate ?? context.today;
  return {
    heading: workspace.deckHeading,
    version: workspace.deckVersion,
    inForceFrom: shortDate(workspace.effectiveOn, context.today),
    footer: [
      workspace.deckHeading,
      `Rules of coverage, v${workspace.deckVersion}`,
      `Effective ${longDate(workspace.effectiveOn)}`,
    ],
    pages: [
      goalsPage(records.all('goal'), records.all('coverageRule'), workspace),
      rolesPage(records.all('roleCharter')),
      coveragePage(records.all('coverageRule'), { ...workspace, asOf }, versionNumber(records)),
      engagementPage(records.all('clause')),
      conflictsPage(records.all('precedent').filter((precedent) => precedent.ruledOn <= context.today)),
    ],
  };
}

/** The document's title, also the name the export suggests; the host makes it safe for its file system. */
export function deckTitle(model: Pick<DeckModel, 'heading' | 'version'>): string {
  const heading = Array.from(model.heading.trim()).slice(0, 100).join('');
  return `${heading === '' ? 'Rules of coverage' : `${heading}, rules of coverage`}, v${model.version}`;
}

function madeFrom(count: number, one: string, many: string): string {
  return `Made from ${groupDigits(count)} ${count === 1 ? one : many}.`;
}

/** `{C5}` in a goal's words stands for that rule's threshold, so that the words cannot drift from the rule. */
function withThresholds(text: string, rules: readonly CoverageRule[], context: WordsContext): string {
  return text.replace(/\{(C\d+)\}/g, (token, code: string) => {
    const rule = rules.find((each) => each.code === code);
    return rule === undefined ? token : thresholdText(rule, context);
  });
}

function goalsPage(
  stored: readonly Goal[],
  rules: readonly CoverageRule[],
  context: WordsContext,
): GoalsPage {
  const goals = [...stored].sort((a, b) => a.order - b.order);
  return {
    kind: 'goals',
    number: 1,
    name: 'Goals',
    title: 'One customer, one team, one set of numbers',
    goals: goals.map((goal, index) => ({
      key: goal.id,
      part: `Goal ${index + 1}, ${quoted(`${goal.figure} ${goal.text}`)},`,
      figure: goal.figure,
      text: goal.text,
      contributions: lanes
        .map((lane) => ({ lane, text: withThresholds(goal.contributions[lane].trim(), rules, context) }))
        .filter((line) => line.text !== ''),
    })),
    empty: goals.length === 0 ? 'No goals have been set yet.' : null,
    closing:
      goals.length === 0
        ? 'Goals are shared. Everyone on the account team carries the same ones.'
        : `Goals are shared. Everyone on the account team carries the same ${countWord(goals.length)}.`,
    madeFrom: madeFrom(goals.length, 'goal', 'goals'),
  };
}

const notWritten = 'Not written yet';

function rolesPage(stored: readonly RoleCharter[]): RolesPage {
  const rows = lanes.flatMap((lane): RoleRow[] => {
    const charters = stored.filter((charter) => charter.lane === lane);
    const part = `Role ${laneName[lane]}`;
    if (charters.length === 0)
      return [{ key: lane, part, lane, owns: notWritten, brings: notWritten, needs: notWritten }];
    return charters.map((charter) => ({
      key: charter.id,
      part,
      lane,
      owns: charter.owns.trim() || notWritten,
      brings: charter.brings.trim() || notWritten,
      needs: charter.needs.trim() || notWritten,
    }));
  });
  return {
    kind: 'roles',
    number: 2,
    name: 'Roles',
    title: 'Clear roles: neither side wins alone',
    quarterback: 'One per account. Calls in Inside, Field and Specialist, and settles the plan.',
    rows,
    madeFrom: madeFrom(stored.length, 'role charter', 'role charters'),
  };
}

function engagementPage(stored: readonly Clause[]): EngagementPage {
  const clauses = [...stored].sort((a, b) => a.order - b.order);
  return {
    kind: 'engagement',
    number: 4,
    name: 'Rules of engagement',
    title: 'How we work together',
    clauses: clauses.map((clause, index) => ({
      key: clause.id,
      part: `Clause ${index + 1}, ${quoted(clause.title)},`,
      number: index + 1,
      title: clause.title,
      text: clause.text,
    })),
    empty: clauses.length === 0 ? 'No rules of engagement have been written yet.' : null,
    madeFrom: madeFrom(clauses.length, 'clause', 'clauses'),
  };
}

function conflictsPage(stored: readonly Precedent[]): ConflictsPage {
  const precedents = [...stored].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return {
    kind: 'conflicts',
    number: 5,
    name: 'Conflicts and precedents',
    title: `Conflicts get a ruling in ${countWord(tierEndDays.leader)} days`,
    steps: [
      { day: 'Day 0', name: 'Raise it', text: 'Both claims, same facts' },
      { day: `By day ${tierEndDays.sellers}`, name: 'Talk', text: 'Seller to seller, by phone' },
      { day: `By day ${tierEndDays.manager}`, name: 'Manager', text: 'Decides, or sends it to the leader' },
      { day: `By day ${tierEndDays.leader}`, name: 'Ruling', text: 'Cites a rule, says why' },
    ],
    precedents: precedents.map((precedent) => ({
      key: precedent.id,
      part: `Precedent ${precedent.code}, ${quoted(precedent.text)},`,
      code: precedent.code,
      text: precedent.text,
      lanes: lanes.filter((lane) => precedent.lanes.includes(lane)),
    })),
    empty:
      precedents.length === 0 ? 'No precedents yet. Each ruling follows the rules of pages 2 to 4.' : null,
    madeFrom: `Made from the ticket clock and ${groupDigits(precedents.length)} ${precedents.length === 1 ? 'precedent' : 'precedents'}.`,
  };
}
