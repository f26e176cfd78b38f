// Decides which ready-made filters the board has, for its chips and for the commands. What they let through: filter.ts.
import { ArrowRightLeft, Flag, Lock, type LucideIcon, Moon, Scale, Split } from 'lucide-react';
import type { BoardTotals } from '../../store/board-row';
import { type BoardFilter, type ColumnFilter, setFilter, useView, type ViewState } from '../../store/view';
import { withColumn, withoutColumn } from './column-filter';

/** The parts of the filter that are on or off. */
export type FlagField = {
  [K in keyof BoardFilter]: BoardFilter[K] extends boolean ? K : never;
}[keyof BoardFilter];

export interface FilterChip {
  readonly field: FlagField;
  readonly label: string;
  /** In a narrow window; part of the label, so that it is found by either. */
  readonly shortLabel: string;
  readonly icon: LucideIcon;
  /** Which of the board's totals counts it. */
  readonly total: keyof BoardTotals;
  /** Means nothing on the board of Current. */
  readonly ofPlanOnly?: true;
}

const filterChips: readonly FilterChip[] = [
  { field: 'mismatch', label: 'Rule mismatch', shortLabel: 'Mismatch', icon: Scale, total: 'mismatch' },
  { field: 'contested', label: 'Rules disagree', shortLabel: 'Disagree', icon: Split, total: 'contested' },
  { field: 'dormant', label: 'Dormant', shortLabel: 'Dormant', icon: Moon, total: 'dormant' },
  { field: 'ticketOpen', label: 'Ticket open', shortLabel: 'Ticket', icon: Flag, total: 'ticketOpen' },
  { field: 'locked', label: 'Locked', shortLabel: 'Locked', icon: Lock, total: 'locked' },
  {
    field: 'proposed',
    label: 'Proposed',
    shortLabel: 'Proposed',
    icon: ArrowRightLeft,
    total: 'moves',
    ofPlanOnly: true,
  },
];

export function chipsIn(view: ViewState['scenarioView']): readonly FilterChip[] {
  return filterChips.filter((chip) => view !== 'current' || chip.ofPlanOnly !== true);
}

export function toggleChip(field: FlagField): void {
  setFilter({ [field]: !useView.getState().filter[field] });
}

/** Switches a filter by a field off, or on again; it stays at hand. */
export function toggleColumn(filter: ColumnFilter): void {
  setFilter({ columns: withColumn(useView.getState().filter.columns, { ...filter, isOn: !filter.isOn }) });
}

/** Takes a filter by a field away. */
export function removeColumn(column: string): void {
  setFilter({ columns: withoutColumn(useView.getState().filter.columns, column) });
}
