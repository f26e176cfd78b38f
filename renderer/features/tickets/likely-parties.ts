// Decides who is probably party to a conflict over an account, and which rule is probably in question. Only proposes.
import { quarterbackOf } from '../../../shared/coverage/placement';
import { suggest } from '../../../shared/coverage/suggest';
import type { Book } from '../../../shared/records/book';
import { planAId, type SellerId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import { ruleContextOf } from '../../store/rule-context';

export interface DraftParty {
  readonly sellerId: SellerId;
  readonly name: string;
  readonly lane: BoardLane;
  readonly asksFor: string;
  readonly statement: string;
}

export function partyOf(seller: RecordOf<'seller'>): DraftParty {
  return {
    sellerId: seller.id,
    name: seller.name,
    lane: seller.homeLane ?? 'unassigned',
    asksFor: '',
    statement: '',
  };
}

/** Current owner and proposed owner; where those are fewer than two, the quarterback, then the team. At most two. */
export function likelyParties(book: Book, account: RecordOf<'account'>): DraftParty[] {
  const proposal = book.proposalOf(planAId, account.id);
  const members = book.about('teamMember', account.id).map((member) => member.sellerId);
  const ids = [account.ownerId, proposal?.ownerId ?? null, quarterbackOf(book, account, planAId), ...members];
  const sellers = [...new Set(ids)].flatMap((id) => (id === null ? [] : (book.get('seller', id) ?? [])));
  return sellers.slice(0, 2).map(partyOf);
}

/** The rule that decides alone; of those that vote apart, the last asked; null when the rules say nothing. */
export function likelyRule(book: Book, account: RecordOf<'account'>): string | null {
  const { decidedBy } = suggest(account, book.all('coverageRule'), ruleContextOf(book));
  return decidedBy.at(-1) ?? null;
}
