// The working-day clock of tickets: weekends, tiers, and how the time left reads.
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  ageInWorkingDays,
  dueOn,
  dueText,
  tierOf,
  timeLeft,
  workingDaysBefore,
} from '../../shared/tickets/clock';

const raised = (raisedAt: string) => ({ raisedAt });
const now = '2026-03-10T10:42:00.000Z';

describe('the ticket clock', () => {
  it('T1 is due five working days later, weekends left out', () => {
    expect(dueOn('2026-03-02T09:14:00.000Z')).toBe('2026-03-09');
    expect(dueOn('2026-03-06T23:59:00.000Z')).toBe('2026-03-13');
    expect(addWorkingDays('2026-03-06T10:00:00.000Z', 1)).toBe('2026-03-09T10:00:00.000Z');
    expect(addWorkingDays('2026-03-06T10:00:00.000Z', 0)).toBe('2026-03-06T10:00:00.000Z');
  });

  it('T1 counts a ticket raised at the weekend as raised on Friday', () => {
    expect(dueOn('2026-03-07T12:00:00.000Z')).toBe('2026-03-13');
    expect(dueOn('2026-03-08T12:00:00.000Z')).toBe('2026-03-13');
  });

  it('T1 counts back over weekends', () => {
    expect(workingDaysBefore('2026-03-10', 0)).toBe('2026-03-10');
    expect(workingDaysBefore('2026-03-10', 2)).toBe('2026-03-06');
    expect(workingDaysBefore('2026-03-10', 6)).toBe('2026-03-02');
    expect(workingDaysBefore('2026-03-08', 0)).toBe('2026-03-06');
    expect(workingDaysBefore('2026-03-08', 1)).toBe('2026-03-05');
  });

  it('T2 goes from the sellers to the manager to the leader at +1, +3 and +5', () => {
    const ticket = raised('2026-03-05T10:00:00.000Z');
    const tierAt = (instant: string) => tierOf(ticket, instant);
    expect(tierAt('2026-03-06T09:59:59.000Z')).toMatchObject({ tier: 'sellers', overdue: false });
    expect(tierAt('2026-03-06T10:00:00.000Z')).toMatchObject({
      tier: 'manager',
      until: '2026-03-10T10:00:00.000Z',
    });
    expect(tierAt('2026-03-10T10:00:00.000Z')).toMatchObject({
      tier: 'leader',
      until: '2026-03-12T10:00:00.000Z',
    });
    expect(tierAt('2026-03-12T10:00:00.000Z')).toMatchObject({ tier: 'leader', overdue: true });
  });

  it('T3 reads in working days, and in hours when less than a day is left', () => {
    expect(dueText(raised('2026-03-02T09:14:00.000Z'), now)).toBe('1 d overdue');
    expect(dueText(raised('2026-03-04T08:42:00.000Z'), now)).toBe('22 h left');
    expect(dueText(raised('2026-03-06T09:20:00.000Z'), now)).toBe('3 d left');
    expect(dueText(raised('2026-03-09T09:40:00.000Z'), now)).toBe('4 d left');
    expect(dueText(raised('2026-03-10T10:12:00.000Z'), now)).toBe('5 d left');
  });

  it('T3 does not count a weekend as time left or overdue', () => {
    const ticket = raised('2026-03-02T09:00:00.000Z');
    expect(dueText(ticket, '2026-03-06T10:00:00.000Z')).toBe('23 h left');
    expect(dueText(ticket, '2026-03-08T10:00:00.000Z')).toBe('9 h left');
    expect(dueText(raised('2026-02-27T09:00:00.000Z'), '2026-03-09T08:00:00.000Z')).toBe('23 h overdue');
  });

  it('T3 has a word for the last hour and the first after', () => {
    const ticket = raised('2026-03-02T09:00:00.000Z');
    expect(timeLeft(ticket, '2026-03-09T08:59:00.000Z')).toEqual({
      amount: 1,
      unit: 'h',
      state: 'left',
      text: '1 h left',
    });
    expect(dueText(ticket, '2026-03-09T09:00:00.000Z')).toBe('due now');
    expect(dueText(ticket, '2026-03-09T10:00:00.000Z')).toBe('1 h overdue');
  });

  it('T3 ages in working days', () => {
    expect(ageInWorkingDays(raised('2026-03-02T09:14:00.000Z'), now)).toBe(6);
    expect(ageInWorkingDays(raised('2026-03-10T10:12:00.000Z'), now)).toBe(0);
  });
});
