// Decides when the row of lanes scrolls sideways for the focus. Moves no focus itself.

/**
 * Brings a lane that the edge of the board cuts into sight once a key leads into it. Never for a pointer: what it presses
 * must not move away from under it. Gives back how to stop.
 */
export function showLanesOfFocus(lanes: HTMLElement): () => void {
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const lane = target.closest('[data-lane]');
    // Within a lane nothing has changed sideways; asking would cost a layout for each step.
    if (relatedTarget instanceof Node && lane?.contains(relatedTarget) === true) return;
    lane?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  lanes.addEventListener('focusin', onFocus);
  return () => lanes.removeEventListener('focusin', onFocus);
}
