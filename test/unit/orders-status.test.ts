// Checks what the words of CRMs, shops and seven languages say of a row, and what the columns for won and closed do.
import { describe, expect, it } from 'vitest';
import { readStatus, StatusReader, statusKey } from '../../shared/tables/order-status';

describe('words for a status', () => {
  it.each([
    [
      'order',
      'Won',
      'Closed Won',
      'closedwon',
      'CLOSED-WON',
      '6 - Closed Won (100%)',
      'Closed Won - Renewal',
    ],
    [
      'order',
      'Invoiced',
      'Paid',
      'Shipped',
      'Delivered',
      'Fulfilled',
      'Bezahlt',
      'Gewonnen',
      'Fermée gagnée',
    ],
    [
      'order',
      'Ganado',
      'Cerrada ganada',
      'Chiuso vinto',
      'Ganho',
      'Gesloten gewonnen',
      'Facturé',
      'geliefert',
    ],
    [
      'lost',
      'Lost',
      'Closed Lost',
      'closedlost',
      'Cancelled',
      'Canceled',
      'Verloren',
      'Perdu',
      'Perdido',
      'Perso',
    ],
    [
      'lost',
      'Storniert',
      'Annulé',
      'Geannuleerd',
      'Cancelado',
      'Annullato',
      'Out-Sold',
      'Stage: Closed Lost',
    ],
    ['open', 'Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition', 'Id. Decision Makers'],
    ['open', 'Perception Analysis', 'Proposal/Price Quote', 'Negotiation/Review', 'Open', 'In Progress'],
    ['open', 'Decision Maker Bought-In', 'Contract Sent', 'Appointment Scheduled', 'Presentation Scheduled'],
    ['open', 'Qualified to Buy', 'Engaging', 'In_Progress', 'Offen', 'Präsentation geplant', 'Négociation'],
  ] as const)('I161 reads as %s: %s and its kin', (state, ...words) => {
    expect(words.map((word) => [word, readStatus(word)])).toEqual(words.map((word) => [word, state]));
  });

  it('I161 does not guess at words that could mean either', () => {
    for (const word of ['Closed', 'Pending', 'On hold', 'Refunded', 'Not won', 'Stage 4', 'x', '']) {
      expect([word, readStatus(word)]).toEqual([word, null]);
    }
  });

  it('I161 takes spellings of one word for one', () => {
    expect(new Set(['Closed Won', 'closed-won', ' CLOSED  WON ', '7. Closed Won'].map(statusKey)).size).toBe(
      1,
    );
  });
});

describe('the columns for won and closed', () => {
  const read = (status: string | null, isWon: string | null, isClosed: string | null) => {
    const reader = new StatusReader();
    const word = reader.words[reader.read(status, isWon, isClosed)];
    return [word?.known ?? null, word?.text];
  };

  it('I161 come before the word', () => {
    expect(read('Negotiation', 'TRUE', 'TRUE')[0]).toBe('order');
    expect(read('Closed Won', 'FALSE', 'TRUE')[0]).toBe('lost');
    expect(read('Closed Won', 'FALSE', 'FALSE')[0]).toBe('open');
    expect(read('Closed Won', null, 'FALSE')[0]).toBe('open');
  });

  it('I161 leave to the word what they do not say', () => {
    expect(read('Cancelled', 'FALSE', null)[0]).toBe('lost');
    expect(read('Negotiation', 'no', null)[0]).toBe('open');
    expect(read('Closed Won', null, 'TRUE')[0]).toBe('order');
    expect(read('Won', '', '')[0]).toBe('order');
  });

  it('I161 are asked about when nothing says it', () => {
    expect(read(null, 'FALSE', null)).toEqual([null, 'Not won']);
    expect(read('Closed Won', 'FALSE', null)).toEqual([null, 'Not won']);
    expect(read(null, null, 'TRUE')).toEqual([null, 'Closed']);
    expect(read('', null, null)).toEqual([null, 'No status']);
    expect(read('Waiting for legal', null, null)).toEqual([null, 'Waiting for legal']);
  });

  it('I161 are not needed: without any status every row is an order', () => {
    expect(read(null, null, null)[0]).toBe('order');
  });
});
