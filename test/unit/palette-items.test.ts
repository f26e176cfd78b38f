// Which commands stand in the list, and in which order: lately run first, the best answer first, the impossible last.
import { describe, expect, it } from 'vitest';
import {
  bestFirst,
  matching,
  type PaletteItem,
  type PaletteSection,
  unasked,
} from '../../renderer/features/palette/palette-items';

const item = (label: string, change: Partial<PaletteItem> = {}): PaletteItem => ({
  id: label.toLowerCase(),
  label,
  run: () => undefined,
  ...change,
});

const sections: readonly PaletteSection[] = [
  {
    heading: 'Actions',
    items: [
      item('Undo', { blocked: 'Nothing to undo' }),
      item('Move to…', { also: 'seller owner' }),
      item('Open a board'),
      item('Lock'),
    ],
  },
  { heading: 'Screens', items: [item('Board'), item('Sellers')] },
];

const labels = (list: readonly PaletteSection[]) =>
  list.map(({ heading, items }) => [heading, ...items.map(({ label }) => label)]);

describe('CP6 before anything is typed', () => {
  it('what was run lately stands first and only there; what cannot be done is left out', () => {
    expect(labels(unasked(sections, ['sellers', 'undo', 'lock', 'of an older version']))).toEqual([
      ['Recent', 'Sellers', 'Lock'],
      ['Actions', 'Move to…', 'Open a board'],
      ['Screens', 'Board'],
    ]);
  });

  it('with nothing run lately there is no such section', () => {
    expect(unasked(sections, []).map(({ heading }) => heading)).toEqual(['Actions', 'Screens']);
  });
});

describe('CP10 what was typed', () => {
  const answer = (typed: string) => labels(bestFirst(matching(sections, typed)));

  it('the section with the best answer stands first', () => {
    expect(answer('board')).toEqual([
      ['Screens', 'Board'],
      ['Actions', 'Open a board'],
    ]);
  });

  it('another word finds it too, after those that are called so', () => {
    expect(answer('seller')).toEqual([
      ['Screens', 'Sellers'],
      ['Actions', 'Move to…'],
    ]);
  });

  it('what cannot be done is found and stands last', () => {
    expect(answer('undo')).toEqual([['Actions', 'Undo']]);
    const mixed = [{ heading: 'Actions', items: [item('Undo', { blocked: 'No' }), item('Undo a move')] }];
    expect(labels(bestFirst(matching(mixed, 'undo')))).toEqual([['Actions', 'Undo a move', 'Undo']]);
  });

  it('at most eight of a section', () => {
    const many = [{ heading: 'Actions', items: Array.from({ length: 30 }, (_, at) => item(`Filter ${at}`)) }];
    expect(bestFirst(matching(many, 'filter'))[0]?.items).toHaveLength(8);
  });
});
