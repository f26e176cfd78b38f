// Checks which values count as changed here: the last entry that wrote them decides, undone ones and imports do not count.
import { afterEach, describe, expect, it } from 'vitest';
import { readLocalEdits } from '../../renderer/store/local-edits';
import { redo, undo } from '../../renderer/store/undo';
import type { Plan } from '../../shared/actions/plan';
import type { EntryKind, Fields } from '../../shared/journal/entry';
import type { AccountId } from '../../shared/records/ids';
import { BookHarness } from '../helpers/book-harness';
import { accountIdAt, sellerIdAt, smallBook, startPlan } from '../helpers/small-book';

let harness: BookHarness;

function write(
  change: { readonly id: string; readonly after: Fields; readonly type?: 'account' | 'seller' },
  how: { readonly kind?: EntryKind; readonly origin?: Plan['origin']; readonly copies?: number } = {},
): void {
  const { book } = harness;
  const fieldsOf = (id: string): Fields => book.stored(id) as unknown as Fields;
  const one = (id: string) => {
    const before = Object.fromEntries(Object.keys(change.after).map((field) => [field, fieldsOf(id)[field]]));
    return { recordId: id, type: change.type ?? ('account' as const), before, after: change.after };
  };
  // The same change over and over makes an entry big enough for blocks.
  const changes = Array.from({ length: how.copies ?? 1 }, () => one(change.id));
  harness.commit({
    ok: true,
    kind: how.kind ?? 'account.moved',
    origin: how.origin ?? 'user',
    label: 'Written',
    reason: null,
    undoes: null,
    changes,
    notes: [],
  });
}

const brought = { kind: 'accounts.imported', origin: 'import' } as const;

async function fieldsFound(id: string): Promise<string[]> {
  return [...((await readLocalEdits()).get(id)?.keys() ?? [])].sort();
}

async function start(): Promise<AccountId> {
  harness = await BookHarness.startedWith(startPlan(smallBook()));
  return accountIdAt(2);
}

describe('values changed here', () => {
  afterEach(() => harness.leave());

  it('I184 finds none in a book that was only started and imported into', async () => {
    const id = await start();
    write({ id, after: { city: 'Ulm' } }, brought);
    expect((await readLocalEdits()).size).toBe(0);
  });

  it('I184 says of each field who changed it and when, extra columns by their header', async () => {
    const id = await start();
    write({ id, after: { city: 'Ulm', custom: { Note: 'x', Grade: 'A' } } });
    const edits = (await readLocalEdits()).get(id);
    expect([...(edits?.keys() ?? [])].sort()).toEqual(['city', 'custom:Grade', 'custom:Note']);
    const { entry } = harness.session.recent.get(harness.session.headSeq) ?? {};
    expect(edits?.get('city')).toEqual({ at: entry?.at, actor: entry?.actor, label: 'Written' });
  });

  it('I184 forgets an edit that a later import wrote over, and keeps one that it left alone', async () => {
    const id = await start();
    write({ id, after: { city: 'Ulm', region: 'South' } });
    write({ id, after: { city: 'Bonn' } }, brought);
    expect(await fieldsFound(id)).toEqual(['region']);
    write({ id, after: { city: 'Ulm' } });
    expect(await fieldsFound(id)).toEqual(['city', 'region']);
  });

  it('I184 reads big imports too, for the accounts that were edited before', async () => {
    const id = await start();
    write({ id, after: { city: 'Ulm', region: 'South' } });
    write({ id, after: { city: 'Bonn' } }, { ...brought, copies: 501 });
    expect(await fieldsFound(id)).toEqual(['region']);
    write({ id, after: { segment: 'B' } }, { copies: 501 });
    expect(await fieldsFound(id)).toEqual(['region', 'segment']);
  });

  it('I184 follows undo and redo of edits and of imports', async () => {
    const id = await start();
    write({ id, after: { city: 'Ulm' } });
    write({ id, after: { city: 'Bonn' } }, brought);
    expect(await fieldsFound(id)).toEqual([]);
    await undo();
    expect(await fieldsFound(id)).toEqual(['city']);
    await redo();
    expect(await fieldsFound(id)).toEqual([]);
    await undo();
    await undo();
    expect(await fieldsFound(id)).toEqual([]);
    await redo();
    expect(await fieldsFound(id)).toEqual(['city']);
  });

  it('I184 counts what was changed of sellers', async () => {
    await start();
    const id = sellerIdAt(0);
    write({ id, after: { manager: 'Max Orr' }, type: 'seller' }, { kind: 'seller.edited' });
    expect(await fieldsFound(id)).toEqual(['manager']);
  });
});
