// Decides how each seller without a home lane gets one, all in one step, or is skipped. Guesses come from the summary.
import { useState } from 'react';
import { type Lane, laneName, lanes } from '../../../shared/records/lane';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import type { Choice } from '../../ui/choice';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import table from '../../ui/table.module.css';
import type { ListedSeller } from '../../workers/summary-view';
import styles from './OwnersPanel.module.css';

interface OwnersPanelProps {
  readonly sellers: readonly ListedSeller[];
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly onChoose: (chosen: ReadonlyMap<string, Lane | null>) => void;
}

const skip = 'skip';
const choices: readonly Choice[] = [
  ...lanes.map((lane) => ({ id: lane, label: laneName[lane], lane })),
  { id: skip, label: 'Skip for now', lane: 'unassigned' },
];
const sellersAtOnce = 40;

/** One combo box per seller, and buttons for all of them. */
export function OwnersPanel({ sellers, lanes: chosen, onChoose }: OwnersPanelProps) {
  const [shown, setShown] = useState(sellersAtOnce);
  if (sellers.length === 0) return null;
  const hidden = sellers.length - shown;
  const guessed = sellers.filter(({ key, guess }) => guess !== null && !chosen.has(key));
  const setAll = (lane: Lane | null): void => onChoose(new Map(sellers.map(({ key }) => [key, lane])));
  return (
    <section className={table.panel} aria-labelledby="import-owners">
      <div className={cx(table.panelHead, styles.head)}>
        <h2 id="import-owners" className={table.panelTitle}>
          Sellers’ lanes
        </h2>
        <p className={table.panelNote}>
          {formatNoun(sellers.length, 'seller')} without a home lane. Their accounts come into the lane you
          choose.
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take a legend */}
        <div role="group" aria-label="Lane for all sellers" className={styles.bulk}>
          {lanes.map((lane) => (
            <Button key={lane} onPress={() => setAll(lane)}>
              All {laneName[lane]}
            </Button>
          ))}
          {guessed.length > 0 && (
            <Button
              onPress={() => onChoose(new Map(guessed.map(({ key, guess }) => [key, guess?.lane ?? null])))}
            >
              Use {formatNoun(guessed.length, 'guess', 'guesses')}
            </Button>
          )}
          <Button look="quiet" onPress={() => setAll(null)}>
            Skip all
          </Button>
        </div>
      </div>
      <table className={cx(table.table, table.tall, styles.table)}>
        <thead>
          <tr>
            <th>Seller</th>
            <th className={cx(table.number, styles.count)}>Accounts</th>
            <th className={styles.lane}>Home lane</th>
            <th>Guess</th>
          </tr>
        </thead>
        <tbody>
          {sellers.slice(0, shown).map((seller) => (
            <tr key={seller.key}>
              <td className={cx(table.strong, styles.clip)} title={seller.email ?? seller.name}>
                {seller.name}
              </td>
              <td className={cx(table.number, styles.count)}>{formatCount(seller.accountCount)}</td>
              <td>
                <ComboBox
                  label={`Lane for ${seller.name}`}
                  hideLabel
                  size="small"
                  choices={choices}
                  value={chosen.get(seller.key) ?? skip}
                  onChange={(id) => {
                    if (id === null) return;
                    onChoose(new Map([[seller.key, lanes.find((lane) => lane === id) ?? null]]));
                  }}
                />
              </td>
              <td className={styles.clip}>{guessText(seller, chosen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button look="link" onPress={() => setShown(shown + sellersAtOnce)}>
            Show {formatNoun(Math.min(hidden, sellersAtOnce), 'more seller')}
          </Button>
        </div>
      )}
    </section>
  );
}

function guessText({ key, guess }: ListedSeller, chosen: ReadonlyMap<string, Lane>): string {
  if (guess === null || chosen.has(key)) return '';
  return `${laneName[guess.lane]}: ${guess.why}`;
}
