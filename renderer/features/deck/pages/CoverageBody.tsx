// Decides how page 3 shows rules: Inside beside Field, a rule for one lane across both. Words come from the model.
import type { CSSProperties } from 'react';
import type { CoveragePage } from '../../../../shared/deck/coverage-page';
import { laneName } from '../../../../shared/records/lane';
import { LaneMark } from '../../../ui/LaneMark';
import styles from './CoverageBody.module.css';
import { Empty } from './Empty';

export function CoverageBody({ page }: { readonly page: CoveragePage }) {
  if (page.empty !== null) return <Empty text={page.empty} />;
  return (
    <table className={styles.rules} style={{ '--rows': page.rows.length } as CSSProperties}>
      <thead>
        <tr>
          <th scope="col" className={styles.code}>
            <span className={styles.unseen}>Rule</span>
          </th>
          <th scope="col">
            <span className={styles.lane}>
              <LaneMark lane="inside" size={26} />
              {laneName.inside}
            </span>
          </th>
          <th scope="col">
            <span className={styles.lane}>
              <LaneMark lane="field" size={26} />
              {laneName.field}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <tr
            key={row.key}
            className={row.layout === 'span' ? styles.span : ''}
            data-deck-part={row.part}
            data-deck-row="56"
          >
            <th scope="row" className={styles.code}>
              {row.code}
            </th>
            {row.layout === 'split' ? (
              <>
                <td>{row.inside}</td>
                <td>{row.field}</td>
              </>
            ) : (
              <td colSpan={2}>
                <span className={styles.lane}>
                  <LaneMark lane={row.lane} size={26} />
                  <span>
                    <strong>{laneName[row.lane]}</strong> {row.rest}
                  </span>
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
