// Decides the buttons of the table's top bar: columns, copy, export. Writes no file itself.
import { ClipboardCopy, FileDown, FileSpreadsheet } from 'lucide-react';
import type { AccountId } from '../../../shared/records/ids';
import { notify } from '../../store/notices';
import { useWish } from '../../store/wishes';
import { Button } from '../../ui/Button';
import { ColumnsMenu } from './ColumnsMenu';
import type { AccountColumn } from './columns';
import { exportTable } from './export-run';
import type { PlacedColumn } from './layout';

interface TableActionsProps {
  readonly columns: readonly AccountColumn[];
  readonly placed: readonly PlacedColumn[];
  readonly ids: readonly AccountId[];
  readonly onCopy: () => void;
}

export function TableActions({ columns, placed, ids, onCopy }: TableActionsProps) {
  const save = (file: 'csv' | 'xlsx') =>
    void exportTable({ file, ids, columns: placed.map(({ column }) => column) });
  const saveIfAny = (file: 'csv' | 'xlsx') => {
    if (ids.length > 0) save(file);
    else notify({ text: 'No account passes the filter, so no file was saved.', tone: 'warn', undoSeq: null });
  };
  useWish('copy rows', onCopy);
  useWish('save rows as CSV', () => saveIfAny('csv'));
  useWish('save rows as Excel', () => saveIfAny('xlsx'));
  return (
    <>
      <ColumnsMenu columns={columns} />
      <Button icon={ClipboardCopy} onPress={onCopy}>
        Copy
      </Button>
      <Button icon={FileDown} isDisabled={ids.length === 0} onPress={() => save('csv')}>
        CSV
      </Button>
      <Button icon={FileSpreadsheet} isDisabled={ids.length === 0} onPress={() => save('xlsx')}>
        Excel
      </Button>
    </>
  );
}
