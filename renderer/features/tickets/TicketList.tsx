// Decides how tickets are listed: least time left first, number, account, type, parties. Opens one; settles none.
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Book } from '../../../shared/records/book';
import type { RecordOf } from '../../../shared/records/record';
import type { Instant } from '../../../shared/records/values';
import { ticketCode } from '../../../shared/tickets/numbers';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import { formatDay } from '../../ui/format';
import { partiesOf } from './case-file';
import styles from './TicketList.module.css';
import { dueWords, typeName } from './ticket-words';

interface TicketListProps {
  readonly name: string;
  readonly book: Book;
  readonly tickets: readonly RecordOf<'ticket'>[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly now: Instant;
}

/** Role listbox; arrows choose as they move. */
export function TicketList({ name, book, tickets, selectedId, onSelect, now }: TicketListProps) {
  return (
    <ListBox
      aria-label={name}
      className={styles.list ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : keys;
        if (first !== undefined) onSelect(String(first));
      }}
    >
      {tickets.map((ticket) => (
        <TicketOption key={ticket.id} book={book} ticket={ticket} now={now} />
      ))}
    </ListBox>
  );
}

interface TicketOptionProps {
  readonly book: Book;
  readonly ticket: RecordOf<'ticket'>;
  readonly now: Instant;
}

function TicketOption({ book, ticket, now }: TicketOptionProps) {
  const account = book.get('account', ticket.accountId)?.name ?? 'A removed account';
  const ruling = book.about('ruling', ticket.accountId).find((each) => each.ticketId === ticket.id);
  const due = dueWords(ticket, now);
  const ruledOn = ruling === undefined ? '' : `ruled ${formatDay(ruling.ruledAt)}`;
  const isOpen = ticket.status === 'open';
  const Icon = due.icon;
  const name = `${ticketCode(ticket)}, ${account}, ${isOpen ? due.spoken : ruledOn}`;
  return (
    // Found by typing its number: letters of a name would fight the single keys J, K and G.
    <ListBoxItem
      id={ticket.id}
      textValue={ticketCode(ticket)}
      aria-label={name}
      className={styles.item ?? ''}
    >
      <div className={styles.line}>
        <span className={styles.code}>{ticketCode(ticket)}</span>
        {isOpen ? (
          <span className={cx(styles.due, styles[due.tone])}>
            <Icon size={14} strokeWidth={1.7} aria-hidden="true" />
            {due.text}
          </span>
        ) : (
          <span className={styles.code}>{ruledOn}</span>
        )}
      </div>
      <div className={styles.account}>{account}</div>
      <div className={styles.line}>
        <span className={styles.kind}>{typeName(ticket.kind)}</span>
        <span className={styles.parties}>
          {partiesOf(book, ticket).map((party) => (
            <Avatar key={party.sellerId} name={party.name} />
          ))}
        </span>
      </div>
    </ListBoxItem>
  );
}
