// Decides how rows that look like another account are shown side by side, and how it is asked what they are. Merges none.
import { memo, startTransition, useState } from 'react';
import type { PairVerdict } from '../../../shared/actions/import-decisions';
import type { LookalikeFacts, LookalikeQuestion, LookalikeReason } from '../../../shared/actions/lookalikes';
import { shorten } from '../../../shared/tables/problem';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun, formatSpend } from '../../ui/format';
import { Segmented } from '../../ui/Segmented';
import table from '../../ui/table.module.css';
import styles from './LookalikesPanel.module.css';
import { useGradual } from './use-gradual';

interface LookalikesPanelProps {
  /** The first of them. */
  readonly questions: readonly LookalikeQuestion[];
  readonly total: number;
  /** The keys of all of them, listed or not; the buttons for all decide these. */
  readonly keys: readonly string[];
  readonly verdicts: ReadonlyMap<string, PairVerdict>;
  /** Of the workspace, for spend. */
  readonly currency: string;
  readonly onDecide: (keys: readonly string[], verdict: PairVerdict) => void;
}

const pairsAtOnce = 20;
const reasonWords: Readonly<Record<LookalikeReason, string>> = {
  'same-domain': 'Same website',
  'same-name': 'Same name',
  'other-city': 'Same name, another city',
  'near-name': 'Nearly the same name',
};

/** One block per pair with three answers, and buttons for all of them. Absent when nothing looks alike. */
export function LookalikesPanel({
  questions,
  total,
  keys,
  verdicts,
  currency,
  onDecide,
}: LookalikesPanelProps) {
  const [wanted, setWanted] = useState(pairsAtOnce);
  const shown = useGradual(Math.min(wanted, questions.length));
  if (total === 0) return null;
  const hidden = questions.length - wanted;
  // Many answers change at once: in a transition, so that the page goes on answering meanwhile.
  const decideAll = (verdict: PairVerdict): void => startTransition(() => onDecide(keys, verdict));
  return (
    <section
      id="import-lookalikes"
      tabIndex={-1}
      className={cx(table.panel, styles.panel)}
      aria-labelledby="import-lookalikes-title"
    >
      <div className={cx(table.panelHead, styles.head)}>
        <h2 id="import-lookalikes-title" className={table.panelTitle}>
          Lookalikes
        </h2>
        <p className={table.panelNote}>
          {formatNoun(total, 'pair')} to decide. Both sides are taken until then.
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take a legend */}
        <div role="group" aria-label="Answer for all lookalikes" className={styles.bulk}>
          <Button onPress={() => decideAll('different')}>All different</Button>
          <Button look="quiet" onPress={() => decideAll('later')}>
            All later
          </Button>
        </div>
      </div>
      <ul>
        {questions.slice(0, shown).map((question) => (
          <Pair
            key={question.key}
            question={question}
            verdict={verdicts.get(question.key) ?? 'later'}
            currency={currency}
            onDecide={onDecide}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button look="link" onPress={() => setWanted(wanted + pairsAtOnce)}>
            Show {formatNoun(Math.min(hidden, pairsAtOnce), 'more pair')}
          </Button>
        </div>
      )}
      {hidden <= 0 && total > questions.length && (
        <p className={styles.rest}>
          {formatNoun(total - questions.length, 'more pair')}. The buttons for all answer for them too.
        </p>
      )}
    </section>
  );
}

interface PairProps extends Pick<LookalikesPanelProps, 'currency' | 'onDecide'> {
  readonly question: LookalikeQuestion;
  readonly verdict: PairVerdict;
}

const answers: readonly { readonly id: PairVerdict; readonly label: string }[] = [
  { id: 'same', label: 'Same' },
  { id: 'different', label: 'Different' },
  { id: 'later', label: 'Decide later' },
];

const Pair = memo(function Pair({ question, verdict, currency, onDecide }: PairProps) {
  const { key, line, row, other, why, canBeSame } = question;
  const [ours, theirs] = [shorten(row.name, 120), shorten(other.name, 120)];
  const there = other.kind === 'row' ? `Row ${formatCount(other.line)}` : 'Here already';
  const answer = verdict === 'same' && !canBeSame ? 'later' : verdict;
  return (
    <li className={styles.pair}>
      <div className={styles.ask}>
        <div className={styles.why}>
          <p className={styles.reason}>{reasonWords[why]}</p>
          <p className={styles.effect}>{effectWords(question, answer)}</p>
        </div>
        <Segmented
          label={`Is row ${formatCount(line)}, ${ours}, the same as ${other.kind === 'row' ? `row ${formatCount(other.line)}, ` : ''}${theirs}?`}
          hideLabel
          segments={canBeSame ? answers : answers.slice(1)}
          value={answer}
          onChange={(id) => {
            const chosen = answers.find((each) => each.id === id)?.id;
            if (chosen !== undefined) onDecide([key], chosen);
          }}
        />
      </div>
      <table className={cx(table.table, styles.sides)}>
        <thead>
          <tr>
            <th className={styles.label}>
              <span className="sr-only">What is compared</span>
            </th>
            <th>Row {formatCount(line)}</th>
            <th>{there}</th>
          </tr>
        </thead>
        <tbody>
          {factsOf(row, other, currency).map(({ label, values: [left, right] }) => (
            <tr key={label}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              <Side value={left} isOther={left !== right} />
              <Side value={right} isOther={left !== right} />
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}, isSamePair);

function Side({ value, isOther }: { readonly value: string | null; readonly isOther: boolean }) {
  if (value === null) return <td className={styles.none}>None</td>;
  return (
    <td className={cx(styles.clip, isOther && table.strong)} title={value}>
      <bdi>{value}</bdi>
    </td>
  );
}

/** What the answer will do, in words, so that nobody has to guess. */
function effectWords({ other, canBeSame }: LookalikeQuestion, answer: PairVerdict): string {
  if (answer === 'different') return 'Kept apart, and not asked again.';
  if (answer === 'same') {
    return other.kind === 'row'
      ? `Left out: row ${formatCount(other.line)} is taken.`
      : 'The row updates that account.';
  }
  return canBeSame
    ? 'Both are taken, and asked about again.'
    : 'Both are accounts here, so a list cannot make them one.';
}

interface Fact {
  readonly label: string;
  readonly values: readonly [string | null, string | null];
}

/** The name, and whatever else one side knows. */
function factsOf(row: LookalikeFacts, other: LookalikeFacts, currency: string): Fact[] {
  const short = (value: string | null): string | null => (value === null ? null : shorten(value, 120));
  const money = (cents: number | null): string | null =>
    cents === null ? null : formatSpend(cents, currency);
  const facts: readonly Fact[] = [
    { label: 'Name', values: [short(row.name), short(other.name)] },
    { label: 'Account ID', values: [short(row.externalId), short(other.externalId)] },
    { label: 'Website', values: [short(row.domain), short(other.domain)] },
    { label: 'City', values: [short(row.city), short(other.city)] },
    { label: 'Country', values: [short(row.country), short(other.country)] },
    { label: 'Seller', values: [short(row.owner), short(other.owner)] },
    { label: 'Spend', values: [money(row.spendCents), money(other.spendCents)] },
  ];
  return facts.filter(({ values: [left, right] }) => left !== null || right !== null);
}

/** Every summary makes its questions anew; a pair that says the same is not drawn again. */
function isSamePair(a: PairProps, b: PairProps): boolean {
  return (
    a.verdict === b.verdict &&
    a.currency === b.currency &&
    a.onDecide === b.onDecide &&
    a.question.key === b.question.key &&
    JSON.stringify(a.question) === JSON.stringify(b.question)
  );
}
