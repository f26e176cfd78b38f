// Where an account stands and where its card sits, for every kind of owner. Draws nothing.
import { describe, expect, it } from 'vitest';
import { assignmentOf, leadOf, placeIn, placeOf, quarterbackOf } from '../../shared/coverage/placement';
import type { AccountId, SellerId } from '../../shared/records/ids';
import { planAId, proposalIdOf, teamIdOf } from '../../shared/records/ids';
import type { Lane } from '../../shared/records/lane';
import { accountWith, bookWith, sellerWith } from '../helpers/coverage-records';

const maya = sellerWith({ id: 'maya' as SellerId, name: 'Maya Okafor', homeLane: 'inside' });
const homeless = sellerWith({ id: 'homeless' as SellerId, name: 'Ny Nobody', homeLane: null });
const account = accountWith({ id: 'acme' as AccountId, lane: 'field', ownerId: maya.id });

function proposal(lane: Lane | null, ownerId: SellerId | null, quarterbackId: SellerId | null = null) {
  return {
    type: 'proposal' as const,
    id: proposalIdOf(planAId, account.id),
    deleted: false,
    scenarioId: planAId,
    accountId: account.id,
    lane,
    ownerId,
    quarterbackId,
    reason: null,
    exception: null,
  };
}

describe('where a card sits', () => {
  it('R1 sits with its owner, in the owner’s home lane, whatever lane the account holds', () => {
    expect(placeOf({ lane: 'field', ownerId: maya.id }, maya)).toEqual({
      boardLane: 'inside',
      group: 'maya',
    });
    expect(placeOf({ lane: null, ownerId: maya.id }, maya)).toEqual({ boardLane: 'inside', group: 'maya' });
  });

  it('R1 sits in Unassigned under the owner’s name when the owner has no home lane', () => {
    expect(placeOf({ lane: 'field', ownerId: homeless.id }, homeless)).toEqual({
      boardLane: 'unassigned',
      group: 'homeless',
    });
    expect(placeOf({ lane: 'field', ownerId: 'gone' as SellerId }, undefined).boardLane).toBe('unassigned');
  });

  it('R1 sits in its lane’s “no seller” group, or Unassigned’s “no owner”, without an owner', () => {
    expect(placeOf({ lane: 'specialist', ownerId: null }, undefined)).toEqual({
      boardLane: 'specialist',
      group: 'no-seller',
    });
    expect(placeOf({ lane: null, ownerId: null }, undefined)).toEqual({
      boardLane: 'unassigned',
      group: 'no-owner',
    });
  });

  it('R1 reads the proposal in a plan and the account’s own values in the current view', () => {
    const book = bookWith([account, maya, proposal('specialist', null)]);
    expect(assignmentOf(book, account, null)).toEqual({ lane: 'field', ownerId: maya.id, proposed: false });
    expect(assignmentOf(book, account, planAId)).toEqual({
      lane: 'specialist',
      ownerId: null,
      proposed: true,
    });
    expect(placeIn(book, account, null)).toEqual({ boardLane: 'inside', group: 'maya' });
    expect(placeIn(book, account, planAId)).toEqual({ boardLane: 'specialist', group: 'no-seller' });
  });
});

describe('the quarterback a view shows', () => {
  const team = {
    type: 'team' as const,
    id: teamIdOf(account.id),
    deleted: false,
    accountId: account.id,
    quarterbackId: homeless.id,
  };
  const other = sellerWith({ id: 'other' as SellerId, name: 'Other' });
  const nobody = accountWith({ id: 'nobody' as AccountId });

  it('Q1 is the plan’s when it names one, else the team’s, and nobody without a team: an owner is not named', () => {
    expect(quarterbackOf(bookWith([account, maya]), account, planAId)).toBeNull();
    const moved = bookWith([account, maya, other, proposal('inside', other.id)]);
    expect(quarterbackOf(moved, account, planAId)).toBeNull();
    expect(quarterbackOf(bookWith([account, team, proposal('inside', other.id)]), account, planAId)).toBe(
      homeless.id,
    );
    const named = bookWith([account, team, proposal('inside', other.id, other.id)]);
    expect(quarterbackOf(named, account, planAId)).toBe(other.id);
    expect(quarterbackOf(named, account, null)).toBe(homeless.id);
    expect(quarterbackOf(bookWith([nobody]), nobody, null)).toBeNull();
  });

  it('Q1 a card shows the owner until there is a quarterback', () => {
    expect(leadOf(bookWith([account, maya]), account, planAId)).toBe(maya.id);
    expect(leadOf(bookWith([account, maya, other, proposal('inside', other.id)]), account, planAId)).toBe(
      other.id,
    );
    expect(leadOf(bookWith([account, team, proposal('inside', other.id)]), account, planAId)).toBe(
      homeless.id,
    );
    const named = bookWith([account, team, proposal('inside', other.id, other.id)]);
    expect(leadOf(named, account, planAId)).toBe(other.id);
    expect(leadOf(named, account, null)).toBe(homeless.id);
    expect(leadOf(bookWith([nobody]), nobody, null)).toBeNull();
  });
});
