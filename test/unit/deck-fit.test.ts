// Checks what measured lengths mean: how full a page is, which parts are named, and that naming one blocks export.
import { describe, expect, it } from 'vitest';
import { deckProblems, type PageMeasure, type PartMeasure, pageFit } from '../../shared/deck/fit';

function part(name: string, change: Partial<PartMeasure> = {}): PartMeasure {
  return { name, isRow: true, heightPx: 80, leastHeightPx: 64, overPx: -10, ...change };
}

function measure(change: Partial<PageMeasure> = {}): PageMeasure {
  return {
    page: 4,
    titleLines: 1,
    titleWidthPx: 568,
    titleRoomPx: 1136,
    boxHeightPx: 480,
    usedHeightPx: 400,
    parts: Array.from({ length: 5 }, (_, index) => part(`Clause ${index + 1}, “Line”,`)),
    smallestTextPx: 25,
    hasLaneMarks: false,
    cutInFooter: [],
    ...change,
  };
}

describe('D10 how full a page is', () => {
  it('counts rows as close together as they may stand', () => {
    const fit = pageFit(measure());
    expect(fit).toMatchObject({ fits: true, problems: [], percentFull: 67, rows: 5, roomForRows: 7 });
    expect(fit).toMatchObject({ titlePercent: 50, smallestTextPt: 18.8 });
  });

  it('is over 100 as soon as a part lies beyond the box, and never over 100 otherwise', () => {
    const over = pageFit(
      measure({ usedHeightPx: 480.9, parts: [part('Clause 1', { leastHeightPx: 80, overPx: 0.9 })] }),
    );
    expect(over.percentFull).toBe(101);
    const full = pageFit(
      measure({ usedHeightPx: 483, parts: [part('Clause 1', { leastHeightPx: 80, overPx: 0.5 })] }),
    );
    expect(full).toMatchObject({ fits: true, percentFull: 100 });
  });

  it('says how many rows there would be room for when there are too many', () => {
    const parts = Array.from({ length: 9 }, (_, index) =>
      part(`Clause ${index + 1}`, { heightPx: 64, overPx: index > 6 ? 30 : -5 }),
    );
    expect(pageFit(measure({ usedHeightPx: 576, parts }))).toMatchObject({
      rows: 9,
      roomForRows: 7,
      percentFull: 120,
    });
  });
});

describe('D7 what does not fit is named and blocks export', () => {
  it('names each part beyond the box, down or to the side', () => {
    const parts = [part('Clause 1, “Short”,'), part('Clause 9, “Inside sells”,', { overPx: 12 })];
    const fit = pageFit(measure({ parts }));
    expect(fit.fits).toBe(false);
    expect(fit.problems).toEqual(['Clause 9, “Inside sells”, does not fit on page 4']);
  });

  it('names a title of two lines, or one wider than the page', () => {
    const sentence = 'The title of page 4 does not fit on one line';
    expect(pageFit(measure({ titleLines: 2 })).problems).toEqual([sentence]);
    expect(pageFit(measure({ titleWidthPx: 1200 })).problems).toEqual([sentence]);
  });

  it('names text under 18 pt', () => {
    expect(pageFit(measure({ smallestTextPx: 20 })).problems).toEqual([
      'Text on page 4 is 15 pt; 18 pt is the smallest',
    ]);
  });

  it('names a heading cut at the foot once, not once a page', () => {
    const cutInFooter = ['The heading of the deck'];
    const fits = [1, 2, 3].map((page) => pageFit(measure({ page, cutInFooter })));
    expect(deckProblems(fits)).toEqual(['The heading of the deck does not fit at the foot of the pages']);
  });
});
