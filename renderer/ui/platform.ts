// Decides which kind of keyboard and window frame this machine has. Reads the browser, keeps nothing.

export type Platform = 'mac' | 'windows' | 'linux';

/** The platform of this machine, from what the browser says of itself. */
export function detectPlatform(userAgent: string): Platform {
  if (/Mac OS X|Macintosh/.test(userAgent)) return 'mac';
  if (/Windows/.test(userAgent)) return 'windows';
  return 'linux';
}

export const platform: Platform = detectPlatform(globalThis.navigator?.userAgent ?? '');
export const isApple = platform === 'mac';
