// Decides how a panel of the left column comes into view: only its own column scrolls. Knows no panel.

/** Puts the panel of this id at the top of its column, and the keyboard into it; nothing when it is not there. */
export function showPanel(id: string): void {
  const panel = document.getElementById(id);
  const column = panel?.parentElement;
  if (panel === null || column === null || column === undefined) return;
  column.scrollTop += panel.getBoundingClientRect().top - column.getBoundingClientRect().top;
  panel.focus({ preventScroll: true });
}
