// Records packed for the disk and for the way from a worker: what comes out is what went in, whatever its shape.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, changeAt, changesOf } from '../../renderer/db/blocks';
import { fromColumns, toColumns } from '../../renderer/db/columns';
import { PageMap } from '../../renderer/db/pages';
import { packPage, unpackPage } from '../../renderer/db/stored-pages';
import { packChanges, unpackChanges } from '../../renderer/workers/packed-changes';
import type { Change } from '../../shared/journal/entry';
import type { AnyRecord, RecordType } from '../../shared/records/record';
import { holds } from '../helpers/regressions';
import { makeAccount, makeSeller, smallBook } from '../helpers/small-book';

/** Names that an object of JavaScript has of its own, numbers that it sorts first, and ordinary ones. */
const header = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '2024',
  '7',
  'Region',
  '',
  'Größe',
  'x.y',
);

/** `fc.dictionary` would lose `__proto__`; a parsed JSON text keeps it. */
function objectOf(value: fc.Arbitrary<unknown>, maxLength = 4): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .array(fc.tuple(header, value), { maxLength })
    .map((pairs) =>
      JSON.parse(
        `{${pairs.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`).join(',')}}`,
      ),
    );
}

const leaf = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string());
const value = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), objectOf(leaf), objectOf(objectOf(leaf)));
const object = objectOf(value).map((each) => ({ id: 'x', ...each }));
const objects = fc.array(object, { maxLength: 30 });

const type = fc.constantFrom<RecordType>('account', 'seller', 'proposal');
const creation = fc.tuple(type, object, fc.uuid()).map(
  ([of, fields, id]): Change => ({
    recordId: id,
    type: of,
    before: null,
    after: { ...fields, id },
  }),
);
const edit = fc
  .tuple(type, object, object, fc.uuid())
  .map(([of, before, after, recordId]): Change => ({ recordId, type: of, before, after }));
const bare = fc.tuple(type, fc.uuid()).map(([of, recordId]): Change => {
  return { recordId, type: of, before: null, after: null };
});
const changes = fc.array(fc.oneof(creation, edit, bare), { maxLength: 40 });

/** As text: equality of objects would overlook a `__proto__`. Names of an object may come in another order. */
function text(of: unknown): string {
  return JSON.stringify(of, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? { names: Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)) }
      : each,
  );
}

describe('records in columns', () => {
  it('J33 come back as they were, in their order, also from the other side of a wire', async () => {
    await holds(
      'columns-same',
      objects,
      (list) => {
        expect(text(fromColumns(toColumns(list)))).toBe(text(list));
        expect(text(fromColumns(structuredClone(toColumns(list))))).toBe(text(list));
      },
      { runs: 400 },
    );
  });

  it('J33 keep the order of their own fields, and one list per field for records of one shape', () => {
    const list = Array.from({ length: 50 }, (_, index) => makeAccount(index, { custom: { A: 'a' } }));
    const [run, ...others] = toColumns(list);
    expect(others).toEqual([]);
    expect(run?.fields).toEqual(Object.keys(makeAccount(0)));
    expect(fromColumns(toColumns(list)).map((each) => Object.keys(each))).toEqual(
      list.map((each) => Object.keys(each)),
    );
    expect(toColumns([...list, makeSeller(1), ...list])).toHaveLength(3);
    expect(fromColumns(toColumns([]))).toEqual([]);
  });

  it('J33 a header called __proto__ is a name like any other, on any level', () => {
    const custom = JSON.parse('{"__proto__":"a","constructor":null}') as Record<string, string>;
    const [record] = fromColumns(toColumns([{ id: 'x', custom }]));
    expect(Object.keys(record?.custom as object)).toEqual(['__proto__', 'constructor']);
    const [bare] = fromColumns(toColumns([JSON.parse('{"__proto__":{"polluted":true}}')]));
    expect(Object.keys(bare ?? {})).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('J33 a page is read as version 1 wrote it, and as it is written now', () => {
    const records = smallBook().filter((record): record is AnyRecord => record.type === 'account');
    const page = { key: 'account:000000', type: 'account', seq: 3, records } as const;
    expect(unpackPage(page)).toBe(page);
    expect(unpackPage(structuredClone(packPage(page)))).toEqual(page);
    expect(unpackPage(packPage({ ...page, records: [] }))).toEqual({ ...page, records: [] });
  });
});

describe('changes', () => {
  it('J33 packed for the way come back as they were, in their order', async () => {
    await holds(
      'packed-changes-same',
      changes,
      (list) => {
        expect(text(unpackChanges(structuredClone(packChanges(list))))).toBe(text(list));
      },
      { runs: 300 },
    );
  });

  it('J8 in blocks come back in order; a creation keeps its type and no copy', async () => {
    await holds(
      'blocks-same',
      fc.tuple(changes, fc.constantFrom(1, 26, 40)),
      ([few, times]) => {
        const list = Array.from({ length: times }, () => few).flat();
        const blocks = [...blocksOf(7, list)].map((block) => structuredClone(block));
        expect(blocks.map(({ seq, block }) => [seq, block])).toEqual(blocks.map((_, index) => [7, index]));
        const kept = list.map((change) => (change.before === null ? { ...change, after: null } : change));
        expect(text(blocks.flatMap(changesOf))).toBe(text(kept));
        for (const block of blocks) {
          expect(block.recordIds.length).toBeLessThanOrEqual(1000);
          for (const index of block.changes.keys()) {
            expect(text(changeAt(block, index))).toBe(text(changesOf(block)[index]));
          }
          expect(() => changeAt(block, block.changes.length)).toThrow();
        }
      },
      { runs: 60 },
    );
  });
});

describe('places', () => {
  it('J29 a page that adopts what a worker placed has every record where the worker has it', async () => {
    const step = fc.record({ type, count: fc.integer({ min: 1, max: 1300 }), isLost: fc.boolean() });
    await holds(
      'places-same',
      fc.array(step, { maxLength: 6 }),
      (steps) => {
        const [page, worker] = [new PageMap(), new PageMap()];
        const ids: string[] = [];
        for (const [turn, { type: of, count, isLost }] of steps.entries()) {
          const fresh = Array.from({ length: count }, (_, index) => `${turn}-${index}`);
          if (isLost) {
            // A change that failed: both know of its pages, because they were written afterwards.
            for (const map of [page, worker]) {
              for (const id of fresh) map.touch(id, of);
              for (const id of fresh) map.forget(id);
            }
            continue;
          }
          const keys = worker
            .placeAll(of, fresh)
            .flatMap((run) => Array.from({ length: run.count }, () => run.key));
          expect(keys).toHaveLength(count);
          for (const [index, id] of fresh.entries()) page.adoptPlace(id, of, keys[index] ?? '');
          ids.push(...fresh);
        }
        expect(page.pageCount).toBe(worker.pageCount);
        expect(page.recordCount).toBe(worker.recordCount);
        for (const id of ids) expect(page.pageOf(id)).toBe(worker.pageOf(id));
        // And both go on in the same page.
        page.touch('next', 'account');
        worker.touch('next', 'account');
        expect(page.pageOf('next')).toBe(worker.pageOf('next'));
      },
      { runs: 60 },
    );
  });

  it('J29 a record has one place: it is never given another', () => {
    const pages = new PageMap();
    pages.touch('a', 'account');
    expect(pages.placeAll('account', ['a', 'b'])).toEqual([{ key: 'account:000000', count: 2 }]);
    expect(pages.recordCount).toBe(2);
    pages.adoptPlace('a', 'account', 'account:000000');
    expect(pages.recordCount).toBe(2);
    expect(() => pages.adoptPlace('a', 'account', 'account:000001')).toThrow();
    expect(
      pages.rowOf('account:000000', 1, (id) => makeAccount(1, { id: id as never })).records,
    ).toHaveLength(2);
  });
});
