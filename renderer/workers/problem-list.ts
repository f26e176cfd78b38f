// Decides what the saved list of problems holds: row, verdict, sentence, and the row as it came, ready to be corrected.
import { writeCsv } from '../../shared/tables/escape-cell';
import type { Problem } from '../../shared/tables/problem';
import type { Table } from '../../shared/tables/table';

/** The list as CSV text for a spreadsheet. A row with two problems stands twice. */
export function problemList(table: Table, problems: readonly Problem[]): string {
  const wanted = new Set(problems.map(({ line }) => line));
  const rowAt = new Map<number, readonly string[]>();
  table.lines.forEach((line, index) => {
    if (wanted.has(line)) rowAt.set(line, table.rows.cells(index));
  });
  return writeCsv([
    ['Row', 'Verdict', 'Column', 'What is wrong', ...table.headers],
    ...problems.map((problem) => [
      String(problem.line),
      problem.severity === 'rejected' ? 'Rejected' : 'Check',
      problem.column ?? '',
      problem.message,
      ...(rowAt.get(problem.line) ?? [problem.value]),
    ]),
  ]);
}
