// Decides what a record is called within a sentence. Words no event.
import type { Records } from './book';
import { laneName } from './lane';
import type { AnyRecord } from './record';

/** What to call a record within a sentence: by the account it is about where it has no name of its own. */
export function nameOf(book: Pick<Records, 'stored'>, record: AnyRecord): string {
  switch (record.type) {
    case 'account':
    case 'seller':
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
      return `the proposal for ${nameOfId(book, record.accountId)}`;
    case 'move':
      return `the move of ${nameOfId(book, record.accountId)}`;
    case 'team':
      return `the team of ${nameOfId(book, record.accountId)}`;
    case 'teamMember':
      return `${nameOfId(book, record.sellerId)} in the team of ${nameOfId(book, record.accountId)}`;
    case 'lookalike':
      return `what was said of ${nameOfId(book, record.firstId)} and ${nameOfId(book, record.secondId)}`;
    case 'pairing':
      return `the pair of ${nameOfId(book, record.insideId)} and ${nameOfId(book, record.fieldId)}`;
    case 'ruling':
      return `the ruling on ${nameOfId(book, record.ticketId)}`;
  }
}

/** The name of the record of this id, or the id where there is none. */
export function nameOfId(book: Pick<Records, 'stored'>, id: string): string {
  const record = book.stored(id);
  return record === undefined ? id : nameOf(book, record);
}
