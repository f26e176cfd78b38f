// Decides what stands in the top bar over the board: scenario, its summary, undo and redo. Carries nothing out itself.
import { ClipboardPaste, Redo2, Undo2 } from 'lucide-react';
import { useRecords } from '../../store/records';
import { openDialog } from '../../store/view';
import { IconButton } from '../../ui/IconButton';
import { TopBar } from '../../ui/TopBar';
import { BoardSummary } from './BoardSummary';
import { ScenarioSwitcher } from './ScenarioSwitcher';

interface BoardTopBarProps {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function BoardTopBar({ onUndo, onRedo }: BoardTopBarProps) {
  const undoLabel = useRecords((state) => state.undoLabel);
  const redoLabel = useRecords((state) => state.redoLabel);
  return (
    <TopBar
      title="Board"
      end={
        <>
          <IconButton
            icon={ClipboardPaste}
            name="Move from a list"
            keys="shift+mod+V"
            aria-keyshortcuts="Control+Shift+V Meta+Shift+V"
            onPress={() => openDialog({ kind: 'moveList' })}
          />
          <IconButton
            icon={Undo2}
            name="Undo"
            hint={undoLabel === null ? 'Nothing to undo' : `Undo: ${undoLabel}`}
            keys="mod+Z"
            isDisabled={undoLabel === null}
            onPress={onUndo}
          />
          <IconButton
            icon={Redo2}
            name="Redo"
            hint={redoLabel === null ? 'Nothing to redo' : `Redo: ${redoLabel}`}
            keys="shift+mod+Z"
            isDisabled={redoLabel === null}
            onPress={onRedo}
          />
        </>
      }
    >
      <ScenarioSwitcher />
      <BoardSummary />
    </TopBar>
  );
}
