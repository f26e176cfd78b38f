// Decides what a press on empty space of the board does to the focus: nothing. Moves it nowhere.

/** What takes the focus itself, or has one around it: there, text can be marked and copied. */
const takesFocus = 'button, a, input, textarea, label, [tabindex], [contenteditable="true"]';

/** Keeps the focus where it is through presses that would leave the keyboard nowhere; gives back how to stop. */
export function keepFocusOnPress(root: HTMLElement): () => void {
  const onMouseDown = (event: MouseEvent) => {
    const isForFocus = event.target instanceof Element && event.target.closest(takesFocus) !== null;
    if (!isForFocus) event.preventDefault();
  };
  root.addEventListener('mousedown', onMouseDown);
  return () => root.removeEventListener('mousedown', onMouseDown);
}
