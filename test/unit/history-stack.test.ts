// Which entry undo and redo take next.
import { describe, expect, it } from 'vitest';
import { emptyStack, type HistoryStack, pushEntry } from '../../shared/journal/history-stack';

type Origin = Parameters<typeof pushEntry>[1]['origin'];

function stackAfter(...origins: Origin[]): HistoryStack {
  return origins.reduce(
    (stack, origin, index) => pushEntry(stack, { seq: index + 1, origin, kind: 'account.moved' }),
    emptyStack,
  );
}

describe('history stack', () => {
  it('U1 an undo moves to redo, a redo moves back', () => {
    expect(stackAfter('user', 'user')).toEqual({ undo: [1, 2], redo: [] });
    expect(stackAfter('user', 'user', 'undo')).toEqual({ undo: [1], redo: [3] });
    expect(stackAfter('user', 'user', 'undo', 'undo')).toEqual({ undo: [], redo: [3, 4] });
    expect(stackAfter('user', 'user', 'undo', 'undo', 'redo')).toEqual({ undo: [5], redo: [3] });
  });

  it('U4 a new change, an import too, clears redo', () => {
    expect(stackAfter('user', 'undo', 'user')).toEqual({ undo: [3], redo: [] });
    expect(stackAfter('user', 'undo', 'import')).toEqual({ undo: [3], redo: [] });
  });

  it('U7 the start of a workspace cannot be undone', () => {
    expect(pushEntry(emptyStack, { seq: 1, origin: 'user', kind: 'workspace.started' })).toEqual(emptyStack);
  });
});
