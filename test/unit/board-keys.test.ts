// Which key means what on the board, and when letters must not act.
import { describe, expect, it } from 'vitest';
import { boardCommandOf, type KeyPress } from '../../renderer/features/board/board-keys';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...change,
});

describe('K1 keys on a card', () => {
  it.each([
    ['1', { kind: 'propose', lane: 'inside' }],
    ['2', { kind: 'propose', lane: 'field' }],
    ['3', { kind: 'propose', lane: 'specialist' }],
    ['0', { kind: 'propose', lane: 'unassigned' }],
    ['m', { kind: 'move' }],
    ['M', { kind: 'move' }],
    ['x', { kind: 'select' }],
    ['Enter', { kind: 'open' }],
    ['e', { kind: 'explain' }],
    ['q', { kind: 'quarterback' }],
    ['t', { kind: 'ticket' }],
    ['l', { kind: 'lock' }],
    ['Escape', { kind: 'clear' }],
  ])('%s', (key, command) => {
    expect(boardCommandOf(press(key), true)).toEqual(command);
  });

  it('Shift X selects a range, Ctrl A or Cmd A the lane', () => {
    expect(boardCommandOf(press('X', { shiftKey: true }), true)).toEqual({ kind: 'selectRange' });
    expect(boardCommandOf(press('a', { ctrlKey: true }), true)).toEqual({ kind: 'selectAll' });
    expect(boardCommandOf(press('a', { metaKey: true }), true)).toEqual({ kind: 'selectAll' });
  });

  it('MV1 Space picks up, also with single keys turned off', () => {
    expect(boardCommandOf(press(' '), true)).toEqual({ kind: 'pickUp' });
    expect(boardCommandOf(press(' '), false)).toEqual({ kind: 'pickUp' });
  });

  it('MV6 Ctrl Shift A or Cmd Shift A selects all that pass the filter', () => {
    expect(boardCommandOf(press('A', { ctrlKey: true, shiftKey: true }), true)).toEqual({
      kind: 'selectFiltered',
    });
    expect(boardCommandOf(press('A', { metaKey: true, shiftKey: true }), false)).toEqual({
      kind: 'selectFiltered',
    });
  });
});

describe('K3 a key held down', () => {
  it('walks on, but moves and selects nothing twice', () => {
    expect(boardCommandOf(press('ArrowDown', { repeat: true }), true)).toEqual({ kind: 'step', rows: 1 });
    for (const key of ['1', 'l', 'x', 'm', 'Enter']) {
      expect(boardCommandOf(press(key, { repeat: true }), true)).toBeNull();
    }
  });
});

describe('K2 single keys turned off', () => {
  it('letters and figures do nothing, arrows and Enter still work', () => {
    expect(boardCommandOf(press('1'), false)).toBeNull();
    expect(boardCommandOf(press('m'), false)).toBeNull();
    expect(boardCommandOf(press('ArrowDown'), false)).toEqual({ kind: 'step', rows: 1 });
    expect(boardCommandOf(press('Enter'), false)).toEqual({ kind: 'open' });
  });

  it('keys of the system pass: Ctrl+1, Alt+T, Ctrl+T', () => {
    expect(boardCommandOf(press('1', { ctrlKey: true }), true)).toBeNull();
    expect(boardCommandOf(press('t', { altKey: true }), true)).toBeNull();
    expect(boardCommandOf(press('t', { ctrlKey: true }), true)).toBeNull();
  });
});
