// Properties of taking back an entry of any age: undoing that gives the book before, and nothing is left pointing at nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalRowsOf } from '../../renderer/store/journal-rows';
import { previewRevert, revert } from '../../renderer/store/revert';
import { redo, redoTo, undo, undoTo } from '../../renderer/store/undo';
import { sameValue } from '../../shared/journal/diff';
import type { Fields } from '../../shared/journal/entry';
import { ownKeyOf } from '../../shared/journal/one-of-a-kind';
import type { Book } from '../../shared/records/book';
import { referencesOf } from '../../shared/records/record';
import { type BookHarness, liveRecords } from '../helpers/book-harness';
import { holds } from '../helpers/regressions';
import { anyStep, namingStep, playScript } from '../helpers/run-script';
import { testContext } from '../helpers/small-book';

const scripts = fc.array(anyStep, { minLength: 3, maxLength: 16 });

/** Live records that point at something that is gone. */
function danglingIn(book: Book): string[] {
  return liveRecords(book).flatMap((record) =>
    referencesOf(record)
      .filter((id) => book.stored(id)?.deleted !== false)
      .map((id) => `${record.id} -> ${id}`),
  );
}

/** What two live records share though only one may have it. */
function sharedIn(book: Book): string[] {
  const keys = liveRecords(book).flatMap((record) => ownKeyOf(record) ?? []);
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

/** Takes entry `seq` back as the journal's dialog does; false when that is refused, and then nothing has changed. */
async function revertEntry(harness: BookHarness, seq: number): Promise<boolean> {
  const { headSeq } = harness.session;
  const before = liveRecords(harness.book);
  const preview = await previewRevert(seq);
  expect(harness.session.headSeq).toBe(headSeq);
  if (preview.ok) {
    expect(await revert(preview, 'A mistake')).toEqual({ ok: true, seq: headSeq + 1 });
    return true;
  }
  expect(preview.message).toMatch(/\.$/);
  expect(liveRecords(harness.book)).toEqual(before);
  return false;
}

async function marksOf(harness: BookHarness): Promise<Map<number, string | null>> {
  const rows = journalRowsOf(harness.session);
  await rows.loadDownTo(1);
  const standing = rows.standing();
  return new Map([...rows.newestFirst()].map(({ seq }) => [seq, standing.markOf(seq)]));
}

describe('reverting an entry', () => {
  it('JN5 undoing the revert gives the same live book, redoing it the reverted one, whichever entry it was', async () => {
    let reverted = 0;
    await holds(
      'revert-undone',
      fc.tuple(scripts, fc.nat({ max: 30 }), fc.boolean()),
      async ([script, chosen, restart]) => {
        const harness = await playScript(script, testContext());
        const before = liveRecords(harness.book);
        const marks = await marksOf(harness);
        const seq = 1 + (chosen % harness.session.headSeq);
        if (await revertEntry(harness, seq)) {
          reverted += 1;
          const after = liveRecords(harness.book);
          expect(after).not.toEqual(before);
          expect((await marksOf(harness)).get(seq)).toBe('reverted');
          if (restart) await harness.reopen();
          expect((await undo())?.notes).toEqual([]);
          expect(liveRecords(harness.book)).toEqual(before);
          for (const [each, mark] of marks) {
            if (each !== seq) expect((await marksOf(harness)).get(each)).toBe(mark);
          }
          expect((await redo())?.notes).toEqual([]);
          expect(liveRecords(harness.book)).toEqual(after);
        }
        await harness.close();
      },
      { runs: 80 },
    );
    expect(reverted).toBeGreaterThan(30);
  });

  it('JN6 no revert leaves a live record pointing at one that is gone, nor loses what was changed since', async () => {
    await holds(
      'revert-keeps-references',
      fc.tuple(scripts, fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 })),
      async ([script, chosen]) => {
        const harness = await playScript(script, testContext());
        for (const each of chosen) {
          const seq = 1 + (each % harness.session.headSeq);
          const preview = await previewRevert(seq);
          if (!preview.ok) continue;
          const held = new Map(
            preview.plan.changes.map(({ recordId }) => [
              recordId,
              harness.book.stored(recordId) as unknown as Fields,
            ]),
          );
          await revertEntry(harness, seq);
          expect(danglingIn(harness.book)).toEqual([]);
          // What is set back is what the entry itself wrote, and still stood.
          for (const { recordId, before } of preview.plan.changes) {
            for (const [field, value] of Object.entries(before ?? {})) {
              expect(sameValue(held.get(recordId)?.[field], value)).toBe(true);
            }
          }
        }
        await harness.close();
      },
      { runs: 80 },
    );
  });

  it('U10 no revert, undo or redo gives two what only one may have', async () => {
    let named = 0;
    await holds(
      'revert-gives-nothing-twice',
      fc.tuple(
        fc.array(fc.oneof({ weight: 2, arbitrary: namingStep }, { weight: 1, arbitrary: anyStep }), {
          minLength: 4,
          maxLength: 18,
        }),
        fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }),
      ),
      async ([script, chosen]) => {
        const harness = await playScript(script, testContext());
        expect(sharedIn(harness.book)).toEqual([]);
        for (const each of chosen) {
          const preview = await previewRevert(1 + (each % harness.session.headSeq));
          if (preview.ok) await revert(preview, null);
          const notes = preview.ok ? preview.plan.notes.join(' ') : preview.message;
          if (notes.includes('another ')) named += 1;
          expect(sharedIn(harness.book)).toEqual([]);
        }
        for (const step of [undo, undo, redo, undo, undo, redo]) {
          await step();
          expect(sharedIn(harness.book)).toEqual([]);
        }
        await harness.close();
      },
      { runs: 80 },
    );
    expect(named).toBeGreaterThan(5);
  });

  it('JN7 an entry that does not stand is refused, and one is reverted once', async () => {
    await holds(
      'revert-once',
      fc.tuple(scripts, fc.nat({ max: 30 })),
      async ([script, chosen]) => {
        const harness = await playScript(script, testContext());
        for (const [seq, mark] of await marksOf(harness)) {
          if (mark === 'undone' || mark === 'reverted') expect(await revertEntry(harness, seq)).toBe(false);
        }
        const seq = 1 + (chosen % harness.session.headSeq);
        if (await revertEntry(harness, seq)) expect(await revertEntry(harness, seq)).toBe(false);
        expect(await revertEntry(harness, 1)).toBe(false);
        await harness.close();
      },
      { runs: 30 },
    );
  });
});

describe('undo and redo to an entry', () => {
  it('JN10 going back to an entry and forth again is the same as so many single steps', async () => {
    await holds(
      'undo-to',
      fc.tuple(scripts, fc.nat({ max: 30 })),
      async ([script, chosen]) => {
        const harness = await playScript(script, testContext());
        const { undo: stack, redo: redoStack } = harness.session.stack;
        if (stack.length > 0) {
          const last = liveRecords(harness.book);
          const at = chosen % stack.length;
          const told: string[] = [];
          const onStep = (done: number, total: number) => told.push(`${done} of ${total}`);
          await undoTo(stack[at] ?? 0, { onStep });
          expect(told).toHaveLength(stack.length - at);
          expect(harness.session.stack.undo).toEqual(stack.slice(0, at));
          const first = liveRecords(harness.book);
          await redoTo(harness.session.stack.redo[redoStack.length] ?? 0);
          expect(liveRecords(harness.book)).toEqual(last);
          for (let step = at; step < stack.length; step += 1) await undo();
          expect(liveRecords(harness.book)).toEqual(first);
        }
        await harness.close();
      },
      { runs: 30 },
    );
  });
});
