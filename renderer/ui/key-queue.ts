// Decides which keys wait while the focus is on its way, and when they are played. Knows no place, no page and no element.

/** What of a key press is kept: enough to press it again. */
export type KeptKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'location' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
> & {
  /** The character was typed with AltGr, which some keyboards report as Ctrl and Alt. */
  readonly isAltGr: boolean;
};

/** How long a place may take to have the focus. Keys for one that never comes are dropped: no other was meant. */
export const patienceMs = 1_000;

/** Patience is counted in steps, each begun when the page is free: one busy for long has not let anything come yet. */
const patienceSteps = 4;

/** What is waited for: a place, which is where every key belongs, or a list that a command is about once it has settled. */
export type Awaited = 'place' | 'list';

/** They do nothing by themselves, or belong to the keyboard's own way of writing a character. */
const passing: ReadonlySet<string> = new Set([
  ...['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'ScrollLock'],
  ...['Dead', 'Process', 'Unidentified'],
]);

/** True for keys that never wait, and by which nobody goes elsewhere: Shift and its like. */
export function isPassing(key: string): boolean {
  return passing.has(key);
}

/** Keys in the order they were pressed, for as long as any place is opening, and until the last of them is played. */
export class KeyQueue {
  readonly #play: (key: KeptKey) => void;
  readonly #opening = new Map<object, Awaited>();
  #kept: KeptKey[] = [];
  #isDue = false;

  constructor(play: (key: KeptKey) => void) {
    this.#play = play;
  }

  /** Something begins to open. Gives back what says that it has the focus (a list: is there), or never will. */
  hold(awaited: Awaited = 'place'): () => void {
    const opened = {};
    let timer: ReturnType<typeof setTimeout>;
    const settle = () => {
      clearTimeout(timer);
      if (this.#opening.delete(opened)) this.#playSoon();
    };
    const wait = (steps: number) => {
      if (steps > 0) timer = setTimeout(() => wait(steps - 1), patienceMs / patienceSteps);
      else {
        // Another that is opening may still be where they belong.
        if (this.#opening.size === 1 && this.#opening.has(opened)) this.#kept = [];
        settle();
      }
    };
    this.#opening.set(opened, awaited);
    wait(patienceSteps);
    return settle;
  }

  /** How many places are on their way to the focus. */
  get placeCount(): number {
    return [...this.#opening.values()].filter((awaited) => awaited === 'place').length;
  }

  /**
   * True when the key is kept, and must reach nobody now. Esc lets everything go that waits: for a place it is then the
   * one key for it, and never one for the place that was left; else it is for where the focus is.
   */
  take(key: KeptKey): boolean {
    if (isPassing(key.key) || (this.#opening.size === 0 && this.#kept.length === 0)) return false;
    if (key.key === 'Escape') {
      if (this.placeCount === 0) {
        this.letGo();
        return false;
      }
      this.#kept = [];
    }
    // A key held down would walk on long after it was let go.
    if (!key.repeat) this.#kept.push(key);
    return true;
  }

  /** Somebody went elsewhere: waits for nothing and plays nothing. */
  letGo(): void {
    this.#opening.clear();
    this.#kept = [];
  }

  /** One key in a task: what it opens must have the chance to hold the next. */
  #playSoon(): void {
    if (this.#isDue || this.#kept.length === 0 || this.#opening.size > 0) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      const next = this.#opening.size > 0 ? undefined : this.#kept.shift();
      if (next === undefined) return;
      this.#playSoon();
      this.#play(next);
    }, 0);
  }
}
