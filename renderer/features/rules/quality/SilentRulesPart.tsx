// Decides how the rules that say nothing of anybody are listed, each with why.
import type { Answers } from '../../../../shared/coverage/evaluate';
import type { Quality } from '../../../../shared/coverage/quality';
import type { Book } from '../../../../shared/records/book';
import type { CoverageRule } from '../../../../shared/records/rule';
import { openRule } from '../../../store/rule-draft';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import table from '../../../ui/table.module.css';
import styles from '../parts.module.css';
import { whyDead } from './quality-words';

interface SilentRulesPartProps {
  readonly book: Book;
  readonly rules: readonly CoverageRule[];
  readonly quality: Quality;
  readonly answers: Answers;
  readonly currency: string;
}

export function SilentRulesPart({ book, rules, quality, answers, currency }: SilentRulesPartProps) {
  const { context } = answers.columns;
  const dead = quality.rules.flatMap((each) => {
    const rule = rules.find(({ id }) => id === each.ruleId);
    return each.isDead && rule !== undefined
      ? [{ rule, why: whyDead(rule, each, rules, { ...context, currency }) }]
      : [];
  });
  return (
    <section className={styles.part} aria-labelledby="quality-silent">
      <header className={styles.head}>
        <h2 id="quality-silent" className={styles.title}>
          Rules that say nothing
        </h2>
        <p className={styles.note}>They decide and vote on no account.</p>
      </header>
      {dead.length === 0 ? (
        <p className={styles.sentence}>
          {rules.length === 0
            ? 'This workspace has no coverage rules.'
            : 'Every rule decides or votes on some account.'}
        </p>
      ) : (
        <div className={styles.panel}>
          <table className={table.table} aria-labelledby="quality-silent">
            <thead>
              <tr>
                <th scope="col" className={styles.code}>
                  Rule
                </th>
                <th scope="col" className={styles.ruleTitle}>
                  Title
                </th>
                <th scope="col">Why</th>
                <th scope="col">
                  <span className="sr-only">Open</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {dead.map(({ rule, why }) => (
                <tr key={rule.id}>
                  <td className={cx(table.strong, styles.code)}>{rule.code}</td>
                  <td>{rule.title}</td>
                  <td>{why}</td>
                  <td className={styles.action}>
                    <Button
                      look="link"
                      aria-label={`Open ${rule.code}`}
                      onPress={() => openRule(book, rule.id)}
                    >
                      Open
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
