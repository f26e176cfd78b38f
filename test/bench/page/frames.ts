// Watches every frame of a page: how long it took, and whether lanes showed a gap where rows belong. Judges nothing.

export interface FrameRun {
  /** Time between one frame and the next, in ms. */
  readonly frameMs: readonly number[];
  /** Frames in which some lane or list showed nothing where it has rows. */
  readonly blankFrames: number;
}

let running: { frameMs: number[]; blankFrames: number; lastMs: number; scroller: string | null } | null =
  null;

/** Begins to count frames; `scroller` names the lists that are looked at for gaps. */
export function beginFrames(scroller: string | null): void {
  running = { frameMs: [], blankFrames: 0, lastMs: performance.now(), scroller };
  const tick = (nowMs: number) => {
    if (running === null) return;
    running.frameMs.push(nowMs - running.lastMs);
    running.lastMs = nowMs;
    if (running.scroller !== null && hasGap(running.scroller)) running.blankFrames += 1;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame((nowMs) => {
    if (running === null) return;
    running.lastMs = nowMs;
    requestAnimationFrame(tick);
  });
}

export function endFrames(): FrameRun {
  const run = running ?? { frameMs: [], blankFrames: 0 };
  running = null;
  return { frameMs: run.frameMs, blankFrames: run.blankFrames };
}

/** Pixels without a row that are not a gap between two rows. */
const largestSpacePx = 24;

function hasGap(selector: string): boolean {
  for (const scroller of document.querySelectorAll<HTMLElement>(selector)) {
    const box = scroller.getBoundingClientRect();
    const rows = [...scroller.querySelectorAll<HTMLElement>('[role="row"]')]
      .map((row) => row.getBoundingClientRect())
      .filter((row) => row.bottom > box.top && row.top < box.bottom)
      .sort((a, b) => a.top - b.top);
    const end = Math.min(box.bottom, box.top + scroller.scrollHeight - scroller.scrollTop - largestSpacePx);
    let covered = box.top;
    for (const row of rows) {
      if (row.top - covered > largestSpacePx) return true;
      covered = Math.max(covered, row.bottom);
    }
    if (end - covered > largestSpacePx) return true;
  }
  return false;
}
