// What an exported table and copied cells hold, read back by the app's own readers.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  exportCell,
  exportColumn,
  factsOf,
  ownColumns,
} from '../../renderer/features/accounts/columns';
import { copiedCells } from '../../renderer/features/accounts/copied-cells';
import { BoardIndex } from '../../renderer/store/board-index';
import { runAtOnce } from '../../renderer/store/in-slices';
import { exportWriter } from '../../renderer/workers/export-writer';
import { bytesSource, readFile } from '../../renderer/workers/reading/read-file';
import { asFileSays } from '../../renderer/workers/reading/reading-types';
import { nameQuarterback } from '../../shared/actions/name-quarterback';
import { Book } from '../../shared/records/book';
import { planAId, proposalIdOf } from '../../shared/records/ids';
import type { ExportCell, ExportColumn } from '../../shared/tables/export-cells';
import { accountIdAt, makeAccount, sellerIdAt, smallBook, testAsOf } from '../helpers/small-book';

const columns: readonly ExportColumn[] = [
  { label: 'Account', kind: 'text', widthPx: 200 },
  { label: '=Spend', kind: 'money', widthPx: 100 },
  { label: 'Orders', kind: 'number', widthPx: 100 },
  { label: 'Technical share', kind: 'share', widthPx: 100 },
  { label: 'Last order', kind: 'date', widthPx: 100 },
];

const dangerous = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', '\uff1d1', '\u200b=1'];

const rows: readonly (readonly ExportCell[])[] = [
  ['Copperline, "Electric"', 123_450, 12, 0.4125, '2026-03-10'],
  ...dangerous.map((text): ExportCell[] => [text, -500, 0, 0, '1999-12-31']),
  ['<script>alert(1)</script> & co', null, null, null, null],
  ['שלום\nעולם 😀', 7, 1, 1, '2024-02-29'],
  ['_x000D_ kept', 0, 1, 1, '1899-05-01'],
];

async function readBack(file: 'csv' | 'xlsx') {
  const writer = exportWriter(file, columns, 'Accounts & more');
  // In portions, as they come from the page.
  writer.addRows(rows.slice(0, 3));
  writer.addRows([]);
  writer.addRows(rows.slice(3));
  const { bytes } = writer.finish();
  const done = await readFile(bytesSource(`a.${file}`, bytes), asFileSays, () => undefined);
  if (!done.ok) throw new Error(done.message);
  return { bytes, table: done.table };
}

const headers = ['Account', "'=Spend", 'Orders', 'Technical share', 'Last order'];

describe('export', () => {
  it('AT20 CSV: figures plain, days ISO, every text that a spreadsheet would run neutralised', async () => {
    const { bytes, table } = await readBack('csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(table.headers).toEqual(headers);
    expect([...table.rows]).toEqual([
      ['Copperline, "Electric"', '1234.50', '12', '41.25%', '2026-03-10'],
      ...dangerous.map((text) => [`'${text}`, '-5', '0', '0%', '1999-12-31']),
      ['<script>alert(1)</script> & co', '', '', '', ''],
      ['שלום\nעולם 😀', '0.07', '1', '100%', '2024-02-29'],
      ['_x000D_ kept', '0', '1', '100%', '1899-05-01'],
    ]);
    expect(new TextDecoder().decode(bytes).endsWith('\r\n')).toBe(true);
  });

  it('AT21 Excel: numbers are numbers, days are days, texts are texts and neutralised', async () => {
    const { bytes, table } = await readBack('xlsx');
    expect(table.headers).toEqual(headers);
    expect([...table.rows]).toEqual([
      ['Copperline, "Electric"', '1234.5', '12', '41.25%', '2026-03-10'],
      ...dangerous.map((text) => [`'${text}`, '-5', '0', '0%', '1999-12-31']),
      ['<script>alert(1)</script> & co', '', '', '', ''],
      ['שלום\nעולם 😀', '0.07', '1', '100%', '2024-02-29'],
      ['_x000D_ kept', '0', '1', '100%', '1899-05-01'],
    ]);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<c r="B2" s="1"><v>1234.5</v></c>');
    expect(sheet).toContain('<c r="E2" s="3"><v>46091</v></c>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).not.toContain('<script>');
    expect(sheet).toContain('<autoFilter ref="A1:E12"/>');
  });

  it('AT21 a text longer than a cell of Excel holds is cut and counted; control characters are left out', async () => {
    const writer = exportWriter('xlsx', columns.slice(0, 1), 'Accounts');
    writer.addRows([['x'.repeat(40_000)], ['a\u0001b\ud800c\r\nd']]);
    const { bytes, cutCells } = writer.finish();
    const done = await readFile(bytesSource('a.xlsx', bytes), asFileSays, () => undefined);
    if (!done.ok) throw new Error(done.message);
    expect(cutCells).toBe(1);
    expect([...done.table.rows]).toEqual([['x'.repeat(32_767)], ['abc\nd']]);
  });

  it('AT22 numbers of an extra column are numbers where they are bare; percentages and amounts stay as they came', () => {
    const book = new Book([
      ...smallBook(),
      ...['1.250,5', '-3', '40%', 'n.v.', '=1'].map((Seats, at) =>
        makeAccount(60 + at, { custom: { Seats } }),
      ),
    ]);
    const board = BoardIndex.of(book, planAId, testAsOf);
    const seats = columnsOf({ Seats: { kind: 'number', decimalMark: 'comma', dateOrder: null } }).at(-1);
    if (seats === undefined) throw new Error('There is no such column.');
    const cells = [60, 61, 62, 63, 64].map((index) => {
      const facts = factsOf(book, board, accountIdAt(index));
      return facts === undefined ? undefined : exportCell(seats, facts);
    });
    expect(cells).toEqual([1_250.5, -3, '40%', 'n.v.', '=1']);
    expect(exportColumn(seats).kind).toBe('number');
  });
});

describe('copy', () => {
  it('AT23 cells are lines with tabs and a table, texts neutralised and escaped in both', () => {
    const book = new Book([
      ...smallBook(),
      makeAccount(70, { name: '=HYPERLINK("http://x")', spendCents: 1_234_50, city: 'A\tB' }),
      makeAccount(71, { name: '<img src=x onerror=alert(1)>', spendCents: null, city: null }),
    ]);
    const board = BoardIndex.of(book, planAId, testAsOf);
    const shown = ['name', 'spendCents', 'city'].flatMap(
      (id) => ownColumns.find((each) => each.id === id) ?? [],
    );
    const ids = [70, 71, 99].map(accountIdAt);
    const { text, html } = runAtOnce(copiedCells(book, board, { ids, columns: shown, hasHeader: true }));
    expect(text.split('\r\n')).toEqual([
      'Account\tSpend\tCity',
      '"\'=HYPERLINK(""http://x"")"\t1234.50\t"A\tB"',
      '<img src=x onerror=alert(1)>\t\t',
    ]);
    expect(html).toBe(
      '<table><tr><th>Account</th><th>Spend</th><th>City</th></tr>' +
        "<tr><td>'=HYPERLINK(&quot;http://x&quot;)</td><td>1234.50</td><td>A\tB</td></tr>" +
        '<tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td></td><td></td></tr></table>',
    );
    const one = runAtOnce(
      copiedCells(book, board, { ids: [accountIdAt(70)], columns: shown.slice(1, 2), hasHeader: false }),
    );
    expect(one.text).toBe('1234.50');
  });
});

describe('Q1 the quarterback of the table and its exports', () => {
  const column = ownColumns.find(({ id }) => id === 'quarterback');

  it('is empty where nobody is named, whoever owns the account or would; then it says who was named', () => {
    const id = accountIdAt(2);
    const book = new Book([
      ...smallBook(),
      {
        type: 'proposal',
        id: proposalIdOf(planAId, id),
        deleted: false,
        scenarioId: planAId,
        accountId: id,
        lane: 'inside',
        ownerId: sellerIdAt(0),
        quarterbackId: null,
        reason: null,
        exception: null,
      },
    ]);
    const cells = () => {
      const board = BoardIndex.of(book, planAId, testAsOf);
      return [2, 3].map((at) => {
        const facts = factsOf(book, board, accountIdAt(at));
        if (column === undefined || facts === undefined) throw new Error('There is no such cell.');
        return exportCell(column, facts);
      });
    };
    expect(cells()).toEqual([null, null]);
    const named = nameQuarterback(book, { accountId: accountIdAt(3), sellerId: sellerIdAt(1) });
    if (!named.ok) throw new Error(named.message);
    book.apply(named.changes);
    expect(cells()).toEqual([null, 'Seller 1']);
  });
});
