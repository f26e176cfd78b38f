// Decides the Accounts screen: what stands around the table, and which accounts its commands are for.
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { workspaceRecordId } from '../../../shared/records/ids';
import type { Workspace } from '../../../shared/records/workspace';
import { useTableLayout } from '../../store/account-table';
import { askToMove } from '../../store/ask-to-move';
import { narrows } from '../../store/board/matches';
import { useCurrency, useRecord, useRecords } from '../../store/records';
import { goTo, noFilter, select, setFilter, useView } from '../../store/view';
import { useWish } from '../../store/wishes';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { formatCount, formatNoun } from '../../ui/format';
import { useListHold } from '../../ui/held-keys';
import { TopBar } from '../../ui/TopBar';
import { AccountGrid, type GridHandle } from './AccountGrid';
import styles from './AccountsScreen.module.css';
import { BulkEditDialog } from './BulkEditDialog';
import { columnsOf } from './columns';
import { ExportBar } from './ExportBar';
import { placedColumns } from './layout';
import { keepListed, resetAnchor, targetsOf } from './row-selection';
import { TableActions } from './TableActions';
import { TableBar } from './TableBar';
import { type ListedAccounts, useAccountList } from './use-account-list';
import { useCopy } from './use-copy';

const noColumns: Workspace['extraColumns'] = {};

interface AccountsScreenProps {
  /** The filters above the table; told where the keyboard goes when one is done with them. */
  readonly filters: (toTable: () => void) => ReactNode;
  /** The question a move left open, by name; asked under the table. */
  readonly question: string | null;
}

/** The table of the accounts that pass the board's filter. */
export function AccountsScreen({ filters, question }: AccountsScreenProps) {
  const total = useRecords((state) => state.book?.count('account') ?? 0);
  const extraColumns = useRecord('workspace', workspaceRecordId)?.extraColumns ?? noColumns;
  const currency = useCurrency();
  const layout = useTableLayout();
  const columns = useMemo(() => columnsOf(extraColumns), [extraColumns]);
  const placed = useMemo(() => placedColumns(columns, layout), [columns, layout]);
  // Typing stays ahead of the table: a big book is searched when the keys rest.
  const filter = useDeferredValue(useView((state) => state.filter));
  const { sort } = layout;
  const sortColumn = sort === null ? null : (columns.find((column) => column.id === sort.columnId) ?? null);
  const listed = useAccountList({
    filter,
    sort: sortColumn === null ? null : (sort?.direction ?? null),
    sortColumn,
  });
  const grid = useRef<GridHandle>(null);
  const [isEditing, setIsEditing] = useState(false);
  useEffect(resetAnchor, []);
  useEffect(() => {
    if (listed !== null) keepListed(listed.list);
  }, [listed]);
  const hasDialog = useView((state) => state.dialog !== null) || isEditing;
  const hasList = listed !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question that was answered takes its buttons with it.
  useEffect(() => {
    if (!hasDialog && hasList) return takeLostFocus(() => grid.current?.focus());
  }, [hasDialog, hasList, question]);
  const targets = () => (listed === null ? [] : targetsOf(listed.list, grid.current?.rowId() ?? null));
  const copy = useCopy({ targets, placed, focusedColumnId: () => grid.current?.columnId() ?? null });
  const openMove = () => {
    const accountIds = targets();
    if (accountIds.length === 0) return;
    // The table shows what the plan proposes, so that is what a move from here is about.
    useView.setState({ scenarioView: 'proposed' });
    askToMove(accountIds);
  };
  // What the filter hides has been let go by now, and that may have been all.
  useWish('edit accounts', () => setIsEditing(useView.getState().selection.size > 0), hasList);
  useWish('move accounts', openMove, hasList);
  const toTable = useFocusOnceListed(listed, grid);
  const shown = listed?.ids.length ?? 0;
  return (
    <div className={styles.screen}>
      <TopBar
        title="Accounts"
        end={
          total > 0 && listed !== null ? (
            <TableActions columns={columns} placed={placed} ids={listed.ids} onCopy={copy} />
          ) : undefined
        }
      >
        {total > 0 && listed !== null && (
          <span className={styles.total} role="status">
            {narrows(filter)
              ? `${formatCount(shown)} of ${formatNoun(total, 'account')}`
              : formatNoun(total, 'account')}
          </span>
        )}
      </TopBar>
      {total === 0 ? (
        <EmptyState
          action={
            <Button look="primary" size="form" onPress={() => goTo('import')}>
              Import a list
            </Button>
          }
        >
          No accounts yet. Import the CRM's list, or drop a CSV or Excel file anywhere.
        </EmptyState>
      ) : (
        <>
          {filters(toTable)}
          <TableBar
            onMove={openMove}
            onEdit={() => setIsEditing(true)}
            onClear={() => {
              select([]);
              toTable();
            }}
          />
          {listed !== null && (
            <AccountGrid
              listed={listed}
              columns={columns}
              placed={placed}
              currency={currency}
              orderKey={`${sort?.columnId} ${sort?.direction} ${JSON.stringify(filter)}`}
              handle={grid}
              onMove={openMove}
              onCopy={copy}
            />
          )}
          {listed === null && (
            <div className={styles.waiting} role="status">
              <EmptyState>{`Listing ${formatNoun(total, 'account')}…`}</EmptyState>
            </div>
          )}
          {listed !== null && shown === 0 && (
            <EmptyState action={<Button onPress={() => setFilter(noFilter)}>Show all accounts</Button>}>
              No account passes the filter.
            </EmptyState>
          )}
        </>
      )}
      <ExportBar />
      {isEditing && (
        <BulkEditDialog
          accountIds={targets()}
          columns={columns}
          currency={currency}
          onClose={() => setIsEditing(false)}
        />
      )}
    </div>
  );
}

/** Takes the keyboard to the table; what was typed just before is listed a moment later, and is waited for, by keys too. */
function useFocusOnceListed(
  listed: ListedAccounts | null,
  grid: { readonly current: GridHandle | null },
): () => void {
  const latest = useRef(listed);
  const waitingOn = useRef<Element | null>(null);
  const hold = useListHold();
  useEffect(() => {
    latest.current = listed;
    if (!hold.isTaken || listed?.list.filter !== useView.getState().filter) return;
    // Whoever has gone elsewhere meanwhile stays there.
    if (document.activeElement === waitingOn.current) grid.current?.focus();
    hold.end();
  }, [listed, grid, hold]);
  return useCallback(() => {
    hold.end();
    if (latest.current?.list.filter === useView.getState().filter) grid.current?.focus();
    else {
      waitingOn.current = document.activeElement;
      hold.take();
    }
  }, [grid, hold]);
}

/** The button that opened a dialog may be gone with the selection it was for; then the keyboard goes back to the table. */
function takeLostFocus(take: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) take();
    });
  });
  return () => cancelAnimationFrame(frame);
}
