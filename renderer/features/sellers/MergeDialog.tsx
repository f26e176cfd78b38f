// Decides how sellers are merged: who stays, who goes, and what that would do. What moves over: shared/actions/merge-sellers.
import { useMemo, useState } from 'react';
import {
  type FilledField,
  type MergeEffect,
  mergeSellers,
  planMerge,
} from '../../../shared/actions/merge-sellers';
import { type Sameness, samenessWith } from '../../../shared/actions/seller-duplicates';
import type { SellerId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import { act } from '../../store/act';
import { useRecords } from '../../store/records';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { ComboBox } from '../../ui/ComboBox';
import { Dialog } from '../../ui/Dialog';
import { formatNoun } from '../../ui/format';
import { samenessWords } from './duplicate-words';
import styles from './SellerForm.module.css';
import { fullNameOf, laneOf, type SellerLine } from './seller-rows';

interface MergeDialogProps {
  readonly sellerIds: readonly SellerId[];
  /** The user has said that they are one person; else only who certainly is the one who stays is ticked. */
  readonly areChosen: boolean;
  readonly lines: readonly SellerLine[];
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

/** `dialog` "Merge sellers": one stays, those ticked become part of it, in one change. */
export function MergeDialog({ sellerIds, areChosen, lines, onClose, onMerged }: MergeDialogProps) {
  const members = lines.filter(({ seller }) => sellerIds.includes(seller.id));
  const [survivorId, setSurvivorId] = useState<SellerId | null>(() => likelySurvivor(members));
  /** What the user has ticked or not; of the others it follows from who stays. */
  const [ticks, setTicks] = useState<ReadonlyMap<SellerId, boolean>>(new Map());
  const sameness = useSameness(survivorId, members, lines);
  const isTicked = (id: SellerId): boolean =>
    ticks.get(id) ?? (areChosen || sameness.get(id)?.isCertain === true);
  const mergedIds = sellerIds.filter((id) => isTicked(id) && id !== survivorId);
  const effect = useEffectOf(survivorId, mergedIds);
  const submit = () => {
    if (survivorId === null || mergedIds.length === 0) return;
    if (act((records) => mergeSellers(records, { survivorId, mergedIds })) === null) return;
    onMerged();
    onClose();
  };
  const survivor = members.find(({ seller }) => seller.id === survivorId);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Merge sellers"
      subtitle="One record stays; everything the others have moves over. Undo brings them back."
      onSubmit={submit}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit" isDisabled={effect === null}>
            {mergedIds.length === 0 ? 'Merge' : `Merge ${formatNoun(mergedIds.length + 1, 'seller')}`}
          </Button>
        </>
      }
    >
      <ComboBox
        label="Who stays"
        autoFocus
        taking="nothing"
        choices={members.map((line) => ({
          id: line.seller.id,
          label: fullNameOf(line),
          lane: laneOf(line.seller),
          end: formatNoun(line.figures.before.accounts, 'account'),
        }))}
        value={survivorId}
        onChange={(id) => id !== null && setSurvivorId(id as SellerId)}
      />
      <div className={styles.scroll}>
        <ul className={styles.list} aria-label="Who goes">
          {members
            .filter(({ seller }) => seller.id !== survivorId)
            .map((line) => (
              <li key={line.seller.id} className={styles.item}>
                <Checkbox
                  name={`Merge ${fullNameOf(line)}`}
                  isChecked={isTicked(line.seller.id)}
                  onChange={(isNow) => setTicks(new Map(ticks).set(line.seller.id, isNow))}
                />
                <span className={styles.itemWords}>
                  {fullNameOf(line)}
                  <span className={styles.itemDetail}>{factsOf(line)}</span>
                  {!areChosen && <Why sameness={sameness.get(line.seller.id)} />}
                </span>
              </li>
            ))}
        </ul>
      </div>
      {effect === null ? (
        <p className={styles.note}>Tick who is the same person.</p>
      ) : (
        <Effect effect={effect} name={survivor === undefined ? '' : fullNameOf(survivor)} />
      )}
    </Dialog>
  );
}

/** Active before inactive, then who has most: that is the record people know. */
function likelySurvivor(members: readonly SellerLine[]): SellerId | null {
  const [first] = [...members].sort(
    (a, b) =>
      Number(b.seller.active) - Number(a.seller.active) ||
      b.figures.before.accounts - a.figures.before.accounts,
  );
  return first?.seller.id ?? null;
}

/** What each of them has in common with who stays. */
function useSameness(
  survivorId: SellerId | null,
  members: readonly SellerLine[],
  lines: readonly SellerLine[],
): ReadonlyMap<SellerId, Sameness> {
  const among = useMemo(() => lines.map(({ seller }) => seller), [lines]);
  const survivor = members.find(({ seller }) => seller.id === survivorId)?.seller;
  const others = members.flatMap(({ seller }) => (seller.id === survivorId ? [] : [seller]));
  const key = others.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the others by who they are; a new list comes with each drawing.
  return useMemo(
    () => (survivor === undefined ? new Map() : samenessWith(survivor, others, among)),
    [survivor, among, key],
  );
}

function Why({ sameness }: { readonly sameness: Sameness | undefined }) {
  return sameness === undefined ? null : <span className={styles.itemDetail}>{samenessWords(sameness)}</span>;
}

function factsOf({ seller, figures }: SellerLine): string {
  return [
    seller.homeLane === null ? 'No home lane' : laneName[seller.homeLane],
    seller.region,
    formatNoun(figures.before.accounts, 'account'),
    seller.active ? null : 'inactive',
  ]
    .filter((fact) => fact !== null)
    .join(', ');
}

function useEffectOf(survivorId: SellerId | null, mergedIds: readonly SellerId[]): MergeEffect | null {
  const book = useRecords((state) => state.book);
  const revision = useRecords((state) => state.revision);
  const key = mergedIds.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids by what they are; the book changes in place.
  return useMemo(() => {
    if (book === null || survivorId === null || mergedIds.length === 0) return null;
    const effect = planMerge(book, { survivorId, mergedIds });
    return 'plan' in effect ? effect : null;
  }, [book, revision, survivorId, key]);
}

const filledWords: Readonly<Record<FilledField, string>> = {
  email: 'e-mail',
  externalId: 'id',
  homeLane: 'home lane',
  manager: 'manager',
  region: 'region',
  title: 'title',
  capacityAccounts: 'capacity',
  capacityCents: 'capacity in spend',
  capacityPoints: 'capacity in points',
};

function Effect({ effect, name }: { readonly effect: MergeEffect; readonly name: string }) {
  const { counts, filled } = effect;
  const parts = [
    counts.accounts > 0 && formatNoun(counts.accounts, 'account'),
    counts.proposals > 0 && formatNoun(counts.proposals, 'proposal'),
    counts.teams > 0 && formatNoun(counts.teams, 'account team'),
    counts.tickets > 0 && formatNoun(counts.tickets, 'ticket'),
    counts.pairs > 0 && formatNoun(counts.pairs, 'pair'),
    counts.moves > 0 && formatNoun(counts.moves, 'done move'),
    counts.managers > 0 && `${formatNoun(counts.managers, 'seller')} who name them as manager`,
  ].filter((part) => part !== false);
  return (
    <div className={styles.effect} aria-live="polite">
      <span className={styles.effectTitle}>{`Moves to ${name}`}</span>
      <span>{parts.length === 0 ? 'Nothing: the others have no accounts.' : `${parts.join(', ')}.`}</span>
      {filled.length > 0 && (
        <span className={styles.note}>
          {`Filled in from the others: ${filled.map((field) => filledWords[field]).join(', ')}.`}
        </span>
      )}
      {effect.plan.notes.map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </div>
  );
}
