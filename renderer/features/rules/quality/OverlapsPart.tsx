// Decides how rules that disagree are listed, two by two, the most accounts first, each with examples.
import { Fragment, useMemo, useState } from 'react';
import { type Answers, type Truth, truth } from '../../../../shared/coverage/evaluate';
import { largest } from '../../../../shared/coverage/largest';
import { accountsOf, type Overlap } from '../../../../shared/coverage/quality';
import { askedRules } from '../../../../shared/coverage/suggest';
import type { AccountId } from '../../../../shared/records/ids';
import type { Lane } from '../../../../shared/records/lane';
import type { CoverageRule } from '../../../../shared/records/rule';
import { Button } from '../../../ui/Button';
import table from '../../../ui/table.module.css';
import { AccountTable } from '../AccountTable';
import styles from '../parts.module.css';
import { overlapSentence, whatFollows } from './quality-words';

interface OverlapsPartProps {
  readonly overlaps: readonly Overlap[];
  readonly rules: readonly CoverageRule[];
  readonly answers: Answers;
  readonly currency: string;
  readonly onShowAccount: (id: AccountId) => void;
}

const mostExamples = 10;

export function OverlapsPart({ overlaps, ...rest }: OverlapsPartProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className={styles.part} aria-labelledby="quality-overlaps">
      <header className={styles.head}>
        <h2 id="quality-overlaps" className={styles.title}>
          Rules that disagree
        </h2>
        <p className={styles.note}>Two rules that point the same account to different lanes.</p>
      </header>
      {overlaps.length === 0 ? (
        <p className={styles.sentence}>No two rules disagree on any account.</p>
      ) : (
        <div className={styles.panel}>
          <table className={table.table} aria-labelledby="quality-overlaps">
            <thead>
              <tr>
                <th scope="col">Rules</th>
                <th scope="col">What follows</th>
                <th scope="col">
                  <span className="sr-only">Examples</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {overlaps.map((overlap) => {
                const key = keyOf(overlap);
                const isOpen = open === key;
                return (
                  <Fragment key={key}>
                    <tr>
                      <td className={table.strong}>{overlapSentence(overlap, rest.currency)}</td>
                      <td>{whatFollows(overlap)}</td>
                      <td className={styles.action}>
                        <Button
                          look="link"
                          aria-expanded={isOpen}
                          aria-label={`Examples, ${overlap.a} and ${overlap.b}`}
                          onPress={() => setOpen(isOpen ? null : key)}
                        >
                          {isOpen ? 'Hide' : 'Examples'}
                        </Button>
                      </td>
                    </tr>
                    {isOpen && (
                      <tr>
                        <td colSpan={3} className={styles.within}>
                          <Examples overlap={overlap} {...rest} />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function keyOf({ a, b }: Pick<Overlap, 'a' | 'b'>): string {
  return `${a} ${b}`;
}

interface ExamplesProps extends Omit<OverlapsPartProps, 'overlaps'> {
  readonly overlap: Overlap;
}

function Examples({ overlap, rules, answers, currency, onShowAccount }: ExamplesProps) {
  const { a, b, count } = overlap;
  const lines = useMemo(() => {
    const { accounts } = answers.columns;
    const asked = askedRules(rules, answers.columns.context);
    const pair = [a, b].map((code) => asked.find((rule) => rule.code === code));
    return largest(
      accountsOf(rules, answers, { kind: 'overlap', a, b }),
      mostExamples,
      (at) => accounts[at]?.spendCents ?? null,
    ).flatMap((at) => {
      const account = accounts[at];
      return account === undefined
        ? []
        : [{ account, places: pair.map((rule) => laneSaid(rule, answers, at)) }];
    });
  }, [rules, answers, a, b]);
  return (
    <AccountTable
      label={`Accounts on which ${a} and ${b} disagree`}
      heads={[`${a} says`, `${b} says`]}
      lines={lines}
      total={count}
      currency={currency}
      onShow={onShowAccount}
    />
  );
}

function laneSaid(rule: CoverageRule | undefined, answers: Answers, at: number): Lane | null {
  if (rule === undefined) return null;
  const said = answers.of(rule.condition)[at] as Truth;
  if (said === truth.met) return rule.laneWhenMet;
  return said === truth.notMet ? rule.laneOtherwise : null;
}
