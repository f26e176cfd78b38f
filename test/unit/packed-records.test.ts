// Records packed for the disk and for the way from a worker: what comes out is what went in, whatever its shape.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, changeAt, changesOf, unpackBlock } from '../../renderer/db/blocks';
import { fromColumns, toColumns } from '../../renderer/db/columns';
import { keysInOrder, PageMap } from '../../renderer/db/pages';
import { PagesAhead } from '../../renderer/db/pages-ahead';
import { packPage, unpackPage } from '../../renderer/db/stored-pages';
import type { PageRow } from '../../renderer/db/workspace-db';
import type { Change } from '../../shared/journal/entry';
import type { Account } from '../../shared/records/account';
import type { RecordType } from '../../shared/records/record';
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
  it('J33 come back as they were, in their order, also as a text', async () => {
    await holds(
      'columns-same',
      objects,
      (list) => {
        expect(text(fromColumns(toColumns(list)))).toBe(text(list));
        expect(text(fromColumns(JSON.parse(JSON.stringify(toColumns(list)))))).toBe(text(list));
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

  it('J33 a name that some objects lack, a value that is nothing, and half a character stay apart', () => {
    const list = [{ a: { x: null } }, { a: {} }, { a: { x: '\ud800', y: '' } }, { a: { y: '\u0000' } }];
    for (const part of [list, list.slice(1), list.slice(0, 1)]) {
      expect(fromColumns(JSON.parse(JSON.stringify(toColumns(part))))).toEqual(part);
    }
  });

  it('J33 a page is read as versions 1 and 2 wrote it, and as it is written now', () => {
    const records = smallBook()
      .filter((record): record is Account => record.type === 'account')
      .map((record, index) => ({ ...record, custom: index % 2 === 0 ? {} : { Tier: 'A' } }));
    const page = { key: 'account:000000', type: 'account', seq: 3, records } as const;
    expect(unpackPage(page)).toBe(page);
    const fields = Object.keys(records[0] ?? {});
    const columns = fields.map((field) =>
      field === 'custom'
        ? { count: records.length, names: ['Tier'], lists: [records.map(({ custom }) => custom.Tier)] }
        : records.map((record) => (record as Record<string, unknown>)[field]),
    );
    const { records: _, ...head } = page;
    expect(unpackPage(structuredClone({ ...head, runs: [{ fields, columns }] }))).toEqual(page);
    expect(unpackPage(structuredClone(packPage(page)))).toEqual(page);
    expect(unpackPage(packPage({ ...page, records: [] }))).toEqual({ ...page, records: [] });
  });
});

describe('changes', () => {
  it('J8 in blocks come back in order; a creation keeps its type and no copy', async () => {
    await holds(
      'blocks-same',
      fc.tuple(changes, fc.constantFrom(1, 26, 40)),
      ([few, times]) => {
        const list = Array.from({ length: times }, () => few).flat();
        const rows = [...blocksOf(7, list)].map((block) => structuredClone(block));
        expect(rows.map(({ seq, block }) => [seq, block])).toEqual(rows.map((_, index) => [7, index]));
        const blocks = rows.map(unpackBlock);
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
        const keyOf = new Map<string, string | undefined>();
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
          const keys = [...keysInOrder(worker.reserve(of, count))];
          expect(keys).toHaveLength(count);
          for (const [index, id] of fresh.entries()) page.adoptPlace(id, of, keys[index] ?? '');
          for (const [index, id] of fresh.entries()) keyOf.set(id, keys[index]);
        }
        expect(page.pageCount).toBe(worker.pageCount);
        expect(page.recordCount).toBe(worker.recordCount);
        for (const [id, key] of keyOf) expect(page.pageOf(id)).toBe(key);
        // And both go on in the same page.
        page.touch('next', 'account');
        worker.touch('next', 'account');
        expect(page.pageOf('next')).toBe(worker.pageOf('next'));
      },
      { runs: 60 },
    );
  });

  it('J4 pages that nobody looked into place every record as pages that were', async () => {
    const stored = (of: RecordType, page: number, count: number): PageRow => ({
      key: `${of}:${String(page).padStart(6, '0')}`,
      type: of,
      seq: 1,
      records: Array.from({ length: count }, (_, index) =>
        makeAccount(index, { id: `${of}-${page}-${index}` as never }),
      ),
    });
    const rows = [stored('account', 0, 1000), stored('account', 1, 30), stored('proposal', 0, 20)];
    const place = fc.record({ of: type, page: fc.nat({ max: 2 }), index: fc.nat({ max: 40 }) });
    const step = fc.record({ place, kind: fc.constantFrom('touch', 'forget', 'ask', 'ask any', 'read on') });
    await holds(
      'pages-read-late',
      fc.array(step, { maxLength: 20 }),
      (steps) => {
        const [late, read] = [new PageMap(), new PageMap()];
        for (const row of rows) for (const map of [late, read]) map.adopt(row);
        for (const _ of read.reading());
        const reading = late.reading();
        for (const { place: at, kind } of steps) {
          const id = `${at.of}-${at.page}-${at.index}`;
          if (kind === 'touch') expect(late.touch(id, at.of)).toBe(read.touch(id, at.of));
          else if (kind === 'ask') expect(late.pageOf(id, at.of)).toBe(read.pageOf(id, at.of));
          else if (kind === 'ask any') expect(late.pageOf(id)).toBe(read.pageOf(id));
          else if (kind === 'read on') reading.next();
          else for (const map of [late, read]) map.forget(id);
          expect(late.recordCount).toBe(read.recordCount);
        }
        expect([...late.beginWrite()].sort()).toEqual([...read.beginWrite()].sort());
        for (const key of ['account:000000', 'account:000001', 'proposal:000000']) {
          const idsIn = (map: PageMap) =>
            map.rowOf(key, 1, (id) => makeAccount(1, { id: id as never })).records.map((record) => record.id);
          expect(idsIn(late)).toEqual(idsIn(read));
        }
      },
      { runs: 60 },
    );
  });

  it('J29 a record has one place: it is never given another', () => {
    const pages = new PageMap();
    pages.touch('a', 'account');
    expect(pages.roomFor('account')).toBe(999);
    expect(pages.reserve('account', 1000)).toEqual([
      { key: 'account:000000', count: 999 },
      { key: 'account:000001', count: 1 },
    ]);
    expect([pages.recordCount, pages.pageCount, pages.roomFor('account')]).toEqual([1001, 2, 999]);
    pages.adoptPlace('a', 'account', 'account:000000');
    expect(pages.recordCount).toBe(1001);
    expect(() => pages.adoptPlace('a', 'account', 'account:000001')).toThrow();
    expect(
      pages.rowOf('account:000000', 1, (id) => makeAccount(1, { id: id as never })).records,
    ).toHaveLength(1);
  });
});

describe('pages packed ahead', () => {
  it('J33 are those that are written, whatever lies there already and however far the packing came', async () => {
    const part = fc.record({ type, count: fc.integer({ min: 1, max: 2200 }) });
    await holds(
      'pages-ahead-same',
      fc.record({
        there: fc.array(part, { maxLength: 3 }),
        parts: fc.array(part, { maxLength: 4 }),
        steps: fc.integer({ min: 0, max: 8 }),
      }),
      ({ there, parts, steps }) => {
        const pages = new PageMap();
        const oldKeys = new Set<string>();
        let readCount = 0;
        for (const [turn, { type: of, count }] of there.entries()) {
          for (let index = 0; index < count; index += 1)
            oldKeys.add(pages.touch(`there-${turn}-${index}`, of));
        }
        const created = parts.flatMap(({ type: of, count }, turn) =>
          Array.from({ length: count }, (_, index): Change => {
            const recordId = `new-${turn}-${index}`;
            const after = {
              id: recordId,
              type: of,
              turn,
              get index() {
                readCount += 1;
                return index;
              },
            };
            return { recordId, type: of, before: null, after };
          }),
        );
        const ahead = new PagesAhead();
        const packing = ahead.pack(pages, created);
        for (let step = 0; step < steps; step += 1) packing.next();
        const rows = new Map<string, PageRow>();
        for (const { type: of, count } of runsOf(created)) {
          const records = created.filter((change) => change.type === of).map(({ after }) => after as never);
          const begun = [...rows.values()].reduce(
            (sum, row) => sum + (row.type === of ? row.records.length : 0),
            0,
          );
          let from = begun;
          for (const run of pages.reserve(of, count)) {
            const row = rows.get(run.key) ?? { key: run.key, type: of, seq: 5, records: [] };
            rows.set(run.key, {
              ...row,
              records: [...row.records, ...records.slice(from, from + run.count)],
            });
            from += run.count;
          }
        }
        for (const row of rows.values()) expect(ahead.pageOf(row)).toEqual(packPage(row));
        // Once all is packed, only what goes into a page of before is looked at again.
        for (const _ of packing);
        readCount = 0;
        for (const row of rows.values()) ahead.pageOf(row);
        const inOldPages = [...rows.values()].filter(({ key }) => oldKeys.has(key));
        expect(readCount).toBe(inOldPages.reduce((sum, { records }) => sum + records.length, 0));
      },
      { runs: 40 },
    );
  });
});

/** Neighbours of one type, and how many. */
function runsOf(created: readonly Change[]): { type: RecordType; count: number }[] {
  const runs: { type: RecordType; count: number }[] = [];
  for (const change of created) {
    const last = runs.at(-1);
    if (last?.type === change.type) last.count += 1;
    else runs.push({ type: change.type, count: 1 });
  }
  return runs;
}
