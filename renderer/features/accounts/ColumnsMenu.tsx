// Decides how columns are shown and hidden: a list of ticks behind a button. What a layout is: layout.ts.
import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { freshLayout, setTableLayout, useTableLayout } from '../../store/account-table';
import { useWish } from '../../store/wishes';
import { Button } from '../../ui/Button';
import { TickMenu } from '../../ui/TickMenu';
import type { AccountColumn } from './columns';
import { inLayoutOrder, isHidden, withColumn } from './layout';

/** Not a column's id: those of extra columns begin with `extra:`. */
const resetId = 'reset';

export function ColumnsMenu({ columns }: { readonly columns: readonly AccountColumn[] }) {
  const [isOpen, setIsOpen] = useState(false);
  useWish('choose columns', () => setIsOpen(true));
  const layout = useTableLayout();
  const ordered = inLayoutOrder(columns, layout.order);
  const shown = ordered.filter((column) => !isHidden(column, layout));
  return (
    <TickMenu
      name="Columns"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      choices={ordered.map((column) => ({
        id: column.id,
        label: column.label,
        isDisabled: column.id === 'name',
      }))}
      ticked={shown.map((column) => column.id)}
      onTick={(id, isTicked) => setTableLayout(withColumn(useTableLayout.getState(), id, isTicked))}
      actions={[{ id: resetId, label: 'Reset columns' }]}
      onAction={() => setTableLayout({ ...freshLayout, sort: layout.sort })}
    >
      <Button icon={Columns3}>Columns</Button>
    </TickMenu>
  );
}
