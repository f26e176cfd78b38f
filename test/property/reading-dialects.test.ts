// Properties of reading text: what was printed in any dialect is read back, cell by cell, and saved lists come back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource, readFile } from '../../renderer/workers/reading/read-file';
import { asFileSays, delimiters, type Encoding } from '../../renderer/workers/reading/reading-types';
import { neutraliseCell, writeCsv } from '../../shared/tables/escape-cell';
import { holds } from '../helpers/regressions';
import { encodeText, type TextDialect, writeText } from '../helpers/text-files';

/** Copied rows as the page hands them over: a file of their own, in UTF-8. */
function pastedSource(text: string) {
  return bytesSource('Pasted list', new TextEncoder().encode(text));
}

const written: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', false],
  ['utf-16le', true],
  ['utf-16be', false],
  ['utf-16be', true],
  ['windows-1252', false],
  ['latin1', false],
];
const newlines = ['\n', '\r\n', '\r'];
const quotings = ['minimal', 'all'] as const;
const decimals = ['.', ','];
const orders = ['iso', 'day first', 'month first'] as const;
const languages: Readonly<Record<string, readonly string[]>> = {
  en: ['Account name', 'City', 'Spend', 'Last order', 'Note', 'Orders'],
  de: ['Firmenname', 'Straße', 'Umsatz', 'Letzter Auftrag', 'Bemerkung', 'Aufträge'],
  fr: ['Société', 'Ville', "Chiffre d'affaires", 'Dernière commande', 'Remarque', 'Commandes'],
  es: ['Compañía', 'Ciudad', 'Facturación', 'Último pedido', 'Nota', 'Pedidos'],
  it: ['Società', 'Città', 'Fatturato', 'Ultimo ordine', 'Nota', 'Quantità'],
  pt: ['Organização', 'Município', 'Faturação', 'Última encomenda', 'Observação', 'Encomendas'],
  nl: ['Bedrijfsnaam', 'Plaats', 'Omzet', 'Laatste bestelling', 'Opmerking', 'Bestellingen'],
};

function amount(cents: number, decimal: string): string {
  const units = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, decimal === '.' ? ',' : '.');
  return `${units}${decimal}${String(cents % 100).padStart(2, '0')}`;
}

function day(year: number, month: number, date: number, order: (typeof orders)[number]): string {
  const [m, d] = [String(month).padStart(2, '0'), String(date).padStart(2, '0')];
  if (order === 'iso') return `${year}-${m}-${d}`;
  return order === 'day first' ? `${d}.${m}.${year}` : `${m}/${d}/${year}`;
}

function listIn(language: readonly string[], decimal: string, order: (typeof orders)[number]): string[][] {
  const notes = ['', 'one\ntwo, three; four', 'said "no"; left', 'a | b\tc', ''];
  const names = ['Müller, Söhne & Cie', 'Água Clara', 'Ñandú S.L.', "L'Été", 'Plain Works'];
  const rows = names.map((name, at) => [
    name,
    ['Köln', 'Évora', 'A Coruña', 'Nîmes', ''][at] ?? '',
    amount(123_456_789 * (at + 1), decimal),
    at === 3 ? '' : day(2025, at + 1, 28 - at, order),
    notes[at] ?? '',
    String(at * 7),
  ]);
  return [[...language], ...rows];
}

describe('dialects of text', () => {
  it('I93 reads back every dialect: separator, encoding, decimal mark, date order, line end, quoting, language', async () => {
    let count = 0;
    for (const [encoding, mark] of written)
      for (const delimiter of delimiters)
        for (const newline of newlines)
          for (const quoting of quotings)
            for (const decimal of decimals)
              for (const order of orders)
                for (const [language, headers] of Object.entries(languages)) {
                  const rows = listIn(headers, decimal, order);
                  const dialect: TextDialect = { delimiter, newline, quoting, isEndedAtEnd: count % 2 === 0 };
                  const bytes = encodeText(writeText(rows, dialect), encoding, mark);
                  const read = await readFile(bytesSource('list.csv', bytes), asFileSays, () => undefined);
                  const title = JSON.stringify([
                    encoding,
                    mark,
                    delimiter,
                    newline,
                    quoting,
                    decimal,
                    order,
                    language,
                  ]);
                  if (!read.ok) throw new Error(`${title}: ${read.message}`);
                  expect([read.table.headers, ...read.table.rows], title).toEqual(rows);
                  const shown = encoding === 'latin1' ? 'windows-1252' : encoding;
                  expect(read.origin, title).toMatchObject({ delimiter, encoding: shown, headerLine: 1 });
                  expect([read.table.setAside, read.table.problems], title).toEqual([[], []]);
                  count += 1;
                }
    expect(count).toBe(8 * 4 * 3 * 2 * 2 * 3 * 7);
  });

  // A carriage return at the very end of a row is taken for its line end, quoted or not; a reader of cells trims it.
  const cell = fc
    .string({ unit: fc.constantFrom(...'abÄ漢😀 ,;\t|"\n\r=+-@\u00a0\'.0'), maxLength: 12 })
    .map((text) => text.replace(/\r+$/, ''));
  const body = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });

  it('I93 reads back any cells when separator and header line are given', async () => {
    const dialects = fc.record({
      delimiter: fc.constantFrom(...delimiters),
      newline: fc.constantFrom('\n', '\r\n'),
      isEndedAtEnd: fc.boolean(),
    });
    await holds(
      'any-cells',
      fc.tuple(body, dialects),
      async ([cells, dialect]) => {
        const rows = cells.map((row, at) => [`R${at}`, ...row, 'x']);
        const text = writeText([['Row', 'B', 'C', 'D', 'E'], ...rows], { ...dialect, quoting: 'all' });
        const options = { ...asFileSays, delimiter: dialect.delimiter, headerLine: 1 };
        const read = await readFile(pastedSource(text), options, () => undefined);
        expect(read).toMatchObject({ ok: true, table: { rows } });
      },
      { runs: 300 },
    );
  });

  it('I94 a saved list is read back by itself, each cell as it was neutralised', async () => {
    await holds(
      'saved-list',
      body,
      async (cells) => {
        const rows = cells.map((row, at) => [String(at + 2), 'Check', ...row]);
        const headers = ['Row', 'Verdict', 'Account name', 'City', 'What is wrong'];
        const read = await readFile(pastedSource(writeCsv([headers, ...rows])), asFileSays, () => undefined);
        expect(read).toMatchObject({
          ok: true,
          table: { headers, rows: rows.map((row) => row.map(neutraliseCell)), setAside: [], problems: [] },
          origin: { delimiter: ',', encoding: 'utf-8' },
        });
      },
      { runs: 300 },
    );
  });
});
