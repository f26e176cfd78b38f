// Puts the sample workspace together: Halden Supply Northeast, all of it fiction, the same for the same seed and anchor.

import { defaultRules } from '../coverage/default-rules';
import { notedFields } from '../coverage/rule-fields';
import type { Goal, Precedent } from '../records/deck-text';
import { planAId, workspaceRecordId } from '../records/ids';
import type { AnyRecord } from '../records/record';
import { addDays, type IsoDate } from '../records/values';
import { defaultBoardSettings } from '../records/workspace';
import { seededRandom } from './random';
import { sampleBook } from './sample-accounts';
import { sampleSellerRecords } from './sample-sellers';
import { samplePastMoves, sampleTeams, withQuarterbacks } from './sample-teams';
import { sampleTickets } from './sample-tickets';
import { starterCharters, starterClauses, starterGoals } from './starter-texts';

export interface SampleInput {
  /** A whole number; decides names and amounts, never totals. */
  readonly seed: number;
  /** The as-of date; all other days lie relative to it, ticket days in working days. */
  readonly anchorDate: IsoDate;
}

/** The seed and day of the pictures, the tests and the tour. */
export const sampleDefaults: SampleInput = { seed: 7, anchorDate: '2026-03-10' };

/** All records of the sample, ready to be started from: 318 accounts, 12 sellers, Plan A with 37 proposals (S1 to S6). */
export function sampleWorkspace({ seed, anchorDate }: SampleInput): AnyRecord[] {
  const { accounts, proposals } = sampleBook(seededRandom(seed), anchorDate);
  return [
    {
      type: 'workspace',
      id: workspaceRecordId,
      deleted: false,
      name: 'Northeast',
      subtitle: 'Halden Supply, FY26',
      deckHeading: 'Halden Supply Northeast',
      deckVersion: 7,
      effectiveOn: addDays(anchorDate, -1),
      currency: 'USD',
      asOfDate: anchorDate,
      actor: 'Elena Marsh',
      mappedFacts: notedFields,
      columnMatches: {},
      matchNames: {},
      extraColumns: {},
      ordersImport: null,
      ...defaultBoardSettings,
    },
    ...sampleSellerRecords(),
    ...defaultRules,
    { type: 'scenario', id: planAId, deleted: false, name: 'Plan A', status: 'draft' },
    ...sampleGoals(),
    ...starterCharters,
    ...starterClauses,
    ...samplePrecedents(anchorDate),
    ...accounts,
    ...withQuarterbacks(proposals),
    ...sampleTeams(anchorDate),
    ...samplePastMoves(anchorDate),
    ...sampleTickets(anchorDate),
  ];
}

/** The starter goals with the starting point and the day of this team. */
function sampleGoals(): Goal[] {
  const texts = [
    'of Field time on high-value selling, up from 44%',
    null,
    'dormant accounts ordering again by 30 Sept',
  ];
  return starterGoals.map((goal, index) => ({ ...goal, text: texts[index] ?? goal.text }));
}

function samplePrecedents(anchor: IsoDate): Precedent[] {
  const rows: readonly (readonly [string, string, Precedent['lanes'], number])[] = [
    ['P-07', 'Large orders outweigh account size when half need a visit', ['field'], 147],
    ['P-11', 'Inside leads, Field joins each order of $25K or more', ['inside', 'field'], 47],
    ['P-14', 'Specialist credit counts from the first joint call', ['specialist'], 20],
  ];
  return rows.map(([code, text, lanes, daysAgo]) => ({
    type: 'precedent',
    id: `precedent:${code}`,
    deleted: false,
    code,
    text,
    lanes,
    ruledOn: addDays(anchor, -daysAgo),
  }));
}
