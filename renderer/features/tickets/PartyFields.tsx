// Decides how the parties of a conflict are chosen and what each asks for is typed, in the order of raising.
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SellerId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import { nameApart } from '../../../shared/records/seller-details';
import { apartIn, useSellerDetails } from '../../store/seller-names';
import { Avatar } from '../../ui/Avatar';
import { ComboBox } from '../../ui/ComboBox';
import { IconButton } from '../../ui/IconButton';
import { LaneMark } from '../../ui/LaneMark';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { type DraftParty, partyOf } from './likely-parties';
import styles from './RaiseTicketDialog.module.css';

interface PartyFieldsProps {
  readonly sellers: readonly RecordOf<'seller'>[];
  readonly parties: readonly DraftParty[];
  readonly onChange: (parties: readonly DraftParty[]) => void;
  readonly error: string | null;
  readonly asksErrors: ReadonlyMap<string, string>;
}

export function PartyFields({ sellers, parties, onChange, error, asksErrors }: PartyFieldsProps) {
  // A combo box that has been used starts afresh, so that the next party can be added.
  const [added, setAdded] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const details = useSellerDetails();
  const named = new Set(parties.map((party) => party.sellerId));
  const add = (id: string | null) => {
    const seller = sellers.find((each) => each.id === id);
    if (seller === undefined) return;
    onChange([...parties, partyOf(seller)]);
    setAdded(added + 1);
  };
  // On to what the new party asks for: that is what comes next, and the list that had the focus is gone.
  useEffect(() => {
    if (added === 0) return;
    const fields = root.current?.querySelectorAll<HTMLInputElement>('fieldset input');
    fields?.item(fields.length - 1)?.focus();
  }, [added]);
  const change = (sellerId: SellerId, words: Partial<Pick<DraftParty, 'asksFor' | 'statement'>>) => {
    onChange(parties.map((party) => (party.sellerId === sellerId ? { ...party, ...words } : party)));
  };
  return (
    <div ref={root} className={styles.parties}>
      <ComboBox
        key={added}
        label="Parties"
        aside="In the order of raising"
        choices={sellers
          .filter((seller) => !named.has(seller.id))
          .map((seller) => ({
            id: seller.id,
            label: seller.name,
            ...apartIn(details, seller.id),
            lane: seller.homeLane ?? 'unassigned',
          }))}
        value={null}
        onChange={add}
        placeholder={parties.length === 0 ? 'Find a seller' : 'Add another seller'}
        error={error}
      />
      {parties
        .map((party) => ({
          ...party,
          fullName: nameApart({ id: party.sellerId, name: party.name }, details),
          apart: details.get(party.sellerId),
        }))
        .map((party) => (
          <fieldset key={party.sellerId} className={styles.party}>
            <legend className="sr-only">{party.fullName}</legend>
            <div className={styles.who}>
              <Avatar name={party.name} size={28} />
              <div className={styles.names}>
                <span className={styles.name}>{party.name}</span>
                <span className={styles.lane}>
                  <LaneMark lane={party.lane} size={8} />
                  {laneName[party.lane]}
                  {party.apart !== undefined && `, ${party.apart}`}
                </span>
              </div>
              <IconButton
                icon={X}
                iconSize={14}
                name={`Remove ${party.fullName}`}
                onPress={() => onChange(parties.filter((each) => each.sellerId !== party.sellerId))}
              />
            </div>
            <div className={styles.words}>
              <TextField
                label="What they ask for"
                value={party.asksFor}
                onChange={(asksFor) => change(party.sellerId, { asksFor })}
                maxLength={300}
                error={asksErrors.get(party.sellerId) ?? null}
              />
              <TextArea
                label="In their own words"
                aside="May stay empty"
                value={party.statement}
                onChange={(statement) => change(party.sellerId, { statement })}
                rows={1}
                maxLength={4_000}
              />
            </div>
          </fieldset>
        ))}
    </div>
  );
}
