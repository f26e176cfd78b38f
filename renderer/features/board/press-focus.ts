// Decides what a press on empty space of the board does to the focus: nothing. Moves it nowhere.

/** What takes the focus itself, or has one around it: there, text can be marked and copied. */
const takesFocus = 'button, a, input, textarea, label, [tabindex], [contenteditable="true"]';

/** Keeps the focus where it is through presses that would leave the keyboard nowhere; gives back how to stop. */
export function keepFocusOnPress(root: HTMLElement): () => void {
  const onMouseDown = (event: MouseEvent) => {
    // The middle button begins to scroll.
    if (event.button === 1 || !(event.target instanceof Element) || event.target.closest(takesFocus) !== null)
      return;
    // What is written in the drawer is saved, and its lists close, when they are left.
    const { activeElement } = document;
    const drawer = activeElement?.closest<HTMLElement>('[data-region="drawer"]') ?? null;
    if (drawer !== null && activeElement?.matches('input, textarea') === true)
      drawer.focus({ preventScroll: true });
    event.preventDefault();
  };
  root.addEventListener('mousedown', onMouseDown);
  return () => root.removeEventListener('mousedown', onMouseDown);
}
