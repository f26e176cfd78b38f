// Decides by which name a row of the rule trace is known. Draws none.
import type { TracePart, TraceRow } from '../../../shared/coverage/trace';
import { laneName } from '../../../shared/records/lane';

/** `C4, account size, met, points to Field`; a rule that is not asked ends with why. */
export function ruleRowName(row: TraceRow, title: string): string {
  return [
    row.code,
    title.toLowerCase(),
    row.stateText.toLowerCase(),
    ...(row.lane === null ? [] : [`points to ${laneName[row.lane]}`]),
    ...(row.problem === null ? [] : [row.problem]),
  ].join(', ');
}

/** `C4, spend is $75K or more, $212K, met`: one question of a rule that asks several. */
export function rulePartName(code: string, part: TracePart): string {
  return [
    code,
    part.text,
    ...(part.factText === '' ? [] : [part.factText]),
    part.stateText.toLowerCase(),
  ].join(', ');
}
