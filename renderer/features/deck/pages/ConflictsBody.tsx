// Decides how page 5 shows the way of a ticket and the precedents in force. Days and words come from the model.
import type { CSSProperties } from 'react';
import type { ConflictsPage } from '../../../../shared/deck/model';
import { laneName } from '../../../../shared/records/lane';
import { LaneMark } from '../../../ui/LaneMark';
import styles from './ConflictsBody.module.css';
import { Empty } from './Empty';

export function ConflictsBody({ page }: { readonly page: ConflictsPage }) {
  return (
    <>
      <ol className={styles.steps} data-deck-part="The four steps">
        {page.steps.map((step) => (
          <li key={step.name} className={styles.step}>
            <p className={styles.day}>{step.day}</p>
            <p className={styles.name}>{step.name}</p>
            <p className={styles.what}>{step.text}</p>
          </li>
        ))}
      </ol>
      {page.empty !== null ? (
        <Empty text={page.empty} />
      ) : (
        <table className={styles.precedents} style={{ '--rows': page.precedents.length } as CSSProperties}>
          <caption>Precedents in force</caption>
          <colgroup>
            <col />
            <col />
            <col />
          </colgroup>
          <thead className={styles.unseen}>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Precedent</th>
              <th scope="col">Lanes</th>
            </tr>
          </thead>
          <tbody>
            {page.precedents.map((precedent) => (
              <tr key={precedent.key} data-deck-part={precedent.part} data-deck-row="54">
                <th scope="row" className={styles.code}>
                  {precedent.code}
                </th>
                <td dir="auto">{precedent.text}</td>
                <td className={styles.lanes}>
                  <span className={styles.marks}>
                    {precedent.lanes.map((lane) => (
                      <LaneMark key={lane} lane={lane} size={24} title={laneName[lane]} />
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
