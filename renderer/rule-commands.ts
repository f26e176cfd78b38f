// The commands that lead to a part of the Coverage rules screen. Changes no rule.
import { ListChecks } from 'lucide-react';
import type { PaletteItem } from './features/palette/palette-items';
import { leaveDraft, type RulesTab, showRulesTab } from './store/rule-draft';
import { goTo } from './store/view';

const parts: readonly { readonly id: RulesTab; readonly label: string; readonly also: string }[] = [
  { id: 'quality', label: 'Quality of the rules', also: 'overlaps gaps contested backtest results grid' },
  { id: 'exceptions', label: 'Exceptions from rules', also: 'extend end expired' },
  { id: 'versions', label: 'Versions of the rules', also: 'compare changes history' },
];

/** One for each part besides the list itself, which is the screen. A rule that is being written waits. */
export function rulePartCommands(): readonly PaletteItem[] {
  return parts.map(({ id, label, also }) => ({
    id: `rules:${id}`,
    label,
    also: `go to coverage ${also}`,
    icon: ListChecks,
    run: () => {
      leaveDraft();
      showRulesTab(id);
      goTo('rules');
    },
  }));
}
