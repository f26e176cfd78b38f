// Decides how the effect of a rule being written is shown: who would change lane, from where to where, whose load, examples.
import { ArrowRight, Lock } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { Answers } from '../../../shared/coverage/evaluate';
import type { Flow, Giver, Preview } from '../../../shared/coverage/preview';
import { loadOfAll } from '../../../shared/coverage/workload';
import type { Account } from '../../../shared/records/account';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import { type BoardLane, laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { groupKeyOf } from '../../store/board-row';
import { sellerLabel } from '../../store/seller-names';
import { Button } from '../../ui/Button';
import { formatCount, formatLoad, formatNoun, formatSpend } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import styles from './PreviewPanel.module.css';
import { effectSentence, heldSentence } from './preview-words';

interface PreviewPanelProps {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly answers: Answers;
  readonly preview: Preview;
  readonly code: string;
  /** What is written is not applied. */
  readonly isTried: boolean;
  /** Why it asks for no moves today, as a sentence; null where it does. */
  readonly untried: string | null;
  readonly onPropose: () => void;
  readonly onShowAccount: (id: AccountId) => void;
}

/** Owners listed; the rest is counted. */
const mostGivers = 6;

/** `region` "Preview": drawn anew with every step of a threshold, so it stays short. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { book, board, answers, preview, code, isTried, untried, onPropose, onShowAccount } = props;
  const { accounts: all } = answers.columns;
  const { currency } = book.workspace();
  const { moves, movesCents, flows, givers, examples, accounts } = preview;
  const held = heldSentence(preview);
  return (
    <section className={styles.panel} aria-label="Preview">
      <header className={styles.head}>
        <h2 className={styles.title}>{isTried ? `What ${code} would change` : `What ${code} asks for`}</h2>
        <p className={styles.note}>
          {`In the plan, compared with the rules before you began.${isTried ? ' The rule is not changed until Apply.' : ''}`}
        </p>
      </header>
      <p className={styles.effect} aria-live="polite">
        <strong>{effectSentence(preview)}</strong>{' '}
        {moves.length > 0 && <span>{formatSpend(movesCents, currency)} in all.</span>}
      </p>
      {held !== '' && (
        <p className={styles.held}>
          <Lock size={14} strokeWidth={1.7} aria-hidden="true" />
          {held}
        </p>
      )}
      <dl className={styles.counts}>
        <Count name="Elsewhere than suggested" counts={preview.mismatch} />
        <Count name="Contested" counts={preview.contested} />
        <Count name="No rule decides" counts={preview.undecided} />
      </dl>
      {flows.length > 0 && (
        <table className={styles.table} aria-label="From lane to lane">
          <tbody>
            {flows.map((flow) => (
              <FlowRow key={`${flow.from} ${flow.to}`} flow={flow} currency={currency} />
            ))}
          </tbody>
        </table>
      )}
      {givers.length > 0 && (
        <table className={styles.table} aria-label="By seller">
          <thead>
            <tr>
              <th scope="col">Seller</th>
              <th scope="col" className={styles.number}>
                Would leave
              </th>
              <th scope="col" className={styles.number}>
                Load
              </th>
            </tr>
          </thead>
          <tbody>
            {givers.slice(0, mostGivers).map((giver) => (
              <GiverRow key={giver.owner} giver={giver} book={book} board={board} accounts={all} />
            ))}
            {givers.length > mostGivers && (
              <tr>
                <td colSpan={3} className={styles.more}>
                  {`and ${formatCount(givers.length - mostGivers)} more`}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      {examples.length > 0 && (
        <table className={styles.table} aria-label="Examples">
          <thead>
            <tr>
              <th scope="col">{examples.length === 1 ? 'The account' : 'Examples, the largest first'}</th>
              <th scope="col" className={styles.number}>
                Spend
              </th>
              <th scope="col" className={styles.last}>
                Lane
              </th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ position, after }) => {
              const account = all[position];
              return account === undefined ? null : (
                <ExampleRow
                  key={position}
                  account={account}
                  from={board.row(account.id)?.lane ?? 'unassigned'}
                  to={after.lane ?? 'unassigned'}
                  currency={currency}
                  onShow={onShowAccount}
                />
              );
            })}
          </tbody>
        </table>
      )}
      <div className={styles.foot}>
        <Button isDisabled={moves.length === 0 || untried !== null} onPress={onPropose}>
          Propose these moves
        </Button>
        <span className={styles.note}>
          {untried ??
            (moves.length === 0
              ? `None of ${formatNoun(accounts, 'account')} would have to go elsewhere.`
              : `Puts ${formatNoun(moves.length, 'move')} into the plan; undo takes them back.`)}
        </span>
      </div>
    </section>
  );
}

function Count({ name, counts }: { readonly name: string; readonly counts: Preview['mismatch'] }) {
  const { before, after } = counts;
  return (
    <div className={styles.count}>
      <dt>{name}</dt>
      <dd>
        {before === after ? (
          formatCount(after)
        ) : (
          <>
            <span className={styles.was}>{formatCount(before)}</span>
            <ArrowRight size={12} strokeWidth={1.7} aria-label="becomes" />
            <strong>{formatCount(after)}</strong>
          </>
        )}
      </dd>
    </div>
  );
}

function FlowRow({ flow, currency }: { readonly flow: Flow; readonly currency: string }) {
  return (
    <tr>
      <td>
        <span className={styles.flow}>
          <LaneWord lane={flow.from} />
          <ArrowRight size={14} strokeWidth={1.7} aria-label="to" className={styles.arrow} />
          <LaneWord lane={flow.to} />
        </span>
      </td>
      <td className={styles.number}>{formatNoun(flow.count, 'account')}</td>
      <td className={styles.number}>{formatSpend(flow.spendCents, currency)}</td>
    </tr>
  );
}

interface GiverRowProps {
  readonly giver: Giver;
  readonly book: Book;
  readonly board: BoardIndex;
  readonly accounts: readonly Account[];
}

function GiverRow({ giver, book, board, accounts }: GiverRowProps) {
  const { columns, loadSettings } = board;
  const ownerId = columns.ownerIds[giver.owner] ?? null;
  const seller = ownerId === null ? undefined : book.get('seller', ownerId);
  const key = ownerId === null ? null : groupKeyOf(seller?.homeLane ?? 'unassigned', ownerId);
  const before = key === null ? 0 : board.loadOf(key);
  const leaving = useMemo(() => {
    const theirs = giver.moves.flatMap((at) => accounts[at] ?? []);
    return loadOfAll(theirs, loadSettings.unit, loadSettings.points);
  }, [giver, accounts, loadSettings]);
  const capacity = key === null ? null : board.capacityOf(key);
  const { currency } = book.workspace();
  const load = (value: number) => formatLoad(value, loadSettings.unit, currency);
  const nobody = ownerId === null ? 'No owner' : 'A former seller';
  return (
    <tr>
      <td>{seller === undefined ? nobody : sellerLabel(book, seller)}</td>
      <td className={styles.number}>{formatCount(giver.moves.length)}</td>
      <td className={styles.number}>
        {key === null ? (
          ''
        ) : (
          <span className={styles.flow}>
            {load(before)}
            <ArrowRight size={12} strokeWidth={1.7} aria-label="becomes" className={styles.arrow} />
            {load(before - leaving)}
            {capacity !== null && <span className={styles.of}>of {load(capacity)}</span>}
          </span>
        )}
      </td>
    </tr>
  );
}

interface ExampleRowProps {
  readonly account: Account;
  readonly from: BoardLane;
  readonly to: BoardLane;
  readonly currency: string;
  readonly onShow: (id: AccountId) => void;
}

/** Drawn anew only where it says something else: most examples stay while a line is moved. */
const ExampleRow = memo(function ExampleRow({ account, from, to, currency, onShow }: ExampleRowProps) {
  return (
    <tr>
      <td className={styles.name}>
        <Button look="link" onPress={() => onShow(account.id)}>
          {account.name}
        </Button>
      </td>
      <td className={styles.number}>
        {account.spendCents === null ? '' : formatSpend(account.spendCents, currency)}
      </td>
      <td>
        <span className={styles.flow}>
          <LaneWord lane={from} />
          <ArrowRight size={12} strokeWidth={1.7} aria-label="to" className={styles.arrow} />
          <LaneWord lane={to} />
        </span>
      </td>
    </tr>
  );
});

function LaneWord({ lane }: { readonly lane: BoardLane }) {
  return (
    <span className={styles.lane}>
      <LaneMark lane={lane} size={8} />
      {laneName[lane]}
    </span>
  );
}
