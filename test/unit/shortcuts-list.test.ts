// The sheet of shortcuts is true: every key on it is heard by somebody, and every key that is heard is on it.
import { describe, expect, it } from 'vitest';
import { drawerCommandOf } from '../../renderer/features/account/use-drawer-keys';
import { gridCommandOf } from '../../renderer/features/accounts/grid-keys';
import { boardCommandOf, isMenuKey, type KeyPress } from '../../renderer/features/board/board-keys';
import { boardChordOf } from '../../renderer/features/board/use-board-shortcuts';
import { deckCommandOf } from '../../renderer/features/deck/use-deck-keys';
import { regionStepOf } from '../../renderer/features/frame/regions';
import {
  type Shortcut,
  type ShortcutPlace,
  shortcutList,
  shortcutOf,
} from '../../renderer/features/frame/shortcut-list';
import { chordOf, goKeys, singleKeyOf } from '../../renderer/features/frame/use-shortcuts';
import { caseStepOf, rulingCommandOf } from '../../renderer/features/tickets/case-keys';

const named: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Esc: 'Escape',
  Space: ' ',
  Menu: 'ContextMenu',
};

/** What the browser reports when a chord of the sheet is pressed. */
function pressOf(chord: string): KeyPress {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: named[key] ?? key,
    shiftKey: parts.includes('shift'),
    ctrlKey: parts.includes('mod'),
    metaKey: false,
    altKey: parts.includes('alt'),
    repeat: false,
  };
}

function isHeard(place: ShortcutPlace, { keys, joined }: Shortcut): boolean {
  if (joined === 'then') return keys[0] === 'G' && goKeys[keys[1]?.toLowerCase() ?? ''] !== undefined;
  return keys.every((chord) => hears(place, pressOf(chord)));
}

function hears(place: ShortcutPlace, press: KeyPress): boolean {
  switch (place) {
    case 'window':
      if (press.ctrlKey) return chordOf(press) !== null;
      return singleKeyOf(press) !== null || regionStepOf(press) !== null;
    case 'board':
      return boardCommandOf(press, true) !== null || boardChordOf(press) !== null || isMenuKey(press);
    case 'table':
      // The browser makes the copy event of it that the table listens for; the journey by keyboard copies with it.
      return gridCommandOf(press, true) !== null || isCopyChord(press);
    case 'sellers':
      // The browser asks for the menu with these two, as with the right button; the journey of menus opens it so.
      return isMenuKey(press);
    case 'drawer':
      return drawerCommandOf(press.key) !== null;
    case 'tickets':
      return caseStepOf(press.key) !== null || rulingCommandOf(press) !== null;
    case 'deck':
      return deckCommandOf(press) !== null;
    case 'form':
      // Heard by ui/Dialog; the journeys by keyboard send and close forms with them.
      return (press.key === 'Enter' && press.ctrlKey) || press.key === 'Escape';
    case 'drag':
      // Alt is read off the drop itself.
      return press.altKey;
  }
}

function isCopyChord({ key, ctrlKey, shiftKey, altKey }: KeyPress): boolean {
  return ctrlKey && !shiftKey && !altKey && key.toLowerCase() === 'c';
}

const all = shortcutList.flatMap(({ place, shortcuts }) =>
  shortcuts.map((shortcut) => ({ place, shortcut })),
);

function isListed(place: ShortcutPlace, chord: string): boolean {
  return all.some((each) => each.place === place && each.shortcut.keys.includes(chord));
}

describe('CP12 no shortcut of the sheet is dead', () => {
  it.each(all.map(({ place, shortcut }) => [shortcut.does, place, shortcut] as const))(
    '%s (%s)',
    (_, place, shortcut) => {
      expect(isHeard(place, shortcut)).toBe(true);
    },
  );

  it('each has an id of its own, and is listed once', () => {
    const ids = all.map(({ shortcut }) => shortcut.id);
    expect(new Set(ids).size).toBe(ids.length);
    const lines = all.map(({ place, shortcut }) => `${place} ${shortcut.does}`);
    expect(new Set(lines).size).toBe(lines.length);
    expect(shortcutOf('undo')?.keys).toEqual(['mod+Z']);
    expect(shortcutOf('nothing')).toBeUndefined();
  });
});

describe('CP12 no key that works is left out of the sheet', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ...'0123456789', ',', '/', '?'];
  const ends = ['PageUp', 'PageDown', 'Home', 'End'];
  const keys = ['Up', 'Down', 'Left', 'Right', ...ends, 'Enter', 'Space', 'Esc', 'Menu', 'F2', 'F6', 'F10'];
  const chords = ['', 'shift+', 'mod+', 'shift+mod+'].flatMap((before) =>
    [...letters, ...keys].map((key) => `${before}${key}`),
  );

  it.each(['window', 'board', 'table', 'sellers', 'deck'] as const)('%s', (place) => {
    const missing = chords.filter((chord) => {
      // The arrows of board and table and the deck's keys do the same with Shift, and letters of Ctrl A are one chord.
      if (chord.startsWith('shift+') && hears(place, pressOf(chord.slice('shift+'.length)))) {
        const bare = chord.slice('shift+'.length);
        if (isListed(place, bare) && !/^[A-Z0-9]$/.test(bare)) return false;
      }
      return hears(place, pressOf(chord)) && !isListed(place, chord);
    });
    expect(missing).toEqual([]);
  });

  it('drawer and tickets', () => {
    const single = [...letters, ...keys];
    expect(single.filter((key) => hears('drawer', pressOf(key)) && !isListed('drawer', key))).toEqual([]);
    const digits = [...'123456789'];
    const heard = single.filter((key) => hears('tickets', pressOf(key)) && !digits.includes(key));
    expect(heard.filter((key) => !isListed('tickets', key))).toEqual([]);
    expect(digits.every((key) => rulingCommandOf(pressOf(key)) === Number(key) - 1)).toBe(true);
    expect(isListed('tickets', 'mod+Enter')).toBe(true);
  });

  it('every second key of G is there', () => {
    for (const key of Object.keys(goKeys)) {
      expect(
        all.some(({ shortcut }) => shortcut.joined === 'then' && shortcut.keys[1]?.toLowerCase() === key),
        `G ${key}`,
      ).toBe(true);
    }
  });
});

describe('CP5 the key of the commands', () => {
  it('is Ctrl K or Cmd K, and not with Shift or Alt', () => {
    expect(chordOf(pressOf('mod+K'))).toBe('showCommands');
    expect(chordOf(pressOf('shift+mod+K'))).toBeNull();
    expect(chordOf({ key: 'k', shiftKey: false, altKey: true })).toBeNull();
  });

  it('types a letter and nothing else where Ctrl Alt types letters', () => {
    expect(chordOf({ key: 'z', shiftKey: false, altKey: true })).toBeNull();
  });
});
