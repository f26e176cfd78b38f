// Decides which short messages are on screen and for how long. Knows nothing of what they say.

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly action: { readonly label: string; readonly run: () => void } | null;
  readonly timeoutMs: number;
}

export interface ToastInput {
  readonly text: string;
  readonly tone?: 'plain' | 'bad';
  /** "Undo" */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** How long it stays; 0 until dismissed. 8,000 with an action, 5,000 without. */
  readonly timeoutMs?: number;
}

const mostAtOnce = 3;
let nextId = 1;
let shown: readonly Toast[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a message, oldest gives way when there are more than three; gives back what `dismissToast` takes. */
export function showToast(input: ToastInput): number {
  const action = input.action ?? null;
  const toast: Toast = {
    id: nextId++,
    text: input.text,
    tone: input.tone ?? 'plain',
    action,
    timeoutMs: input.timeoutMs ?? (action ? 8_000 : 5_000),
  };
  publish([...shown, toast].slice(-mostAtOnce));
  return toast.id;
}

export function dismissToast(id: number): void {
  if (shown.some((toast) => toast.id === id)) publish(shown.filter((toast) => toast.id !== id));
}

/** Takes all messages away: an undone action must not be offered again. */
export function clearToasts(): void {
  if (shown.length > 0) publish([]);
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return shown;
}
