// Decides how a conflict is logged from an account in few steps: type, parties with their claims, rule in question.
import { useState } from 'react';
import { raiseTicket } from '../../../shared/actions/raise-ticket';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import { type TicketType, ticketTypes } from '../../../shared/records/ticket';
import { act } from '../../store/act';
import { useRecords } from '../../store/records';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import type { Choice } from '../../ui/choice';
import { Dialog } from '../../ui/Dialog';
import { ruleChoices } from './case-file';
import { type DraftParty, likelyParties, likelyRule } from './likely-parties';
import { PartyFields } from './PartyFields';
import styles from './RaiseTicketDialog.module.css';
import { typeName } from './ticket-words';

export interface RaiseTicketDialogProps {
  readonly accountId: AccountId;
  /** Raised, or given up. */
  readonly onClose: () => void;
}

/** `dialog` "Raise ticket", with Type, Parties, What they ask for and Rule in question. */
export function RaiseTicketDialog({ accountId, onClose }: RaiseTicketDialogProps) {
  const book = useRecords((state) => state.book);
  const account = book?.get('account', accountId);
  return book === null || account === undefined ? null : (
    <TicketForm book={book} account={account} onClose={onClose} />
  );
}

const typeChoices: readonly Choice[] = ticketTypes.map((kind) => ({ id: kind, label: typeName(kind) }));

interface Problems {
  readonly kind: string | null;
  readonly parties: string | null;
  /** By seller. */
  readonly asks: ReadonlyMap<string, string>;
}

const noProblems: Problems = { kind: null, parties: null, asks: new Map() };

interface TicketFormProps {
  readonly book: Book;
  readonly account: RecordOf<'account'>;
  readonly onClose: () => void;
}

function TicketForm({ book, account, onClose }: TicketFormProps) {
  const [kind, setKind] = useState<TicketType | null>(null);
  const [parties, setParties] = useState<readonly DraftParty[]>(() => likelyParties(book, account));
  const [ruleCode, setRuleCode] = useState<string | null>(() => likelyRule(book, account));
  const [problems, setProblems] = useState(noProblems);
  const raise = () => {
    const found = problemsOf(kind, parties);
    setProblems(found);
    if (kind === null || found.kind !== null || found.parties !== null || found.asks.size > 0) return;
    const claims = parties.map(({ sellerId, asksFor, statement }) => ({ sellerId, asksFor, statement }));
    const plan = act((records, context) =>
      raiseTicket(records, { kind, accountId: account.id, claims, ruleCode }, context),
    );
    if (plan !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Raise ticket"
      subtitle={account.name}
      size="large"
      onSubmit={raise}
      footerStart="Due five working days from now. Sellers talk on the first."
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit" keys="mod+Enter">
            Raise ticket
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <ComboBox
          label="Type"
          autoFocus
          choices={typeChoices}
          value={kind}
          onChange={(id) => {
            setKind(id as TicketType | null);
            setProblems({ ...problems, kind: null });
          }}
          placeholder="What is it about?"
          error={problems.kind}
        />
        <ComboBox
          label="Rule in question"
          choices={ruleChoices(book)}
          value={ruleCode}
          onChange={setRuleCode}
          placeholder="None"
        />
      </div>
      <PartyFields
        sellers={book.all('seller')}
        parties={parties}
        onChange={(next) => {
          setParties(next);
          setProblems({ ...problems, parties: null, asks: new Map() });
        }}
        error={problems.parties}
        asksErrors={problems.asks}
      />
    </Dialog>
  );
}

function problemsOf(kind: TicketType | null, parties: readonly DraftParty[]): Problems {
  const silent = parties.filter((party) => party.asksFor.trim() === '');
  return {
    kind: kind === null ? 'Choose what the conflict is about.' : null,
    parties: parties.length === 0 ? 'Name at least one party to the conflict.' : null,
    asks: new Map(silent.map((party) => [party.sellerId, `Write what ${party.name} asks for.`])),
  };
}
