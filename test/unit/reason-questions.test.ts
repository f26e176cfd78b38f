// Which question about a reason is open: more moves join it, and no answer half typed is lost or written on other moves.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type AskedMoves,
  askForReason,
  draftFor,
  endReason,
  keepReasons,
  openReasons,
  setReasonDraft,
} from '../../renderer/features/board/reason-state';
import type { AccountId } from '../../shared/records/ids';

const ofMove = (...ids: string[]): AskedMoves =>
  new Map(ids.map((id) => [id as AccountId, { lane: 'inside', ownerId: null }]));

const asked = () => openReasons().questions.map((moves) => [...moves.keys()].join());
const first = () => openReasons().questions[0] as AskedMoves;

beforeEach(() => keepReasons(() => false));

describe('GR7 questions about a reason', () => {
  it('moves made one after the other are one question while nothing is typed', () => {
    askForReason(ofMove('a'), { askedOn: 'board' });
    askForReason(ofMove('b', 'c'), { askedOn: 'board' });
    expect(asked()).toEqual(['a,b,c']);
    endReason(first());
    expect(asked()).toEqual([]);
  });

  it('an answer half typed stays with its move, and later moves are asked about afterwards', () => {
    askForReason(ofMove('a'), { askedOn: 'board' });
    setReasonDraft(first(), 'Their buyer');
    askForReason(ofMove('b'), { askedOn: 'board' });
    askForReason(ofMove('c'), { askedOn: 'board' });
    expect(asked()).toEqual(['a', 'b,c']);
    expect(draftFor(first())).toBe('Their buyer');
    endReason(first());
    expect(asked()).toEqual(['b,c']);
    expect(draftFor(first())).toBe('');
  });

  it('the rest of a family joins the question of the move it follows, with what is typed', () => {
    askForReason(ofMove('a'), { askedOn: 'board' });
    setReasonDraft(first(), 'Their buyer');
    askForReason(ofMove('b'), { askedOn: 'board', follows: ['a' as AccountId] });
    expect(asked()).toEqual(['a,b']);
    expect(draftFor(first())).toBe('Their buyer');
  });

  it('the rest of a family never joins another move’s question, whatever is typed to that', () => {
    askForReason(ofMove('a'), { askedOn: 'board' });
    setReasonDraft(first(), 'Their buyer');
    askForReason(ofMove('b'), { askedOn: 'board' });
    askForReason(ofMove('c'), { askedOn: 'board', follows: ['b' as AccountId] });
    askForReason(ofMove('e'), { askedOn: 'board', follows: ['d' as AccountId] });
    expect(asked()).toEqual(['a', 'b,c,e']);
    expect(draftFor(first())).toBe('Their buyer');
  });

  it('what was typed goes with the question that is dropped', () => {
    askForReason(ofMove('a'), { askedOn: 'board' });
    setReasonDraft(first(), 'Their buyer');
    askForReason(ofMove('b'), { askedOn: 'board' });
    keepReasons((moves) => moves.has('b' as AccountId));
    expect(asked()).toEqual(['b']);
    expect([...openReasons().drafts.values()]).toEqual([]);
  });

  it('the rest of a family joins the newest question about the account it follows', () => {
    askForReason(ofMove('a'), { askedOn: 'board' });
    setReasonDraft(first(), 'Before it was moved on');
    askForReason(ofMove('a', 'b'), { askedOn: 'board', draft: 'Their buyer' });
    askForReason(ofMove('c'), { askedOn: 'board', follows: ['a' as AccountId] });
    expect(asked()).toEqual(['a', 'a,b,c']);
    expect([...openReasons().drafts.values()]).toContain('Their buyer');
  });
});
