// Properties of undo and redo over the real door: back and forth is the same book, and nothing later is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntriesAfter } from '../../renderer/db/journal-reader';
import { BoardIndex } from '../../renderer/store/board-index';
import { asOfOf, useRecords } from '../../renderer/store/records';
import { setCurrentSession } from '../../renderer/store/session';
import { redo, undo } from '../../renderer/store/undo';
import { goTo, select, setFilter } from '../../renderer/store/view';
import type { Plan } from '../../shared/actions/plan';
import { sameValue } from '../../shared/journal/diff';
import type { Change, Fields } from '../../shared/journal/entry';
import { planUndo } from '../../shared/journal/undo';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { type AnyRecord, referencesOf } from '../../shared/records/record';
import { type BookHarness, liveRecords, snapshotOf } from '../helpers/book-harness';
import { planOfAction, type UserAction, userAction } from '../helpers/random-actions';
import { holds } from '../helpers/regressions';
import { anyStep, playScript, playStep } from '../helpers/run-script';
import { shownBoard } from '../helpers/shown-board';
import { accountIdAt, smallBook, testContext } from '../helpers/small-book';

const actions = fc.array(userAction, { minLength: 2, maxLength: 12 });
const scripts = fc.array(anyStep, { minLength: 3, maxLength: 14 });

/** Live records that point at something that is gone. */
function danglingIn(book: Book): string[] {
  return liveRecords(book).flatMap((record) =>
    referencesOf(record)
      .filter((id) => book.stored(id)?.deleted !== false)
      .map((id) => `${record.id} -> ${id}`),
  );
}

function withChanges(book: Book, changes: readonly Change[]): Book {
  const copy = new Book([...book.everything()]);
  copy.apply(changes);
  return copy;
}

const firstBook = [...smallBook()].sort((a, b) => (a.id < b.id ? -1 : 1));

async function undoAll(harness: BookHarness): Promise<number> {
  let steps = 0;
  while (harness.session.stack.undo.length > 0) {
    const outcome = await undo();
    expect(outcome?.notes).toEqual([]);
    steps += 1;
  }
  return steps;
}

describe('undo and redo', () => {
  it('U1 undo and then redo gives the same book, at any point of any sequence', async () => {
    await holds(
      'undo-redo-same',
      fc.tuple(scripts, fc.integer({ min: 1, max: 5 })),
      async ([script, count]) => {
        const harness = await playScript(script, testContext());
        const books: AnyRecord[][] = [liveRecords(harness.book)];
        const depth = Math.min(count, harness.session.stack.undo.length);
        for (let step = 0; step < depth; step += 1) {
          expect((await undo())?.notes).toEqual([]);
          books.push(liveRecords(harness.book));
        }
        for (let step = depth; step > 0; step -= 1) {
          expect(liveRecords(harness.book)).toEqual(books[step]);
          expect((await redo())?.notes).toEqual([]);
        }
        expect(liveRecords(harness.book)).toEqual(books[0]);
        await harness.close();
      },
      { runs: 40 },
    );
  });

  it('U1 undoing everything gives the first book, and redoing everything the last', async () => {
    await holds(
      'undo-all',
      fc.tuple(scripts, fc.boolean()),
      async ([script, restart]) => {
        const harness = await playScript(script, testContext());
        const last = liveRecords(harness.book);
        const redoable = harness.session.stack.redo.length;
        const steps = await undoAll(harness);
        expect(liveRecords(harness.book)).toEqual(firstBook);
        if (restart) await harness.reopen();
        for (let step = 0; step < steps; step += 1) await redo();
        expect(liveRecords(harness.book)).toEqual(last);
        expect(harness.session.stack.redo).toHaveLength(redoable);
        await harness.close();
      },
      { runs: 40 },
    );
  });

  it('U9 after 500 actions, undoing all and redoing all gives the same visible book each time', async () => {
    await holds(
      'undo-500',
      fc.array(userAction, { minLength: 500, maxLength: 500, size: 'max' }),
      async (list) => {
        const { harness, plans } = await played(list);
        expect(plans.length).toBeGreaterThan(250);
        const last = visible(harness);
        expect(last.board).toEqual(last.fresh);
        const steps = await undoAll(harness);
        expect(steps).toBe(plans.length);
        expect(visible(harness).records).toEqual(firstBook);
        expect(visible(harness).board).toEqual(visible(harness).fresh);
        for (let step = 0; step < steps; step += 1) expect((await redo())?.notes).toEqual([]);
        expect(visible(harness)).toEqual(last);
        await harness.close();
      },
      { runs: 2 },
    );
  });

  it('U2 undoing an entry sets back what it wrote, leaves what was changed since, and names it', async () => {
    await holds(
      'undo-middle',
      fc.tuple(actions, fc.nat({ max: 11 })),
      async ([list, chosen]) => {
        const { harness, plans } = await played(list);
        const plan = plans[chosen % Math.max(1, plans.length)];
        if (plan === undefined) return;
        const undoPlan = planOfMiddle(harness, plans, plan);
        const notes = undoPlan.notes.join('\n');
        for (const change of plan.changes) {
          if (change.before === null) continue;
          const record = harness.book.stored(change.recordId) as unknown as Fields;
          const back = undoPlan.changes.find((each) => each.recordId === change.recordId);
          for (const [field, old] of Object.entries(change.before)) {
            const stands = sameValue(record[field], change.after?.[field]);
            if (back !== undefined && stands) expect(back.after?.[field]).toEqual(old);
            if (!stands) expect(back?.after ?? {}).not.toHaveProperty(field);
            if (!stands && !sameValue(record[field], old))
              expect(notes).toContain(nameIn(harness.book, change));
          }
        }
        await harness.close();
      },
      { runs: 60 },
    );
  });

  it('U3 no undo leaves a record pointing at one that is gone; what stays is named', async () => {
    await holds(
      'undo-keeps-references',
      fc.tuple(actions, fc.nat({ max: 11 })),
      async ([list, chosen]) => {
        const { harness, plans } = await played(list);
        expect(danglingIn(harness.book)).toEqual([]);
        const plan = plans[chosen % Math.max(1, plans.length)];
        if (plan === undefined) return;
        const undoPlan = planOfMiddle(harness, plans, plan);
        const after = withChanges(harness.book, undoPlan.changes);
        expect(danglingIn(after)).toEqual([]);
        const notes = undoPlan.notes.join('\n');
        for (const change of plan.changes) {
          const stays = change.before === null && after.stored(change.recordId)?.deleted === false;
          if (stays) expect(notes).toContain(nameIn(harness.book, change));
        }
        await harness.close();
      },
      { runs: 60 },
    );
  });

  it('U4 a new change clears redo; looking around does not', async () => {
    await holds(
      'redo-cleared',
      fc.tuple(actions, userAction),
      async ([list, next]) => {
        const { harness, plans } = await played(list);
        if (plans.length === 0) return;
        await undo();
        goTo('sellers');
        select([accountIdAt(1), accountIdAt(2)]);
        setFilter({ dormant: true, query: 'a' });
        await harness.checkpoint();
        expect(harness.session.stack.redo).toHaveLength(1);
        const plan = planOfAction(harness.book, next, testContext());
        if (plan.ok) {
          harness.commit(plan);
          expect(harness.session.stack.redo).toEqual([]);
          expect(await redo()).toBeNull();
        }
        await harness.close();
      },
      { runs: 25 },
    );
  });

  it('U5 undo and redo go on after a restart, without limit', async () => {
    const ctx = testContext();
    const harness = await playScript([], ctx);
    const steps = 220;
    for (let count = 0; count < steps; count += 1) {
      const target = count % 2 === 0 ? 0 : 2;
      await playStep(harness, { do: 'move', accounts: [1], target, alt: false }, ctx);
    }
    const last = liveRecords(harness.book);
    await harness.reopen();
    expect(harness.session.stack.undo).toHaveLength(steps);
    expect(await undoAll(harness)).toBe(steps);
    expect(liveRecords(harness.book)).toEqual(firstBook);
    await harness.reopen();
    for (let count = 0; count < steps; count += 1) await redo();
    expect(liveRecords(harness.book)).toEqual(last);
    expect(await redo()).toBeNull();
    await harness.close();
  });

  it('U8 an undo asked for in one workspace never lands in another that was opened meanwhile', async () => {
    const ctx = testContext();
    const first = await playScript([{ do: 'move', accounts: [1], target: 2, alt: false }], ctx);
    const second = await playScript([{ do: 'move', accounts: [3], target: 2, alt: false }], ctx);
    const before = liveRecords(second.book);
    // Before its turn has come, and while it reads what it should take back.
    for (const turns of [0, 5]) {
      await first.reopen();
      const asked = undo();
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      setCurrentSession(second.session);
      expect(await asked).toBeNull();
      expect(liveRecords(second.book)).toEqual(before);
    }
    await second.reopen();
    expect(liveRecords(second.book)).toEqual(before);
    await second.close();
    first.leave();
  });

  it('U6 the journal keeps undo and redo as entries that name what they take back', async () => {
    const ctx = testContext();
    const harness = await playScript([{ do: 'move', accounts: [1], target: 2, alt: false }], ctx);
    await undo();
    await redo();
    await undo();
    await harness.settle();
    const entries = (await readEntriesAfter(harness.session.db, 1)).map(({ entry }) => entry);
    expect(entries.map(({ origin, undoes }) => [origin, undoes])).toEqual([
      ['user', null],
      ['undo', 2],
      ['redo', 3],
      ['undo', 4],
    ]);
    expect(entries.map(({ label }) => label.replace(/: .*/, ''))).toEqual([
      entries[0]?.label,
      'Undid',
      'Redid',
      'Undid',
    ]);
    expect(
      [...snapshotOf(harness.book).values()].filter((record) => record.type === 'proposal'),
    ).toMatchObject([{ deleted: true }]);
    await harness.close();
  });
});

/** The live records, the board as it followed every change, and the board made afresh from them. */
function visible({ book }: BookHarness) {
  const { proposed } = useRecords.getState();
  if (proposed === null) throw new Error('No board is shown.');
  return {
    records: liveRecords(book),
    board: shownBoard(proposed),
    fresh: shownBoard(BoardIndex.of(book, planAId, asOfOf(book))),
  };
}

/** Plays actions one after the other and gives the plans that were committed, in order. */
async function played(list: readonly UserAction[]): Promise<{ harness: BookHarness; plans: Plan[] }> {
  const ctx = testContext();
  const harness = await playScript([], ctx);
  const plans: Plan[] = [];
  for (const action of list) {
    const plan = planOfAction(harness.book, action, ctx);
    if (plan.ok && harness.commit(plan).ok) plans.push(plan);
  }
  return { harness, plans };
}

/** What undoing one of several entries would do while the later ones stand. */
function planOfMiddle(harness: BookHarness, plans: readonly Plan[], plan: Plan): Plan {
  const later = plans.slice(plans.indexOf(plan) + 1).flatMap((each) => each.changes);
  const entry = { seq: 2, label: plan.label } as Parameters<typeof planUndo>[1]['entry'];
  return planUndo(harness.book, { entry, changes: plan.changes, laterChanges: later }, 'undo');
}

/** A word by which a note must name the record of a change. */
function nameIn(book: Book, change: Change): string {
  const record = book.stored(change.recordId);
  switch (record?.type) {
    case 'account':
    case 'seller':
    case 'workspace':
      return record.name;
    case 'coverageRule':
      return record.code;
    case 'ticket':
      return `T-${record.number}`;
    case 'proposal':
    case 'team':
    case 'teamMember':
      return (book.stored(record.accountId) as { name: string }).name;
    case 'pairing':
      return (book.stored(record.insideId) as { name: string }).name;
    case 'ruling':
      return `T-${(book.stored(record.ticketId) as { number: number }).number}`;
    default:
      return change.recordId;
  }
}
