// Decides how the open tickets of one account are listed, with what is left of their time. Settles none.
import { Clock, Flag, TriangleAlert } from 'lucide-react';
import type { RecordOf } from '../../../shared/records/record';
import { timeLeft } from '../../../shared/tickets/clock';
import { ticketCode } from '../../../shared/tickets/numbers';
import { instantOf, nowMs } from '../../store/clock';
import { goTo, openDialog } from '../../store/view';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatDate } from '../../ui/format';
import styles from './OpenTickets.module.css';
import { Section } from './Section';

interface OpenTicketsProps {
  readonly tickets: readonly RecordOf<'ticket'>[];
  /** Null where the drawer offers it elsewhere already. */
  readonly onRaiseTicket: (() => void) | null;
}

export function OpenTickets({ tickets, onRaiseTicket }: OpenTicketsProps) {
  return (
    <Section
      title="Tickets"
      note={tickets.length === 0 ? 'None open' : undefined}
      aside={
        onRaiseTicket !== null && (
          <Button icon={Flag} keys="T" aria-keyshortcuts="T" onPress={onRaiseTicket}>
            Raise ticket
          </Button>
        )
      }
    >
      {tickets.length > 0 && (
        <ul className={styles.list} aria-label="Open tickets">
          {tickets.map((ticket) => (
            <TicketLine key={ticket.id} ticket={ticket} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function TicketLine({ ticket }: { readonly ticket: RecordOf<'ticket'> }) {
  const time = timeLeft(ticket, instantOf(nowMs()));
  const overdue = time.state === 'overdue';
  const soon = !overdue && time.unit === 'h';
  const Icon = overdue ? TriangleAlert : Clock;
  const open = () => {
    goTo('tickets');
    openDialog({ kind: 'ruling', ticketId: ticket.id });
  };
  return (
    <li className={styles.item}>
      <Button look="link" onPress={open}>
        {ticketCode(ticket)}
      </Button>
      <span className={styles.kind}>
        {ticket.kind.charAt(0).toUpperCase() + ticket.kind.slice(1)}
        {ticket.ruleCode !== null && `, ${ticket.ruleCode}`}
      </span>
      <span className={cx(styles.due, overdue && styles.overdue, soon && styles.soon)}>
        <Icon size={14} strokeWidth={1.7} aria-hidden="true" />
        {time.text}
      </span>
      <span className={styles.date}>due {formatDate(ticket.dueOn)}</span>
    </li>
  );
}
