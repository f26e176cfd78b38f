// A step between versions made up for tests: a seller's title follows from manager and region, as if two fields became one.
import type { Fields } from '../../shared/journal/entry';
import type { Migration } from '../../shared/migrations/migration';

/** `Ann, West`. */
export function titleOfTwo({ manager, region }: Fields): string {
  return `${manager ?? 'nobody'}, ${region ?? 'nowhere'}`;
}

/** The step `original`, which also gives sellers such a title: what a difference does not say, the record beside it does. */
export function withTitleOfTwo(original: Migration): Migration {
  return {
    ...original,
    record: (record, recordOf) => {
      const carried = original.record(record, recordOf);
      return carried.type === 'seller'
        ? { ...carried, title: titleOfTwo(carried as unknown as Fields) }
        : carried;
    },
    fields: (type, fields, record, recordOf) => {
      const carried = original.fields(type, fields, record, recordOf);
      if (type !== 'seller' || !('manager' in carried || 'region' in carried)) return carried;
      return { ...carried, title: titleOfTwo({ ...record, ...carried }) };
    },
  };
}
