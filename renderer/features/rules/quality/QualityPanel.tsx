// Decides how the rules are judged together: what they leave open, who disagrees, who says nothing, where no rule is, and
// whether past rulings bear them out. Judges nothing itself: that is shared/coverage.
import { Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { largest } from '../../../../shared/coverage/largest';
import { accountsOf, qualityOf } from '../../../../shared/coverage/quality';
import type { Book } from '../../../../shared/records/book';
import type { AccountId } from '../../../../shared/records/ids';
import type { BoardIndex } from '../../../store/board-index';
import { goTo, setFilter } from '../../../store/view';
import { Button } from '../../../ui/Button';
import { formatCount, formatNoun } from '../../../ui/format';
import { AccountTable } from '../AccountTable';
import styles from '../parts.module.css';
import { useAnswers } from '../use-rule-preview';
import { BacktestPart } from './BacktestPart';
import { DealGridPart } from './DealGridPart';
import { OverlapsPart } from './OverlapsPart';
import { stateSentence } from './quality-words';
import { SilentRulesPart } from './SilentRulesPart';
import { saveResults } from './save-results';

export interface QualityPanelProps {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly revision: number;
  readonly onShowAccount: (id: AccountId) => void;
}

/** Drawn empty first, so that the tab answers before every account was asked. */
export function QualityPanel(props: QualityPanelProps) {
  const isReady = useDeferredValue(true, false);
  return isReady ? <Quality {...props} /> : null;
}

/** Accounts listed; the rest is counted. */
const mostListed = 50;

function Quality({ book, board, revision, onShowAccount }: QualityPanelProps) {
  const { currency } = book.workspace();
  const answers = useAnswers(book, revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what is in the book
  const rules = useMemo(() => book.all('coverageRule'), [book, revision]);
  const quality = useMemo(() => qualityOf(rules, answers), [rules, answers]);
  const part = { book, rules, answers, currency, onShowAccount };
  return (
    <div className={styles.parts}>
      <Open {...part} board={board} quality={quality} />
      <OverlapsPart {...part} overlaps={quality.overlaps} />
      <SilentRulesPart {...part} quality={quality} />
      <DealGridPart rules={rules} />
      <BacktestPart {...part} />
      {quality.circularFamilies.length > 0 && <Circles {...part} ids={quality.circularFamilies} />}
    </div>
  );
}

interface OpenProps extends Pick<QualityPanelProps, 'book' | 'board' | 'onShowAccount'> {
  readonly rules: Parameters<typeof accountsOf>[0];
  readonly answers: Parameters<typeof accountsOf>[1];
  readonly quality: ReturnType<typeof qualityOf>;
  readonly currency: string;
}

/** What the rules leave open. Who is contested has a filter of the board; who has no rule is listed here. */
function Open({ book, board, rules, answers, quality, currency, onShowAccount }: OpenProps) {
  const [isListed, setIsListed] = useState(false);
  const { contested, undecided } = quality;
  const lines = useMemo(() => {
    if (!isListed) return [];
    const { accounts } = answers.columns;
    const positions = accountsOf(rules, answers, { kind: 'undecided' });
    return largest(positions, mostListed, (at) => accounts[at]?.spendCents ?? null).flatMap((at) => {
      const account = accounts[at];
      const slot = account === undefined ? undefined : board.columns.slotOf(account.id);
      return account === undefined || slot === undefined
        ? []
        : [{ account, places: [board.columns.laneAt(slot)] }];
    });
  }, [isListed, rules, answers, board]);
  return (
    <section className={styles.part} aria-label="What the rules leave open">
      <div className={styles.state}>
        <p className={styles.stateWords} aria-live="polite">
          {stateSentence(quality)}
        </p>
        {contested > 0 && (
          <Button
            onPress={() => {
              setFilter({ contested: true });
              goTo('board');
            }}
          >
            {`Show ${formatCount(contested)} contested on the board`}
          </Button>
        )}
        {undecided > 0 && (
          <Button look="quiet" aria-expanded={isListed} onPress={() => setIsListed(!isListed)}>
            {isListed ? 'Hide the list' : `List ${formatCount(undecided)} without a rule`}
          </Button>
        )}
        {quality.accounts > 0 && (
          <span className={styles.end}>
            <Button
              look="quiet"
              icon={Download}
              onPress={() => void saveResults({ book, board, rules, answers })}
            >
              Save results as CSV
            </Button>
          </span>
        )}
      </div>
      {isListed && undecided > 0 && (
        <div className={styles.panel}>
          <AccountTable
            label="Accounts that no rule decides"
            heads={['Lane']}
            lines={lines}
            total={undecided}
            currency={currency}
            onShow={onShowAccount}
          />
        </div>
      )}
    </section>
  );
}

interface CirclesProps extends Pick<QualityPanelProps, 'book' | 'onShowAccount'> {
  readonly ids: readonly AccountId[];
}

function Circles({ book, ids, onShowAccount }: CirclesProps) {
  return (
    <section className={styles.part} aria-labelledby="quality-circles">
      <header className={styles.head}>
        <h2 id="quality-circles" className={styles.title}>
          Families in a circle
        </h2>
        <p className={styles.note}>A rule that asks about their family or parent has no value for them.</p>
      </header>
      <p className={styles.sentence}>
        {`${formatNoun(ids.length, 'account')} ${ids.length === 1 ? 'stands' : 'stand'} above ${ids.length === 1 ? 'itself' : 'themselves'}. Correct the parent of one in each circle.`}
      </p>
      <ul className={styles.links} aria-label="Accounts in a circle">
        {ids.map((id) => (
          <li key={id}>
            <Button look="link" onPress={() => onShowAccount(id)}>
              {book.get('account', id)?.name ?? 'An account that is gone'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
