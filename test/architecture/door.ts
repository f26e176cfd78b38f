// Decides who may change a book or its database (A2): the door, the readers that replay, and the queue between them.
import {
  isNode,
  lastName,
  lineAt,
  patternNames,
  type SourceFile,
  type Violation,
  walk,
} from './source-files';

interface Guarded {
  /** The method or function. */
  readonly name: string;
  /** The only files that may name it. */
  readonly allowed: readonly string[];
  readonly why: string;
}

/** Small changes go through at one go, big ones in pieces. */
const door = ['renderer/store/commit.ts', 'renderer/store/take-over.ts'];

const guarded: readonly Guarded[] = [
  {
    name: 'apply',
    allowed: [...door, 'renderer/store/follow.ts', 'renderer/db/open-book.ts', 'shared/records/book.ts'],
    why: 'new changes go through commit',
  },
  {
    name: 'unapply',
    allowed: ['renderer/store/commit.ts', 'shared/records/book.ts'],
    why: 'only the door takes a change back',
  },
  {
    name: 'load',
    allowed: ['renderer/db/open-book.ts', 'shared/records/book.ts'],
    why: 'records are loaded when a book is opened',
  },
  {
    name: 'enqueue',
    allowed: [...door, 'renderer/db/journal-queue.ts'],
    why: 'entries reach the queue through commit',
  },
  {
    name: 'writeBigEntry',
    allowed: ['renderer/db/journal-writer.ts', 'renderer/db/stored-book.ts'],
    why: 'a worker writes an entry when the queue says so',
  },
  {
    name: 'writeEntry',
    allowed: ['renderer/db/journal-queue.ts', 'renderer/db/journal-writer.ts'],
    why: 'entries reach the disk through the queue',
  },
];

/** Methods of a book whose names other things have too; only those called on a book count. */
const onlyOnBooks = ['load'];

const tables = ['entries', 'changes', 'blocks', 'pages', 'meta', 'recoveryPoints', 'recoveryCopies'];

/** Every place that goes round the door. */
export function checkDoor(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const found: Violation[] = [];
    const add = (offset: number, message: string) =>
      found.push({ path: file.path, line: lineAt(file, offset), message });
    walk(file, (node) => {
      for (const rule of guarded) {
        if (rule.allowed.includes(file.path)) continue;
        if (names(node, rule.name)) add(node.start, `${rule.name} is used here: ${rule.why}.`);
      }
      if (!file.path.startsWith('renderer/db/') && reachesTable(node)) {
        add(node.start, 'a table of the database is used here: only renderer/db reads and writes tables.');
      }
    });
    return found;
  });
}

/** A property of that name, a property taken out of an object, or an imported function. */
function names(node: Parameters<Parameters<typeof walk>[1]>[0], name: string): boolean {
  switch (node.type) {
    case 'MemberExpression':
      if (lastName(node) !== name) return false;
      return !onlyOnBooks.includes(name) || /book$/i.test(lastName(node.object) ?? '');
    case 'ObjectPattern':
      return !onlyOnBooks.includes(name) && patternNames(node).includes(name);
    case 'ImportSpecifier':
      return lastName(node.imported) === name;
    default:
      return false;
  }
}

/** `db.entries`, `session.db.meta`, `db.table(…)`, `db.transaction(…)`. */
function reachesTable(node: Parameters<Parameters<typeof walk>[1]>[0]): boolean {
  if (node.type !== 'MemberExpression' || !isNode(node.object)) return false;
  const owner = lastName(node.object);
  const name = lastName(node) ?? '';
  return owner === 'db' && [...tables, 'table', 'transaction'].includes(name);
}
