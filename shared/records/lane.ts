// Names the three lanes and "unassigned". Knows nothing of rules, sellers or how a lane looks.
import { z } from '../zod';

export const laneSchema = z.enum(['inside', 'field', 'specialist']);
export type Lane = z.infer<typeof laneSchema>;

/** A column of the board: a lane, or `unassigned` for accounts that have none yet. */
export type BoardLane = Lane | 'unassigned';

export const lanes: readonly Lane[] = ['inside', 'field', 'specialist'];
export const boardLanes: readonly BoardLane[] = ['unassigned', 'inside', 'field', 'specialist'];

/** The word a person reads for a lane. */
export const laneName: Readonly<Record<BoardLane, string>> = {
  unassigned: 'Unassigned',
  inside: 'Inside',
  field: 'Field',
  specialist: 'Specialist',
};
