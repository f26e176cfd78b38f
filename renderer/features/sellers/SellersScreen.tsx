// Decides the Sellers screen: what is listed, as cards or as a table, what is chosen, and which dialog stands over it.
// Edits happen in the rows and dialogs; what may be set is decided in shared/actions.
import { UserPlus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { SellerId } from '../../../shared/records/ids';
import { useCurrentBoard, useRecord, useRecords } from '../../store/records';
import { loadSettingsOf } from '../../store/seller-figures';
import { sellersModes, showSellersAs, useSellersView } from '../../store/sellers-view';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { formatCount, formatNoun } from '../../ui/format';
import { SearchField } from '../../ui/SearchField';
import { Segmented } from '../../ui/Segmented';
import { TopBar } from '../../ui/TopBar';
import { ChosenBar } from './ChosenBar';
import { LaneForRest } from './LaneForRest';
import { OrphanBanner } from './OrphanBanner';
import { SellerCards } from './SellerCards';
import { type SellerDialog, SellerDialogs } from './SellerDialogs';
import { SellerFilterBar } from './SellerFilterBar';
import { SellerMenu, type SellerMenuAt } from './SellerMenu';
import styles from './SellersScreen.module.css';
import { SellerTable } from './SellerTable';
import { countsOf, linesOf, linesPassing, noSellerFilter, sortedLines } from './seller-rows';
import { chosenIn, useSellerWishes } from './use-seller-wishes';

export function SellersScreen() {
  const lists = useLists();
  const { mode, sort } = useSellersView();
  const [filter, setFilter] = useState(noSellerFilter);
  const [chosen, setChosen] = useState<ReadonlySet<SellerId>>(new Set());
  const [dialog, setDialog] = useState<SellerDialog | null>(null);
  const [menuAt, setMenuAt] = useState<SellerMenuAt | null>(null);
  useSellerWishes({ lines: lists?.lines ?? null, chosen, onDialog: setDialog });
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => (lists === null ? [] : sortedLines(linesPassing(lists.lines, filter), sort)),
    [lists, filter, sort],
  );
  if (lists === null) return null;
  const total = lists.lines.length;
  const chosenIds = chosenIn(lists.lines, chosen);
  const choose = (id: SellerId, isChosen: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(id);
      else next.delete(id);
      return next;
    });
  };
  const focusList = () => scroller.current?.focus();
  const view = { scroller, lines: shown, settings: lists.settings, onDialog: setDialog, onMenu: setMenuAt };
  const add = (
    <Button look="primary" icon={UserPlus} onPress={() => setDialog({ kind: 'add' })}>
      Add seller
    </Button>
  );
  return (
    <div className={styles.screen}>
      <TopBar title="Sellers" end={total > 0 ? add : undefined}>
        {total > 0 && (
          <>
            <span className={styles.total}>
              {shown.length === total
                ? formatNoun(total, 'seller')
                : `${formatCount(shown.length)} of ${formatNoun(total, 'seller')}`}
            </span>
            <div className={styles.mode}>
              <Segmented
                label="Show as"
                hideLabel
                segments={sellersModes}
                value={mode}
                onChange={(id) => showSellersAs(id === 'cards' ? 'cards' : 'table')}
              />
            </div>
            <SearchField
              label="Find a seller"
              value={filter.query}
              onChange={(query) => setFilter({ ...filter, query })}
              className={styles.search ?? ''}
            />
          </>
        )}
      </TopBar>
      {total === 0 ? (
        <EmptyState action={add}>No sellers yet. An import brings them along, or add one here.</EmptyState>
      ) : (
        <>
          <SellerFilterBar
            filter={filter}
            counts={lists.counts}
            settings={lists.settings}
            onFilter={setFilter}
            onDialog={setDialog}
          />
          <OrphanBanner
            lines={lists.lines}
            counts={lists.counts}
            onShow={() => {
              setFilter({ ...noSellerFilter, status: 'orphaned' });
              focusList();
            }}
          />
          {chosenIds.length > 0 ? (
            <ChosenBar
              sellerIds={chosenIds}
              onMerge={() => setDialog({ kind: 'merge', sellerIds: chosenIds, areChosen: true })}
              onClear={() => {
                setChosen(new Set());
                focusList();
              }}
            />
          ) : (
            <LaneForRest sellers={shown.map(({ seller }) => seller)} onSet={focusList} />
          )}
          {mode === 'table' ? (
            <SellerTable {...view} chosen={chosen} onChoose={choose} onChooseAll={setChosen} />
          ) : (
            <SellerCards {...view} />
          )}
          {shown.length === 0 && (
            <NothingPasses query={filter.query} onClear={() => setFilter(noSellerFilter)} />
          )}
        </>
      )}
      <SellerMenu at={menuAt} lines={lists.lines} onClose={() => setMenuAt(null)} onDialog={setDialog} />
      <SellerDialogs
        dialog={dialog}
        lines={lists.lines}
        onDialog={setDialog}
        onMerged={() => setChosen(new Set())}
      />
    </div>
  );
}

/** All sellers with their figures, once per change of the book. */
function useLists() {
  const book = useRecords((state) => state.book);
  const current = useCurrentBoard();
  const proposed = useRecords((state) => state.proposed);
  const revision = useRecords((state) => state.revision);
  const workspace = useRecord('workspace', 'workspace');
  // biome-ignore lint/correctness/useExhaustiveDependencies: book and boards change in place; the revision says when.
  return useMemo(() => {
    const settings = loadSettingsOf(workspace);
    if (book === null || current === null || proposed === null || settings === null) return null;
    const lines = linesOf(book, current, proposed, settings);
    return { lines, counts: countsOf(lines), settings };
  }, [book, current, proposed, workspace, revision]);
}

function NothingPasses({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  const words = query === '' ? 'No seller passes these filters.' : `No seller matches “${query}”.`;
  return <EmptyState action={<Button onPress={onClear}>Show all sellers</Button>}>{words}</EmptyState>;
}
