// Every route of the contract, asked through both carriers: good input, bad input, a stranger, the same answers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/ipc/contract';
import { type Carrier, chromiumCarrier, electronCarrier, testBrowser } from './carriers';

const bytes = new Uint8Array([0x3d, 0, 255, 10]);

/** What is asked in the same order of each carrier, and what each must answer. */
const requests: readonly (readonly [route: string, input: unknown, answer: unknown])[] = [
  ['about', {}, { ok: true, value: { name: 'Lanekeeper' } }],
  ['about', { more: 1 }, { ok: false, error: { code: 'bad-input' } }],
  ['about', null, { ok: false, error: { code: 'bad-input' } }],
  ['files.save', { name: 'Rows.csv', kind: 'csv', bytes }, saved('Rows.csv')],
  ['files.save', { name: 'Rows.csv', kind: 'csv', bytes }, saved('Rows (2).csv')],
  ['files.save', { name: '../../etc/cron', kind: 'text', bytes }, saved('etc cron.txt')],
  ['files.save', { name: 'CON', kind: 'csv', bytes: new Uint8Array() }, saved('_CON.csv')],
  ['files.save', { name: '', kind: 'csv', bytes }, { ok: false, error: { code: 'bad-input' } }],
  ['files.save', { name: 'a', kind: 'exe', bytes }, { ok: false, error: { code: 'bad-input' } }],
  ['files.save', { name: 'a', kind: 'csv', bytes: 'text' }, { ok: false, error: { code: 'bad-input' } }],
  ['files.save', { name: 'a', kind: 'csv', bytes: [1, 2] }, { ok: false, error: { code: 'bad-input' } }],
  [
    'files.save',
    { name: 'a', kind: 'csv', bytes, path: '/tmp/a' },
    { ok: false, error: { code: 'bad-input' } },
  ],
  [
    'deck.print',
    { name: 'Deck' },
    { ok: true, value: { saved: true, name: 'Deck.pdf', where: 'Downloads', pages: 1 } },
  ],
  ['deck.print', {}, { ok: false, error: { code: 'bad-input' } }],
  ['deck.print', { name: 5 }, { ok: false, error: { code: 'bad-input' } }],
  ['constructor', {}, { ok: false, error: { code: 'unknown-route' } }],
  ['files.read', {}, { ok: false, error: { code: 'unknown-route' } }],
];

function saved(name: string) {
  return { ok: true, value: { saved: true, name, where: 'Downloads' } };
}

const carriers = [
  { name: 'Electron', open: electronCarrier, missing: false },
  { name: 'Chromium', open: chromiumCarrier, missing: testBrowser === null },
];

describe.each(carriers)('the contract through $name', ({ name, open, missing }) => {
  let carrier: Carrier;
  beforeAll(async () => {
    if (!missing) carrier = await open();
  }, 60_000);
  afterAll(async () => {
    if (!missing) await carrier.dispose();
  }, 30_000);

  it.skipIf(missing)(
    `H2 ${name} answers each request as the table says`,
    async () => {
      for (const [route, input, answer] of requests) {
        expect([route, input, await carrier.ask(route, input)]).toMatchObject([route, input, answer]);
      }
    },
    30_000,
  );

  it.skipIf(missing)(`H5 ${name} wrote the bytes it was given, and no path crossed`, async () => {
    const files = await carrier.saved();
    expect([...files.keys()]).toEqual(
      ['Deck.pdf', 'Rows (2).csv', 'Rows.csv', '_CON.csv', 'etc cron.txt'].sort(),
    );
    expect(files.get('Rows.csv')).toEqual([...bytes]);
    expect(String.fromCharCode(...(files.get('Deck.pdf') ?? []).slice(0, 5))).toBe('%PDF-');
  });

  it.skipIf(missing)(
    `H1 ${name} refuses every route to a stranger before it reads the input`,
    async () => {
      for (const route of [...routes, 'files.read']) {
        const answer = await carrier.askAsStranger(route, { anything: true });
        expect([route, answer]).toMatchObject([route, { ok: false, error: { code: 'wrong-sender' } }]);
      }
    },
    30_000,
  );
});

describe('the table of requests', () => {
  it('H2 has a good and a bad request for every route of the contract', () => {
    for (const route of routes) {
      const answers = requests
        .filter(([name]) => name === route)
        .map(([, , answer]) => JSON.stringify(answer));
      expect(
        answers.some((answer) => answer.includes('"ok":true')),
        `${route} good`,
      ).toBe(true);
      expect(
        answers.some((answer) => answer.includes('bad-input')),
        `${route} bad`,
      ).toBe(true);
    }
  });
});
