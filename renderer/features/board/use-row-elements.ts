// Decides which drawn row takes over the elements of which row before it: while somebody types, nearly every card of a
// lane is another one with each key, and elements that are there need only another text. Knows nothing of what is inside.
import { useLayoutEffect, useRef } from 'react';
import type { Matches } from '../../store/board/matches';
import type { PlacedRow } from './lane-layout';

/** For React: rows that keep a name keep their elements. By the key of the row. */
export type ElementNames = ReadonlyMap<string, string>;

/**
 * Rows that stay keep their elements. With `takesOver`, those that come get the elements of rows of their kind that go,
 * in order; what is left over is made anew. The page keeps the order of the rows whoever had the elements before.
 */
export function nameElements(
  rows: readonly Pick<PlacedRow['row'], 'key' | 'kind'>[],
  before: ElementNames,
  takesOver: boolean,
): ElementNames {
  const names = new Map<string, string>();
  for (const { key } of rows) {
    const known = before.get(key);
    if (known !== undefined) names.set(key, known);
  }
  const free = takesOver ? freeNames(before, names) : new Map<string, string[]>();
  const used = new Set(before.values());
  let number = 0;
  const next = (kind: string): string => {
    const taken = free.get(kind)?.shift();
    if (taken !== undefined) return taken;
    do number += 1;
    while (used.has(`${kind} ${number}`));
    return `${kind} ${number}`;
  };
  return new Map(rows.map(({ key, kind }) => [key, names.get(key) ?? next(kindOf(kind))]));
}

/** A card in the hand is the same card: a drag ends when the element it began on is taken away. */
function kindOf(kind: PlacedRow['row']['kind']): string {
  return kind === 'lifted' ? 'card' : kind;
}

/** Names nobody keeps, by kind, in the order their rows stood. */
function freeNames(before: ElementNames, kept: ElementNames): Map<string, string[]> {
  const free = new Map<string, string[]>();
  for (const [key, name] of before) {
    if (kept.has(key)) continue;
    const kind = name.slice(0, name.indexOf(' '));
    const names = free.get(kind);
    if (names === undefined) free.set(kind, [name]);
    else names.push(name);
  }
  return free;
}

const none: ElementNames = new Map();

/**
 * The names of the drawn rows' elements. They are taken over when another filter is on, and only while the focus is in
 * the filters: elements with the focus, with an open menu or in the hand must stay those of their account.
 */
export function useRowElements(
  rows: readonly Pick<PlacedRow, 'row'>[],
  filter: Matches | null,
): ElementNames {
  const drawn = useRef({ names: none, filter });
  const isFiltering = document.activeElement?.closest('[data-region="filters"]') != null;
  const takesOver = isFiltering && drawn.current.filter !== filter;
  const names = nameElements(
    rows.map(({ row }) => row),
    drawn.current.names,
    takesOver,
  );
  useLayoutEffect(() => {
    leaveTakenOver(drawn.current.names, names);
    drawn.current = { names, filter };
  });
  return names;
}

/** A card pressed while the lane was being drawn may be another by now: the next key must not act on that one. */
function leaveTakenOver(before: ElementNames, now: ElementNames): void {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement ? focused.dataset.rowKey : undefined;
  const name = key === undefined || before.has(key) ? undefined : now.get(key);
  if (name === undefined) return;
  for (const each of before.values()) if (each === name) (focused as HTMLElement).blur();
}
