// Checks that what cannot be read is refused with its exact place and what to do, and what is offered at the caret.
import { describe, expect, it } from 'vitest';
import { readCondition, suggestAt, suggestionsAt } from '../../shared/coverage/read-condition';
import { vocabulary } from '../helpers/vocabulary';

/** The text with the refused stretch in ‹ ›, and the sentence. */
function refusal(text: string): readonly [string, string] {
  const read = readCondition(text, vocabulary);
  if (read.ok) return ['read', JSON.stringify(read.condition)];
  const { from, to, message } = read.problem;
  return [`${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`, message];
}

const marks = /[‹›]/g;

describe('R42 what cannot be read is refused at its place', () => {
  it.each<[string, string]>([
    ['‹›', 'Nothing is typed yet. Name what is compared, such as average order under 10K.'],
    ['when‹›', 'Nothing is typed yet. Name what is compared, such as average order under 10K.'],
    ['‹avrage order› < 10', 'No field is called “avrage order”. Did you mean average order?'],
    [
      'spend > 5 and ‹licence utilization› > 4',
      'No field is called “licence utilization”. Did you mean [License utilization]?',
    ],
    [
      'parent.‹mood› = "good"',
      'No field is called “mood”. Choose one of the fields that are offered; a column stands in square brackets.',
    ],
    ['‹[Teir]› = "Gold"', 'No list has brought a column “Teir”. Did you mean [Tier]?'],
    [
      '‹<› 5',
      'Found “<” where a field was expected. Name what is compared, such as average order, or a column in square brackets.',
    ],
    [
      'spend > 5 and‹›',
      'The text ends where a field was expected. Name what is compared, such as average order, or a column in square brackets.',
    ],
    [
      'spend‹›',
      'The text ends where a comparison was expected. Go on with is, <, >=, between, contains or is empty.',
    ],
    [
      'last order < ‹"soon"›',
      '“last order” holds days and cannot be compared with the text “soon”. Give a day such as 2025-03-01.',
    ],
    [
      'last order < ‹10›',
      '“last order” holds days and cannot be compared with the number “10”. Give a day such as 2025-03-01.',
    ],
    [
      'last order < ‹2025-02-30›',
      '“2025-02-30” is no day of the calendar. Give a day that exists, such as 2025-03-01.',
    ],
    [
      'last order < ‹30 Feb 2025›',
      '“30 Feb 2025” is no day of the calendar. Give a day that exists, such as 2025-03-01.',
    ],
    [
      'last order < ‹2025-2-3›',
      '“2025-2-3” is not written as a day. Write the month and the day with two digits, such as 2025-03-01.',
    ],
    [
      'last order ‹< 30 days› ago',
      '“last order” compared so with days ago could mean more days or fewer. Write was over 30 days ago, or was under.',
    ],
    [
      'segment ‹<› "a"',
      '“segment” holds text and cannot be less or more than something. Ask whether it is or is not a text.',
    ],
    [
      'segment = ‹Retail›',
      'Found “Retail” where a text in quotes such as “Retail” was expected. “segment” holds text.',
    ],
    [
      'segment is ‹5›',
      '“segment” holds text and cannot be compared with the number “5”. Give a text in quotes such as “Retail”.',
    ],
    ['segment is ‹""›', '“segment” needs a text to compare with; to find what has none, ask for empty.'],
    ['spend ‹contains› "a"', '“spend” is an amount and cannot be searched for a text.'],
    ['segment ‹older than› 3 months', '“segment” holds text and cannot be older than some months.'],
    [
      'days since ‹the segment› > 4',
      '“segment” holds text and cannot be some days ago. Name a field that holds days.',
    ],
    ['technical share > ‹120%›', '“technical share” needs a share from 0% to 100%.'],
    [
      'technical share > ‹0.4›',
      '“technical share” is a share and cannot be compared with “0.4”. Give a percentage such as 40%.',
    ],
    ['growth < ‹-120%›', '“growth” needs a share from -100% to 100,000%.'],
    [
      'spend > ‹40%› and segment is empty',
      '“spend” is an amount and cannot be compared with “40%”. Give an amount such as 10,000 or 10K, or go on with “of” and another field to ask for a share of it.',
    ],
    [
      '[License utilization] > ‹40%›',
      '“License utilization” holds numbers and cannot be compared with “40%”. Give a number such as 40.',
    ],
    [
      'orders > ‹$5›',
      '“orders” is a count and cannot be compared with “$5”. Give a whole number such as 12.',
    ],
    [
      'spend / ‹orders› > 4%',
      '“spend” is an amount and “orders” is a count: no share of each other. Choose two of one kind.',
    ],
    [
      'spend / family spend > ‹4›',
      'A share of another field is compared with a percentage. Write it with its sign: 40%.',
    ],
    ['spend > ‹10.125›', '“spend” needs whole cents: at most two decimals.'],
    ['spend > ‹0.000001K›', '“spend” needs whole cents: at most two decimals.'],
    ['spend > ‹11bn›', '“spend” needs an amount from $0 to 10 billion.'],
    ['spend > ‹-5›', '“spend” needs an amount from $0 to 10 billion.'],
    [
      'spend > ‹1,0000›',
      '“1,0000” is not a number. Put commas between thousands and a point before decimals: 12,500.50.',
    ],
    [
      'spend > ‹€5›',
      '“spend” is counted in USD and cannot be compared with “€5”. Leave out the sign or write $.',
    ],
    ['orders > ‹2.5›', '“orders” needs a whole number from 0 to 1,000,000.'],
    ['orders > ‹2.00000000000000000001›', '“orders” needs a whole number from 0 to 1,000,000.'],
    ['last order older than ‹1.5› months', '“last order” needs whole months from 1 to 120.'],
    ['last order older than ‹0› months', '“last order” needs whole months from 1 to 120.'],
    ['last order older than ‹1201› months', '“last order” needs whole months from 1 to 120.'],
    [
      'last order older than 12 ‹days›',
      'Found “days” where months was expected. An age is counted in months; for days write days since.',
    ],
    [
      'spend between ‹75k and 10k›',
      '“spend” has its two ends the wrong way round. Write between $10K and $75K.',
    ],
    [
      'spend between 10k‹›',
      'The text ends where and was expected. Between needs two values: between 10K and 75K.',
    ],
    ['spend > 5 and ‹(›spend < 9', 'The bracket ( is never closed. Put ) where its group ends.'],
    ['segment in ‹(›"a"', 'The bracket ( is never closed. Put ) behind the last text.'],
    ['segment = ‹"abc›', 'The quote " is never closed. Put " where the text ends.'],
    ['‹“Tier is "a"›', 'The quote “ is never closed. Put ” where the text ends.'],
    ['‹[Tier = "a"›', 'The bracket [ is never closed. Put ] where the name ends.'],
    ['spend > 5‹)›', 'This bracket ) closes none. Take it out, or open one before it.'],
    [
      'spend > 5 or ‹()›',
      'This group has nothing in it. Put a comparison between the brackets or remove them.',
    ],
    [
      'spend > 5 ‹foo› bar',
      'Found “foo” where and, or, or the end was expected. Join comparisons with and or or; texts stand in quotes.',
    ],
    [
      '(spend > 5 ‹spend› < 9)',
      'Found “spend” where and, or, or ) was expected. Join comparisons with and or or; texts stand in quotes.',
    ],
    [
      'segment in ("a" ‹"b"›)',
      'Found “"b"” where , or ) was expected. List the texts in brackets: in ("West", "East").',
    ],
  ])('%s', (marked, sentence) => {
    expect(refusal(marked.replace(marks, ''))).toEqual([marked, sentence]);
  });

  it('counts lines and columns from one', () => {
    const read = readCondition('spend > 5\nand (segment = "a"\r\n  or orders > x)', vocabulary);
    expect(read).toMatchObject({ ok: false, problem: { line: 3, column: 15, from: 44, to: 45 } });
  });

  it('refuses more levels than a condition may have where the first too deep begins', () => {
    const deep = (levels: number): string =>
      levels === 0 ? 'spend = 1' : `(spend = 2 ${levels % 2 === 0 ? 'or' : 'and'} ${deep(levels - 1)})`;
    expect(readCondition(deep(6), vocabulary).ok).toBe(true);
    expect(refusal(deep(7))).toEqual([
      deep(7).replace('(spend = 2 and spend = 1)', '‹(spend = 2 and spend = 1)›'),
      'This lies in more than 6 levels of groups. Take it out of some of them.',
    ]);
    const nots = 'not '.repeat(6);
    expect(refusal(`${nots}not spend = 1`)[0]).toBe(`${nots}‹not spend = 1›`);
    // Brackets that make no group are no level.
    expect(readCondition(`${'('.repeat(20)}spend = 1${')'.repeat(20)}`, vocabulary).ok).toBe(true);
  });

  it('refuses a question too many where it begins', () => {
    const many = (count: number) => Array.from({ length: count }, () => 'spend = 1').join(' or ');
    expect(readCondition(many(60), vocabulary).ok).toBe(true);
    expect(refusal(`${many(60)} and segment is empty`)[0]).toBe(`${many(60)} and ‹segment› is empty`);
  });

  it('does not choose between columns that differ in case alone', () => {
    const text = { kind: 'text', decimalMark: null, dateOrder: null } as const;
    const twins = { ...vocabulary, extraColumns: { Tier: text, TIER: text } };
    expect(readCondition('[TIER] = "a"', twins).ok).toBe(true);
    expect(readCondition('[tier] = "a"', twins)).toMatchObject({
      problem: {
        message:
          'No list has brought a column “tier”. 2 columns differ from it in case alone: write the one as its list has it.',
        expected: ['[Tier]', '[TIER]'],
      },
    });
  });
});

describe('R42 what could be typed is offered', () => {
  const at = (text: string) => suggestAt(text, text.length, vocabulary);

  it('names every field where one may begin', () => {
    expect(at('')).toEqual(
      expect.arrayContaining(['spend', 'last order', '[Tier]', 'not', '(', 'days since']),
    );
    expect(at('spend > 5 and ')).toEqual(at(''));
  });

  it.each<[string, readonly string[]]>([
    ['av', ['average order']],
    ['average or', ['average order']],
    ['[lic', ['[License utilization]']],
    ['parent.sp', ['spend', 'spend in 24 months']],
    ['segment ', ['is', 'is empty', 'contains', 'in', '=', '!=']],
    ['segment is ', ['not', 'empty', 'contains', 'one of', 'in']],
    ['average order is ', ['not', 'empty', 'between', 'under', 'over', 'at least', 'at most']],
    ['last order o', ['older than', 'over']],
    ['last order was 30 ', ['days ago']],
    ['last order is older than 12 ', ['months']],
    ['days since l', ['last order']],
    ['spend is 40% ', ['or more', 'or less', 'of']],
    ['spend is over 40% of f', ['family spend']],
    ['spend is $10K ', ['or more', 'or less', 'and', 'or']],
    ['spend is $10K or m', ['or more']],
    ['(spend > 5 ', ['and', 'or', ')']],
    ['foo > 5 and ', []],
    ['segment = "Ret', []],
  ])('after %s', (text, words) => {
    expect(at(text)).toEqual(words);
  });

  it('says where what it would replace begins, and looks at nothing behind the caret', () => {
    expect(suggestionsAt('spend > 5 and last or < 9', 21, vocabulary)).toEqual({
      from: 14,
      words: ['last order'],
    });
    expect(suggestionsAt('spend', -1, vocabulary).from).toBe(0);
    expect(suggestionsAt('spend ', 99, vocabulary).from).toBe(6);
  });
});
