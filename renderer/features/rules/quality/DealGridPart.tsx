// Decides how the sixteen kinds of business are shown with the rules that speak for each. Asks no account.
import { CircleSlash2 } from 'lucide-react';
import { useMemo } from 'react';
import { dealGrid, emptyCells } from '../../../../shared/coverage/deal-grid';
import { type CoverageRule, dealKinds, dealSources } from '../../../../shared/records/rule';
import { cx } from '../../../ui/cx';
import table from '../../../ui/table.module.css';
import styles from '../parts.module.css';
import { dealNames, gridSentence, sourceNames } from './quality-words';

export function DealGridPart({ rules }: { readonly rules: readonly CoverageRule[] }) {
  const grid = useMemo(() => dealGrid(rules), [rules]);
  const codesOf = (source: string, deal: string) =>
    grid.find((cell) => cell.source === source && cell.deal === deal)?.codes ?? [];
  return (
    <section className={styles.part} aria-labelledby="quality-grid">
      <header className={styles.head}>
        <h2 id="quality-grid" className={styles.title}>
          Where deals come from, and what they are
        </h2>
        <p className={styles.note}>The active rules that speak for each kind of business.</p>
      </header>
      <p className={styles.sentence}>{gridSentence(emptyCells(grid).length, grid.length)}</p>
      <div className={styles.panel}>
        <table className={cx(table.table, styles.grid)} aria-labelledby="quality-grid">
          <thead>
            <tr>
              <th scope="col">Source</th>
              {dealKinds.map((deal) => (
                <th key={deal} scope="col">
                  {dealNames[deal]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dealSources.map((source) => (
              <tr key={source}>
                <th scope="row">{sourceNames[source]}</th>
                {dealKinds.map((deal) => {
                  const codes = codesOf(source, deal);
                  return (
                    <td key={deal}>
                      {codes.length > 0 ? (
                        codes.join(', ')
                      ) : (
                        <span className={styles.empty}>
                          <CircleSlash2 size={12} strokeWidth={1.7} aria-hidden="true" />
                          No rule
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
