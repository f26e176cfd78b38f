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
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

const storageKey = 'lanekeeper.preferences';

export const usePreferences = create<Preferences>(() => read());

/** Changes preferences and keeps them on this laptop. */
export function setPreferences(change: Partial<Omit<Preferences, 'deviceId'>>): void {
  usePreferences.setState(change);
  write(usePreferences.getState());
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
