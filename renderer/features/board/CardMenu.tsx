// Decides what a card's context menu offers. Each entry has a key or a command too; this is the way for the mouse.
import { ArrowRightLeft, Flag, Lock, PanelRight, ShieldCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes, laneName } from '../../../shared/records/lane';
import { askToMove } from '../../store/ask-to-move';
import { useRecords } from '../../store/records';
import { openDialog, openDrawer } from '../../store/view';
import { MenuOn } from '../../ui/Menu';
import { proposeToLane } from './propose';
import { targetsOf, toggleLock } from './use-board-commands';

export interface CardMenuState {
  readonly at: { readonly id: AccountId; readonly element: HTMLElement } | null;
  readonly open: (id: AccountId, element: HTMLElement) => void;
  readonly close: () => void;
}

export function useCardMenu(): CardMenuState {
  const [at, setAt] = useState<CardMenuState['at']>(null);
  // The same for as long as the board stands: cards are not drawn again when a menu opens.
  const open = useCallback((id: AccountId, element: HTMLElement) => setAt({ id, element }), []);
  const close = useCallback(() => setAt(null), []);
  return { at, open, close };
}

const laneKeys: Readonly<Record<BoardLane, string>> = {
  unassigned: '0',
  inside: '1',
  field: '2',
  specialist: '3',
};

export function CardMenu({ menu }: { menu: CardMenuState }) {
  const id = menu.at?.id ?? null;
  const row = useRecords((state) => (id === null ? undefined : state.proposed?.row(id)));
  const choose = (choice: string) => {
    if (id === null) return;
    if (choice === 'open') openDrawer(id);
    else if (choice === 'move') askToMove(targetsOf(id));
    else if (choice === 'ticket') openDialog({ kind: 'ticket', accountId: id });
    else if (choice === 'exception') {
      openDialog({ kind: 'exception', accountIds: [id], ruleId: null, exceptionId: null });
    } else if (choice === 'lock') toggleLock(targetsOf(id));
    else proposeToLane(id, targetsOf(id), choice as BoardLane);
  };
  return (
    <MenuOn
      name="Account actions"
      anchor={menu.at?.element ?? null}
      onClose={menu.close}
      onChoose={choose}
      groups={[
        {
          entries: [
            { id: 'open', label: 'Open', icon: PanelRight, keys: 'Enter' },
            { id: 'move', label: 'Move…', icon: ArrowRightLeft, keys: 'M' },
          ],
        },
        {
          heading: 'Propose to',
          entries: boardLanes.map((lane) => ({
            id: lane,
            label: laneName[lane],
            lane,
            keys: laneKeys[lane],
            isDisabled: row?.locked === true,
          })),
        },
        {
          entries: [
            { id: 'ticket', label: 'Raise ticket', icon: Flag, keys: 'T' },
            {
              id: 'exception',
              label: 'Grant exception…',
              icon: ShieldCheck,
              isDisabled: row?.mismatch !== true,
            },
            { id: 'lock', label: row?.locked === true ? 'Unlock' : 'Lock', icon: Lock, keys: 'L' },
          ],
        },
      ]}
    />
  );
}
