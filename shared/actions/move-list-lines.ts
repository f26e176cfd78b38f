// Decides how a pasted list of moves is cut into lines of an account and a target. Looks nothing up.

import { countWords, groupDigits } from '../records/counts';

/** One line of the list, as it was written. */
export interface ListLine {
  /** Counted from 1, blank lines too. */
  readonly line: number;
  readonly account: string;
  readonly target: string;
}

/** What could not be cut: a line that has not the two columns. */
export interface CutProblem {
  readonly line: number;
  readonly sentence: string;
}

export interface CutList {
  readonly lines: readonly ListLine[];
  readonly problems: readonly CutProblem[];
  /** The first line named the columns and was left out. */
  readonly hasHeader: boolean;
}

/** More lines than any list of moves; beyond them nothing is read. */
export const mostListLines = 100_000;

const idWords = ['id', 'account id', 'accountid', 'external id', 'record id', 'salesforce id', 'crm id'];
const nameWords = ['account', 'account name', 'name', 'company', 'domain', 'website', 'account domain'];
const sellerWords = [
  'seller',
  'new seller',
  'owner',
  'new owner',
  'owner id',
  'ownerid',
  'owner email',
  'rep',
];
const laneWords = ['lane', 'new lane', 'target', 'to', 'move to', 'lane or seller'];

/** Cuts the text (MV9): tab, else semicolon, else comma; quotation marks hold a separator together. */
export function cutMoveList(text: string): CutList {
  const steps = cuttingMoveList(text);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Lines cut in one go. */
const linesInStep = 512;

/** The same in steps. */
export function* cuttingMoveList(text: string): Generator<void, CutList, void> {
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const separator = separatorOf(all);
  const lines: ListLine[] = [];
  const problems: CutProblem[] = [];
  let columns: Columns | null = null;
  let isFirst = true;
  for (const [index, raw] of all.slice(0, mostListLines).entries()) {
    if (index % linesInStep === 0) yield;
    if (raw.trim() === '') continue;
    const cells = cellsOf(raw, separator);
    if (isFirst) {
      isFirst = false;
      columns = headerOf(cells);
      if (columns !== null) continue;
    }
    const line = index + 1;
    const cut = cutLine(line, cells, columns);
    if ('sentence' in cut) problems.push(cut);
    else lines.push(cut);
  }
  if (all.length > mostListLines) {
    const line = mostListLines + 1;
    problems.push({
      line,
      sentence: `Line ${groupDigits(line)}: a list has at most 100,000 lines. The rest is left out.`,
    });
  }
  return { lines, problems, hasHeader: columns !== null };
}

interface Columns {
  readonly account: number;
  readonly target: number;
}

function headerOf(cells: readonly string[]): Columns | null {
  const words = cells.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .trim(),
  );
  const find = (known: readonly string[]) => words.findIndex((word) => known.includes(word));
  const [id, name, seller, lane] = [find(idWords), find(nameWords), find(sellerWords), find(laneWords)];
  const account = id >= 0 ? id : name;
  const target = seller >= 0 ? seller : lane;
  return account < 0 || target < 0 ? null : { account, target };
}

function cutLine(line: number, cells: readonly string[], columns: Columns | null): ListLine | CutProblem {
  if (columns === null && cells.filter((cell, at) => at < 2 || cell !== '').length > 2) {
    const sentence = `Line ${groupDigits(line)} has ${countWords(cells.length, 'column')}. Write the account, then a lane or a seller; put a name with a comma in quotation marks.`;
    return { line, sentence };
  }
  const account = cells[columns?.account ?? 0] ?? '';
  const target = cells[columns?.target ?? 1] ?? '';
  if (account === '') return { line, sentence: `Line ${groupDigits(line)} names no account.` };
  if (target === '')
    return {
      line,
      sentence: `Line ${groupDigits(line)} says not where ${account} goes. Add a lane or a seller.`,
    };
  return { line, account, target };
}

/** The separator of the whole list: the first of the three that stands in at least half of its lines. */
function separatorOf(lines: readonly string[]): string {
  const some = lines.filter((line) => line.trim() !== '').slice(0, 200);
  const holds = (separator: string) =>
    some.filter((line) => line.includes(separator)).length * 2 >= some.length;
  return holds('\t') ? '\t' : holds(';') ? ';' : ',';
}

/** The cells of one line, trimmed; a doubled quotation mark stands for one. */
function cellsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] as string;
    if (sign === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
