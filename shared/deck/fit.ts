// Decides from measured boxes how full a page is and what does not fit. Measures nothing: lengths are passed in.

/** Lengths in CSS pixels of the unscaled 1,280 by 720 page; 1 px is 0.75 pt. */
export interface PageMeasure {
  readonly page: number;
  /** How many lines the title takes. */
  readonly titleLines: number;
  readonly titleWidthPx: number;
  readonly titleRoomPx: number;
  /** The box that everything between title and footer shares. */
  readonly boxHeightPx: number;
  /** What the flow, the closing sentence and the gap between them take of it. */
  readonly usedHeightPx: number;
  readonly parts: readonly PartMeasure[];
  /** The smallest letters between title and footer. */
  readonly smallestTextPx: number;
  readonly hasLaneMarks: boolean;
  /** Texts of the footer that are cut, by name. */
  readonly cutInFooter: readonly string[];
}

export interface PartMeasure {
  /** How a message names it: `Clause 9, “Inside sells”,`. */
  readonly name: string;
  /** Rows are counted; other parts only have to fit. */
  readonly isRow: boolean;
  readonly heightPx: number;
  /** What it would take if rows had to move closer together. */
  readonly leastHeightPx: number;
  /** How far its end lies beyond the box, down or to the side; 0 or less fits. */
  readonly overPx: number;
}

export interface PageFit {
  readonly page: number;
  readonly fits: boolean;
  /** Over 100 when the page is too full. */
  readonly percentFull: number;
  /** One sentence for each part that does not fit; none may stand when the deck is exported. */
  readonly problems: readonly string[];
  readonly titleOnOneLine: boolean;
  /** The title's share of the line, 0 to 100. */
  readonly titlePercent: number;
  readonly rows: number;
  /** How many rows there is room for when they move together, the present ones counted. */
  readonly roomForRows: number;
  readonly smallestTextPt: number;
  readonly hasLaneMarks: boolean;
}

/** No letter of the deck is smaller, footers aside. */
export const smallestTextPt = 18;
const ptPerPx = 0.75;

/** Layout rounds to fractions of a pixel; less than this is not an overflow. */
const tolerancePx = 0.75;

/** What a measured page means for export. */
export function pageFit(measure: PageMeasure): PageFit {
  const { page, parts } = measure;
  const titleOnOneLine = measure.titleLines <= 1 && measure.titleWidthPx <= measure.titleRoomPx + tolerancePx;
  const textPt = Math.round(measure.smallestTextPx * ptPerPx * 10) / 10;
  const problems = [
    ...(titleOnOneLine ? [] : [`The title of page ${page} does not fit on one line`]),
    ...parts
      .filter((part) => part.overPx > tolerancePx)
      .map((part) => `${part.name} does not fit on page ${page}`),
    ...(textPt < smallestTextPt
      ? [`Text on page ${page} is ${textPt} pt; ${smallestTextPt} pt is the smallest`]
      : []),
    ...measure.cutInFooter.map((name) => `${name} does not fit at the foot of the pages`),
  ];
  const rows = parts.filter((part) => part.isRow);
  const slackPx = rows.reduce((sum, row) => sum + row.heightPx - row.leastHeightPx, 0);
  const neededPx = measure.usedHeightPx - slackPx;
  const tallestPx = Math.max(0, ...rows.map((row) => row.leastHeightPx));
  const freePx = measure.boxHeightPx - neededPx;
  const percent = Math.round((neededPx / measure.boxHeightPx) * 100);
  const overflows = parts.some((part) => part.overPx > tolerancePx);
  return {
    page,
    fits: problems.length === 0,
    // Moved together, rows that stand apart may all fit; then nothing lies beyond the box and this stays within 100.
    percentFull: overflows ? Math.max(101, percent) : Math.min(100, percent),
    problems,
    titleOnOneLine,
    titlePercent: Math.round((measure.titleWidthPx / measure.titleRoomPx) * 100),
    rows: rows.length,
    roomForRows:
      tallestPx === 0
        ? rows.length
        : Math.max(0, rows.length + Math.floor((freePx + tolerancePx) / tallestPx)),
    smallestTextPt: textPt,
    hasLaneMarks: measure.hasLaneMarks,
  };
}

/** Everything that blocks export, in page order; a text that stands on several pages is named once. */
export function deckProblems(fits: readonly PageFit[]): readonly string[] {
  return [...new Set(fits.flatMap((fit) => fit.problems))];
}
