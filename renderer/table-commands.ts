// The commands about the accounts table: its columns, copies, files and edits. Each goes there and is done by the table
// itself. Draws nothing.
import { ClipboardCopy, Columns3, FileDown, FileSpreadsheet, Pencil } from 'lucide-react';
import type { Command } from './app-commands';
import type { CommandState } from './command-state';
import { goToAndAsk, type Wish } from './store/wishes';

export function tableCommands({ view, accountCount, targets }: CommandState): readonly Command[] {
  const noAccounts = accountCount === 0 ? 'No accounts yet' : null;
  const unselected = view.selection.size === 0 ? 'Select accounts first' : null;
  const inTable = { detail: 'Accounts table' } as const;
  const ask = (wish: Wish) => () => goToAndAsk('accounts', wish);
  return [
    {
      id: 'table:columns',
      label: 'Columns',
      also: 'show hide choose fields reset',
      ...inTable,
      icon: Columns3,
      blocked: noAccounts,
      run: ask('choose columns'),
    },
    {
      id: 'table:copy',
      label: 'Copy',
      also: 'clipboard rows cells spreadsheet',
      ...inTable,
      icon: ClipboardCopy,
      // In the table the cell with the focus can be copied too.
      blocked: noAccounts ?? (view.screen === 'accounts' ? null : unselected),
      run: ask('copy rows'),
    },
    {
      id: 'table:csv',
      label: 'CSV',
      also: 'export save file download list',
      ...inTable,
      icon: FileDown,
      blocked: noAccounts,
      run: ask('save rows as CSV'),
    },
    {
      id: 'table:xlsx',
      label: 'Excel',
      also: 'export save file download workbook spreadsheet xlsx',
      ...inTable,
      icon: FileSpreadsheet,
      blocked: noAccounts,
      run: ask('save rows as Excel'),
    },
    {
      id: 'table:edit',
      label: 'Edit accounts…',
      also: 'bulk change set field value',
      detail: targets?.isSelection === true ? targets.words : '',
      icon: Pencil,
      changes: true,
      blocked: noAccounts ?? unselected,
      run: ask('edit accounts'),
    },
  ];
}
