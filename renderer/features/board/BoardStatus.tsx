// Decides what the status bar says while the board is open: totals, the selection, the drag in progress. Changes nothing.
import { useCurrency, useRecords } from '../../store/records';
import { select, useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { formatCount, formatNoun, formatTotal } from '../../ui/format';
import { DragStatus } from './DragStatus';
import { useDrag } from './drag-state';
import { selectFiltered, useFilteredCount } from './select-filtered';

/** `318 accounts • $44.4M • 37 moves • $4.2M changing hands`, or what is going on. */
export function BoardStatus() {
  const scenarioView = useView((state) => state.scenarioView);
  const board = useRecords((state) => (scenarioView === 'current' ? state.current : state.proposed));
  const totals = useRecords(() => board?.totals);
  const currency = useCurrency();
  const selection = useView((state) => state.selection);
  const drag = useDrag((state) => state);
  const filtered = useFilteredCount(board);
  if (board === null || totals === undefined) return null;
  if (drag !== null) return <DragStatus drag={drag} board={board} currency={currency} />;
  const isPlan = scenarioView !== 'current';
  const knowsSpend = totals.withSpend > 0;
  const chosen = [...selection].flatMap((id) => board.row(id) ?? []);
  const selectedCents = chosen.reduce((sum, row) => sum + row.spendCents, 0);
  const parts =
    chosen.length > 0
      ? [
          `${formatNoun(chosen.length, 'account')} selected`,
          ...(knowsSpend ? [formatTotal(selectedCents, { currency })] : []),
        ]
      : [
          formatNoun(totals.accounts, 'account'),
          ...(knowsSpend ? [formatTotal(totals.spendCents, { currency, inMillions: true })] : []),
          ...(isPlan ? [formatNoun(totals.moves, 'move')] : []),
          ...(isPlan && knowsSpend
            ? [`${formatTotal(totals.changingHandsCents, { currency })} changing hands`]
            : []),
        ];
  return (
    <>
      <Facts>{parts}</Facts>
      {chosen.length > 0 && (
        <Button look="link" onPress={() => select([])} aria-label="Clear the selection">
          Clear
        </Button>
      )}
      {(filtered.isFiltered || chosen.length > 0) && chosen.length < filtered.count && (
        <Button
          look="link"
          onPress={() => selectFiltered(board)}
          aria-keyshortcuts="Control+Shift+A Meta+Shift+A"
        >
          {`Select all ${formatCount(filtered.count)}${filtered.isFiltered ? ' filtered' : ''}`}
        </Button>
      )}
    </>
  );
}
