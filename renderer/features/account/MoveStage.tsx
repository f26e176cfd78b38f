// Decides how an account's current and proposed places are shown side by side, with the ways to change them.
import { ArrowRight, TriangleAlert, Undo2, UserX } from 'lucide-react';
import { explainMoves } from '../../../shared/actions/explain-moves';
import { withdrawProposals } from '../../../shared/actions/withdraw-proposals';
import { codeWords } from '../../../shared/deck/wording';
import { planAId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import { act } from '../../store/act';
import { askToMove } from '../../store/ask-to-move';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { LaneMark } from '../../ui/LaneMark';
import type { AccountFile, Stand } from './account-file';
import styles from './MoveStage.module.css';
import { SavedText } from './SavedText';

/** Current, and where the open plan would put it; the reason, Move… and Back to current. */
export function MoveStage({ file }: { readonly file: AccountFile }) {
  const { account, proposal } = file;
  const accountIds = [account.id];
  const move = () => askToMove(accountIds);
  const writeReason = (reason: string) => {
    act((records) => explainMoves(records, { scenarioId: planAId, accountIds, reason }), { quiet: true });
  };
  const withdraw = () => {
    act((records) => withdrawProposals(records, { scenarioId: planAId, accountIds }));
  };
  return (
    <section className={styles.stage} aria-label="Current and proposed">
      <div className={styles.places}>
        <Place heading="Current" stand={file.current} />
        <ArrowRight size={16} strokeWidth={1.7} aria-hidden="true" className={styles.arrow} />
        {proposal === undefined ? (
          <p className={styles.stays}>Stays in {file.scenarioName}</p>
        ) : (
          <Place heading={`Proposed in ${file.scenarioName}`} stand={file.proposed} />
        )}
        <div className={styles.buttons}>
          {proposal !== undefined && (
            <Button look="quiet" icon={Undo2} onPress={withdraw}>
              Back to current
            </Button>
          )}
          <Button keys="M" aria-keyshortcuts="M" isDisabled={file.isLocked} onPress={move}>
            Move…
          </Button>
        </div>
      </div>
      {file.proposed.isOrphan && (
        <p className={styles.exception}>
          <Badge look="warn" icon={UserX}>
            Orphaned
          </Badge>
          {orphanWords(file)}
        </p>
      )}
      {proposal !== undefined && proposal.exception !== null && (
        <p className={styles.exception}>
          <Badge look="warn" icon={TriangleAlert}>
            Exception
          </Badge>
          {againstWords(file, proposal.exception, proposal.reason)}
        </p>
      )}
      {proposal !== undefined && (
        <div className={styles.reason}>
          <span className={styles.heading} aria-hidden="true">
            Reason
          </span>
          <SavedText
            label="Reason for the move"
            value={proposal.reason ?? ''}
            placeholder={
              file.isException ? 'None yet; needed before the plan is sent for agreement' : 'Optional'
            }
            look="field"
            onSave={writeReason}
            className={styles.reasonText ?? ''}
          />
        </div>
      )}
    </section>
  );
}

/** `Against rule C4: the plant buys in bulk.`; without a reason: `Against rule C4. No reason yet.` */
function againstWords(
  { trace, proposed }: AccountFile,
  exception: NonNullable<RecordOf<'proposal'>['exception']>,
  reason: string | null,
): string {
  const codes = trace.suggestion.decidedBy;
  const rule =
    codes.length === 0
      ? 'Against a rule'
      : `Against ${codes.length === 1 ? 'rule' : 'rules'} ${codeWords(codes)}`;
  const capacity = `ver the capacity of ${proposed.owner}`;
  const what =
    exception === 'rule' ? rule : exception === 'capacity' ? `O${capacity}` : `${rule} and o${capacity}`;
  return reason === null || reason.trim() === '' ? `${what}. No reason yet.` : `${what}: ${reason}`;
}

/** Who is inactive, what that means, and the way to give the account to somebody else. */
function orphanWords({ proposed, isLocked }: AccountFile): string {
  const way = isLocked ? 'Unlock it, then choose Move…' : 'Choose Move… to give it to another seller.';
  return `${proposed.owner} is inactive, so nobody works this account. ${way}`;
}

function Place({ heading, stand }: { readonly heading: string; readonly stand: Stand }) {
  return (
    <div className={styles.place}>
      <span className={styles.heading}>{heading}</span>
      <span className={styles.lane}>
        <LaneMark lane={stand.lane} size={10} />
        {laneName[stand.lane]}
      </span>
      <span className={styles.owner}>
        {stand.ownerId !== null && <Avatar name={stand.owner} />}
        <span className={styles.ownerName}>{stand.owner}</span>
        {stand.isOrphan && <span className={styles.inactive}> inactive</span>}
      </span>
    </div>
  );
}
