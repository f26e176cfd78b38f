// Decides what stands in the top bar over the board: scenario, its summary, undo and redo. Carries nothing out itself.
import { Redo2, Undo2 } from 'lucide-react';
import { useRecords } from '../../store/records';
import { IconButton } from '../../ui/IconButton';
import { TopBar } from '../../ui/TopBar';
import { BoardSummary } from './BoardSummary';
import { ScenarioSwitcher } from './ScenarioSwitcher';
import { UndoHistory } from './UndoHistory';

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
        </>
      }
    >
      <ScenarioSwitcher />
      <BoardSummary />
    </TopBar>
  );
}
