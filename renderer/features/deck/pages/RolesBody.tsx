// Decides how page 2 shows roles: the quarterback first, then what each lane owns, brings and needs. Knows no store.
import type { RolesPage } from '../../../../shared/deck/model';
import { laneName } from '../../../../shared/records/lane';
import { LaneMark } from '../../../ui/LaneMark';
import styles from './RolesBody.module.css';

export function RolesBody({ page }: { readonly page: RolesPage }) {
  return (
    <>
      <p className={styles.quarterback} data-deck-part="The quarterback">
        <strong className={styles.label}>Quarterback</strong> <span>{page.quarterback}</span>
      </p>
      <table className={styles.roles}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>Lane</span>
            </th>
            <th scope="col">Owns</th>
            <th scope="col">Brings</th>
            <th scope="col">Needs</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.key} data-deck-part={row.part} data-deck-row="">
              <th scope="row" className={styles.lane}>
                <span className={styles.laneName}>
                  <LaneMark lane={row.lane} size={26} />
                  {laneName[row.lane]}
                </span>
              </th>
              <td dir="auto">{row.owns}</td>
              <td dir="auto">{row.brings}</td>
              <td dir="auto">{row.needs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
