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

/** Never wait: they do nothing by themselves, or belong to the keyboard's own way of writing a character. */
const passing: ReadonlySet<string> = new Set([
  ...['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'ScrollLock'],
  ...['Dead', 'Process', 'Unidentified'],
]);

/** Keys in the order they were pressed, for as long as any place is opening, and until the last of them is played. */
export class KeyQueue {
  readonly #play: (key: KeptKey) => void;
  readonly #opening = new Set<object>();
  #kept: KeptKey[] = [];
  #isDue = false;

  constructor(play: (key: KeptKey) => void) {
    this.#play = play;
  }

  /** A place begins to open. Gives back what says that it has the focus, or never will. */
  hold(): () => void {
    const place = {};
    const settle = () => {
      clearTimeout(timer);
      if (this.#opening.delete(place)) this.#playSoon();
    };
    const timer = setTimeout(() => {
      if (this.#opening.has(place)) this.#kept = [];
      settle();
    }, patienceMs);
    this.#opening.add(place);
    return settle;
  }

  /** True when the key is kept, and must reach nobody now. Esc lets everything go. */
  take(key: KeptKey): boolean {
    if (passing.has(key.key) || (this.#opening.size === 0 && this.#kept.length === 0)) return false;
    if (key.key === 'Escape') {
      this.letGo();
      return false;
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
