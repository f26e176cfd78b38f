// How the accounts table is laid out, reads what is typed, and which keys it knows.
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../renderer/features/accounts/columns';
import { gridCommandOf } from '../../renderer/features/accounts/grid-keys';
import {
  moved,
  movedTo,
  placedColumns,
  roomToPinPx,
  withColumn,
  withPin,
} from '../../renderer/features/accounts/layout';
import { readTyped } from '../../renderer/features/accounts/read-typed';
import { freshLayout, parseLayout } from '../../renderer/store/account-table';
import type { EditableField } from '../../shared/actions/account-edit-words';

describe('the layout', () => {
  const columns = columnsOf({ Grade: { kind: 'text', decimalMark: null, dateOrder: null } });
  const shown = (layout = freshLayout) => placedColumns(columns, layout).map((each) => each.column.id);

  it('AT14 pinned columns stand first, hidden ones not at all, the name always', () => {
    expect(shown()[0]).toBe('name');
    expect(shown()).toContain('extra:Grade');
    for (const id of ['spend24Cents', 'orderCount12', 'orderCount24']) expect(shown()).not.toContain(id);
    const layout = withColumn(
      withColumn(withPin(freshLayout, 'city', true), 'region', false),
      'spend24Cents',
      true,
    );
    expect(shown(layout).slice(0, 2)).toEqual(['name', 'city']);
    expect(shown(layout)).toContain('spend24Cents');
    expect(shown(layout)).not.toContain('region');
    expect(shown(withColumn(layout, 'name', false))).toContain('name');
    expect(shown(withColumn(layout, 'region', true))).toContain('region');
  });

  it('AT14 a column moves one place on, or to where it is dropped, and takes on the pin of its goal', () => {
    const at = (layout: typeof freshLayout, id: string) => shown(layout).indexOf(id);
    const right = moved(columns, freshLayout, 'currentLane', 1);
    expect([at(right, 'currentOwner'), at(right, 'currentLane')]).toEqual([1, 2]);
    expect(shown(moved(columns, right, 'currentLane', -1))).toEqual(shown());
    // The first unpinned column does not slip under the pin by a step.
    expect(moved(columns, freshLayout, 'currentLane', -1)).toBe(freshLayout);
    const dropped = movedTo(columns, freshLayout, 'city', 'name', 'before');
    expect(shown(dropped).slice(0, 2)).toEqual(['city', 'name']);
    expect(dropped.pinned).toContain('city');
    expect(movedTo(columns, dropped, 'city', 'region', 'after').pinned).not.toContain('city');
  });

  it('AT14 one more is pinned only in the room that the pinned ones leave', () => {
    const widthOf = (id: string) => columns.find((column) => column.id === id)?.widthPx ?? 0;
    const free = (layout: typeof freshLayout, roomPx: number) =>
      roomToPinPx(placedColumns(columns, layout), roomPx);
    const two = withPin(freshLayout, 'currentLane', true);
    const takenPx = widthOf('name') + widthOf('currentLane');
    expect(free(two, takenPx + 80)).toBe(80);
    // Pinned in a wider window: nothing more fits until one is let go.
    expect(free(two, takenPx - 1)).toBe(-1);
    // What is hidden takes no room, and the first is always shown.
    expect(free(withColumn(two, 'currentLane', false), takenPx)).toBe(widthOf('currentLane'));
    expect(free({ ...freshLayout, pinned: [] }, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('AT14 columns that a layout does not know keep their place behind the one they follow', () => {
    const layout = { ...freshLayout, order: ['city', 'gone', 'name'] };
    expect(shown(layout).slice(0, 4)).toEqual(['name', 'city', 'country', 'parentName']);
    expect(shown(layout)).toHaveLength(shown().length);
  });

  it('AT14 a kept layout that is damaged is the fresh one', () => {
    expect(parseLayout(JSON.stringify({ ...freshLayout, pinned: ['city'] })).pinned).toEqual(['city']);
    for (const text of [
      null,
      '',
      '{',
      '[]',
      '{"order":1}',
      JSON.stringify({ ...freshLayout, widthsPx: { a: 1e9 } }),
    ]) {
      expect(parseLayout(text)).toBe(freshLayout);
    }
  });
});

describe('what is typed', () => {
  const read = (field: EditableField, text: string) => {
    const typed = readTyped({ kind: 'field', field }, text, 'USD');
    return typed.ok ? Object.values(typed.fields)[0] : typed.sentence;
  };

  it('AT3 amounts are read exactly, and refused where they could mean two', () => {
    expect(
      ['82,500', '$82,500.50', '80k', '1.2M', '1.234,56', '-5'].map((text) => read('spendCents', text)),
    ).toEqual([8_250_000, 8_250_050, 8_000_000, 120_000_000, 123_456, -500]);
    expect(read('spendCents', '')).toBeNull();
    expect(read('spendCents', '82.500')).toBe('This could be two amounts. Write 82,500 or 82.50.');
    expect(['12.500', '$7.250', '-1.000', '0.500', '7.125'].map((text) => read('spendCents', text))).toEqual([
      'This could be two amounts. Write 12,500 or 12.50.',
      'This could be two amounts. Write 7,250 or 7.25.',
      'This could be two amounts. Write -1,000 or -1.00.',
      'This could be two amounts. Write 500 or 0.50.',
      'This could be two amounts. Write 7,125, or at most two digits after the point.',
    ]);
    expect(read('spendCents', '1.2345')).toBe('Write at most two digits after the point.');
    expect(read('spendCents', 'much')).toBe('Write an amount, such as 80,000 or 80K.');
    expect(read('spendCents', '€5')).toBe('Write an amount, such as 80,000 or 80K.');
    expect(read('spendCents', '99,999,999,999,999')).toBe('Write an amount up to 10 trillion.');
    expect(read('spendCents', '0.29')).toBe(29);
    expect(read('spendCents', '9,999,999,999,999.99')).toBe(999_999_999_999_999);
  });

  it('AT3 days that could be two are refused, and days that are none', () => {
    expect(
      ['2026-03-10', '10 Mar 2026', '13/02/2026', '02/13/2026', '05/05/2026'].map((text) =>
        read('lastOrderOn', text),
      ),
    ).toEqual(['2026-03-10', '2026-03-10', '2026-02-13', '2026-02-13', '2026-05-05']);
    expect(read('lastOrderOn', '03/04/2025')).toBe(
      'This could be 3 Apr 2025 or 4 Mar 2025. Write the month as a word.',
    );
    expect(read('lastOrderOn', '31/02/2025')).toContain('is not a day');
    const otherYears = ['1899-01-01', '29 Feb 1899', '31/12/2200', '20250-01-01', '3026-03-10'];
    expect(otherYears.map((text) => read('lastOrderOn', text))).toEqual([
      'Write a day from 1900 to 2199, such as 2026-03-10 or 10 Mar 2026.',
      'Write a day from 1900 to 2199, such as 2026-03-10 or 10 Mar 2026.',
      'Write a day from 1900 to 2199, such as 2026-03-10 or 10 Mar 2026.',
      '20250-01-01 is not a day. Write one such as 2026-03-10 or 10 Mar 2026.',
      'Write a day from 1900 to 2199, such as 2026-03-10 or 10 Mar 2026.',
    ]);
    expect(read('lastOrderOn', '1900-01-01')).toBe('1900-01-01');
  });

  it('AT3 counts are whole, shares from 0 to 100, websites have a host', () => {
    expect(['1,200', '1.2k', '0'].map((text) => read('employees', text))).toEqual([1_200, 1_200, 0]);
    expect(['12.000', '1.5', '-3', 'ten'].map((text) => read('orderCount', text))).toEqual([
      'Write a whole number, such as 1,200.',
      'Write a whole number, such as 1,200.',
      'Write a whole number, 0 or more.',
      'Write a whole number, such as 1,200.',
    ]);
    expect(read('orderCount12', '1,200')).toBe(1_200);
    expect(read('orderCount24', '1.5')).toBe('Write a whole number, such as 1,200.');
    expect(['41.25%', '40', '0', '100'].map((text) => read('technicalShare', text))).toEqual([
      0.4125, 0.4, 0, 1,
    ]);
    expect(read('technicalShare', '140')).toBe('Write a percentage from 0 to 100, such as 40%.');
    expect(read('domain', 'https://www.Acme.com/x')).toBe('acme.com');
    expect(read('domain', 'acme')).toBe('Write a website such as acme.com.');
    expect(read('name', ' ')).toBe('Give the account a name.');
  });
});

describe('keys', () => {
  const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
    gridCommandOf(
      { key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held },
      true,
    );

  it('AT15 arrows, Home, End and Page step through cells; Shift takes rows along; letters are M alone', () => {
    expect(key('ArrowDown', { shiftKey: true })).toEqual({
      kind: 'step',
      step: { rows: 1, columns: 0 },
      extends: true,
    });
    expect(key('ArrowRight', { shiftKey: true })).toEqual({
      kind: 'step',
      step: { rows: 0, columns: 1 },
      extends: false,
    });
    expect(key('Home')).toEqual({ kind: 'step', step: { to: 'rowStart' }, extends: false });
    expect(key('End', { ctrlKey: true })).toEqual({ kind: 'step', step: { to: 'last' }, extends: false });
    expect(key('PageDown')).toEqual({ kind: 'page', by: 1, extends: false });
    expect(['F2', 'Enter', ' ', 'Escape', 'm'].map((name) => key(name)?.kind)).toEqual([
      'edit',
      'edit',
      'select',
      'clear',
      'move',
    ]);
    expect(key(' ', { shiftKey: true })).toEqual({ kind: 'selectRange' });
    expect(key('a', { metaKey: true })).toEqual({ kind: 'selectAll' });
    expect([key('a'), key('ArrowDown', { ctrlKey: true }), key('c', { ctrlKey: true })]).toEqual([
      null,
      null,
      null,
    ]);
    expect(
      gridCommandOf({ key: 'm', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }, false),
    ).toBeNull();
  });
});
