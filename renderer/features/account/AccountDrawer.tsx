// Decides what the drawer of one account holds and in which order, and which keys it answers. Not modal.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { lockAccounts, unlockAccounts } from '../../../shared/actions/lock-accounts';
import type { AccountId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import { askToMove } from '../../store/ask-to-move';
import { openDialog, openDrawer, useView } from '../../store/view';
import styles from './AccountDrawer.module.css';
import { AccountFacts } from './AccountFacts';
import { type AccountFile, useAccountFile } from './account-file';
import { DrawerHeader } from './DrawerHeader';
import { HistoryList } from './HistoryList';
import { LockForm } from './LockForm';
import { MoveStage } from './MoveStage';
import { OpenTickets } from './OpenTickets';
import { RuleTrace } from './RuleTrace';
import { TeamSection } from './TeamSection';
import { useDrawerKeys } from './use-drawer-keys';

export interface AccountDrawerProps {
  readonly accountId: AccountId;
  /** Close, Esc, or the account is gone. The caller gives focus back to the card. */
  readonly onClose: () => void;
  /** Where it stands among the accounts one steps through; null when it is none of them. */
  readonly position: { readonly at: number; readonly of: number } | null;
  /** 1 for the next account on the board, -1 for the one before. */
  readonly onStep: (delta: 1 | -1) => void;
}

/** The drawer at the right, 612 px; below 1,280 px of window it lies over what is positioned behind it. */
export function AccountDrawer({ accountId, position, onClose, onStep }: AccountDrawerProps) {
  const file = useAccountFile(accountId);
  const isGone = file === null;
  const drawer = useRef<HTMLElement>(null);
  const step = useFocusOverSteps(drawer, accountId, onStep);
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  return file === null ? null : (
    <OpenDrawer
      key={accountId}
      drawer={drawer}
      file={file}
      position={position}
      onClose={onClose}
      onStep={step}
    />
  );
}

interface OpenDrawerProps extends Omit<AccountDrawerProps, 'accountId'> {
  readonly drawer: RefObject<HTMLElement | null>;
  readonly file: AccountFile;
}

function OpenDrawer({ drawer, file, position, onClose, onStep }: OpenDrawerProps) {
  const [isLocking, setIsLocking] = useState(false);
  const { account } = file;
  const accountIds = [account.id];
  const isContested = file.trace.suggestion.outcome === 'contested';
  const focusLock = useFocusOnLock(drawer);
  const raiseTicket = () => openDialog({ kind: 'ticket', accountId: account.id });
  const lock = () => {
    if (!file.isLocked) setIsLocking(true);
    else act((records) => unlockAccounts(records, { accountIds }));
  };
  useDrawerKeys(drawer, {
    close: onClose,
    previous: () => onStep(-1),
    next: () => onStep(1),
    raiseTicket,
    lock,
    move: () => askToMove(accountIds),
  });
  useAskedPart(drawer, account.id);
  return (
    <aside
      ref={drawer}
      className={styles.drawer}
      aria-label={`Account: ${account.name}`}
      data-region="drawer"
      tabIndex={-1}
    >
      <DrawerHeader file={file} position={position} onLock={lock} onStep={onStep} onClose={onClose} />
      {isLocking && !file.isLocked && (
        <LockForm
          name={account.name}
          onCancel={() => {
            setIsLocking(false);
            focusLock();
          }}
          onLock={(reason, until) => {
            act((records) => lockAccounts(records, { accountIds, reason, until }));
            setIsLocking(false);
            focusLock();
          }}
        />
      )}
      <AccountFacts file={file} />
      <MoveStage file={file} />
      <RuleTrace file={file} onRaiseTicket={raiseTicket} />
      <TeamSection file={file} />
      <OpenTickets tickets={file.openTickets} onRaiseTicket={isContested ? null : raiseTicket} />
      <HistoryList accountId={account.id} movedCount={file.movedCount} year={file.asOf.slice(0, 4)} />
    </aside>
  );
}

/** Gives what puts the focus on Lock, or on the Unlock it has become, once the form is gone. */
function useFocusOnLock(drawer: RefObject<HTMLElement | null>): () => void {
  const [wish, setWish] = useState(0);
  useEffect(() => {
    if (wish > 0)
      drawer.current?.querySelector<HTMLElement>(':is([aria-label="Lock"], [aria-label="Unlock"])')?.focus();
  }, [wish, drawer]);
  return () => setWish((count) => count + 1);
}

/** Brings the part that was asked for by key into view and puts the focus there, once per asking. */
function useAskedPart(drawer: RefObject<HTMLElement | null>, accountId: AccountId): void {
  const part = useView((state) => state.drawerPart);
  useEffect(() => {
    if (part === null) return;
    const section = drawer.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    section?.scrollIntoView({ block: 'nearest' });
    const field = part === 'team' ? section?.querySelector<HTMLElement>('input[role="combobox"]') : null;
    (field ?? section)?.focus();
    openDrawer(accountId);
  }, [drawer, part, accountId]);
}

/** Keeps the focus where it was in the drawer when another account takes its place: on the same button, or the drawer. */
function useFocusOverSteps(
  drawer: RefObject<HTMLElement | null>,
  accountId: AccountId,
  onStep: AccountDrawerProps['onStep'],
): AccountDrawerProps['onStep'] {
  const kept = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next account is what the focus is kept for.
  useEffect(() => {
    const name = kept.current;
    kept.current = null;
    if (name === null) return;
    const same = drawer.current?.querySelector<HTMLElement>(`[aria-label="${CSS.escape(name)}"]`);
    (same ?? drawer.current)?.focus({ preventScroll: true });
  }, [drawer, accountId]);
  return (delta) => {
    const { activeElement } = document;
    const name = activeElement?.getAttribute('aria-label') ?? '';
    kept.current = drawer.current?.contains(activeElement) === true ? name : null;
    onStep(delta);
    // Nobody came after: the focus is where it was.
    if (useView.getState().drawerId === accountId) kept.current = null;
  };
}
