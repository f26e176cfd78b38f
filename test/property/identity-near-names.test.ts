// Properties of identity: the index of names finds what comparing all with all finds, and no import leaves a ring of parents.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BareName, bareName } from '../../shared/actions/bare-name';
import { type PlacedRow, resolveParents } from '../../shared/actions/import-parents';
import { mixed, nameHash, seedOf } from '../../shared/actions/name-hash';
import { isNearName, NearNames } from '../../shared/actions/near-names';
import { NearParties } from '../../shared/actions/near-parties';
import { Book } from '../../shared/records/book';
import type { AccountId } from '../../shared/records/ids';
import type { ReadRow } from '../../shared/tables/read-rows';
import { hashOf } from '../../shared/tables/text-hash';
import { holds } from '../helpers/regressions';
import { smallBook } from '../helpers/small-book';
import { emptyBook } from '../unit/import-harness';

const word = fc.constantFrom(
  'copper',
  'kestrel',
  'ridge',
  'birch',
  'tools',
  'optics',
  'north',
  'ab',
  'café',
  '12',
  '7',
  'ii',
  'b',
);
const form = fc.constantFrom('', ' Inc', ' GmbH & Co. KG', ', S.A.', ' Ltd.', ' 🦊');
const name = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), form)
  .map(([words, legal]) => `${words.join(' ')}${legal}`);

interface Slip {
  readonly kind: 'drop' | 'add' | 'change' | 'swap' | 'none';
  readonly at: number;
  readonly letter: string;
}
const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('drop', 'add', 'change', 'swap', 'none'),
  at: fc.nat(60),
  letter: fc.constantFrom('a', 'e', 'k', 't', 'x', ' '),
});

function slipped(text: string, { kind, at, letter }: Slip): string {
  const place = text.length === 0 ? 0 : at % text.length;
  const [before, here, after] = [text.slice(0, place), text.slice(place, place + 1), text.slice(place + 1)];
  if (kind === 'drop') return before + after;
  if (kind === 'add') return before + letter + here + after;
  if (kind === 'change') return before + letter + after;
  return kind === 'swap' ? before + after.slice(0, 1) + here + after.slice(1) : text;
}

describe('names nearly the same', () => {
  it('I142 finds every near name that comparing all with all finds', async () => {
    const cases = fc.record({
      names: fc.array(name, { minLength: 1, maxLength: 20 }),
      slips: fc.array(slip, { maxLength: 3 }),
      of: fc.nat(40),
    });
    await holds(
      'near-names',
      cases,
      ({ names, slips, of }) => {
        const bare: BareName[] = names.map(bareName);
        const index = new NearNames();
        for (const each of names) index.add(each);
        const text = slips.reduce(slipped, names[of % names.length] ?? '');
        const wanted = bareName(text);
        const near = bare.flatMap((each, number) => (isNearName(wanted, each) ? [number] : []));
        expect([...index.find(text, 100)].sort((a, b) => a - b)).toEqual(near);
        for (const each of bare) expect(isNearName(wanted, each)).toBe(isNearName(each, wanted));
      },
      { runs: 600 },
    );
  });

  it('I142 finds every near row whose domain does not speak against it', async () => {
    const one = fc.record({
      text: name,
      slips: fc.array(slip, { maxLength: 2 }),
      domain: fc.constantFrom(null, null, 'copper.example', 'kestrel.example', 'birch.example'),
    });
    await holds(
      'near-rows',
      fc.array(one, { minLength: 2, maxLength: 20 }),
      (cases) => {
        const rows = cases.map(({ text, slips, domain }, index): ReadRow => {
          const values = { name: slips.reduce(slipped, text), domain };
          return { line: index + 2, values, lane: undefined, owner: undefined, custom: [] };
        });
        const parties = new NearParties(emptyBook(), rows);
        const seen: { readonly row: ReadRow; readonly bare: BareName }[] = [];
        for (const row of rows) {
          const { name: text, domain = null } = row.values;
          const bare = bareName(text);
          const expected = seen.filter((other) => {
            if (!isNearName(bare, other.bare)) return false;
            const theirs = other.row.values.domain ?? null;
            return (
              bare.letters === other.bare.letters || domain === null || theirs === null || domain === theirs
            );
          });
          const first = rows.find((other) => other.line < row.line && other.values.domain === domain);
          const sharers = domain === null || first === undefined ? null : () => [first];
          const lines = parties
            .near(row, domain, sharers, 100)
            .map((party) => (party.kind === 'row' ? party.row.line : 0));
          expect([...lines].sort((a, b) => a - b)).toEqual(expected.map((other) => other.row.line));
          parties.add(row, domain);
          const isKnown = seen.some(
            (other) => other.bare.words === bare.words && other.bare.mark === bare.mark,
          );
          if (!isKnown) seen.push({ row, bare });
        }
      },
      { runs: 600 },
    );
  });

  it('I142 finds equal names by one number, made bare or not', async () => {
    await holds(
      'name-hash',
      fc.record({ text: name, slips: fc.array(slip, { maxLength: 3 }) }),
      ({ text, slips }) => {
        const written = slips.reduce(slipped, text);
        const { letters, mark } = bareName(written);
        expect(nameHash(written)).toBe(mixed(hashOf(letters), seedOf(mark)));
      },
      { runs: 600 },
    );
  });

  it('I140 a name is near itself with another legal form', async () => {
    await holds(
      'legal-forms',
      name,
      (text) => {
        expect(isNearName(bareName(`Acme ${text}`), bareName(`Acme ${text} Ltd`))).toBe(true);
      },
      { runs: 300 },
    );
  });
});

describe('parents', () => {
  it('I152 no ring is left, and only rings are cut', async () => {
    const cases = fc.array(fc.option(fc.nat(14), { nil: null }), { minLength: 1, maxLength: 15 });
    await holds(
      'parent-rings',
      cases,
      (given) => {
        const rows: PlacedRow[] = given.map((parent, index) => ({
          row: {
            line: index + 2,
            values: { name: `N${index}`, parentName: parent === null ? null : `N${parent % given.length}` },
            lane: undefined,
            owner: undefined,
            custom: [],
          },
          accountId: `n${index}` as AccountId,
        }));
        const headers = { parentId: null, parentName: 'Parent' };
        const { parentOf, problems } = resolveParents(new Book(smallBook()), rows, headers);
        const above = (index: number): number | null => {
          const id = parentOf.get(index + 2)?.id ?? null;
          return id === null ? null : Number(id.slice(1));
        };
        given.forEach((parent, index) => {
          let at = above(index);
          for (let step = 0; at !== null && step <= given.length; step += 1) at = above(at);
          expect(at, `N${index} leads to a top`).toBeNull();
          const isCut = problems.some(({ line, code }) => line === index + 2 && code === 'parent-cycle');
          expect(above(index) === null).toBe(parent === null || isCut);
        });
      },
      { runs: 300 },
    );
  });
});
