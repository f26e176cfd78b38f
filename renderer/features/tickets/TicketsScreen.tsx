// Decides the Tickets screen: which tickets are listed, which one is heard, and the keys that walk them.
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Book } from '../../../shared/records/book';
import { usePreferences } from '../../store/preferences';
import { useRecords } from '../../store/records';
import { closeDialog, useView } from '../../store/view';
import { EmptyState } from '../../ui/EmptyState';
import { formatCount } from '../../ui/format';
import { Segmented } from '../../ui/Segmented';
import { TopBar } from '../../ui/TopBar';
import { CaseView } from './CaseView';
import { readCase } from './case-file';
import { caseStepOf } from './case-keys';
import { RulingPanel } from './RulingPanel';
import { TicketList } from './TicketList';
import styles from './TicketsScreen.module.css';
import { useNow } from './ticket-words';

type Status = 'open' | 'ruled';

/** Open and ruled tickets; the chosen one as a case with its ruling beside it. */
export function TicketsScreen() {
  const book = useRecords((state) => state.book);
  useRecords((state) => state.revision);
  return book === null ? null : <Tickets book={book} />;
}

function Tickets({ book }: { readonly book: Book }) {
  const now = useNow();
  const [status, setStatus] = useState<Status>('open');
  const [wantedId, setWantedId] = useState<string | null>(null);
  const all = book.all('ticket');
  const open = all.filter((ticket) => ticket.status === 'open');
  const tickets = (status === 'open' ? open : all.filter((ticket) => ticket.status === 'ruled')).sort(
    (a, b) => (status === 'open' ? byTime(a.raisedAt, b.raisedAt) : b.number - a.number),
  );
  const selected = tickets.find((ticket) => ticket.id === wantedId) ?? tickets[0];
  const file = selected === undefined ? null : readCase(book, selected.id);

  const screen = useRef<HTMLDivElement>(null);
  const focusCase = useFocusOnCase(screen);

  // A ticket line of the drawer, and a ticket found among the commands, ask for their case by way of the view.
  const asked = useView((state) => (state.dialog?.kind === 'ruling' ? state.dialog.ticketId : null));
  const askedStatus = asked === null ? undefined : book.get('ticket', asked)?.status;
  useEffect(() => {
    if (asked === null) return;
    setWantedId(asked);
    if (askedStatus !== undefined) setStatus(askedStatus);
    closeDialog();
    focusCase();
  }, [asked, askedStatus, focusCase]);

  const step = (delta: 1 | -1) => {
    const index = tickets.findIndex((ticket) => ticket.id === selected?.id);
    const next = tickets[index + delta];
    if (next !== undefined) setWantedId(next.id);
  };
  useStepKeys(step);

  const moveOn = () => {
    const index = tickets.findIndex((ticket) => ticket.id === selected?.id);
    setWantedId((tickets[index + 1] ?? tickets[index - 1])?.id ?? null);
    focusCase();
  };

  return (
    <div
      ref={screen}
      className={styles.screen}
      tabIndex={-1}
      // With no case to read there is nothing else to be at.
      {...(selected === undefined ? { 'data-home': '' } : {})}
    >
      <TopBar title="Tickets">
        <Segmented
          label="Show"
          hideLabel
          segments={[
            { id: 'open', label: `Open ${formatCount(open.length)}` },
            { id: 'ruled', label: `Ruled ${formatCount(all.length - open.length)}` },
          ]}
          value={status}
          onChange={(id) => setStatus(id as Status)}
        />
      </TopBar>
      {selected === undefined || file === null ? (
        <EmptyState>
          {status === 'open'
            ? 'No open tickets. Raise one from any account with T.'
            : 'No ticket has been ruled yet. Choose an open one and issue its ruling.'}
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <section className={styles.queue} aria-label="Queue" data-region="queue">
            <p className={styles.order}>{status === 'open' ? 'Least time left first' : 'Newest first'}</p>
            <TicketList
              name={status === 'open' ? 'Open tickets' : 'Ruled tickets'}
              book={book}
              tickets={tickets}
              selectedId={selected.id}
              onSelect={setWantedId}
              now={now}
            />
            <p className={styles.foot}>Tickets are due five working days after they are raised.</p>
          </section>
          {/* Each case is read from its top. */}
          <div key={selected.id} className={styles.case}>
            <CaseView file={file} now={now} />
            <RulingPanel file={file} onIssued={moveOn} />
          </div>
        </div>
      )}
    </div>
  );
}

function byTime(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Gives what puts the focus on the title of the chosen case once it is drawn, or on the screen when none is left. Not on
 * its line in the queue: a list keeps letters and digits for itself, and J, 1 or G would be dead there.
 */
function useFocusOnCase(screen: RefObject<HTMLElement | null>): () => void {
  const [wish, setWish] = useState(0);
  useEffect(() => {
    if (wish === 0) return;
    const title = screen.current?.querySelector<HTMLElement>('[data-region="case"] h2');
    (title ?? screen.current)?.focus();
  }, [wish, screen]);
  return useCallback(() => setWish((count) => count + 1), []);
}

/** J and K walk the queue; fields, dialogs and chords keep their keys. */
function useStepKeys(step: (delta: 1 | -1) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!usePreferences.getState().singleKeys || useView.getState().dialog !== null) return;
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]'))
      return;
    const delta = caseStepOf(event.key);
    if (delta === null) return;
    event.preventDefault();
    step(delta);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
