// Decides how many records of one shape are written column by column, and read again. Knows no record's meaning.

/**
 * A run of objects whose fields have the same names in the same order. As objects, a hundred thousand of them would
 * spell every field's name a hundred thousand times.
 */
export interface ColumnRun {
  readonly fields: readonly string[];
  /** One per field, each with one value per object. */
  readonly columns: readonly Column[];
}

/** One value per object, or of a field that holds small objects (the extra columns of a list) a list per name. */
type Column = Values | SplitObjects;

/** Values as they are, or the one value that all of them have: a type, what no list says, the only country. */
type Values = readonly unknown[] | { readonly count: number; readonly all: unknown };

interface SplitObjects {
  readonly count: number;
  readonly names: readonly string[];
  readonly lists: readonly Values[];
  /** `null` in a list means that the object has no such name. Version 2 had `undefined` there. */
  readonly isSparse?: true;
}

type PlainObject = Readonly<Record<string, unknown>>;

/**
 * Plain JSON objects as runs in their order, themselves plain JSON; `fromColumns` gives back their like. Plain JSON has
 * no `undefined`: as a text it would be gone, or null.
 */
export function toColumns(objects: readonly PlainObject[]): ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (let at = 0; at < objects.length; ) {
    const fields = Object.keys(objects[at] ?? {});
    let end = at + 1;
    while (end < objects.length && hasFields(objects[end] ?? {}, fields)) end += 1;
    runs.push(runOf(fields, objects.slice(at, end)));
    at = end;
  }
  return runs;
}

/** The objects again, fields in their old order. */
export function fromColumns(runs: readonly ColumnRun[]): PlainObject[] {
  const objects: PlainObject[] = [];
  for (const { fields, columns } of runs) {
    const lists = columns.map(valuesOf);
    const count = lists[0]?.length ?? 0;
    const empty = withFields(fields);
    for (let row = 0; row < count; row += 1) {
      const object = { ...empty };
      for (let column = 0; column < fields.length; column += 1) {
        setOwn(object, fields[column] as string, lists[column]?.[row]);
      }
      objects.push(object);
    }
  }
  return objects;
}

function hasFields(object: PlainObject, fields: readonly string[]): boolean {
  let at = 0;
  for (const field in object) {
    if (fields[at] !== field) return false;
    at += 1;
  }
  return at === fields.length;
}

function runOf(fields: readonly string[], objects: readonly PlainObject[]): ColumnRun {
  return { fields, columns: turned(fields.length, objects).map(columnOf) };
}

/** One list per field. All values of an object are asked for at once: by name they took twice the time. */
function turned(count: number, objects: readonly PlainObject[]): unknown[][] {
  const lists = Array.from({ length: count }, () => new Array<unknown>(objects.length));
  for (let row = 0; row < objects.length; row += 1) {
    const values = Object.values(objects[row] as PlainObject);
    for (let column = 0; column < count; column += 1) (lists[column] as unknown[])[row] = values[column];
  }
  return lists;
}

function columnOf(values: readonly unknown[]): Column {
  if (!values.every(isPlainObject)) return shortened(values);
  const names = new Set<string>();
  for (const value of values) for (const name in value) names.add(name);
  const fields = [...names];
  const count = values.length;
  if (values.every((value) => hasFields(value, fields))) {
    return { count, names: fields, lists: turned(fields.length, values).map(shortened) };
  }
  // A null of their own could not be told from a name they do not have.
  if (values.some((value) => Object.values(value).includes(null))) return values;
  const lists = fields.map((name) =>
    values.map((value) => (Object.hasOwn(value, name) ? value[name] : null)),
  );
  return { count, names: fields, lists: lists.map(shortened), isSparse: true };
}

function shortened(values: readonly unknown[]): Values {
  const [all] = values;
  if (values.length < 2 || all === undefined || (typeof all === 'object' && all !== null)) return values;
  return values.every((value) => value === all) ? { count: values.length, all } : values;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(values: Values): readonly unknown[] {
  return 'all' in values ? new Array<unknown>(values.count).fill(values.all) : values;
}

function valuesOf(column: Column): readonly unknown[] {
  if (!('names' in column)) return listOf(column);
  const { count, names, isSparse = false } = column;
  const lists = column.lists.map(listOf);
  const objects: Record<string, unknown>[] = [];
  for (let row = 0; row < count; row += 1) {
    const object: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at += 1) {
      const value = lists[at]?.[row];
      if (value === undefined || (isSparse && value === null)) continue;
      setOwn(object, names[at] as string, value);
    }
    objects.push(object);
  }
  return objects;
}

/**
 * An object with these fields, to be copied and filled. Given its fields one by one under computed names, an object of
 * more than 16 becomes a hash table in Chromium's engine: larger, and slow to ask ever after.
 */
function withFields(fields: readonly string[]): Record<string, unknown> {
  return JSON.parse(`{${fields.map((field) => `${JSON.stringify(field)}:null`).join()}}`);
}

/** A header may be called `__proto__`, and is a name like any other. */
function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
