// How views are saved, renamed, updated and removed, and which names are taken.
import { describe, expect, it } from 'vitest';
import { contentOf, isAsSaved } from '../../renderer/store/saved-views';
import { noFilter } from '../../renderer/store/view';
import type { Plan, Refusal } from '../../shared/actions/plan';
import {
  removeView,
  renameView,
  saveView,
  updateView,
  type ViewContent,
  viewNameProblem,
} from '../../shared/actions/save-view';
import type { Entry } from '../../shared/journal/entry';
import { planUndo } from '../../shared/journal/undo';
import type { Book } from '../../shared/records/book';
import { recordSchema } from '../../shared/records/record';
import { bookWith, contextAt } from '../helpers/coverage-records';

const content: ViewContent = {
  scenarioView: 'proposed',
  grouping: 'region',
  sorting: 'name',
  filter: { mismatch: true, columns: [] },
};

function done(book: Book, plan: Plan | Refusal): Plan {
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  return plan;
}

function named(book: Book, name: string) {
  const plan = done(book, saveView(book, { ...content, name }, contextAt()));
  const view = book.get('savedView', plan.changes[0]?.recordId ?? '');
  if (view === undefined) throw new Error('Nothing was saved.');
  return { plan, view };
}

/** The plan that takes this one back, nothing having happened since. */
function reversed(book: Book, plan: Plan, direction: 'undo' | 'redo'): Plan {
  const entry = { seq: 1, label: plan.label } as Entry;
  return planUndo(book, { entry, changes: plan.changes, laterChanges: [] }, direction);
}

describe('FV6 saving a view', () => {
  it('keeps view, grouping, order and filter under a name, as one entry', () => {
    const book = bookWith([]);
    const { plan, view } = named(book, '  West   mismatches ');
    expect(plan).toMatchObject({ kind: 'view.saved', label: 'View “West mismatches” saved' });
    expect(plan.changes).toHaveLength(1);
    expect(view).toMatchObject({ ...content, name: 'West mismatches', deleted: false });
    expect(recordSchema.parse(view)).toEqual(view);
  });

  it.each([
    ['', 'name-missing'],
    ['  \n ', 'name-missing'],
    ['x'.repeat(61), 'value-out-of-range'],
    ['WEST', 'name-taken'],
    [' west ', 'name-taken'],
  ])('refuses %j', (name, code) => {
    const book = bookWith([]);
    named(book, 'West');
    expect(saveView(book, { ...content, name }, contextAt())).toMatchObject({ ok: false, code });
    expect(viewNameProblem(book, name, null)).not.toBe(null);
  });

  it('takes sixty characters, an emoji as one', () => {
    const book = bookWith([]);
    expect(viewNameProblem(book, 'x'.repeat(60), null)).toBe(null);
    expect(viewNameProblem(book, '🧭'.repeat(60), null)).toBe(null);
  });

  it('the name of a removed view is free again', () => {
    const book = bookWith([]);
    const { view } = named(book, 'West');
    done(book, removeView(book, { viewId: view.id }));
    expect(book.all('savedView')).toEqual([]);
    expect(viewNameProblem(book, 'West', null)).toBe(null);
  });

  it('renames, also to another case of its own name, and to no other’s', () => {
    const book = bookWith([]);
    const { view } = named(book, 'West');
    book.load([{ ...view, id: 'other', name: 'East' }]);
    expect(renameView(book, { viewId: view.id, name: 'EAST' })).toMatchObject({ code: 'name-taken' });
    expect(renameView(book, { viewId: view.id, name: 'West' })).toMatchObject({ code: 'nothing-to-change' });
    const plan = done(book, renameView(book, { viewId: view.id, name: 'WEST' }));
    expect(plan.label).toBe('View “West” renamed to “WEST”');
    expect(plan.changes).toEqual([
      { recordId: view.id, type: 'savedView', before: { name: 'West' }, after: { name: 'WEST' } },
    ]);
  });

  it('updates what is kept and not the name', () => {
    const book = bookWith([]);
    const { view } = named(book, 'West');
    expect(updateView(book, { ...content, viewId: view.id })).toMatchObject({ code: 'nothing-to-change' });
    const plan = done(book, updateView(book, { ...content, sorting: 'spend', viewId: view.id }));
    expect(plan.label).toBe('View “West” updated');
    expect(book.get('savedView', view.id)).toEqual({ ...view, sorting: 'spend' });
  });

  it('is undone and done again like any change', () => {
    const book = bookWith([]);
    const { plan, view } = named(book, 'West');
    const undone = done(book, reversed(book, plan, 'undo'));
    expect(book.all('savedView')).toEqual([]);
    done(book, reversed(book, undone, 'redo'));
    expect(book.all('savedView')).toEqual([view]);
  });

  it('refuses what is no longer there', () => {
    const book = bookWith([]);
    for (const plan of [
      renameView(book, { viewId: 'gone', name: 'x' }),
      updateView(book, { ...content, viewId: 'gone' }),
      removeView(book, { viewId: 'gone' }),
    ]) {
      expect(plan).toMatchObject({ ok: false, code: 'not-found' });
    }
  });
});

describe('FV6 the current view', () => {
  it('is as saved until anything shown differs, whatever order its parts were written in', () => {
    const book = bookWith([]);
    const shown = {
      scenarioView: 'proposed',
      grouping: 'seller',
      sorting: 'spend',
      filter: noFilter,
    } as const;
    const plan = done(book, saveView(book, { ...contentOf(shown), name: 'All' }, contextAt()));
    const view = book.get('savedView', plan.changes[0]?.recordId ?? '');
    if (view === undefined) throw new Error('Nothing was saved.');
    const turned = Object.fromEntries(Object.entries(noFilter).reverse());
    expect(isAsSaved({ ...view, filter: turned as never }, shown)).toBe(true);
    expect(isAsSaved(view, { ...shown, filter: { ...noFilter, query: 'x' } })).toBe(false);
    expect(isAsSaved(view, { ...shown, grouping: 'region' })).toBe(false);
    expect(isAsSaved(view, { ...shown, scenarioView: 'current' })).toBe(false);
  });
});
