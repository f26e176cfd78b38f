// Decides how an account's team is shown and edited in place: quarterback, members, what each brings and gives.
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addTeamMember, editTeamMember, removeTeamMember } from '../../../shared/actions/edit-team';
import { nameQuarterback } from '../../../shared/actions/name-quarterback';
import type { SellerId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import { useSellerDetails } from '../../store/seller-names';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { type AccountFile, sellerChoices } from './account-file';
import { Section } from './Section';
import { TeamRow } from './TeamRow';
import styles from './TeamSection.module.css';

/** Exactly one quarterback; members in the order they joined, the quarterback first. */
export function TeamSection({ file }: { readonly file: AccountFile }) {
  const [isAdding, setIsAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [asksForLeader, setAsksForLeader] = useState(false);
  const [joined, setJoined] = useState<SellerId | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const accountId = file.account.id;
  useEffect(() => {
    if (joined === null) return;
    part.current?.querySelector<HTMLElement>(`[data-member="${CSS.escape(joined)}"] textarea`)?.focus();
    setJoined(null);
  }, [joined]);
  const onTeam = new Set(file.members.map((member) => member.sellerId));
  const rows = [...file.members].sort(
    (a, b) => Number(b.sellerId === file.quarterbackId) - Number(a.sellerId === file.quarterbackId),
  );
  const add = (sellerId: SellerId) => {
    const plan = act((records) => addTeamMember(records, { accountId, sellerId }), { quiet: true });
    setIsAdding(false);
    if (plan !== null) setJoined(sellerId);
  };
  const startAdding = () => {
    if (file.team !== undefined) {
      setIsAdding(true);
      return;
    }
    setAsksForLeader(true);
    const field = part.current?.querySelector<HTMLElement>('input[role="combobox"]');
    field?.focus();
    // A press is what opens the list.
    field?.click();
  };
  return (
    <Section
      part="team"
      title="Account team"
      aside={
        <Button icon={Plus} onPress={startAdding}>
          Add member
        </Button>
      }
    >
      <div ref={part} className={styles.part}>
        <QuarterbackField
          file={file}
          hint={asksForLeader && file.team === undefined ? leaderFirst : null}
          error={error}
          onError={setError}
        />
        {isAdding && (
          <NewMember file={file} onTeam={onTeam} onAdd={add} onCancel={() => setIsAdding(false)} />
        )}
        {rows.length > 0 && (
          <div className={styles.panel}>
            <table className={styles.table} aria-label="Account team">
              <thead>
                <tr>
                  <th scope="col">Seller</th>
                  <th scope="col">What they bring</th>
                  <th scope="col">What we need from them</th>
                  <th scope="col">
                    <span className="sr-only">Remove</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((member) => {
                  const seller = file.sellers.find((each) => each.id === member.sellerId);
                  return (
                    <TeamRow
                      key={member.id}
                      member={member}
                      name={seller?.name ?? 'A former seller'}
                      lane={seller?.homeLane ?? 'unassigned'}
                      isQuarterback={member.sellerId === file.quarterbackId}
                      onEdit={(words) => {
                        const input = { accountId, sellerId: member.sellerId, ...words };
                        act((records) => editTeamMember(records, input), { quiet: true });
                      }}
                      onRemove={() => {
                        act((records) => removeTeamMember(records, { accountId, sellerId: member.sellerId }));
                      }}
                    />
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Section>
  );
}

const leaderFirst = 'Name a quarterback first: a team is led by exactly one.';

interface NewMemberProps {
  readonly file: AccountFile;
  readonly onTeam: ReadonlySet<SellerId>;
  readonly onAdd: (sellerId: SellerId) => void;
  readonly onCancel: () => void;
}

/** Above the table, where the button is: a list that opens must not scroll the drawer, which would close it. */
function NewMember({ file, onTeam, onAdd, onCancel }: NewMemberProps) {
  const details = useSellerDetails();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className={styles.newMember}
      data-editing=""
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <ComboBox
        label="New member"
        hideLabel
        autoFocus
        placeholder="Find a seller to add"
        choices={sellerChoices(
          file.sellers.filter((seller) => !onTeam.has(seller.id)),
          details,
        )}
        value={null}
        onChange={(id) => {
          if (id !== null) onAdd(id as SellerId);
        }}
        className={styles.newSeller ?? ''}
      />
      <Button size="form" look="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  );
}

interface QuarterbackFieldProps {
  readonly file: AccountFile;
  readonly hint: string | null;
  readonly error: string | null;
  readonly onError: (error: string | null) => void;
}

function QuarterbackField({ file, hint, error, onError }: QuarterbackFieldProps) {
  const accountId = file.account.id;
  const details = useSellerDetails();
  const choose = (id: string | null) => {
    if (id === null) {
      onError(file.team === undefined ? null : 'A team has exactly one quarterback. Choose another instead.');
      return;
    }
    onError(null);
    if (id === file.team?.quarterbackId && id === file.quarterbackId) return;
    act((records) => nameQuarterback(records, { accountId, sellerId: id as SellerId }), { quiet: true });
  };
  return (
    <form
      className={styles.quarterback}
      onSubmit={(event) => event.preventDefault()}
      // An emptied field shows the quarterback again once it is left.
      onBlur={() => onError(null)}
    >
      <ComboBox
        label="Quarterback"
        choices={sellerChoices(file.sellers, details)}
        value={file.quarterbackId}
        onChange={choose}
        placeholder="Nobody named yet"
        error={error}
        {...(hint === null ? {} : { hint })}
      />
      <p className={styles.explains}>{aboutQuarterback(file)}</p>
    </form>
  );
}

/** Explained on first use; says so when the plan would name another quarterback than the team has. */
function aboutQuarterback(file: AccountFile): string {
  const { team, proposal, sellers, scenarioName } = file;
  const role = 'The quarterback (QB) is the one person who may call in inside, field and specialists';
  if (team === undefined) return `${role}. Until one is named, the card shows the owner.`;
  if (proposal === undefined || proposal.quarterbackId === null) return `${role} for this account.`;
  const today = sellers.find((seller) => seller.id === team.quarterbackId)?.name ?? 'A former seller';
  return `Proposed in ${scenarioName}. Today ${today} is the quarterback (QB), the one who may call in the other lanes.`;
}
