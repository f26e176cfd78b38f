// How counts are said.
import { expect, it } from 'vitest';
import { countWords, groupDigits } from '../../shared/records/counts';

it('groups digits by thousands', () => {
  expect([0, 12, 999, 1_105, 100_000, 1_234_567].map(groupDigits)).toEqual([
    '0',
    '12',
    '999',
    '1,105',
    '100,000',
    '1,234,567',
  ]);
});

it('says a count with its noun', () => {
  expect(countWords(0, 'account')).toBe('0 accounts');
  expect(countWords(1, 'account')).toBe('1 account');
  expect(countWords(9_258, 'seller')).toBe('9,258 sellers');
});
