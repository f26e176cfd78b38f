// Exceptions from rules through the real door: granted, changed, ended, gone with their rule, and back with an undo.
import { afterEach, describe, expect, it } from 'vitest';
import { asOfOf, useRecords } from '../../renderer/store/records';
import { redo, undo } from '../../renderer/store/undo';
import { addRule } from '../../shared/actions/add-rule';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import { endException, type GrantExceptionInput, grantException } from '../../shared/actions/grant-exception';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { removeRule } from '../../shared/actions/remove-rule';
import { holdsOn } from '../../shared/coverage/exceptions';
import type { Account } from '../../shared/records/account';
import type { RuleException } from '../../shared/records/rule-exception';
import { BookHarness } from '../helpers/book-harness';
import { ruleWith } from '../helpers/coverage-records';
import { accountIdAt, makeAccount, smallBook, startPlan, testContext } from '../helpers/small-book';

let harness: BookHarness;

afterEach(() => {
  harness.leave();
});

/** Sits with Inside; C4 and C5 both say Field. */
const big: Partial<Account> = {
  lane: 'inside',
  ownerId: null,
  orderCount: 12,
  lastOrderOn: '2026-02-20',
  spendCents: 90_000_00,
  averageOrderCents: 12_000_00,
};
const id = accountIdAt(0);
const c4 = ruleWith('C4').id;

const usual: GrantExceptionInput = {
  ruleId: c4,
  accountIds: [id],
  reason: 'The plant buys',
  owner: 'Elena Marsh',
  expiresOn: '2026-06-08',
};

async function start(): Promise<void> {
  const records = smallBook().map((record) => (record.id === id ? makeAccount(0, big) : record));
  harness = await BookHarness.startedWith(startPlan(records));
}

function did(plan: Plan | Refusal): void {
  if (!plan.ok) throw new Error(plan.message);
  expect(harness.commit(plan).ok).toBe(true);
}

function grant(fields: Partial<GrantExceptionInput> = {}): Plan | Refusal {
  return grantException(harness.book, { ...usual, ...fields }, testContext());
}

const exceptions = (): readonly RuleException[] => harness.book.all('ruleException');
const isMismatch = () => useRecords.getState().proposed?.row(id)?.mismatch;
const mismatches = () => useRecords.getState().proposed?.totals.mismatch ?? 0;

describe('R61 exceptions from a rule', () => {
  it('R61 let an account stand elsewhere than the rule says, until they are ended', async () => {
    await start();
    const before = mismatches();
    expect(isMismatch()).toBe(true);
    did(grant());
    expect(exceptions()).toMatchObject([{ accountId: id, ruleId: c4, owner: 'Elena Marsh' }]);
    expect([isMismatch(), mismatches()]).toEqual([false, before - 1]);
    did(endException(harness.book, exceptions()[0]?.id ?? ''));
    expect(exceptions()).toEqual([]);
    expect([isMismatch(), mismatches()]).toEqual([true, before]);
    await undo();
    expect(isMismatch()).toBe(false);
    await undo();
    expect([exceptions(), isMismatch()]).toEqual([[], true]);
    await redo();
    expect(isMismatch()).toBe(false);
  });

  it('R61 are one for an account and a rule: a second grant changes the first', async () => {
    await start();
    did(grant());
    const [first] = exceptions();
    const second = grant({ reason: 'They moved', expiresOn: null });
    expect(second).toMatchObject({ label: 'Exception of Account 00 from C4 changed' });
    did(second);
    expect(exceptions()).toEqual([{ ...first, reason: 'They moved', expiresOn: null }]);
    await undo();
    expect(exceptions()).toEqual([first]);
    expect(grant()).toMatchObject({ ok: false, code: 'nothing-to-change' });
  });

  it('R61 are refused without a reason, without who answers, and with a day that is over', async () => {
    await start();
    expect(grant({ reason: ' ' })).toMatchObject({
      code: 'reason-missing',
      message: 'Write why Account 00 is an exception from C4.',
    });
    expect(grant({ owner: '' })).toMatchObject({
      code: 'name-missing',
      message: 'Name who answers for the exception.',
    });
    expect(grant({ expiresOn: '2026-03-09' })).toMatchObject({
      code: 'value-out-of-range',
      message: 'That day is over. Choose a later last day, or none.',
    });
    expect(grant({ expiresOn: '2026-02-30' })).toMatchObject({ code: 'value-out-of-range' });
    expect(grant({ expiresOn: '2026-03-10' })).toMatchObject({ ok: true });
    expect(grant({ ruleId: 'gone' })).toMatchObject({ code: 'not-found' });
    expect(exceptions()).toEqual([]);
    expect(endException(harness.book, 'gone')).toMatchObject({ code: 'not-found' });
  });

  it('R61 end on their own after the last day, and stay in the list', async () => {
    await start();
    did(grant({ expiresOn: '2026-03-20' }));
    did(editWorkspace(harness.book, { asOfDate: '2026-03-20' }));
    expect(isMismatch()).toBe(false);
    did(editWorkspace(harness.book, { asOfDate: '2026-03-21' }));
    expect(isMismatch()).toBe(true);
    expect(exceptions().map((each) => holdsOn(each, asOfOf(harness.book)))).toEqual([false]);
  });

  it('R61 let nothing stand that another rule decides', async () => {
    await start();
    did(grant({ ruleId: ruleWith('C1').id }));
    expect(isMismatch()).toBe(true);
  });

  it('R61 go with their rule, and an undo brings both back', async () => {
    await start();
    const { type: _, id: __, deleted: ___, code: ____, order: _____, ...input } = ruleWith('C4');
    const condition = {
      kind: 'compare',
      field: { of: 'account', field: 'orderCount' },
      op: 'over',
      value: 9,
    } as const;
    did(addRule(harness.book, { ...input, condition, origin: 'hand' }, testContext()));
    const added = harness.book.all('coverageRule').find(({ code }) => code === 'C6');
    did(grant({ ruleId: added?.id ?? '' }));
    did(grant());
    did(removeRule(harness.book, { ruleId: added?.id ?? '' }, testContext()));
    expect(exceptions().map(({ ruleId }) => ruleId)).toEqual([c4]);
    await undo();
    expect(harness.book.get('coverageRule', added?.id ?? '')).toBeDefined();
    expect(
      exceptions()
        .map(({ ruleId }) => ruleId)
        .sort(),
    ).toEqual([added?.id, c4].sort());
  });
});
