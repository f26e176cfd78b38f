// Decides how accounts are moved without dragging: a lane or a seller, found by typing, and a reason. Plans nothing itself.
import { Lock } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { MoveTarget } from '../../../shared/actions/move-accounts';
import { stayingSentence } from '../../../shared/coverage/lock';
import { capacityOf } from '../../../shared/coverage/workload';
import type { AccountId, SellerId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes, laneName } from '../../../shared/records/lane';
import { manyRecords } from '../../store/act-in-slices';
import { groupKeyOf } from '../../store/board-row';
import { useCurrency, useRecord, useRecords } from '../../store/records';
import { apartIn, useSellerDetails } from '../../store/seller-names';
import { closeDialog } from '../../store/view';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { ComboBox } from '../../ui/ComboBox';
import type { Choice } from '../../ui/choice';
import { Dialog } from '../../ui/Dialog';
import { formatLoad, formatNoun } from '../../ui/format';
import { Sentence } from '../../ui/Sentence';
import { TextArea } from '../../ui/TextArea';
import { keepPlace } from './card-focus';
import styles from './MoveDialog.module.css';
import { move, moveMany } from './move-command';
import { previewOf } from './move-preview';

interface MoveDialogProps {
  readonly accountIds: readonly AccountId[];
  readonly onDone: () => void;
}

/** "Move 3 accounts": Lane, Seller, Reason. A seller decides the lane; a lane alone leaves the owner open. */
export function MoveDialog({ accountIds, onDone }: MoveDialogProps) {
  const [lane, setLane] = useState<BoardLane | null>(null);
  const [sellerId, setSellerId] = useState<SellerId | null>(null);
  const [reason, setReason] = useState('');
  const [keepQuarterback, setKeepQuarterback] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const staying = useStaying(accountIds);
  const sellers = useSellerChoices(lane);
  const preview = usePreview(accountIds, lane, sellerId);
  const only = useRecord('account', accountIds.length === 1 ? accountIds[0] : null);
  const forgetProblems = () => {
    setProblem(null);
    setRefusal(null);
  };
  const chooseSeller = (id: string | null) => {
    setSellerId(id as SellerId | null);
    forgetProblems();
    const homeLane = useRecords.getState().book?.get('seller', id ?? '')?.homeLane;
    if (homeLane) setLane(homeLane);
  };
  const chooseLane = (id: string | null) => {
    setLane(id as BoardLane | null);
    forgetProblems();
    const seller = useRecords.getState().book?.get('seller', sellerId ?? '');
    if (seller !== undefined && seller.homeLane !== id) setSellerId(null);
  };
  const submit = () => {
    const target = targetFrom(lane, sellerId);
    if (target === null) {
      setProblem('Choose a lane or a seller.');
      return;
    }
    const request = {
      ids: accountIds,
      target,
      keepQuarterback,
      reason: reason.trim() === '' ? null : reason.trim(),
    };
    if (accountIds.length > manyRecords) {
      if (moveMany({ ...request, onRefused: setRefusal })) closeDialog();
      return;
    }
    const goOn = keepPlace(accountIds);
    // What was refused stays as it was typed, with the reason beside it.
    if (!move({ ...request, onRefused: setRefusal })) return;
    closeDialog();
    goOn();
  };
  return (
    <Dialog
      isOpen
      onClose={() => {
        closeDialog();
        onDone();
      }}
      title={`Move ${formatNoun(accountIds.length, 'account')}`}
      {...(only === undefined ? {} : { subtitle: only.name })}
      onSubmit={submit}
      footerStart={<KeepQuarterback isOn={keepQuarterback} onChange={setKeepQuarterback} />}
      footer={
        <>
          <Button
            size="form"
            onPress={() => {
              closeDialog();
              onDone();
            }}
          >
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            Move
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {staying !== null && (
          <p className={styles.staying}>
            <Lock size={14} strokeWidth={1.7} aria-hidden="true" />
            <Sentence text={staying} />
          </p>
        )}
        <ComboBox
          label="Lane"
          autoFocus
          choices={laneChoices}
          value={lane}
          onChange={chooseLane}
          placeholder="Choose a lane"
          error={problem}
        />
        <ComboBox
          label="Seller"
          choices={sellers}
          value={sellerId}
          onChange={chooseSeller}
          hint={preview}
          placeholder={lane === 'unassigned' ? 'No seller' : 'No seller yet'}
          isDisabled={lane === 'unassigned'}
        />
        <TextArea
          label="Reason"
          value={reason}
          onChange={setReason}
          placeholder="Asked for when a rule or a capacity says otherwise"
          rows={2}
        />
        {refusal !== null && (
          <p role="alert" className={styles.refusal}>
            <Sentence text={refusal} />
          </p>
        )}
      </div>
    </Dialog>
  );
}

const laneChoices: readonly Choice[] = boardLanes.map((lane) => ({ id: lane, label: laneName[lane], lane }));

function KeepQuarterback(props: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <Checkbox isChecked={props.isOn} onChange={props.onChange}>
      Keep the quarterback
    </Checkbox>
  );
}

/** Which of several accounts stay because they are locked, in one line; null when all of them may move. */
function useStaying(accountIds: readonly AccountId[]): string | null {
  const revision = useRecords((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is changed in place; the revision says when.
  return useMemo(() => {
    const { book, proposed } = useRecords.getState();
    if (book === null) return null;
    const locked = accountIds.flatMap((id) =>
      proposed?.row(id)?.locked === true ? (book.get('account', id) ?? []) : [],
    );
    return locked.length === 0 ? null : stayingSentence(locked, accountIds.length);
  }, [accountIds, revision]);
}

/** What the move would do; worked out for each target once, not for each key. */
function usePreview(
  accountIds: readonly AccountId[],
  lane: BoardLane | null,
  sellerId: SellerId | null,
): string | undefined {
  const currency = useCurrency();
  const revision = useRecords((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board is changed in place; the revision says when.
  return useMemo(() => {
    const { proposed: board, book } = useRecords.getState();
    const target = targetFrom(lane, sellerId);
    if (board === null || book === null || target === null) return undefined;
    return previewOf({ board, book }, accountIds, target, currency) ?? undefined;
  }, [accountIds, lane, sellerId, currency, revision]);
}

/** A seller decides the lane. */
function targetFrom(lane: BoardLane | null, sellerId: SellerId | null): MoveTarget | null {
  if (sellerId !== null) return { kind: 'seller', sellerId };
  return lane === null ? null : { kind: 'lane', lane };
}

/** Sellers of the chosen lane, or all, with the load each would start from. */
function useSellerChoices(lane: BoardLane | null): readonly Choice[] {
  const book = useRecords((state) => state.book);
  const board = useRecords((state) => state.proposed);
  const details = useSellerDetails();
  const currency = useCurrency();
  return useMemo(() => {
    const sellers = book?.all('seller') ?? [];
    return sellers
      .filter((seller) => seller.active && (lane === null || seller.homeLane === lane))
      .map((seller) => {
        const { unit } = board?.loadSettings ?? { unit: 'accounts' as const };
        const load = board?.loadOf(groupKeyOf(seller.homeLane ?? 'unassigned', seller.id)) ?? 0;
        const capacity = capacityOf(seller, unit);
        const words = formatLoad(load, unit, currency);
        return {
          id: seller.id,
          label: seller.name,
          ...apartIn(details, seller.id),
          lane: seller.homeLane ?? 'unassigned',
          end: capacity === null ? words : `${words} of ${formatLoad(capacity, unit, currency)}`,
        };
      });
  }, [book, board, details, lane, currency]);
}
