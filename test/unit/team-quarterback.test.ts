// One quarterback per team, and its members: who may be added, rewritten, taken off.
import { describe, expect, it } from 'vitest';
import { addTeamMember, editTeamMember, removeTeamMember } from '../../shared/actions/edit-team';
import { nameQuarterback } from '../../shared/actions/name-quarterback';
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Book } from '../../shared/records/book';
import type { AccountId, SellerId } from '../../shared/records/ids';
import { planAId, proposalIdOf } from '../../shared/records/ids';
import { recordSchema } from '../../shared/records/record';
import { accountWith, bookWith, sellerWith } from '../helpers/coverage-records';

const ingrid = sellerWith({ id: 'ingrid' as SellerId, name: 'Ingrid Solberg', homeLane: 'field' });
const theo = sellerWith({ id: 'theo' as SellerId, name: 'Theo Lindqvist', homeLane: 'inside' });
const tamarack = accountWith({ id: 'tamarack' as AccountId, name: 'Tamarack Foods', ownerId: ingrid.id });
const of = (seller: { readonly id: SellerId }) => ({ accountId: tamarack.id, sellerId: seller.id });

function done(book: Book, plan: Plan | Refusal): Plan {
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  for (const record of book.everything()) recordSchema.parse(record);
  return plan;
}

function membersOf(book: Book): string[] {
  return book.about('teamMember', tamarack.id).map((member) => member.sellerId);
}

describe('the quarterback', () => {
  it('Q2 makes the team and the quarterback’s own row', () => {
    const book = bookWith([tamarack, ingrid, theo]);
    const plan = done(book, nameQuarterback(book, of(ingrid)));
    expect(plan).toMatchObject({
      kind: 'team.edited',
      label: 'Quarterback of Tamarack Foods: Ingrid Solberg',
    });
    expect(book.teamOf(tamarack.id)?.quarterbackId).toBe('ingrid');
    expect(membersOf(book)).toEqual(['ingrid']);
  });

  it('Q2 naming another keeps one team, one quarterback, and the old one as a member with their words', () => {
    const book = bookWith([tamarack, ingrid, theo]);
    done(book, nameQuarterback(book, of(ingrid)));
    done(book, editTeamMember(book, { ...of(ingrid), brings: 'Plant visits' }));
    done(book, nameQuarterback(book, of(theo)));
    expect(book.count('team')).toBe(1);
    expect(book.teamOf(tamarack.id)?.quarterbackId).toBe('theo');
    expect(membersOf(book)).toEqual(['ingrid', 'theo']);
    expect(book.about('teamMember', tamarack.id)[0]?.brings).toBe('Plant visits');
    expect(nameQuarterback(book, of(theo))).toMatchObject({ ok: false, code: 'nothing-to-change' });
  });

  it('Q2 overrides the quarterback a draft plan would name', () => {
    const book = bookWith([tamarack, ingrid, theo]);
    book.apply([
      {
        recordId: proposalIdOf(planAId, tamarack.id),
        type: 'proposal',
        before: null,
        after: {
          type: 'proposal',
          id: proposalIdOf(planAId, tamarack.id),
          deleted: false,
          scenarioId: planAId,
          accountId: tamarack.id,
          lane: 'inside',
          ownerId: theo.id,
          quarterbackId: theo.id,
          reason: null,
          exception: null,
        },
      },
    ]);
    done(book, nameQuarterback(book, of(ingrid)));
    expect(book.proposalOf(planAId, tamarack.id)).toMatchObject({ ownerId: 'theo', quarterbackId: null });
  });

  it('Q2 refuses an unknown account or seller', () => {
    const book = bookWith([tamarack, ingrid]);
    expect(nameQuarterback(book, of(theo))).toMatchObject({ code: 'not-found' });
    expect(nameQuarterback(book, { ...of(ingrid), accountId: 'gone' as AccountId })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('members', () => {
  it('Q3 needs a quarterback first and adds a seller once', () => {
    const book = bookWith([tamarack, ingrid, theo]);
    expect(addTeamMember(book, of(theo))).toEqual({
      ok: false,
      code: 'no-quarterback',
      message: 'Tamarack Foods has no team yet. Name a quarterback first.',
    });
    done(book, nameQuarterback(book, of(ingrid)));
    const plan = done(
      book,
      addTeamMember(book, { ...of(theo), brings: '16 months of quotes ', needs: 'Quotes within a day' }),
    );
    expect(plan.label).toBe('Theo Lindqvist joined the team of Tamarack Foods');
    expect(book.about('teamMember', tamarack.id)[1]).toMatchObject({
      brings: '16 months of quotes',
      needs: 'Quotes within a day',
    });
    expect(addTeamMember(book, of(theo))).toMatchObject({
      code: 'nothing-to-change',
      message: 'Theo Lindqvist is on the team of Tamarack Foods already.',
    });
  });

  it('Q4 a member may leave and come back, the quarterback may not leave', () => {
    const book = bookWith([tamarack, ingrid, theo]);
    done(book, nameQuarterback(book, of(ingrid)));
    done(book, addTeamMember(book, of(theo)));
    expect(removeTeamMember(book, of(ingrid))).toEqual({
      ok: false,
      code: 'no-quarterback',
      message: 'Ingrid Solberg is the quarterback of Tamarack Foods. Name another quarterback first.',
    });
    done(book, removeTeamMember(book, of(theo)));
    expect(membersOf(book)).toEqual(['ingrid']);
    expect(editTeamMember(book, { ...of(theo), needs: 'x' })).toMatchObject({ code: 'not-found' });
    done(book, addTeamMember(book, of(theo)));
    expect(membersOf(book)).toEqual(['ingrid', 'theo']);
  });
});
