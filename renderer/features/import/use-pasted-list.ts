// Decides what happens when something is pasted outside a field: copied rows or a copied file become a list. Reads none.
import { useEffect, useRef } from 'react';

/** The name a pasted list goes by, in the top bar and in the journal. */
const pastedName = 'Pasted list';

/** Takes rows copied from a spreadsheet, or a copied file, to `onFile`, for as long as it is mounted. */
export function usePastedList(onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]'))
        return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file === undefined && text.trim() === '') return;
      event.preventDefault();
      latest.current(text.trim() === '' && file !== undefined ? file : new File([text], pastedName));
    };
    window.addEventListener('paste', take);
    return () => window.removeEventListener('paste', take);
  }, []);
}
