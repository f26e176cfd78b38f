// Decides what stands in the top bar over the board: scenario, its summary, undo, redo and the commands. Carries nothing out itself.
import { ClipboardPaste, Redo2, Undo2 } from 'lucide-react';
import { useRecords } from '../../store/records';
import { openDialog } from '../../store/view';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { TopBar } from '../../ui/TopBar';
import { BoardSummary } from './BoardSummary';
import styles from './BoardTopBar.module.css';
import { ScenarioSwitcher } from './ScenarioSwitcher';
import { UndoHistory } from './UndoHistory';

interface BoardTopBarProps {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onCommands: () => void;
}

export function BoardTopBar({ onUndo, onRedo, onCommands }: BoardTopBarProps) {
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
          <UndoHistory />
          <span className={styles.divider} aria-hidden="true" />
          <Button
            look="quiet"
            keys="mod+K"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K Meta+K"
            onPress={onCommands}
          >
            Commands
          </Button>
        </>
      }
    >
      <ScenarioSwitcher />
      <BoardSummary />
    </TopBar>
  );
}
