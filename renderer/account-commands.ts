// The commands about accounts: the selection, the open account or the card with the focus. When each can be done is decided
// here, what it does by the board and the store. Draws nothing.
import { ArrowRightLeft, CircleQuestionMark, Flag, Lock, ShieldCheck, UserStar } from 'lucide-react';
import { type BoardLane, laneName } from '../shared/records/lane';
import type { Command } from './app-commands';
import { onBoard } from './board-commands';
import type { CommandState, Targets } from './command-state';
import { toggleLock } from './features/board/use-board-commands';
import { proposeFromCommands } from './propose-from-commands';
import { askToMove } from './store/ask-to-move';
import { openDialog, openDrawer } from './store/view';
import { goToAndAsk } from './store/wishes';

const laneShortcuts: readonly BoardLane[] = ['inside', 'field', 'specialist', 'unassigned'];

/** What can be done with the selection, the open account or the card with the focus. */
export function accountCommands(state: CommandState): readonly Command[] {
  const { targets } = state;
  const detail = targets?.words ?? '';
  const none = targets === null ? 'Select or open an account first' : null;
  // The table always shows the plan, whatever the board does; it knows what a move from there is about.
  const isInTable = state.view.screen === 'accounts' && targets?.isSelection === true;
  const notOne = none ?? (targets?.oneId == null ? 'For one account at a time' : null);
  const withOne = (run: (id: NonNullable<Targets['oneId']>) => void) => () => {
    if (targets?.oneId != null) run(targets.oneId);
  };
  return [
    ...laneShortcuts.map(
      (lane): Command => ({
        id: `propose:${lane}`,
        label: `Propose to ${laneName[lane]}`,
        detail,
        lane,
        shortcut: lane,
        changes: true,
        blocked: none ?? whyNotProposed(state),
        run: () => targets !== null && proposeFromCommands(targets, lane),
      }),
    ),
    {
      id: 'move',
      label: 'Move to…',
      also: 'seller owner assign',
      detail,
      icon: ArrowRightLeft,
      shortcut: 'move',
      changes: true,
      blocked: none ?? (isInTable ? null : whyNotProposed(state)),
      run: () => {
        if (isInTable) goToAndAsk('accounts', 'move accounts');
        else if (targets !== null) askToMove(targets.ids());
      },
    },
    {
      id: 'lock',
      label: targets?.isLocked === true ? 'Unlock' : targets?.isLocked === false ? 'Lock' : 'Lock or unlock',
      detail,
      icon: Lock,
      shortcut: 'lock',
      changes: true,
      blocked: none,
      run: () => targets !== null && toggleLock(targets.ids()),
    },
    {
      id: 'ticket',
      label: 'Raise ticket',
      also: 'conflict dispute',
      detail,
      icon: Flag,
      shortcut: 'ticket',
      changes: true,
      blocked: notOne,
      run: withOne((accountId) => openDialog({ kind: 'ticket', accountId })),
    },
    {
      id: 'explain',
      label: 'Explain lane',
      also: 'why rules trace',
      detail,
      icon: CircleQuestionMark,
      shortcut: 'explain',
      blocked: notOne,
      run: withOne((id) => onBoard(() => openDrawer(id, 'why'))),
    },
    {
      id: 'exception',
      label: 'Grant exception…',
      also: 'except from rule mismatch',
      detail,
      icon: ShieldCheck,
      changes: true,
      blocked: notOne ?? (targets?.isMismatch === true ? null : 'The rules ask for no other lane of it'),
      run: withOne((id) =>
        openDialog({ kind: 'exception', accountIds: [id], ruleId: null, exceptionId: null }),
      ),
    },
    {
      id: 'quarterback',
      label: 'Set quarterback',
      also: 'qb team lead',
      detail,
      icon: UserStar,
      shortcut: 'quarterback',
      changes: true,
      blocked: notOne,
      run: withOne((id) => onBoard(() => openDrawer(id, 'team'))),
    },
  ];
}

function whyNotProposed({ view, targets }: CommandState): string | null {
  if (view.scenarioView === 'current') return 'Current is what the CRM says';
  return targets?.oneId != null && targets.isLocked === true ? 'The account is locked' : null;
}
