// Small preferences of this laptop: theme, single keys, device id. Not part of any workspace, never journaled.
import { create } from 'zustand';
import { z } from '../../shared/zod';
import { newId } from './clock';

const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  singleKeys: z.boolean(),
  deviceId: z.string().min(1),
  /** The name given on first run, offered again for the next workspace. */
  actor: z.string(),
  /** Comfortable adds 4 px above and below to cards and rows. */
  density: z.enum(['compact', 'comfortable']).default('compact'),
  /** Commands run lately, the last first. */
  recentCommands: z.array(z.string()).catch([]),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

const storageKey = 'lanekeeper.preferences';

export const usePreferences = create<Preferences>(() => read());

/** Changes preferences and keeps them on this laptop. */
export function setPreferences(change: Partial<Omit<Preferences, 'deviceId'>>): void {
  usePreferences.setState(change);
  write(usePreferences.getState());
}

/** How many commands are remembered. */
const recentKept = 5;

/** Puts a command first among those run lately. */
export function rememberCommand(id: string): void {
  const others = usePreferences.getState().recentCommands.filter((each) => each !== id);
  setPreferences({ recentCommands: [id, ...others].slice(0, recentKept) });
}

/** This installation's own id, made once. */
export function deviceId(): string {
  return usePreferences.getState().deviceId;
}

function read(): Preferences {
  const fresh: Preferences = {
    theme: 'system',
    singleKeys: true,
    deviceId: newId(),
    actor: '',
    density: 'compact',
    recentCommands: [],
  };
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
    if (parsed.success) return parsed.data;
  } catch {
    // Unreadable text is the same as none.
  }
  write(fresh);
  return fresh;
}

function write(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // Preferences are a convenience; a full or blocked store must not stop the app.
  }
}
