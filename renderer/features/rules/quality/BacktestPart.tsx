// Decides how the rules stand beside the disputes ruled so far: a sentence, and the cases that would have gone otherwise.
import { useMemo } from 'react';
import { backtestRules, laneRulings } from '../../../../shared/coverage/backtest';
import type { Answers } from '../../../../shared/coverage/evaluate';
import type { Book } from '../../../../shared/records/book';
import type { AccountId } from '../../../../shared/records/ids';
import type { CoverageRule } from '../../../../shared/records/rule';
import { CaseTable } from '../CaseTable';
import styles from '../parts.module.css';
import { backtestSentence } from './quality-words';

interface BacktestPartProps {
  readonly book: Book;
  readonly rules: readonly CoverageRule[];
  readonly answers: Answers;
  readonly onShowAccount: (id: AccountId) => void;
}

export function BacktestPart({ book, rules, answers, onShowAccount }: BacktestPartProps) {
  const backtest = useMemo(
    () =>
      backtestRules(
        rules,
        laneRulings(book),
        { get: (id) => book.get('account', id) },
        answers.columns.context,
      ),
    [book, rules, answers],
  );
  return (
    <section className={styles.part} aria-labelledby="quality-backtest">
      <header className={styles.head}>
        <h2 id="quality-backtest" className={styles.title}>
          Against past rulings
        </h2>
        <p className={styles.note}>Asked of the accounts as they are today.</p>
      </header>
      <p className={styles.sentence}>{backtestSentence(backtest, 'the rules')}</p>
      <CaseTable
        label="Rulings that differ"
        head="The rules say"
        cases={backtest.cases}
        book={book}
        onShow={onShowAccount}
      />
    </section>
  );
}
