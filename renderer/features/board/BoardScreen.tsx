// Decides how lanes, filters, keys and drops work together on the board. Draws no card and plans no move itself.
import {
  memo,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { planAId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import type { ScenarioView } from '../../../shared/records/saved-view';
import { compileMatches } from '../../store/board/matches';
import type { BoardIndex } from '../../store/board-index';
import { useCurrentBoard, useRecords } from '../../store/records';
import { type BoardFilter, goTo, useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/EmptyState';
import { useListHold } from '../../ui/held-keys';
import styles from './BoardScreen.module.css';
import { CardMenu, useCardMenu } from './CardMenu';
import { followPointerInDrawer, registerLanes } from './card-focus';
import { differenceOf } from './difference';
import { dropOn } from './drop-command';
import { FilterBar } from './FilterBar';
import { KeyboardHand } from './KeyboardHand';
import { useKeyboardDrag } from './keyboard-drag';
import { Lane } from './Lane';
import { LaneRail } from './LaneRail';
import { LiveMessages } from './LiveMessages';
import { showLanesOfFocus, useDrawerLaneInSight } from './lane-in-sight';
import { MarqueeBox } from './MarqueeBox';
import { keepFocusOnPress } from './press-focus';
import { usePublishedMatches } from './shown-matches';
import { useBoardCommands } from './use-board-commands';
import { useBoardShortcuts } from './use-board-shortcuts';
import { useCardDrag } from './use-card-drag';
import { useCellsRevision } from './use-cells-revision';
import { useFocusGuard } from './use-focus-guard';
import { useFoldedLanes } from './use-folded-lanes';
import { scrollLanesAtEdges, watchDrops } from './use-lane-drag';
import type { LaneHandle } from './use-lane-handle';
import { useMarquee } from './use-marquee';
import { StepsContext } from './use-steps';

/** The board of the open plan, or of Current; `drawer` stands beside the lanes, below the filters. */
export function BoardScreen({ drawer }: { readonly drawer: ReactNode }) {
  const scenarioView = useView((state) => state.scenarioView);
  return scenarioView === 'current' ? (
    <CurrentBoard drawer={drawer} />
  ) : (
    <ProposedBoard scenarioView={scenarioView} drawer={drawer} />
  );
}

function ProposedBoard({ scenarioView, drawer }: Pick<LanesProps, 'scenarioView' | 'drawer'>) {
  const board = useRecords((state) => state.proposed);
  return board === null ? null : <Lanes board={board} scenarioView={scenarioView} drawer={drawer} />;
}

function CurrentBoard({ drawer }: { readonly drawer: ReactNode }) {
  const board = useCurrentBoard();
  return board === null ? null : <Lanes board={board} scenarioView="current" drawer={drawer} />;
}

interface LanesProps {
  readonly board: BoardIndex;
  readonly scenarioView: ScenarioView;
  readonly drawer: ReactNode;
}

/** With no account there is nothing to drag: the one thing to do is to bring a list. */
function EmptyBook({ board }: { readonly board: BoardIndex }) {
  const isEmpty = useRecords(() => board.totals.accounts === 0);
  if (!isEmpty) return null;
  return (
    <div className={styles.emptyBook}>
      <EmptyState
        action={
          <Button look="primary" size="form" onPress={() => goTo('import')}>
            Import a list
          </Button>
        }
      >
        No accounts yet. Import the CRM's list, or drop a CSV or Excel file anywhere.
      </EmptyState>
    </div>
  );
}

/** The chips that are on; stands on the board, so that tests know what it shows. */
function flagsOf(filter: BoardFilter): string {
  return Object.entries(filter)
    .filter(([, isOn]) => isOn === true)
    .map(([flag]) => flag)
    .join();
}

/**
 * Fast fingers press Enter before the board has caught up with what they typed: then it counts once it has, and so do the
 * keys after it.
 */
function useOnceSettled(settled: BoardFilter, act: () => void): () => void {
  const shown = useRef(settled);
  const awaited = useRef<BoardFilter | null>(null);
  const hold = useListHold();
  useEffect(() => {
    shown.current = settled;
    const isThere = awaited.current === settled;
    if (!isThere && awaited.current === useView.getState().filter) return;
    // Filtered by something else meanwhile, what was awaited never comes.
    awaited.current = null;
    if (isThere) act();
    hold.end();
  }, [settled, act, hold]);
  return useCallback(() => {
    const { filter } = useView.getState();
    if (filter === shown.current) act();
    else {
      awaited.current = filter;
      hold.take();
    }
  }, [act, hold]);
}

/** What is found begins at the top of its lane, wherever the lane was scrolled to before. */
function useFromTheTop(
  handles: { readonly current: Map<BoardLane, LaneHandle> },
  settled: BoardFilter,
): void {
  const shown = useRef(settled);
  useLayoutEffect(() => {
    if (shown.current === settled) return;
    shown.current = settled;
    for (const lane of handles.current.values()) lane.toTop();
  }, [handles, settled]);
}

/** Typing stays ahead of the board: the lanes are drawn once with what was typed, and not for the key itself. */
function Lanes(props: LanesProps) {
  const filter = useView((state) => state.filter);
  return <SettledLanes {...props} settled={useDeferredValue(filter)} />;
}

const SettledLanes = memo(FilteredLanes);

function FilteredLanes({
  board,
  scenarioView,
  drawer,
  settled,
}: LanesProps & { readonly settled: BoardFilter }) {
  const grouping = useView((state) => state.grouping);
  const sorting = useView((state) => state.sorting);
  const book = useRecords((state) => state.book);
  const cellsRevision = useCellsRevision(settled.columns, settled.query !== '');
  // Made anew when the whole board is: tests read the accounts in them.
  const columns = useRecords(() => board.columns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: book and board are changed in place; revision and columns say when.
  const matches = useMemo(
    () => compileMatches(board, settled, book, scenarioView === 'difference'),
    [board, columns, settled, book, scenarioView, cellsRevision],
  );
  const revision = useRecords((state) => (scenarioView === 'difference' ? state.revision : 0));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board is changed in place; the revision says when.
  const difference = useMemo(
    () => (scenarioView !== 'difference' || book === null ? null : differenceOf(board, book)),
    [board, book, scenarioView, revision],
  );
  const steps = useMemo(() => ({ board, matches }), [board, matches]);
  usePublishedMatches(steps);
  const lanesRef = useRef<HTMLDivElement>(null);
  const handles = useRef(new Map<BoardLane, LaneHandle>());
  const onHandle = useCallback((lane: BoardLane, handle: LaneHandle | null) => {
    if (handle === null) handles.current.delete(lane);
    else handles.current.set(lane, handle);
  }, []);
  useFromTheTop(handles, settled);
  const boardRef = useRef<HTMLDivElement>(null);
  const stageRef = useRef<HTMLDivElement>(null);
  const { folded, fold, open } = useFoldedLanes(board, stageRef);
  const isBesideDrawer = useDrawerLaneInSight(lanesRef, board, folded);
  const menu = useCardMenu();
  const commands = useBoardCommands(board, handles);
  const startDrag = useCardDrag(board, scenarioView);

  useEffect(
    () =>
      watchDrops(
        (drop) => {
          dropOn(board, drop);
        },
        // Its press has brought the focus there.
        followPointerInDrawer,
      ),
    [board],
  );
  useKeyboardDrag();
  useBoardShortcuts(board);
  useEffect(() => (lanesRef.current === null ? undefined : scrollLanesAtEdges(lanesRef.current)), []);
  useEffect(() => (lanesRef.current === null ? undefined : showLanesOfFocus(lanesRef.current)), []);
  useEffect(() => (boardRef.current === null ? undefined : keepFocusOnPress(boardRef.current)), []);
  const marquee = useMarquee(handles);
  useEffect(() => registerLanes(handles.current), []);
  useFocusGuard();
  const focusFirst = useOnceSettled(settled, commands.focusFirstCard);

  return (
    <div
      ref={boardRef}
      className={styles.board}
      data-view={`${scenarioView} ${grouping} ${sorting}`}
      data-found={settled.query.trim()}
      data-flags={flagsOf(settled)}
    >
      <FilterBar board={board} of="board" onSearchDone={focusFirst} />
      <div ref={stageRef} className={styles.stage}>
        <div
          ref={lanesRef}
          className={cx(styles.lanes, isBesideDrawer && styles.besideDrawer)}
          data-region="board"
          onPointerDown={marquee.begin}
        >
          {boardLanes.map((lane) =>
            folded.has(lane) ? (
              <LaneRail key={lane} lane={lane} board={board} onOpen={open} />
            ) : (
              <Lane
                key={`${lane}-${scenarioView}`}
                lane={lane}
                board={board}
                scenarioId={scenarioView === 'current' ? null : planAId}
                matches={matches}
                difference={difference}
                onHandle={onHandle}
                onRowKey={commands.onRowKey}
                onCardClick={commands.onCardClick}
                onCardMenu={menu.open}
                onToggleGroup={commands.toggleGroup}
                onOpenGroup={commands.openGroup}
                onFold={fold}
                startDrag={startDrag}
              />
            ),
          )}
        </div>
        <StepsContext value={steps}>{drawer}</StepsContext>
        <KeyboardHand />
      </div>
      <EmptyBook board={board} />
      <MarqueeBox box={marquee.box} />
      <CardMenu menu={menu} />
      <LiveMessages board={board} />
    </div>
  );
}
