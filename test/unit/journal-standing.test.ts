// What became of entries: undone, redone, reverted, and whose changes are in force.
import { describe, expect, it } from 'vitest';
import type { EntryKind } from '../../shared/journal/entry';
import { chainEndOf, changesStand, standingOf } from '../../shared/journal/standing';

interface Link {
  readonly seq: number;
  readonly undoes: number | null;
  readonly kind: EntryKind;
}

/** Entries 2 and up: `null` is a change, a number takes that entry back, `r` before it by a revert. */
function journal(...told: readonly (number | null | `r${number}`)[]): Link[] {
  return told.map((each, index): Link => {
    const seq = index + 2;
    if (typeof each === 'string') return { seq, undoes: Number(each.slice(1)), kind: 'entry.reverted' };
    return { seq, undoes: each, kind: each === null ? 'account.moved' : 'entry.undone' };
  });
}

function marks(links: readonly Link[]): (string | null)[] {
  const standing = standingOf([...links].reverse());
  return links.map(({ seq }) => standing.markOf(seq));
}

function inForce(links: readonly Link[]): number[] {
  const standing = standingOf([...links].reverse());
  const entryOf = (seq: number) => links.find((link) => link.seq === seq);
  return links.map(({ seq }) => seq).filter((seq) => changesStand(seq, standing, entryOf));
}

describe('what became of an entry', () => {
  it('JN2 follows undo, redo and undo again', () => {
    expect(marks(journal(null))).toEqual([null]);
    expect(marks(journal(null, 2))).toEqual(['undone', null]);
    expect(marks(journal(null, 2, 3))).toEqual(['redone', 'undone', null]);
    expect(marks(journal(null, 2, 3, 4))).toEqual(['undone', 'redone', 'undone', null]);
  });

  it('JN2 tells a revert from an undo, and one that was undone from one that stands', () => {
    expect(marks(journal(null, null, 'r2'))).toEqual(['reverted', null, null]);
    expect(marks(journal(null, null, 'r2', 4))).toEqual(['redone', null, 'undone', null]);
    // The revert is undone, then the entry itself.
    expect(marks(journal(null, 'r2', 3, 2))).toEqual(['undone', 'undone', null, null]);
    // An undo is reverted: the entry stands again.
    expect(marks(journal(null, 2, 'r3'))).toEqual(['redone', 'reverted', null]);
  });

  it('JN6 counts what is in force as a change of its own, not what takes back', () => {
    expect(inForce(journal(null, null, 3))).toEqual([2]);
    // An entry that stands again, and its redo, both say so.
    expect(inForce(journal(null, null, 3, 4))).toEqual([2, 3, 5]);
    expect(inForce(journal(null, null, 'r2'))).toEqual([3]);
    expect(inForce(journal(null, 2, 'r3'))).toEqual([2, 4]);
  });

  it('JN6 follows a chain to its first entry, and stops where one is not known', () => {
    const links = journal(null, 2, 3, 'r4');
    expect(chainEndOf(5, (seq) => links.find((link) => link.seq === seq))).toEqual({ seq: 2, steps: 3 });
    expect(chainEndOf(5, (seq) => links.find((link) => link.seq === seq && seq > 3))).toEqual({
      seq: 3,
      steps: 2,
    });
  });
});
