// How sellers read among the commands: nobody looks like another, and loads are counted as the workspace counts them.
import { describe, expect, it } from 'vitest';
import { sellerLoad, sellerWords } from '../../renderer/palette-sellers';
import { BoardIndex } from '../../renderer/store/board-index';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import { type AccountId, planAId, type SellerId } from '../../shared/records/ids';
import type { RecordOf } from '../../shared/records/record';
import { accountWith, asOf, bookWith, sellerWith } from '../helpers/coverage-records';

const jo = (id: string, fields: Partial<RecordOf<'seller'>> = {}) =>
  sellerWith({ id: id as SellerId, name: 'Jo Park', homeLane: 'inside', ...fields });

describe('CP14 sellers among the commands', () => {
  it('one whose name is theirs alone stands with the lane', () => {
    const maya = sellerWith({
      id: 'maya' as SellerId,
      name: 'Maya Okafor',
      homeLane: 'inside',
      region: 'East',
    });
    const noLane = jo('none', { homeLane: null });
    const words = sellerWords([maya, noLane]);
    expect([words(maya), words(noLane)]).toEqual(['Inside', 'No lane yet']);
  });

  it('those of one name are told apart by lane, region and manager, else by what else there is', () => {
    const sellers = [
      jo('a', { region: 'East', manager: 'Ann Lee' }),
      jo('b', { region: 'West', manager: 'Ann Lee' }),
      jo('c', { name: 'JO PARK ', homeLane: 'field' }),
      jo('d', { region: null, email: 'jo@x.example' }),
      jo('e', { region: null }),
    ];
    const words = sellerWords(sellers);
    expect(sellers.map(words)).toEqual([
      'Inside, East, manager Ann Lee',
      'Inside, West, manager Ann Lee',
      'Field',
      'Inside, jo@x.example',
      'Inside, No. 5 of this name',
    ]);
  });

  it('no two of forty of one name read alike', () => {
    const sellers = Array.from({ length: 40 }, (_, index) =>
      jo(`s${index}`, {
        region: index % 2 === 0 ? 'East' : null,
        manager: index % 3 === 0 ? 'Ann Lee' : null,
      }),
    );
    expect(new Set(sellers.map(sellerWords(sellers))).size).toBe(40);
  });

  it('what they carry is counted in the workspace’s unit', () => {
    const seller = jo('a', { capacityAccounts: 50, capacityCents: 400_000_000, capacityPoints: 150 });
    const account = (id: string, spendCents: number) =>
      accountWith({ id: id as AccountId, ownerId: seller.id, lane: 'inside', spendCents });
    const book = bookWith([seller, account('x', 100_000_000), account('y', 20_000_000)]);
    const board = BoardIndex.of(book, planAId, asOf);
    const said = (['accounts', 'spend', 'points'] as const).map((loadUnit) => {
      const plan = editWorkspace(book, { loadUnit });
      if (plan.ok) {
        book.apply(plan.changes);
        board.update(plan.changes, asOf);
      }
      return sellerLoad(board, seller, 'USD');
    });
    expect(said[0]).toBe('2 of 50 accounts');
    expect(said[1]).toBe('$1.2M of $4M');
    expect(said[2]).toMatch(/^\d+ of 150 points$/);
  });
});
