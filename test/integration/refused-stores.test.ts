// What is refused at opening: stores of a newer version, and stores that do not add up. Nothing is written to them.

import { afterEach, describe, expect, it } from 'vitest';
import { unpackBlock } from '../../renderer/db/blocks';
import type { OpenRefusal } from '../../renderer/db/open-book';
import { packPage, unpackPage } from '../../renderer/db/stored-pages';
import { WorkspaceDb } from '../../renderer/db/workspace-db';
import { schemaVersion } from '../../shared/records/record';
import type { BookHarness } from '../helpers/book-harness';
import { playScript, type ScriptStep } from '../helpers/run-script';
import { makeAccount, planFrom, testContext } from '../helpers/small-book';

let harness: BookHarness;

afterEach(() => harness.leave());

const moves: ScriptStep[] = [1, 3, 4].map((account) => ({
  do: 'move',
  accounts: [account],
  target: 2,
  alt: false,
}));

/** A workspace with a checkpoint in the middle of its entries, closed. */
async function workspace(script: readonly ScriptStep[]): Promise<WorkspaceDb> {
  harness = await playScript(script, testContext());
  await harness.settle();
  harness.leave();
  return new WorkspaceDb(harness.workspaceId);
}

/** Opens what is there now and gives the refusal, after checking that opening wrote nothing. */
async function openedAfter(db: WorkspaceDb, damage: () => Promise<unknown>): Promise<OpenRefusal | null> {
  await damage();
  const before = await everyRow(db);
  const refusal = await harness.open();
  expect(await everyRow(db)).toEqual(before);
  db.close();
  return refusal;
}

async function everyRow(db: WorkspaceDb): Promise<unknown[]> {
  return Promise.all([db.entries, db.changes, db.blocks, db.pages, db.meta].map((table) => table.toArray()));
}

describe('J9 a store that must not be opened', () => {
  it('J9 opens a store that is whole, and writes nothing by it', async () => {
    const db = await workspace([...moves, { do: 'checkpoint' }, ...moves]);
    expect(await openedAfter(db, async () => undefined)).toBeNull();
  });

  it('J9 refuses a checkpoint of a newer version', async () => {
    const db = await workspace([{ do: 'checkpoint' }, ...moves]);
    const refusal = await openedAfter(db, () =>
      db.meta.update('checkpoint', { schemaVersion: schemaVersion + 1 }),
    );
    expect(refusal).toMatchObject({ code: 'newer-version' });
    expect(refusal?.message).toContain('newer Lanekeeper');
  });

  it('J9 refuses entries of a newer version after an older checkpoint, and in a store without one', async () => {
    for (const script of [[{ do: 'checkpoint' } as const, ...moves], moves]) {
      const db = await workspace(script);
      const refusal = await openedAfter(db, () => db.entries.update(4, { schemaVersion: schemaVersion + 1 }));
      expect(refusal).toMatchObject({ code: 'newer-version' });
    }
  });

  it('J9 refuses a missing page, and records missing from one', async () => {
    const missing = await workspace([...moves, { do: 'checkpoint' }]);
    expect(await openedAfter(missing, () => missing.pages.delete('proposal:000000'))).toMatchObject({
      code: 'counts-differ',
    });
    const shorter = await workspace([...moves, { do: 'checkpoint' }]);
    const cut = await openedAfter(shorter, async () => {
      const page = await shorter.pages.get('account:000000');
      if (page === undefined) throw new Error('There is no such page.');
      const whole = unpackPage(page);
      await shorter.pages.put(packPage({ ...whole, records: whole.records.slice(1) }));
    });
    expect(cut).toMatchObject({
      code: 'counts-differ',
      message: expect.stringMatching(/\d+ records are stored and \d+/),
    });
  });

  it('J9 refuses an entry that is missing from the middle of the journal', async () => {
    const db = await workspace([{ do: 'checkpoint' }, ...moves]);
    expect(await openedAfter(db, () => db.entries.delete(3))).toMatchObject({
      code: 'journal-gap',
      message: expect.stringContaining('change 3'),
    });
  });

  it('J9 refuses an entry whose changes are not all there', async () => {
    const db = await workspace([{ do: 'checkpoint' }, ...moves]);
    expect(await openedAfter(db, () => db.changes.where('seq').equals(3).delete())).toMatchObject({
      code: 'counts-differ',
    });
  });
});

describe('J8 how big entries are kept', () => {
  it('J8 keeps more than 500 changes in blocks of 1,000, without copies of what they create', async () => {
    harness = await playScript([], testContext());
    const kept = async (count: number) => {
      const many = Array.from({ length: count }, (_, index) => makeAccount(count * 10 + index));
      harness.commit(planFrom(many, { kind: 'accounts.imported', label: `${count} accounts` }, harness.book));
      await harness.settle();
      const { db, headSeq } = harness.session;
      const blocks = (await db.blocks.toArray()).filter((block) => block.seq === headSeq).map(unpackBlock);
      const rows = (await db.changes.toArray()).filter((row) => row.seq === headSeq);
      return { blocks, rows };
    };
    const small = await kept(500);
    expect([small.blocks.length, small.rows.length]).toEqual([0, 500]);
    const big = await kept(2400);
    expect(big.rows).toEqual([]);
    expect(big.blocks.map((block) => block.changes.length)).toEqual([1000, 1000, 400]);
    for (const { changes, recordIds } of big.blocks) {
      expect(recordIds).toHaveLength(changes.length);
      // A creation is kept as the type of its record alone: the record lies in the pages.
      expect(changes.every((change) => typeof change === 'string')).toBe(true);
    }
  });
});
