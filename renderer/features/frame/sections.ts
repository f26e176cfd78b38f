// Decides which entries the sidebar has today and under which heading. Counts are given to it.
import {
  ArchiveRestore,
  Building2,
  FileSpreadsheet,
  Flag,
  History,
  ListChecks,
  type LucideIcon,
  Presentation,
  SquareKanban,
  Users,
} from 'lucide-react';
import { formatCount, formatNoun } from '../../ui/format';

export type NavId =
  | 'board'
  | 'accounts'
  | 'sellers'
  | 'rules'
  | 'deck'
  | 'tickets'
  | 'import'
  | 'backups'
  | 'journal';

export interface NavEntry {
  readonly id: NavId;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Short, as shown: `12`, `v7`. */
  readonly count?: string;
  /** In words, as read aloud after the label: `12 sellers`, `version 7`. */
  readonly countWords?: string;
}

export interface NavSection {
  readonly heading: string;
  readonly entries: readonly NavEntry[];
}

export interface NavCounts {
  readonly accounts: number;
  readonly sellers: number;
  readonly rules: number;
  readonly deckVersion: number;
  readonly openTickets: number;
}

/** The sidebar's entries; a count of nothing is left out. */
export function navSections(counts: NavCounts): readonly NavSection[] {
  const counted = (count: number, noun: string) =>
    count === 0 ? {} : { count: formatCount(count), countWords: formatNoun(count, noun) };
  const version = { count: `v${counts.deckVersion}`, countWords: `version ${counts.deckVersion}` };
  return [
    {
      heading: 'Plan',
      entries: [
        { id: 'board', label: 'Board', icon: SquareKanban },
        { id: 'accounts', label: 'Accounts', icon: Building2, ...counted(counts.accounts, 'account') },
        { id: 'sellers', label: 'Sellers', icon: Users, ...counted(counts.sellers, 'seller') },
      ],
    },
    {
      heading: 'Rules',
      entries: [
        { id: 'rules', label: 'Coverage rules', icon: ListChecks, ...counted(counts.rules, 'rule') },
        { id: 'deck', label: 'Rule deck', icon: Presentation, ...version },
      ],
    },
    {
      heading: 'Conflicts',
      entries: [
        { id: 'tickets', label: 'Tickets', icon: Flag, ...counted(counts.openTickets, 'open ticket') },
      ],
    },
    {
      heading: 'Data',
      entries: [
        { id: 'import', label: 'Import', icon: FileSpreadsheet },
        { id: 'backups', label: 'Backups', icon: ArchiveRestore },
        { id: 'journal', label: 'Journal', icon: History },
      ],
    },
  ];
}
