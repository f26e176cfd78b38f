// Properties of a condition as text: every tree reads back as it was in both forms, every text gives an answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionSentence } from '../../shared/coverage/condition-sentence';
import type { Vocabulary } from '../../shared/coverage/condition-text';
import { conditionTyped } from '../../shared/coverage/condition-typed';
import { readCondition, suggestionsAt } from '../../shared/coverage/read-condition';
import { conditionProblems } from '../../shared/coverage/rule-problems';
import { anyCondition, anyVocabulary, vocabularies } from '../helpers/any-condition';
import { holds } from '../helpers/regressions';

const pieces = [
  ...'( ) , . / % $ € “ ” " [ ] - ! && || < <= > >= = != <> ‘ ’'.split(' '),
  ...'is was not and or of in the under over before after between contains empty ago days months'.split(' '),
  'or more',
  'or less',
  'older than 12 months',
  'days since',
  'parent.',
  "the parent's",
  'spend',
  'family spend',
  'average order',
  'last order',
  'technical share',
  'segment',
  'orders in 12 months',
  '“Tier”',
  '[License utilization]',
  '10,000',
  '40%',
  '$10K',
  '1.5M',
  '2025-03-01',
  '1 Mar 2025',
  '"Retail"',
  '\n',
];
const wordsText = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((words) => words.join(' '));

/** A valid text with one stretch taken out, doubled, or replaced. */
const mutated = fc
  .tuple(
    anyCondition,
    anyVocabulary,
    fc.boolean(),
    fc.nat(),
    fc.nat(12),
    fc.oneof(fc.constantFrom('', ...pieces), fc.string()),
  )
  .map(([condition, vocabulary, isTyped, at, length, piece]) => {
    const text = (isTyped ? conditionTyped : conditionSentence)(condition, vocabulary);
    const from = at % (text.length + 1);
    return text.slice(0, from) + piece + text.slice(from + length);
  });

const anyTyped = fc.oneof(wordsText, mutated, fc.string(), fc.string({ unit: 'binary' }));

function readBack(text: string, vocabulary: Vocabulary) {
  const read = readCondition(text, vocabulary);
  return read.ok ? read.condition : `${text}\n${read.problem.message}`;
}

/** What is true of every answer. */
function checkAnswer(text: string, vocabulary: Vocabulary): void {
  const read = readCondition(text, vocabulary);
  if (!read.ok) {
    const { message, from, to, line, column } = read.problem;
    expect(message).toMatch(/^[\s\S]+[.?]$/);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(text.length);
    const lines = text.split('\n').slice(0, line - 1);
    expect(lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1).toBe(from);
    return;
  }
  expect(conditionProblems(read.condition, vocabulary)).toEqual([]);
  const sentence = conditionSentence(read.condition, vocabulary);
  const typed = conditionTyped(read.condition, vocabulary);
  expect(readBack(sentence, vocabulary)).toEqual(read.condition);
  expect(readBack(typed, vocabulary)).toEqual(read.condition);
}

describe('R40 a sentence', () => {
  it('reads back as the tree it was written from', async () => {
    await holds(
      'condition-sentence',
      fc.tuple(anyCondition, anyVocabulary),
      ([condition, vocabulary]) => {
        expect(conditionProblems(condition, vocabulary)).toEqual([]);
        expect(readBack(conditionSentence(condition, vocabulary), vocabulary)).toEqual(condition);
      },
      { runs: 1_500 },
    );
  });
});

describe('R41 a typed condition', () => {
  it('reads back as the tree it was written from', async () => {
    await holds(
      'condition-typed',
      fc.tuple(anyCondition, anyVocabulary),
      ([condition, vocabulary]) => {
        expect(readBack(conditionTyped(condition, vocabulary), vocabulary)).toEqual(condition);
      },
      { runs: 1_500 },
    );
  });
});

describe('R42 any text', () => {
  it('is read as a tree that stays the same from then on, or refused with its place', async () => {
    await holds(
      'condition-any-text',
      fc.tuple(anyTyped, anyVocabulary),
      ([text, vocabulary]) => checkAnswer(text, vocabulary),
      { runs: 3_000 },
    );
  });

  it('gets suggestions at every place, each of which can stand there', async () => {
    const [vocabulary] = vocabularies;
    if (vocabulary === undefined) throw new Error('no vocabulary');
    await holds(
      'condition-suggestions',
      fc.tuple(anyTyped, fc.nat(60)),
      ([text, offset]) => {
        const { from, words } = suggestionsAt(text, offset, vocabulary);
        expect(from).toBeLessThanOrEqual(Math.max(offset, 0));
        for (const word of words) {
          const read = readCondition(`${text.slice(0, from)} ${word}`, vocabulary);
          // What is wrong, if anything, comes behind it or began before it.
          const isRefused = !read.ok && read.problem.from > from && read.problem.from <= from + word.length;
          expect(isRefused, `${text.slice(0, from)} ${word}`).toBe(false);
        }
      },
      { runs: 1_000 },
    );
  });

  it('is answered however long and deep it is', () => {
    for (const text of [
      '('.repeat(5_000),
      'not '.repeat(5_000),
      '!'.repeat(5_000),
      '“”'.repeat(5_000),
      '"'.repeat(9_999),
    ])
      for (const vocabulary of vocabularies) checkAnswer(text, vocabulary);
  });
});
