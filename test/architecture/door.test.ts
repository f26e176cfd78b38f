// Checks that changes have one door, and that the check itself sees what goes round it.
import { describe, expect, it } from 'vitest';
import { checkDoor } from './door';
import { listed, readSources } from './source-files';

function flaws(path: string, text: string): string[] {
  return listed(checkDoor([{ path, text }]));
}

describe('A2 one caller of the door', () => {
  it('A2 holds for every file of the app', () => {
    const files = readSources(['shared', 'renderer'], ['.ts', '.tsx']);
    expect(files.map((file) => file.path)).toContain('renderer/store/commit.ts');
    expect(listed(checkDoor(files))).toEqual([]);
  });

  it('A2 lets the door, the queue and the readers do their work', () => {
    expect(flaws('renderer/store/commit.ts', 'session.book.apply(plan.changes); queue.enqueue(w);')).toEqual(
      [],
    );
    expect(flaws('renderer/db/open-book.ts', 'book.apply([change]); book.load(row.records);')).toEqual([]);
    expect(flaws('renderer/features/deck/fonts.ts', 'await font.load();')).toEqual([]);
    expect(flaws('renderer/store/undo.ts', 'commit(plan); session.pages.touch(id);')).toEqual([]);
  });

  it.each([
    ['session.book.apply(plan.changes);', 'apply is used'],
    ["session.book['apply'](plan.changes);", 'apply is used'],
    ['const { apply } = session.book;', 'apply is used'],
    ['const put = session.book.apply.bind(session.book);', 'apply is used'],
    ['(session?.book)?.apply(changes);', 'apply is used'],
    ['book.unapply(changes);', 'unapply is used'],
    ['book.load(records);', 'load is used'],
    ['session.queue.enqueue(write);', 'enqueue is used'],
    ["import { writeEntry } from '../db/journal-writer';", 'writeEntry is used'],
    ["import { writeEntry as w } from '../db/journal-writer';", 'writeEntry is used'],
    ['await session.db.entries.add(entry);', 'a table of the database'],
    ["await db.table('meta').put(row);", 'a table of the database'],
  ])('A2 flags %s', (source, message) => {
    expect(flaws('renderer/store/act.ts', source)).toEqual([expect.stringContaining(message)]);
  });
});
