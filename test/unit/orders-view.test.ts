// Checks what of an orders import crosses to the screen: what must be decided first, capped lists, sums in full.
import { describe, expect, it } from 'vitest';
import { ordersViewOf } from '../../renderer/workers/orders-view';
import { readOrdersImport, summariseOrders } from '../../shared/actions/import-orders-summary';
import { proposeAsOf } from '../../shared/actions/import-summary';
import { defaultRules } from '../../shared/coverage/default-rules';
import { today } from './import-harness';
import { accountOf, bookOf, inputOf, smallTargets } from './orders-harness';

function viewOf(text: string, ...names: string[]) {
  const book = bookOf(...names.map((name) => accountOf(name)));
  book.load(defaultRules);
  const input = inputOf(text, smallTargets);
  const read = readOrdersImport(book, input);
  return ordersViewOf(book, read, summariseOrders(book, read, input), today);
}

describe('the view of an orders list', () => {
  it('I179 puts the statuses to decide first and says why it waits', () => {
    const view = viewOf(
      'Account,Date,Amount,Status\nAcme,2026-01-01,5,Won\nAcme,2026-01-02,6,Won\nAcme,2026-01-03,7,Parked',
      'Acme',
    );
    expect(view.words.map(({ text, state }) => [text, state])).toEqual([
      ['Parked', null],
      ['Won', 'order'],
    ]);
    expect(view.undecidedCount).toBe(1);
    expect(view.obstacle).toBe(
      'Say what the status Parked means: an order, lost, an open deal, or left out.',
    );
  });

  it('I179 shows sums in full and lists up to 100', () => {
    const rows = Array.from({ length: 150 }, (_, index) => `Account ${index},2026-01-01,1000,Step ${index}`);
    const strays = Array.from({ length: 120 }, () => ',2026-01-01,1,Won');
    const names = Array.from({ length: 150 }, (_, index) => `Account ${index}`);
    const view = viewOf(['Account,Date,Amount,Status', ...rows, ...strays].join('\n'), ...names);
    expect([view.words.length, view.undecidedCount, view.problems.length]).toEqual([100, 150, 100]);
    expect(view.noAccount).toMatchObject({ rows: 120, orders: 120, wonCents: 120_00 });
    expect(view.counts.rejected).toBe(120);
  });

  it('I179 lists lane effects and the rules that stay silent', () => {
    const view = viewOf('Account,Date\nAcme,2026-01-01', 'Acme', 'Birch');
    expect(view.obstacle).toBe(null);
    expect(view.hasAmounts).toBe(false);
    expect(view.laneEffectCount).toBe(1);
    expect(view.changes[0]).toMatchObject({ name: 'Birch', effect: { lane: 'inside', isSuggestion: true } });
    expect(view.silentRules[0]).toBe('No column holds spend: C4 stays silent.');
  });

  it('I164 gives the day that an old list is counted from', () => {
    const old = viewOf('Account,Date,Amount\nAcme,2017-12-31,5\nAcme,2017-03-01,5', 'Acme');
    expect(proposeAsOf(old.newestOrderOn, today)).toBe('2017-12-31');
    const fresh = viewOf('Account,Date,Amount\nAcme,2026-03-01,5', 'Acme');
    expect(proposeAsOf(fresh.newestOrderOn, today)).toBe(null);
  });
});
