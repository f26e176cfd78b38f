// The words of the deck a new workspace starts with: goals, role charters, clauses. Every line is the reader's to edit.
import type { Clause, Goal, RoleCharter } from '../records/deck-text';

/** Three shared goals. The dates and starting points of a real team are for it to add. */
export const starterGoals: readonly Goal[] = [
  goal(0, '60%', 'of Field time on high-value selling', {
    inside: 'Takes orders under {C5}',
    field: 'Plans every large account',
    specialist: 'Carries technical depth',
  }),
  goal(1, '98%', 'of revenue kept on accounts that change hands', {
    inside: 'Replies within a day',
    field: 'Makes the joint first visit',
    specialist: 'Stays on through the move',
  }),
  goal(2, '45', 'dormant accounts ordering again this year', {
    inside: 'Calls every dormant account',
    field: 'Visits those who reply',
    specialist: 'Reopens stalled projects',
  }),
];

export const starterCharters: readonly RoleCharter[] = [
  charter(
    'inside',
    'Prospects, small and dormant accounts',
    'Reach, speed, first contact',
    'Feedback on every meeting booked',
  ),
  charter('field', 'Large, active accounts', 'Relationships on site', 'Qualified openings, fast quotes'),
  charter(
    'specialist',
    'Technical scope in an account',
    'Depth on complex deals',
    'A call before the proposal',
  ),
];

/** Five rules of engagement. Paired sellers talk several times a day: Alexander Group. */
export const starterClauses: readonly Clause[] = [
  clause(0, 'Paired sellers talk several times a day', 'By phone. A call first, a message second.'),
  clause(1, 'The quarterback calls the play', 'Pulls in the team, decides who is in the room.'),
  clause(2, 'No one-sided moves', 'Both sellers agree, then work the handoff checklist.'),
  clause(3, 'Close the loop in two days', 'Thank the seller who booked it. Say how it went.'),
  clause(4, 'Inside sells', 'Inside is never the admin desk for Field.'),
];

function goal(order: number, figure: string, text: string, contributions: Goal['contributions']): Goal {
  return { type: 'goal', id: `goal:${order + 1}`, deleted: false, order, figure, text, contributions };
}

function charter(lane: RoleCharter['lane'], owns: string, brings: string, needs: string): RoleCharter {
  return { type: 'roleCharter', id: `charter:${lane}`, deleted: false, lane, owns, brings, needs };
}

function clause(order: number, title: string, text: string): Clause {
  return { type: 'clause', id: `clause:${order + 1}`, deleted: false, order, title, text };
}
