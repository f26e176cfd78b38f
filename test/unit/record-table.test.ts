// Records by id that are noted late: whoever asks, and when, they answer as a map would.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../shared/records/record';
import { RecordTable } from '../../shared/records/record-table';
import { accountIdAt, makeAccount } from '../helpers/small-book';

const record = (at: number, deleted = false): AnyRecord => ({ ...makeAccount(at), deleted });
const first = record(0);
const second = record(1);

describe('records of one type', () => {
  it('are listed in the order they were taken without being looked up', () => {
    const table = new RecordTable();
    table.take(first);
    table.take(second);
    expect([...table.values()]).toEqual([first, second]);
    expect(table.size).toBe(2);
  });

  it('one of an id that is there already takes its place', () => {
    const table = new RecordTable();
    table.take(first);
    table.take(second);
    const other = { ...first, deleted: true };
    table.take(other);
    expect(table.get(first.id)).toBe(other);
    expect([...table.values()]).toEqual([other, second]);
    expect(table.liveCount).toBe(1);
  });

  it('answer as a map does, whatever is asked in between', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('take' as const), at: fc.nat({ max: 6 }), deleted: fc.boolean() }),
      fc.record({ do: fc.constant('put' as const), at: fc.nat({ max: 6 }), deleted: fc.boolean() }),
      fc.record({ do: fc.constantFrom('remove' as const, 'get' as const), at: fc.nat({ max: 6 }) }),
      fc.record({ do: fc.constantFrom('list' as const, 'index' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step), (script) => {
        const table = new RecordTable();
        const plain = new Map<string, AnyRecord>();
        for (const each of script) {
          switch (each.do) {
            case 'take': {
              // What is read in twice is found out when it is looked up.
              const made = record(each.at, each.deleted);
              if (plain.has(made.id)) break;
              table.take(made);
              plain.set(made.id, made);
              break;
            }
            case 'put': {
              const made = record(each.at, each.deleted);
              expect(table.put(made.id, made)).toBe(plain.get(made.id));
              plain.set(made.id, made);
              break;
            }
            case 'remove':
              expect(table.put(accountIdAt(each.at), undefined)).toBe(plain.get(accountIdAt(each.at)));
              plain.delete(accountIdAt(each.at));
              break;
            case 'get':
              expect(table.get(accountIdAt(each.at))).toBe(plain.get(accountIdAt(each.at)));
              break;
            case 'list':
              expect([...table.values()]).toEqual([...plain.values()]);
              break;
            case 'index':
              for (const _ of table.indexing());
          }
          expect(table.size).toBe(plain.size);
          expect(table.liveCount).toBe([...plain.values()].filter(({ deleted }) => !deleted).length);
        }
        expect([...table.values()]).toEqual([...plain.values()]);
      }),
    );
  });
});
