// Every field of every record, and every value that is one of a few, has words; and how a change reads with them.
import { describe, expect, it } from 'vitest';
import { changeWords } from '../../renderer/features/journal/change-words';
import { builtInFields } from '../../renderer/store/built-in-fields';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Change } from '../../shared/journal/entry';
import { Book } from '../../shared/records/book';
import { wordOfField } from '../../shared/records/field-words';
import { type RecordType, recordSchema } from '../../shared/records/record';
import { choiceWord } from '../../shared/records/value-words';
import { defaultGuards, defaultWorkloadPoints } from '../../shared/records/workspace';
import type { z } from '../../shared/zod';
import { ruleAt } from '../helpers/coverage-records';
import { makeAccount, sellerIdAt, smallBook } from '../helpers/small-book';

/** Shows of a schema what can stand in it: fields within fields, and values that are one of a few. */
interface Found {
  readonly fields: string[];
  readonly choices: [path: string, value: string][];
}

function walk(schema: z.core.$ZodType, path: string, found: Found): void {
  const { def } = schema._zod as unknown as { readonly def: z.core.$ZodTypeDef };
  if (path === 'rules') return;
  if (isDef<z.core.$ZodObjectDef>(def, 'object')) {
    for (const [field, inner] of Object.entries(def.shape)) {
      const own = path === '' ? field : `${path}.${field}`;
      if (['type', 'id', 'deleted'].includes(own)) continue;
      found.fields.push(own);
      walk(inner, own, found);
    }
  } else if (isDef<z.core.$ZodRecordDef>(def, 'record')) {
    found.fields.push(`${path}.*`);
    walk(def.valueType, `${path}.*`, found);
  } else if (isDef<z.core.$ZodArrayDef>(def, 'array')) {
    walk(def.element, path, found);
  } else if (isDef<z.core.$ZodEnumDef>(def, 'enum')) {
    for (const value of Object.values(def.entries)) found.choices.push([path, String(value)]);
  } else if ('innerType' in def) {
    walk(def.innerType as z.core.$ZodType, path, found);
  } else if (!plainTypes.has(def.type) && path !== 'filter' && !wholes.has(path)) {
    throw new Error(`${path} is of a kind this test does not know: ${def.type}.`);
  }
}

/** Said whole, in words of their own: a condition by its sentence. */
const wholes: ReadonlySet<string> = new Set(['condition']);
const plainTypes: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'literal']);

function isDef<T>(def: { readonly type: string }, type: string): def is T & { readonly type: string } {
  return def.type === type;
}

/** The schemas as they are, each with its type. */
const found = recordSchema.options.map((schema) => {
  const own: Found = { fields: [], choices: [] };
  walk(schema, '', own);
  return { type: schema.shape.type.value as RecordType, ...own };
});

/** `spendCents`, `as_of`: how programs name things. */
const rawName = /[a-z][A-Z]|_/;

describe('words for records', () => {
  it('JN4 every field of every record has a word, fields within fields too', () => {
    expect(found).toHaveLength(20);
    expect(found.flatMap(({ fields }) => fields).length).toBeGreaterThan(130);
    const without = found.flatMap(({ type, fields }) =>
      fields.filter((path) => wordOfField(type, path) === null).map((path) => `${type}.${path}`),
    );
    expect(without).toEqual([]);
    for (const { type, fields } of found) {
      for (const path of fields) expect(wordOfField(type, path), `${type}.${path}`).not.toMatch(rawName);
    }
    // Such a field would be found.
    expect(wordOfField('workspace', 'guards.madeUp')).toBeNull();
  });

  it('JN4 every value that is one of a few has a word, except a ticket type, which is one', () => {
    const without = found
      .flatMap(({ type, choices }) =>
        choices
          .filter(([path, value]) => choiceWord(type, path, value) === null)
          .map(([path]) => `${type}.${path}`),
      )
      .filter((field) => field !== 'ticket.kind');
    expect(without).toEqual([]);
    expect(choiceWord('workspace', 'loadUnit', 'constructor')).toBeNull();
  });
});

function said(plan: Plan | Refusal, book = new Book(smallBook())): readonly (readonly string[])[] {
  if (!plan.ok) throw new Error(plan.message);
  return plan.changes.flatMap((change) =>
    changeWords(book, change).fields.map(({ field, before, after }) => [field, before, after]),
  );
}

function saidOf(change: Partial<Change> & Pick<Change, 'type'>, book = new Book(smallBook())) {
  const whole = { recordId: 'workspace', before: {}, after: {}, ...change } as Change;
  return changeWords(book, whole).fields.map(({ field, before, after }) => [field, before, after]);
}

describe('a change in words', () => {
  it('JN4 names guard rails, weights and what load is counted in', () => {
    const book = new Book(smallBook());
    const plan = editWorkspace(book, {
      guards: { ...defaultGuards, family: 'onlyThis', asksAgainstRule: false, recentMoveDays: 30 },
      workloadPoints: { ...defaultWorkloadPoints, large: 5, largeFromCents: 9_000_000 },
      loadUnit: 'points',
    });
    expect(said(plan, book)).toEqual([
      ['Load counted in', 'Accounts', 'Weighted points'],
      ['Large from', '$75,000', '$90,000'],
      ['Weight of a large account', '4', '5'],
      ['When some of a family moves', 'Ask after the move', 'Move only what was chosen'],
      ['Ask why against a rule', 'Yes', 'No'],
      ['Days that warn of a move before', '90', '30'],
    ]);
  });

  it('JN4 names what an import leaves in the settings', () => {
    const ordersImport = {
      fileName: 'orders.csv',
      asOf: '2026-03-10',
      at: '2026-03-10T10:42:00.000Z',
      orderCount: 1204,
      openDealCount: 0,
    };
    const tier = { kind: 'number', decimalMark: 'comma', dateOrder: null };
    expect(
      saidOf({
        type: 'workspace',
        before: {
          ordersImport: null,
          extraColumns: {},
          columnMatches: {},
          matchNames: {},
          mappedFacts: ['spendCents'],
        },
        after: {
          ordersImport,
          extraColumns: { Tier: tier },
          columnMatches: { 'id|name': { id: 'externalId', name: 'name' } },
          matchNames: { 'id|name': 'Halden CRM' },
          mappedFacts: ['spendCents', 'lastOrderOn'],
        },
      }),
    ).toEqual([
      [
        'Orders list',
        'None',
        'File: orders.csv, As of: 10 Mar 2026, Imported on: 10 Mar 2026, Orders: 1,204, Open deals: 0',
      ],
      ['Extra column Tier', 'None', 'Holds: Numbers, Decimals after: A comma'],
      ['Columns matched', 'None', '2 columns'],
      ['Name of a matching', 'None', 'Halden CRM'],
      ['Facts with a column', 'spend', 'spend, last order'],
    ]);
  });

  it('JN4 reads a threshold in the unit of its rule, parties by name, a view by what it filters', () => {
    expect(
      saidOf({
        type: 'coverageRule',
        recordId: 'rule:C4',
        before: { condition: ruleAt('C4', 7_500_000).condition },
        after: { condition: ruleAt('C4', 8_250_000).condition },
      }),
    ).toEqual([['Condition', expect.stringContaining('$75K'), expect.stringContaining('$82.5K')]]);
    const claim = { sellerId: sellerIdAt(2), asksFor: 'to keep it', statement: '' };
    expect(saidOf({ type: 'ticket', before: { claims: [] }, after: { claims: [claim] } })).toEqual([
      ['Parties', 'None', 'Seller: Seller 2, Asks for: to keep it'],
    ]);
    const region = {
      column: builtInFields.find(({ label }) => label === 'Region')?.id,
      isOn: true,
      test: { kind: 'text', picked: [{ key: 'n', text: 'Northeast' }] },
    };
    expect(
      saidOf({
        type: 'savedView',
        before: { grouping: 'seller', filter: { locked: false, columns: [] } },
        after: { grouping: 'none', filter: { locked: true, columns: [region] } },
      }),
    ).toEqual([
      ['Grouping', 'By seller', 'One list'],
      ['Locked', 'No', 'Yes'],
      ['Filtered by', 'None', 'Region Northeast'],
    ]);
  });

  it('JN4 takes what other columns hold as text, whatever they are called, and says once what reads the same', () => {
    const book = new Book([...smallBook(), makeAccount(0)]);
    expect(
      saidOf(
        {
          type: 'account',
          recordId: 'a00',
          before: { custom: { OwnerId: '005A', lane: 'field' }, technicalShare: 0.41 },
          after: { custom: { OwnerId: 'a00', 'Start Date': '2026-03-10' }, technicalShare: 0.4101 },
        },
        book,
      ),
    ).toEqual([
      ['OwnerId', '005A', 'a00'],
      ['lane', 'field', 'None'],
      ['Start Date', 'None', '2026-03-10'],
      ['Technical share', '', '41.0%, changed'],
    ]);
  });
});
