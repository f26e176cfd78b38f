// Decides how the difference between two versions is shown: rule by rule, then by what it does to today's book.
import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { compareRuleSets, placeOfSuggestion } from '../../../../shared/coverage/compare-versions';
import { CompiledRules } from '../../../../shared/coverage/suggest';
import type { Book } from '../../../../shared/records/book';
import type { AccountId } from '../../../../shared/records/ids';
import type { RulesVersion } from '../../../../shared/records/rules-version';
import type { BoardIndex } from '../../../store/board-index';
import { formatCount, formatTotal } from '../../../ui/format';
import table from '../../../ui/table.module.css';
import { AccountTable } from '../AccountTable';
import { PlaceWord } from '../PlaceWord';
import styles from '../parts.module.css';
import { useAnswers } from '../use-rule-preview';
import { effectWords, ruleLines } from './version-words';

interface VersionEffectProps {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly revision: number;
  readonly before: RulesVersion;
  readonly after: RulesVersion;
  readonly onShowAccount: (id: AccountId) => void;
}

export function VersionEffect(props: VersionEffectProps) {
  const { book, revision, before, after, onShowAccount } = props;
  const workspace = book.workspace();
  const { currency } = workspace;
  const answers = useAnswers(book, revision);
  const comparison = useMemo(
    () => compareRuleSets(before.rules, after.rules, answers),
    [before, after, answers],
  );
  const lines = useMemo(() => {
    const { accounts, context } = answers.columns;
    const shown = comparison.examples.flatMap((at) => accounts[at] ?? []);
    const was = new CompiledRules(before.rules, context).suggestEach(shown);
    const is = new CompiledRules(after.rules, context).suggestEach(shown);
    return shown.map((account, at) => ({
      account,
      places: [was[at], is[at]].map((said) => (said === undefined ? null : placeOfSuggestion(said))),
    }));
  }, [comparison, before, after, answers]);
  if (before.id === after.id) return <p className={styles.sentence}>Choose two different versions.</p>;
  const changes = ruleLines(comparison, before.rules, after.rules, workspace);
  return (
    <div className={styles.effect}>
      {changes.length === 0 ? (
        <p className={styles.sentence}>The rules in force are the same in both.</p>
      ) : (
        <ul className={styles.lines} aria-label="Rules that differ">
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={styles.stateWords} aria-live="polite">
        {effectWords(comparison, currency)}
      </p>
      {comparison.flows.length > 0 && (
        <div className={styles.panel}>
          <table className={table.table} aria-label="From suggestion to suggestion">
            <thead>
              <tr>
                <th scope="col">{`Version ${before.number} to version ${after.number}`}</th>
                <th scope="col" className={table.number}>
                  Accounts
                </th>
                <th scope="col" className={table.number}>
                  Spend
                </th>
              </tr>
            </thead>
            <tbody>
              {comparison.flows.map(({ from, to, count, spendCents }) => (
                <tr key={`${from} ${to}`}>
                  <td>
                    <span className={styles.flow}>
                      <PlaceWord place={from} />
                      <ArrowRight size={14} strokeWidth={1.7} aria-label="to" className={styles.arrow} />
                      <PlaceWord place={to} />
                    </span>
                  </td>
                  <td className={table.number}>{formatCount(count)}</td>
                  <td className={table.number}>{formatTotal(spendCents, { currency })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > 0 && (
        <div className={styles.panel}>
          <AccountTable
            label="Accounts with another suggestion"
            heads={[`Version ${before.number}`, `Version ${after.number}`]}
            lines={lines}
            total={comparison.accounts}
            currency={currency}
            onShow={onShowAccount}
          />
        </div>
      )}
    </div>
  );
}
