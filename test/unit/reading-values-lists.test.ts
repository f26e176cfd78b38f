// Checks that one list, written in many dialects, is matched and read to the same values.
import { describe, expect, it } from 'vitest';
import { matchColumns, sureLevel } from '../../shared/tables/match-columns';
import { readRows } from '../../shared/tables/read-rows';
import { tableOf } from './import-harness';

const settings = { today: '2026-03-10', currency: 'EUR' };

const headersOf: Readonly<Record<string, readonly string[]>> = {
  English: [
    'Customer number',
    'Company',
    'Sales rep',
    'Sales last 12 months',
    'Average order value',
    'Number of orders',
    'Last order date',
    'Country',
    'Employees',
  ],
  German: [
    'Kundennummer',
    'Firma',
    'Verkäufer',
    'Umsatz letzte 12 Monate',
    'Durchschnittlicher Auftragswert',
    'Anzahl Bestellungen',
    'Letzte Bestellung',
    'Land',
    'Mitarbeiter',
  ],
  French: [
    'N° client',
    'Raison sociale',
    'Commercial',
    'CA 12 derniers mois',
    'Panier moyen',
    'Nombre de commandes',
    'Date de dernière commande',
    'Pays',
    'Effectif',
  ],
  Spanish: [
    'Código de cliente',
    'Razón social',
    'Vendedor',
    'Ventas últimos 12 meses',
    'Ticket medio',
    'Número de pedidos',
    'Fecha del último pedido',
    'País',
    'Empleados',
  ],
  Italian: [
    'Codice cliente',
    'Ragione sociale',
    'Agente',
    'Fatturato ultimi 12 mesi',
    'Ordine medio',
    'Numero ordini',
    'Data ultimo ordine',
    'Nazione',
    'Dipendenti',
  ],
  Portuguese: [
    'Código do cliente',
    'Razão social',
    'Vendedor',
    'Vendas últimos 12 meses',
    'Ticket médio',
    'Número de pedidos',
    'Data do último pedido',
    'País',
    'Funcionários',
  ],
  Dutch: [
    'Klantnummer',
    'Bedrijfsnaam',
    'Accountmanager',
    'Omzet laatste 12 maanden',
    'Gemiddelde orderwaarde',
    'Aantal orders',
    'Datum laatste order',
    'Land',
    'Aantal werknemers',
  ],
};
const records = [
  {
    id: 'K-001',
    name: 'Müller & Söhne',
    owner: 'Jo Doe',
    spend: 1_234_567.89,
    average: 987.5,
    count: 1250,
    day: '2025-11-28',
    country: 'Germany',
    employees: 12_400,
  },
  {
    id: 'K-002',
    name: 'Café "Été"',
    owner: 'Al Roe',
    spend: 12_500,
    average: 1_250,
    count: 10,
    day: '2024-02-29',
    country: 'France',
    employees: 8,
  },
  {
    id: 'K-003',
    name: 'Plain',
    owner: 'Jo Doe',
    spend: -45.05,
    average: 0.5,
    count: 0,
    day: '2025-03-04',
    country: 'Spain',
    employees: 300,
  },
];

type NumberStyle = 'point' | 'comma' | 'swiss' | 'spaces' | 'signs';
const numberStyles: Readonly<Record<NumberStyle, readonly [string, string]>> = {
  point: [',', '.'],
  comma: ['.', ','],
  swiss: ['\u2019', '.'],
  spaces: ['\u00a0', ','],
  signs: ['.', ','],
};

function writeNumber(value: number, style: NumberStyle, decimals: number): string {
  const [group, mark] = numberStyles[style];
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
  const signed = value < 0 ? (style === 'signs' ? `${text}-` : `-${text}`) : text;
  return style === 'signs' && decimals > 0 ? `${signed} €` : signed;
}

type DateStyle = 'iso' | 'us' | 'points' | 'strokes' | 'stamp' | 'named';
const marchOf: Readonly<Record<string, string>> = { '02': 'Feb', '03': 'Mar', '11': 'Nov' };

function writeDay(day: string, style: DateStyle): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  if (style === 'us') return `${Number(month)}/${Number(dayOfMonth)}/${year}`;
  if (style === 'points') return `${dayOfMonth}.${month}.${year}`;
  if (style === 'strokes') return `${dayOfMonth}/${month}/${year} 14:30`;
  if (style === 'stamp') return `${day}T10:42:00.000+0000`;
  return style === 'named' ? `${Number(dayOfMonth)} ${marchOf[month] ?? ''} ${year}` : day;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

const dialects = Object.keys(headersOf).flatMap((language) =>
  (Object.keys(numberStyles) as NumberStyle[]).flatMap((numbers) =>
    (['iso', 'us', 'points', 'strokes', 'stamp', 'named'] as const).map(
      (dates): [string, NumberStyle, DateStyle] => [language, numbers, dates],
    ),
  ),
);

describe('one list in many dialects', () => {
  it.each(dialects)('I134 reads the list in %s, numbers %s, dates %s', (language, numbers, dates) => {
    const lines = records.map((record) =>
      [
        record.id,
        record.name,
        record.owner,
        writeNumber(record.spend, numbers, 2),
        writeNumber(record.average, numbers, 2),
        writeNumber(record.count, numbers, 0),
        writeDay(record.day, dates),
        record.country,
        writeNumber(record.employees, numbers, 0),
      ]
        .map(quote)
        .join(';'),
    );
    const table = tableOf(`${(headersOf[language] ?? []).join(';')}\r\n${lines.join('\r\n')}\r\n`);
    const { columns } = matchColumns(table);
    expect(columns.map(({ target }) => target)).toEqual([
      'accountId',
      'accountName',
      'ownerName',
      'spend',
      'averageOrder',
      'orderCount',
      'lastOrderOn',
      'country',
      'employees',
    ]);
    for (const { level } of columns) expect(level ?? 0).toBeGreaterThanOrEqual(sureLevel);
    expect(columns.flatMap(({ asks }) => asks)).toEqual([]);
    const { rows, problems } = readRows(table, columns, settings);
    expect(problems.filter(({ code }) => code !== 'negative-money')).toEqual([]);
    expect(rows.map(({ values, owner }) => ({ ...values, owner: owner?.name }))).toEqual(
      records.map((record) => ({
        externalId: record.id,
        name: record.name,
        owner: record.owner,
        spendCents: Math.round(record.spend * 100),
        averageOrderCents: Math.round(record.average * 100),
        orderCount: record.count,
        lastOrderOn: record.day,
        country: record.country,
        employees: record.employees,
      })),
    );
  });
});
