// Decides what happens when a file is dropped anywhere on the window: it goes to the import screen. Reads no file.
import { useEffect, useState } from 'react';
import { useView } from '../../store/view';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Takes a dropped file to `onFile`; without it to the import screen through the view. Mount it once, for as long as
 * drops are welcome. Gives back whether a file hangs over the window now.
 */
export function useDropToImport(onFile: (file: File) => void = openImport): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Entering a child leaves its parent, so the two are counted against each other.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return isOver;
}

function openImport(file: File): void {
  useView.setState({ droppedFile: file, screen: 'import', drawerId: null });
}
