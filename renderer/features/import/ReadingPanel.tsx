// Decides how the user is asked what amounts mean and how dates and numbers were read. Converts nothing itself.
import { fields, labelOf, type MoneyUnit, moneyUnits, type Target } from '../../../shared/tables/fields';
import { moneyKindIsOpen } from '../../../shared/tables/match-columns';
import type { ColumnReading } from '../../../shared/tables/read-column';
import { ComboBox } from '../../ui/ComboBox';
import { cx } from '../../ui/cx';
import { Segmented } from '../../ui/Segmented';
import table from '../../ui/table.module.css';
import { chooseReading, chooseTarget, chooseUnit, type DraftColumn, type ImportDraft } from './import-draft';
import styles from './ReadingPanel.module.css';

interface ReadingPanelProps {
  readonly columns: readonly DraftColumn[];
  readonly readings: readonly ColumnReading[];
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

const moneyKinds = [
  { id: 'companyRevenue', label: 'Company revenue' },
  { id: 'spend', label: 'Spend, last 12 months' },
];
const unitChoices = moneyUnits.map((unit) => ({ id: unit, label: `in ${unit}` }));
const dateOrders = [
  { id: 'mdy', label: 'month/day/year' },
  { id: 'dmy', label: 'day/month/year' },
];
const decimalMarks = [
  { id: 'point', label: '1,234.56' },
  { id: 'comma', label: '1.234,56' },
];

function isMoney(target: Target): boolean {
  return target !== 'custom' && target !== 'skip' && fields[target].kind === 'money';
}

/** Shown only when the file has amounts, or something that can be read in two ways. */
export function ReadingPanel({ columns, readings, onChange }: ReadingPanelProps) {
  const amounts = columns.filter(({ target }) => isMoney(target));
  const open = readings.filter((reading) => {
    const column = columns.find((candidate) => candidate.column === reading.column);
    const isChosen = column !== undefined && (column.dateOrder !== null || column.decimalMark !== null);
    return !reading.certain || isChosen;
  });
  if (amounts.length === 0 && open.length === 0) return null;
  return (
    <section className={table.panel} aria-labelledby="import-reading">
      <div className={table.panelHead}>
        <h2 id="import-reading" className={cx(table.panelTitle, styles.title)}>
          Amounts and dates
        </h2>
        <p className={table.panelNote}>
          {amounts.some(asksKind)
            ? 'Company revenue is the customer’s own turnover. Spend is what they buy from us; rules and totals use it.'
            : 'What one in the file stands for, and how dates and numbers are written.'}
        </p>
      </div>
      <ul className={styles.rows}>
        {amounts.map((column) => (
          <li key={column.column} className={styles.row}>
            <span className={styles.what}>{column.header}</span>
            {asksKind(column) ? (
              <Segmented
                label={`What ${column.header} holds`}
                hideLabel
                segments={moneyKinds}
                value={column.target}
                onChange={(id) =>
                  onChange((draft) =>
                    chooseTarget(draft, column.column, id === 'spend' ? 'spend' : 'companyRevenue'),
                  )
                }
              />
            ) : (
              <span className={styles.fixed}>{labelOf(column.target)}</span>
            )}
            <ComboBox
              className={styles.unit ?? ''}
              label={`Unit of ${column.header}`}
              hideLabel
              choices={unitChoices}
              value={column.unit}
              onChange={(id) => {
                const unit = moneyUnits.find((candidate): candidate is MoneyUnit => candidate === id);
                if (unit !== undefined) onChange((draft) => chooseUnit(draft, column.column, unit));
              }}
            />
          </li>
        ))}
        {open.map((reading) => (
          <li key={`reading-${reading.column}`} className={styles.row}>
            <span className={styles.what}>{reading.header}</span>
            {reading.dateOrder !== null ? (
              <Segmented
                label={`Order of day and month in ${reading.header}`}
                hideLabel
                segments={dateOrders}
                value={reading.dateOrder}
                onChange={(id) =>
                  onChange((draft) =>
                    chooseReading(draft, reading.column, { dateOrder: id === 'dmy' ? 'dmy' : 'mdy' }),
                  )
                }
              />
            ) : (
              <Segmented
                label={`Decimal mark in ${reading.header}`}
                hideLabel
                segments={decimalMarks}
                value={reading.decimalMark ?? 'point'}
                onChange={(id) =>
                  onChange((draft) =>
                    chooseReading(draft, reading.column, { decimalMark: id === 'comma' ? 'comma' : 'point' }),
                  )
                }
              />
            )}
            <span className={styles.note}>
              {reading.certain ? 'Your choice' : 'Assumed: the values can be read either way'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Turnover and spend are told apart by the user; other amounts are what they are, unless the header leaves it open. */
function asksKind({ target, header }: DraftColumn): boolean {
  if (target === 'spend' || target === 'companyRevenue') return true;
  return target === 'averageOrder' && moneyKindIsOpen(header);
}
