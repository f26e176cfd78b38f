// Decides how a page of records lies on disk: as one text, column by column. Knows no record's meaning.
import type { AnyRecord, RecordType } from '../../shared/records/record';
import { type ColumnRun, fromColumns, toColumns } from './columns';
import type { PageRow } from './workspace-db';

interface PageHead {
  readonly key: string;
  readonly type: RecordType;
  readonly seq: number;
}

/**
 * A page as it is written now. One text and not a tree of values: the browser copies a text at once and a tree value by
 * value, which took three times as long as making the text and reading it again.
 */
export interface TextPage extends PageHead {
  /** `ColumnRun[]` in JSON. */
  readonly text: string;
}

/** As version 2 wrote it. */
interface ColumnsPage extends PageHead {
  readonly runs: readonly ColumnRun[];
}

/** A page as it may lie on disk: version 1 wrote records as a list. */
export type StoredPage = TextPage | ColumnsPage | PageRow;

/** A page as it is written. */
export function packPage({ key, type, seq, records }: PageRow): TextPage {
  return { key, type, seq, text: JSON.stringify(toColumns(records)) };
}

/** The page's records again, whichever version wrote it; they are not checked and not carried over. */
export function unpackPage(page: StoredPage): PageRow {
  if ('records' in page) return page;
  const { key, type, seq } = page;
  const runs = 'text' in page ? (JSON.parse(page.text) as readonly ColumnRun[]) : page.runs;
  return { key, type, seq, records: fromColumns(runs) as unknown as AnyRecord[] };
}
