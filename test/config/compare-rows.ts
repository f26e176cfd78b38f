// Lets a test hold the rows of a list against the cells it expects, however the rows are kept. Compares nothing else.
import { expect } from 'vitest';
import { PlacedRows } from '../../renderer/workers/reading/placed-rows';
import { CellRows, PickedRows, type Rows } from '../../shared/tables/rows';

function isRows(value: unknown): value is Rows {
  return value instanceof CellRows || value instanceof PickedRows || value instanceof PlacedRows;
}

expect.addEqualityTesters([
  function compareRows(a: unknown, b: unknown): boolean | undefined {
    if (!isRows(a) && !isRows(b)) return undefined;
    const [left, right] = [a, b].map((rows) => (isRows(rows) ? [...rows] : rows));
    return this.equals(left, right);
  },
]);
