// Lists the filters that are on or off and no more, with what each counts. What they let through: filter.ts.
import { ArrowRightLeft, Flag, Lock, type LucideIcon, Moon, Scale, Split } from 'lucide-react';
import type { ScenarioView } from '../../../shared/records/saved-view';
import type { BoardTotals } from '../../store/board-row';
import type { BoardFilter } from '../../store/view';

export type FlagField = Exclude<keyof BoardFilter, 'query' | 'columns'>;

export interface FlagChip {
  readonly field: FlagField;
  readonly label: string;
  /** In a narrow window; part of the label, so that it is found by either. */
  readonly shortLabel: string;
  readonly icon: LucideIcon;
  readonly count: number;
}

/** In the order they stand in. Nothing is proposed in Current. */
export function flagChips(totals: BoardTotals, scenarioView: ScenarioView): readonly FlagChip[] {
  const chips: FlagChip[] = [
    {
      field: 'mismatch',
      label: 'Rule mismatch',
      shortLabel: 'Mismatch',
      icon: Scale,
      count: totals.mismatch,
    },
    {
      field: 'contested',
      label: 'Rules disagree',
      shortLabel: 'Disagree',
      icon: Split,
      count: totals.contested,
    },
    { field: 'dormant', label: 'Dormant', shortLabel: 'Dormant', icon: Moon, count: totals.dormant },
    { field: 'ticketOpen', label: 'Ticket open', shortLabel: 'Ticket', icon: Flag, count: totals.ticketOpen },
    { field: 'locked', label: 'Locked', shortLabel: 'Locked', icon: Lock, count: totals.locked },
    {
      field: 'proposed',
      label: 'Proposed',
      shortLabel: 'Proposed',
      icon: ArrowRightLeft,
      count: totals.moves,
    },
  ];
  return scenarioView === 'current' ? chips.filter(({ field }) => field !== 'proposed') : chips;
}
