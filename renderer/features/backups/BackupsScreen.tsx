// Decides the Backups screen: the copies of the book on this computer, the newest first, and a way back to each.
// When one is saved, and how many are kept, is the store's part.
import { ArchiveRestore, Save } from 'lucide-react';
import { useState } from 'react';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { type RecoveryPoint, saveRecoveryPoint } from '../../store/recovery';
import { useWish } from '../../store/wishes';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/EmptyState';
import { formatCount, formatNoun } from '../../ui/format';
import { TopBar } from '../../ui/TopBar';
import table from '../../ui/table.module.css';
import styles from './BackupsScreen.module.css';
import { momentWords, sizeWords } from './backup-words';
import { RestoreDialog } from './RestoreDialog';
import { useBackups } from './use-backups';

export function BackupsScreen() {
  const isReader = useRecords((state) => state.role === 'follower');
  const { listed, refresh } = useBackups();
  const [chosen, setChosen] = useState<RecoveryPoint | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const points = listed?.ok === true ? listed.points : [];
  const save = async () => {
    setIsSaving(true);
    const outcome = await saveRecoveryPoint('Saved by hand');
    setIsSaving(false);
    refresh();
    notify(
      outcome.ok
        ? { text: 'Backup saved on this computer.', tone: 'plain', undoSeq: null }
        : { text: outcome.message, tone: 'warn', undoSeq: null },
    );
  };
  useWish('save a backup', () => void save());
  const saveButton = (
    <Button look="primary" icon={Save} isDisabled={isSaving || isReader} onPress={() => void save()}>
      Save a backup
    </Button>
  );
  return (
    <div className={styles.screen}>
      <TopBar title="Backups" end={points.length > 0 ? saveButton : undefined}>
        {points.length > 0 && (
          <span className={styles.total}>
            {formatNoun(points.length, 'backup')} on this computer, the newest ten are kept
          </span>
        )}
      </TopBar>
      {listed !== null && !listed.ok && <EmptyState>{listed.message}</EmptyState>}
      {listed?.ok === true && points.length === 0 && (
        <EmptyState action={saveButton}>
          No backups yet. One is saved on this computer before every import.
        </EmptyState>
      )}
      {points.length > 0 && (
        <BackupTable
          points={points}
          isReader={isReader}
          onRestore={(point) => {
            setChosen(point);
          }}
        />
      )}
      {chosen !== null && (
        <RestoreDialog
          point={chosen}
          onClose={() => {
            setChosen(null);
            refresh();
          }}
        />
      )}
    </div>
  );
}

interface BackupTableProps {
  readonly points: readonly RecoveryPoint[];
  readonly isReader: boolean;
  readonly onRestore: (point: RecoveryPoint) => void;
}

function BackupTable({ points, isReader, onRestore }: BackupTableProps) {
  return (
    <div className={styles.scroll} data-region="backups" data-home="" tabIndex={-1}>
      <table aria-label="Backups" className={cx(table.table, table.tall, styles.table)}>
        <thead>
          <tr>
            <th scope="col">Backup</th>
            <th scope="col">Saved</th>
            <th scope="col" className={table.number}>
              Accounts
            </th>
            <th scope="col" className={table.number}>
              Sellers
            </th>
            <th scope="col" className={table.number}>
              Size
            </th>
            <th scope="col">
              <span className="sr-only">Restore</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.id}>
              <td className={cx(table.strong, styles.label)} title={point.label}>
                {point.label}
              </td>
              <td>{momentWords(point.at)}</td>
              <td className={table.number}>{formatCount(point.accountCount)}</td>
              <td className={table.number}>{formatCount(point.sellerCount)}</td>
              <td className={table.number}>{sizeWords(point.byteCount)}</td>
              <td className={styles.end}>
                <Button
                  icon={ArchiveRestore}
                  isDisabled={isReader}
                  aria-label={`Restore ${point.label}, ${momentWords(point.at)}`}
                  onPress={() => onRestore(point)}
                >
                  Restore
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
