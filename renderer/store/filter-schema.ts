// Decides what of a saved filter still fits this workspace: parses it part by part, and names what is left out.
import type { ExtraColumns } from '../../shared/coverage/extra-columns';
import type { Records } from '../../shared/records/book';
import { workspaceRecordId } from '../../shared/records/ids';
import { isoDateSchema } from '../../shared/records/values';
import { z } from '../../shared/zod';
import { sellerFieldIds } from './built-in-fields';
import { fieldLabel, filterField } from './filter-fields';
import { type BoardFilter, type ColumnFilter, noFilter } from './view';

const pickedSchema = z.object({ key: z.string(), text: z.string() });
const takesEmptySchema = z.exactOptional(z.boolean());
const limitSchema = z.number().nullable();
const daySchema = isoDateSchema.nullable();

const testSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), picked: z.array(pickedSchema).readonly() }),
  z.object({
    kind: z.literal('number'),
    atLeast: limitSchema,
    atMost: limitSchema,
    takesEmpty: takesEmptySchema,
  }),
  z.object({ kind: z.literal('date'), after: daySchema, before: daySchema, takesEmpty: takesEmptySchema }),
]);

const columnSchema = z.object({ column: z.string().min(1), isOn: z.boolean(), test: testSchema });

/** A part of another version is not a reason to lose the rest. */
const flagSchema = z.boolean().catch(false);

const filterSchema = z.object({
  mismatch: flagSchema,
  dormant: flagSchema,
  ticketOpen: flagSchema,
  locked: flagSchema,
  proposed: flagSchema,
  contested: flagSchema,
  query: z.string().catch(''),
  columns: z.array(z.unknown()).catch([]),
});

export interface ReadFilter {
  readonly filter: BoardFilter;
  /** What no longer fits, each as the end of a sentence: `Tier, a column that is gone`. */
  readonly leftOut: readonly string[];
}

/** Reads a filter that was kept as JSON. Whatever it holds, what fits is applied and the rest is named. */
export function readFilter(json: unknown, book: Pick<Records, 'get'>): ReadFilter {
  const parsed = filterSchema.safeParse(json);
  if (!parsed.success) return { filter: noFilter, leftOut: ['its filter, which cannot be read'] };
  const columns: ColumnFilter[] = [];
  const leftOut: string[] = [];
  for (const part of parsed.data.columns) {
    const read = readColumn(part, book);
    if (read.filter !== null && !columns.some(({ column }) => column === read.filter?.column)) {
      columns.push(read.filter);
    }
    leftOut.push(...read.leftOut);
  }
  return { filter: { ...noFilter, ...parsed.data, columns }, leftOut };
}

interface ReadColumn {
  readonly filter: ColumnFilter | null;
  readonly leftOut: readonly string[];
}

function readColumn(part: unknown, book: Pick<Records, 'get'>): ReadColumn {
  const parsed = columnSchema.safeParse(part);
  if (!parsed.success) return { filter: null, leftOut: ['a filter that cannot be read'] };
  const filter: ColumnFilter = parsed.data;
  const known: ExtraColumns = book.get('workspace', workspaceRecordId)?.extraColumns ?? {};
  const field = filterField(filter.column, known);
  const label = fieldLabel(filter.column);
  if (field === null) return { filter: null, leftOut: [`${label}, a column that is gone`] };
  if (field.kind !== filter.test.kind) {
    return { filter: null, leftOut: [`${label}, which holds another kind of value now`] };
  }
  return sellerFieldIds.has(field.id) ? withSellersOf(filter, book) : { filter, leftOut: [] };
}

/** Sellers who are gone are nobody's owner: picking them would show nothing and not say why. */
function withSellersOf(filter: ColumnFilter, book: Pick<Records, 'get'>): ReadColumn {
  if (filter.test.kind !== 'text') return { filter, leftOut: [] };
  const isHere = (key: string) => key === '' || book.get('seller', key) !== undefined;
  const picked = filter.test.picked.filter(({ key }) => isHere(key));
  const missing = filter.test.picked.filter(({ key }) => !isHere(key));
  const label = fieldLabel(filter.column);
  return {
    filter: picked.length === 0 ? null : { ...filter, test: { kind: 'text', picked } },
    leftOut: missing.map(({ text }) => `${label} ${text}, who is gone`),
  };
}
