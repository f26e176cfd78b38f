// Decides what a record is called within a sentence. Words no event.
import type { Records } from './book';
import { laneName } from './lane';
import type { AnyRecord, RecordOf } from './record';
import { nameApart, tellApartEver } from './seller-details';

/** How a seller is called, live or removed. */
export type SellerWords = (seller: RecordOf<'seller'>) => string;

const bareWords: SellerWords = ({ name }) => name;

/** Sellers of one name told apart, those removed too (SE7): looked at once, when the first is asked for. The book must stay. */
export function sellerWordsIn(book: Pick<Records, 'all' | 'deleted'>): SellerWords {
  let details: ReturnType<typeof tellApartEver> | null = null;
  return (seller) => {
    details ??= tellApartEver(book.all('seller'), book.deleted('seller'));
    return nameApart(seller, details);
  };
}

/** What to call a record within a sentence: by the account it is about where it has no name of its own. */
export function nameOf(
  book: Pick<Records, 'stored'>,
  record: AnyRecord,
  sellerWords: SellerWords = bareWords,
): string {
  const nameOfThis = (id: string): string => nameOfId(book, id, sellerWords);
  switch (record.type) {
    case 'seller':
      return sellerWords(record);
    case 'account':
    case 'scenario':
    case 'workspace':
    case 'savedView':
      return record.name;
    case 'ticket':
      return `T-${record.number}`;
    case 'coverageRule':
    case 'precedent':
      return record.code;
    case 'clause':
      return record.title;
    case 'goal':
      return `the goal ${record.figure}`;
    case 'roleCharter':
      return `the charter of ${laneName[record.lane]}`;
    case 'proposal':
      return `the proposal for ${nameOfThis(record.accountId)}`;
    case 'move':
      return `the move of ${nameOfThis(record.accountId)}`;
    case 'team':
      return `the team of ${nameOfThis(record.accountId)}`;
    case 'teamMember':
      return `${nameOfThis(record.sellerId)} in the team of ${nameOfThis(record.accountId)}`;
    case 'lookalike':
      return `what was said of ${nameOfThis(record.firstId)} and ${nameOfThis(record.secondId)}`;
    case 'pairing':
      return `the pair of ${nameOfThis(record.insideId)} and ${nameOfThis(record.fieldId)}`;
    case 'ruleException':
      return `the exception of ${nameOfThis(record.accountId)} from ${nameOfThis(record.ruleId)}`;
    case 'rulesVersion':
      return `version ${record.number} of the rules`;
    case 'ruling':
      return `the ruling on ${nameOfThis(record.ticketId)}`;
  }
}

/** The name of the record of this id, or the id where there is none. */
export function nameOfId(
  book: Pick<Records, 'stored'>,
  id: string,
  sellerWords: SellerWords = bareWords,
): string {
  const record = book.stored(id);
  return record === undefined ? id : nameOf(book, record, sellerWords);
}
