// Decides how measured times become the figures that are reported: median and p95, each beside its floor. Measures nothing.

/** One line of the report and of out/bench.json. */
export interface Figure {
  readonly name: string;
  /** How many times it was measured. */
  readonly n: number;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | '%' | 'frames' | 'elements' | 'accounts';
  /** What the machine needs for the bare work, measured in the same run; null where there is none. */
  readonly floor: number | null;
  readonly ratio: number | null;
  /** What the value may not exceed; null where no limit is set. */
  readonly limit: number | null;
  readonly ok: boolean;
}

/** The value that `share` of the sorted values do not exceed (nearest rank). Throws on an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is nothing to take a quantile of.');
  return found;
}

/**
 * The median of a series, beside that of its floor, with what it may not exceed: a figure, or so many times the floor.
 */
export function figureOf(
  name: string,
  values: readonly number[],
  wanted: {
    readonly floors?: readonly number[];
    readonly limit?: number;
    readonly limitRatio?: number;
    readonly unit?: Figure['unit'];
  },
): Figure {
  const { floors = null, limit = null, limitRatio = null, unit = 'ms' } = wanted;
  const figure = figureAt(`${name}, median`, values, floors, 0.5);
  const most = limitRatio === null || figure.floor === null ? limit : tenths(figure.floor * limitRatio);
  return { ...figure, unit, limit: most, ok: most === null || figure.value <= most };
}

/** A share in percent, beside that of its floor. */
export function shareFigure(
  name: string,
  n: number,
  percent: number,
  floorPercent: number | null,
  { limit = null }: { readonly limit?: number | null },
): Figure {
  return countFigure(name, n, percent, '%', { floor: floorPercent, limit });
}

/** One value: a count, or the largest of many. */
export function countFigure(
  name: string,
  n: number,
  value: number,
  unit: Figure['unit'],
  { floor = null, limit = null }: { readonly floor?: number | null; readonly limit?: number | null },
): Figure {
  const rounded = tenths(value);
  const floorRounded = floor === null ? null : tenths(floor);
  return {
    name,
    n,
    value: rounded,
    unit,
    floor: floorRounded,
    ratio:
      floorRounded === null || floorRounded === 0 ? null : Math.round((rounded / floorRounded) * 100) / 100,
    limit,
    ok: limit === null || rounded <= limit,
  };
}

/** Median and p95 of a series, beside the same of its floor, with what the p95 may not exceed. */
export function figuresOf(
  name: string,
  values: readonly number[],
  floors: readonly number[] | null,
  { p95 = null }: { readonly p95?: number | null } = {},
): Figure[] {
  const most = figureAt(`${name}, p95`, values, floors, 0.95);
  return [
    figureAt(`${name}, median`, values, floors, 0.5),
    { ...most, limit: p95, ok: p95 === null || most.value <= p95 },
  ];
}

function figureAt(
  name: string,
  values: readonly number[],
  floors: readonly number[] | null,
  share: number,
): Figure {
  const value = tenths(quantile(values, share));
  const floor = floors === null ? null : tenths(quantile(floors, share));
  return {
    name,
    n: values.length,
    value,
    unit: 'ms',
    floor,
    ratio: floor === null || floor === 0 ? null : Math.round((value / floor) * 100) / 100,
    limit: null,
    ok: true,
  };
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

const columns: readonly { readonly head: string; readonly cell: (figure: Figure) => string }[] = [
  { head: 'what', cell: (figure) => figure.name },
  { head: 'n', cell: (figure) => String(figure.n) },
  {
    head: 'ms',
    cell: (figure) => `${figure.value.toFixed(1)}${figure.unit === 'ms' ? '' : ` ${figure.unit}`}`,
  },
  { head: 'floor ms', cell: (figure) => figure.floor?.toFixed(1) ?? '-' },
  { head: 'ratio', cell: (figure) => figure.ratio?.toFixed(2) ?? '-' },
  { head: 'limit', cell: (figure) => figure.limit?.toFixed(0) ?? 'none' },
  { head: 'ok', cell: (figure) => (figure.ok ? 'yes' : 'NO') },
];

/** The figures as lines of a table: names to the left, numbers to the right. */
export function tableOf(figures: readonly Figure[]): string[] {
  const rows = [
    columns.map(({ head }) => head),
    ...figures.map((each) => columns.map(({ cell }) => cell(each))),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)];
}
