// What reading a workbook came to, with the work it took. Shared by the tests of workbooks that are refused.
import { expect } from 'vitest';
import { asFileSays, type ByteSource, type ReadFile } from '../../renderer/workers/reading/reading-types';
import { readWorkbook } from '../../renderer/workers/reading/workbook';
import { noWork, type Work } from '../../renderer/workers/reading/workbook-limits';
import type { TableRefusal } from '../../shared/tables/table';
import { sourceOf } from '../helpers/workbook-bytes';

export async function outcome(
  source: ByteSource | Uint8Array,
): Promise<{ done: ReadFile | TableRefusal; work: Work }> {
  const work = noWork();
  const from = source instanceof Uint8Array ? sourceOf(source) : source;
  const done = await readWorkbook(from, asFileSays, () => {}, work);
  return { done, work };
}

export async function refused(
  source: ByteSource | Uint8Array,
): Promise<{ code: string; message: string; work: Work }> {
  const { done, work } = await outcome(source);
  if (done.ok) throw new Error('It was read.');
  expect(done.message).toMatch(/^book\.\w+ .*\.$/);
  return { code: done.code, message: done.message, work };
}
