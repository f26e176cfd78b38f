// The list of commands as things stand: what the menus offer is among them, and what cannot be done says why.
import { describe, expect, it } from 'vitest';
import { commandSections } from '../../renderer/app-commands';
import { type CommandState, onlyReads } from '../../renderer/command-state';
import { densities, groupBy, orderBy } from '../../renderer/features/board/arrange';
import { chipsIn } from '../../renderer/features/board/filter-chips';
import { scenarioChoices } from '../../renderer/features/board/scenario-views';
import { matching, type PaletteItem } from '../../renderer/features/palette/palette-items';
import { capacityUnits } from '../../renderer/features/sellers/capacity-units';
import { builtInFields } from '../../renderer/store/built-in-fields';
import { type ColumnFilter, noFilter, useView } from '../../renderer/store/view';
import type { AccountId } from '../../shared/records/ids';
import type { SavedView } from '../../shared/records/saved-view';

const state: CommandState = {
  isReader: false,
  view: useView.getState(),
  theme: 'system',
  undoLabel: null,
  redoLabel: null,
  totals: null,
  planName: 'Plan A',
  targets: null,
  known: [],
  workspaceId: 'w',
  density: 'compact',
  savedViews: [],
  accountCount: 318,
  sellerCount: 12,
  sellersMode: 'table',
  currency: 'USD',
  loadUnit: 'accounts',
  asOfDate: null,
};

const itemsOf = (change: Partial<CommandState> = {}): readonly PaletteItem[] =>
  commandSections({ ...state, ...change }).flatMap(({ items }) => items);

const labelled = (label: string, change: Partial<CommandState> = {}) =>
  itemsOf(change).find((item) => item.label === label);

describe('CP15 the list of commands', () => {
  it('holds every way to arrange the board, every view of the plan, every chip and unit', () => {
    const labels = itemsOf().map(({ label }) => label);
    const wanted = [groupBy, orderBy, densities].flatMap(({ heading, order, words }) =>
      order.map((each) => `${heading} ${(words as Readonly<Record<string, string>>)[each]}`),
    );
    expect(wanted).toHaveLength(14);
    expect(labels).toEqual(expect.arrayContaining(wanted));
    expect(labels).toEqual(
      expect.arrayContaining([
        ...scenarioChoices('Plan A').map(({ label }) => `Switch to ${label}`),
        ...chipsIn('proposed').map(({ label }) => `Filter by ${label}`),
        ...capacityUnits.map(({ label }) => `Capacity counts ${label}`),
      ]),
    );
    expect(labels).toContain('Switch to Difference');
  });

  it('has each id and each label once', () => {
    const items = itemsOf();
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
  });

  it('holds each saved view and each filter by field by its name', () => {
    const view = {
      type: 'savedView',
      id: 'v',
      name: 'Quarter one',
      filter: noFilter,
    } as unknown as SavedView;
    expect(labelled('Quarter one', { savedViews: [view] })?.detail).toBe('Saved view');
    const region = builtInFields.find(({ label }) => label === 'Region')?.id ?? '';
    const filter: ColumnFilter = {
      column: region,
      isOn: true,
      test: { kind: 'text', picked: [{ key: 'n', text: 'Northeast' }] },
    };
    const filtered = { view: { ...state.view, filter: { ...noFilter, columns: [filter] } } };
    expect(labelled('Edit filter, Region', filtered)).toBeDefined();
    expect(labelled('Remove filter, Region', filtered)).toBeDefined();
    expect(itemsOf(filtered).some(({ label }) => /^Stop filtering by .*Northeast/u.test(label))).toBe(true);
    expect(labelled('Select all filtered', filtered)).toBeDefined();
  });

  it('says why what cannot be done now cannot', () => {
    expect(labelled('Group by Seller')?.blocked).toBe('In use');
    expect(labelled('Undo history')?.blocked).toBe('Nothing to undo');
    expect(labelled('Update view')?.blocked).toBe('Show a saved view first');
    expect(labelled('Edit accounts…')?.blocked).toBe('Select accounts first');
    expect(labelled('CSV', { accountCount: 0 })?.blocked).toBe('No accounts yet');
    expect(labelled('Weights…')?.blocked).toBe('Capacity does not count points');
    expect(labelled('Edit seller…')?.blocked).toBe('Type whom as well, as in edit Maya');
    expect(labelled('Save this view…', { isReader: true })?.blocked).toBe(onlyReads);
    expect(labelled('Group by Region', { isReader: true })?.blocked).toBeNull();
  });

  it('R61 grants an exception to one account that sits elsewhere than the rules suggest', () => {
    const one = { words: 'Acme', count: 1, oneId: 'acme' as AccountId, ids: () => [], isSelection: false };
    const blockedOf = (isMismatch: boolean | null) =>
      labelled('Grant exception…', { targets: { ...one, isLocked: false, isMismatch } })?.blocked;
    expect(labelled('Grant exception…')?.blocked).toBe('Select or open an account first');
    expect(blockedOf(false)).toBe('The rules ask for no other lane of it');
    expect(blockedOf(true)).toBeNull();
  });

  it.each([
    ['paste', 'Move from a list'],
    ['ids', 'Move from a list'],
    ['sort', 'Order by Name'],
    ['group', 'Group by Region'],
    ['difference', 'Switch to Difference'],
    ['density', 'Density Comfortable'],
    ['as of', 'As-of date'],
    ['export', 'CSV'],
    ['revert', 'Revert…'],
    ['merge', 'Merge sellers…'],
    ['capacity', 'Capacity counts Points'],
  ])('what one would type is found: %s', (typed, label) => {
    const found = matching(commandSections(state), typed).flatMap(({ items }) => items);
    expect(found.map(({ item }) => item.label)).toContain(label);
  });
});
