// Makes a suggested name safe for every file system the app runs on, and finds a free one. Touches no disk.

/** The longest name the file systems in use take, in bytes of UTF-8 (ext4, APFS and NTFS agree on 255). */
export const maxNameBytes = 255;

/** Names Windows keeps for devices, with or without an extension (learn.microsoft.com, "Naming Files"). */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/** Direction overrides can make `fdp.exe` read as `exe.pdf`; nothing in a name needs them. */
const hiddenCharacters = /[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A name without separators, control characters, hidden marks, leading dots, trailing dots or spaces, device names; cut
 * to 255 bytes without splitting a character, always ending in `extension` (".csv"). Falls back to "Lanekeeper".
 */
export function safeFileName(suggested: string, extension: string): string {
  const clean = suggested
    .normalize('NFC')
    .replace(hiddenCharacters, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced.
    .replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*]+/g, ' ')
    .replace(/\p{Surrogate}/gu, ' ')
    .replace(/\s+/g, ' ');
  const stem = trimStem(withoutExtension(clean.trim(), extension));
  const named = stem === '' ? 'Lanekeeper' : stem;
  const allowed = isDeviceName(named) ? `_${named}` : named;
  return `${trimStem(cutToBytes(allowed, maxNameBytes - byteLength(extension)))}${extension}`;
}

/** The first of "Deck.pdf", "Deck (2).pdf", … that `taken` denies, still within 255 bytes. */
export function freeFileName(name: string, taken: (candidate: string) => boolean): string {
  if (!taken(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let count = 2; ; count += 1) {
    const tail = ` (${count})${extension}`;
    const candidate = `${cutToBytes(stem, maxNameBytes - byteLength(tail))}${tail}`;
    if (!taken(candidate)) return candidate;
  }
}

function withoutExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(extension.toLowerCase()) ? name.slice(0, -extension.length) : name;
}

function trimStem(stem: string): string {
  return stem.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '');
}

function isDeviceName(stem: string): boolean {
  return deviceName.test((stem.split('.')[0] ?? '').trim());
}

function cutToBytes(text: string, limit: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += byteLength(character);
    if (used > limit) break;
    kept += character;
  }
  return kept;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
