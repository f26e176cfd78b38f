// What the store has to say to the user after an action. Says it to whoever listens; draws nothing.

export interface Notice {
  readonly text: string;
  readonly tone: 'plain' | 'warn';
  /** The entry its Undo takes back; null offers none. */
  readonly undoSeq: number | null;
}

const listeners = new Set<(notice: Notice) => void>();

/** Says something; the frame shows it. */
export function notify(notice: Notice): void {
  for (const listener of listeners) listener(notice);
}

/** Listens for notices; the returned function stops. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
