// R61: an exception lets one account stand elsewhere than one rule says, until its last day; the board's mismatch heeds it.
import { describe, expect, it } from 'vitest';
import { countAgainstRule, effectsOf, exceptionsBefore } from '../../renderer/features/board/move-effects';
import { BoardIndex } from '../../renderer/store/board-index';
import { holdsOn, isExcepted, stateOfException } from '../../shared/coverage/exceptions';
import type { Suggestion } from '../../shared/coverage/suggest';
import type { Change, Fields } from '../../shared/journal/entry';
import type { Book } from '../../shared/records/book';
import { type AccountId, planAId } from '../../shared/records/ids';
import { type RuleException, ruleExceptionIdOf } from '../../shared/records/rule-exception';
import type { IsoDate } from '../../shared/records/values';
import { accountWith, asOf, bookWith, ruleWith } from '../helpers/coverage-records';

const acme = 'acme' as AccountId;

function exception(code: string, expiresOn: IsoDate | null, accountId = acme): RuleException {
  const ruleId = `rule:${code}`;
  return {
    type: 'ruleException',
    id: ruleExceptionIdOf(ruleId, accountId),
    deleted: false,
    ruleId,
    accountId,
    reason: 'The plant manager asks for visits.',
    owner: 'Elena Marsh',
    expiresOn,
    grantedAt: '2026-03-01T09:00:00.000Z',
  };
}

describe('R61 an exception', () => {
  it('R61 holds through its last day, or without an end', () => {
    const until = { expiresOn: '2026-03-10' };
    expect([
      holdsOn(until, '2026-03-09'),
      holdsOn(until, '2026-03-10'),
      holdsOn(until, '2026-03-11'),
    ]).toEqual([true, true, false]);
    expect(holdsOn({ expiresOn: null }, '2099-12-31')).toBe(true);
  });

  it.each([
    [null, 'holding'],
    ['2026-03-09', 'expired'],
    ['2026-03-10', 'expiring'],
    ['2026-03-24', 'expiring'],
    ['2026-03-25', 'holding'],
  ])('R61 until %s is %s on 10 March', (expiresOn, state) => {
    expect(stateOfException({ expiresOn }, '2026-03-10')).toBe(state);
  });

  it('R61 is from one rule, for one account: another rule that decides is not excepted', () => {
    const by = (...decidedBy: string[]): Suggestion => ({ outcome: 'agreed', lane: 'inside', decidedBy });
    const book = bookWith([accountWith({ id: acme }), exception('C4', '2026-03-10')]);
    expect(isExcepted(book, acme, by('C4', 'C5'), asOf)).toBe(true);
    expect(isExcepted(book, acme, by('C5'), asOf)).toBe(false);
    expect(isExcepted(book, acme, by('C4'), '2026-03-11'), 'the day after').toBe(false);
    expect(isExcepted(book, 'other' as AccountId, by('C4'), asOf)).toBe(false);
    const gone = bookWith([{ ...exception('C4', null), deleted: true }]);
    expect(isExcepted(gone, acme, by('C4'), asOf), 'one taken back').toBe(false);
    const orphan = bookWith([exception('C4', null), ruleWith('C4', { deleted: true })]);
    expect(isExcepted(orphan, acme, by('C4'), asOf), 'from a rule that is gone').toBe(false);
  });
});

describe('R61 the board', () => {
  // Field, and small: both votes say Inside.
  const account = accountWith({ id: acme, lane: 'field', spendCents: 1_000_00, averageOrderCents: 100_00 });
  const isMismatch = (book: Book, day = asOf) => BoardIndex.of(book, planAId, day).row(acme)?.mismatch;

  it('R61 shows no mismatch while an exception holds, and shows it again the day after', () => {
    expect(isMismatch(bookWith([account]))).toBe(true);
    const book = bookWith([account, exception('C4', '2026-03-20')]);
    expect([isMismatch(book), isMismatch(book, '2026-03-20'), isMismatch(book, '2026-03-21')]).toEqual([
      false,
      false,
      true,
    ]);
    const other = bookWith([account, exception('C3', null), exception('C4', null, 'other' as AccountId)]);
    expect(isMismatch(other)).toBe(true);
    expect(BoardIndex.of(book, planAId, asOf).totals.mismatch).toBe(0);
  });

  it('R61 follows an exception that is granted and one that is taken back', () => {
    const book = bookWith([account]);
    const board = BoardIndex.of(book, planAId, asOf);
    const granted = exception('C5', null);
    const changes: Change[] = [
      {
        recordId: granted.id,
        type: 'ruleException',
        before: null,
        after: granted as unknown as Fields,
      },
    ];
    book.apply(changes);
    board.update(changes, asOf);
    expect([board.row(acme)?.mismatch, board.totals.mismatch]).toEqual([false, 0]);
    const back: Change[] = [
      { recordId: granted.id, type: 'ruleException', before: { deleted: false }, after: { deleted: true } },
    ];
    book.apply(back);
    board.update(back, asOf);
    expect([board.row(acme)?.mismatch, board.totals.mismatch]).toEqual([true, 1]);
  });
});

describe('R61 GR6 a move', () => {
  // Nobody's, and small: both votes say Inside.
  const account = accountWith({ id: acme, spendCents: 1_000_00, averageOrderCents: 100_00 });
  const target = { kind: 'lane', lane: 'field' } as const;
  const weighed = (book: Book, day = asOf) => {
    const board = BoardIndex.of(book, planAId, day);
    return {
      mark: exceptionsBefore({ board, book }, [{ accountId: acme, target }]).get(acme) ?? null,
      against: countAgainstRule({ board, book }, [acme], target),
      rules: effectsOf({ board, book, asOf: day }, [acme], target).rules,
    };
  };
  const against = { mark: 'rule', against: 1, rules: { clear: 1, agree: 0 } };

  it('R61 GR6 of an account with an exception that holds goes against no rule, whatever the lane', () => {
    expect(weighed(bookWith([account]))).toEqual(against);
    const book = bookWith([account, exception('C4', '2026-03-20')]);
    const free = { mark: null, against: 0, rules: { clear: 0, agree: 0 } };
    expect([weighed(book), weighed(book, '2026-03-20'), weighed(book, '2026-03-21')]).toEqual([
      free,
      free,
      against,
    ]);
  });

  it('R61 GR6 goes against the rules all the same when the exception is from a rule that did not decide', () => {
    expect(weighed(bookWith([account, exception('C3', null)]))).toEqual(against);
  });
});
