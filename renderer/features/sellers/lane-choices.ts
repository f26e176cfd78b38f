// Decides how home lanes are chosen: the three, or none. Knows no seller.
import { type Lane, laneName, lanes } from '../../../shared/records/lane';
import type { Choice } from '../../ui/choice';

const none = 'none';
const noneWord = 'None yet';

export const laneChoices: readonly Choice[] = [
  ...lanes.map((lane) => ({ id: lane, label: laneName[lane], lane })),
  { id: none, label: noneWord, lane: 'unassigned' },
];

export function laneToId(lane: Lane | null): string {
  return lane ?? none;
}

export function laneFromId(id: string): Lane | null {
  return lanes.find((lane) => lane === id) ?? null;
}

export function laneWordOf(lane: Lane | null): string {
  return lane === null ? noneWord : laneName[lane];
}
