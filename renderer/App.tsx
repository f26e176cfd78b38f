// Decides which screen, drawer and dialog the window shows, and joins features that must not know each other.
import { useDeferredValue, useEffect } from 'react';
import type { AccountId } from '../shared/records/ids';
import { AppDialogs } from './AppDialogs';
import { AppPalette } from './AppPalette';
import { AppSidebar } from './AppSidebar';
import { AccountDrawer } from './features/account/AccountDrawer';
import { AccountsScreen } from './features/accounts/AccountsScreen';
import { BackupsScreen } from './features/backups/BackupsScreen';
import { BoardScreen } from './features/board/BoardScreen';
import { BoardStatus } from './features/board/BoardStatus';
import { BoardTopBar } from './features/board/BoardTopBar';
import { focusCard } from './features/board/card-focus';
import { useDrag } from './features/board/drag-state';
import { QuestionBar, useOpenQuestion } from './features/board/FamilyBar';
import { TableFilters } from './features/board/FilterBar';
import { MoveDialog } from './features/board/MoveDialog';
import { MoveListDialog } from './features/board/MoveListDialog';
import { showAccount } from './features/board/show-on-board';
import { useSteps } from './features/board/use-steps';
import { DeckScreen } from './features/deck/DeckScreen';
import { Frame, type WindowChrome } from './features/frame/Frame';
import { boardHints, chosenHints, dragHints, keyDragHints } from './features/frame/key-hints';
import { StatusBar } from './features/frame/StatusBar';
import { savedText } from './features/frame/saved-text';
import { WorkMeter } from './features/frame/WorkMeter';
import { DropToImport } from './features/import/DropToImport';
import { ImportScreen } from './features/import/ImportScreen';
import { JournalScreen } from './features/journal/JournalScreen';
import { ExceptionDialog } from './features/rules/ExceptionDialog';
import { RulesScreen } from './features/rules/RulesScreen';
import { SellersScreen } from './features/sellers/SellersScreen';
import { RaiseTicketDialog } from './features/tickets/RaiseTicketDialog';
import { TicketsScreen } from './features/tickets/TicketsScreen';
import { Start } from './Start';
import { resumeSaving } from './store/open-workspace';
import { usePreferences } from './store/preferences';
import { useRecord, useRecords } from './store/records';
import {
  closeDialog,
  closeDrawer,
  goTo,
  openDialog,
  openDrawer,
  type ScreenName,
  useView,
} from './store/view';
import { useWork } from './store/work';
import { Banner } from './ui/Banner';
import { Button } from './ui/Button';
import { useFocusHome, useHomeOnArrival } from './ui/focus-home';
import { formatDate } from './ui/format';
import { useHeldKeys } from './ui/held-keys';
import { platform } from './ui/platform';
import { Toaster } from './ui/Toaster';
import { applyTheme } from './ui/theme';
import { openCommands, runRedo, runUndo, useAppCommands } from './use-app-commands';

export function App() {
  const phase = useRecords((state) => state.phase);
  const hasWorkspace = useRecords((state) => state.book?.get('workspace', 'workspace') !== undefined);
  const theme = usePreferences((state) => state.theme);
  const density = usePreferences((state) => state.density);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  useEffect(() => {
    const isReady = phase === 'none' || phase === 'refused' || (phase === 'ready' && hasWorkspace);
    document.documentElement.dataset.appState = isReady ? 'ready' : 'starting';
  }, [phase, hasWorkspace]);
  return (
    <>
      {phase === 'none' || phase === 'refused' ? <Start /> : hasWorkspace && <Workspace />}
      <Toaster />
    </>
  );
}

/** Whose window buttons lie over the page: only Electron draws the page under them. */
function windowChrome(): WindowChrome {
  const isElectron = navigator.userAgent.includes('Electron');
  if (!isElectron || platform === 'linux') return 'none';
  return platform;
}

function Workspace() {
  useAppCommands();
  useHomeOnArrival();
  // A screen is drawn in pieces while the old one stands: a board of 100,000 accounts takes more than a frame.
  const wanted = useView((state) => state.screen);
  const screen = useDeferredValue(wanted);
  // The keys meant for the new one must not act on the old.
  useHeldKeys(screen !== wanted);
  useFocusHome(screen, screen === 'board');
  const isRail = useView((state) => state.isSidebarRail);
  return (
    <>
      <Frame
        chrome={windowChrome()}
        isRail={isRail}
        sidebar={<AppSidebar />}
        topBar={
          screen === 'board' ? (
            <BoardTopBar onUndo={() => runUndo()} onRedo={runRedo} onCommands={openCommands} />
          ) : null
        }
        banner={<WorkspaceBanner />}
        foot={<QuestionBar />}
        statusBar={<AppStatusBar />}
      >
        <Screen screen={screen} />
      </Frame>
      <CardDialogs />
      <AppDialogs />
      <AppPalette />
      <DropToImport />
    </>
  );
}

function Screen({ screen }: { readonly screen: ScreenName }) {
  const droppedFile = useView((state) => state.droppedFile);
  switch (screen) {
    case 'board':
      return <BoardScreen drawer={<Drawer />} />;
    case 'accounts':
      return <Accounts />;
    case 'sellers':
      return <SellersScreen />;
    case 'rules':
      return <RulesScreen onShowAccount={showAccount} />;
    case 'deck':
      return <DeckScreen />;
    case 'tickets':
      return <TicketsScreen />;
    case 'backups':
      return <BackupsScreen />;
    case 'journal':
      return <JournalScreen />;
    case 'import':
      return <ImportScreen initialFile={droppedFile} onDone={() => goTo('board')} />;
  }
}

function Accounts() {
  const question = useOpenQuestion();
  return (
    <AccountsScreen filters={(toTable) => <TableFilters onSearchDone={toTable} />} question={question} />
  );
}

function Drawer() {
  const drawerId = useView((state) => state.drawerId);
  const { position, step } = useSteps(drawerId);
  if (drawerId === null) return null;
  return (
    <AccountDrawer
      accountId={drawerId}
      onClose={() => {
        closeDrawer();
        focusCard(drawerId);
      }}
      position={position}
      onStep={step}
    />
  );
}

function CardDialogs() {
  const dialog = useView((state) => state.dialog);
  if (dialog?.kind === 'move') {
    return (
      <MoveDialog accountIds={dialog.accountIds} onDone={() => focusCard(dialog.accountIds[0] ?? null)} />
    );
  }
  if (dialog?.kind === 'moveList') return <MoveListDialog />;
  if (dialog?.kind === 'ticket') {
    return <RaiseTicketDialog accountId={dialog.accountId} onClose={closeDialog} />;
  }
  if (dialog?.kind === 'exception') {
    return (
      <ExceptionDialog
        {...dialog}
        onClose={closeDialog}
        onDone={() => showExceptionsOf(dialog.accountIds[0] ?? null)}
      />
    );
  }
  return null;
}

/** In the drawer, where the button that asked is gone by now; elsewhere the focus goes back by itself. */
function showExceptionsOf(accountId: AccountId | null): void {
  if (accountId !== null && useView.getState().drawerId === accountId) openDrawer(accountId, 'why');
}

function WorkspaceBanner() {
  const saved = useRecords((state) => state.saved);
  const role = useRecords((state) => state.role);
  if (role === 'follower') {
    return (
      <Banner tone="info">
        This workspace is open in another window. Changes made there show here; this window only reads.
      </Banner>
    );
  }
  if (saved.kind !== 'failed') return null;
  const [first, ...others] = saved.labels;
  return (
    <Banner tone="bad" action={{ label: 'Resume saving', run: resumeSaving }}>
      {`A change could not be saved and was taken back: ${first ?? 'the last one'}`}
      {others.length > 0 ? ` and ${others.length} more. ` : '. '}
      Free some disk space, choose Resume saving, then make the change once more.
    </Banner>
  );
}

/** The day ages, dormancy and trailing windows are counted from; a press opens the settings, where it is changed. */
function AsOf() {
  const asOfDate = useRecord('workspace', 'workspace')?.asOfDate ?? null;
  return (
    <Button look="link" onPress={() => openDialog({ kind: 'settings' })}>
      {asOfDate === null ? 'As of today' : `As of ${formatDate(asOfDate)}`}
    </Button>
  );
}

function AppStatusBar() {
  const saved = useRecords((state) => state.saved);
  const role = useRecords((state) => state.role);
  const screen = useView((state) => state.screen);
  const isDragging = useDrag((drag) => drag !== null);
  const isByKeys = useDrag((drag) => drag?.isByKeys === true);
  const hasSelection = useView((state) => state.selection.size > 0);
  const work = useWork((state) => state.work);
  const hints = isByKeys ? keyDragHints : isDragging ? dragHints : hasSelection ? chosenHints : boardHints;
  const text =
    work !== null
      ? `${work.name}…`
      : role === 'follower'
        ? savedText({ state: 'reading', at: null }, platform)
        : savedText({ state: saved.kind, at: saved.kind === 'saved' ? saved.at : null }, platform);
  return (
    <StatusBar savedText={text} isFailed={saved.kind === 'failed'} hints={screen === 'board' ? hints : []}>
      {work !== null && <WorkMeter name={work.name} share={work.share} onCancel={work.cancel} />}
      {screen === 'board' && <BoardStatus />}
      {/* A drag has more to say than the line is wide. */}
      {!isDragging && <AsOf />}
    </StatusBar>
  );
}
