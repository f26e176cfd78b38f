// Decides the drawer's head: name, lock, stepping to the neighbours, close. Moves nothing.
import { ChevronDown, ChevronUp, Lock, LockOpen, X } from 'lucide-react';
import { dayWords } from '../../../shared/coverage/lock';
import { Badge } from '../../ui/Badge';
import { formatCount } from '../../ui/format';
import { IconButton } from '../../ui/IconButton';
import styles from './AccountDrawer.module.css';
import type { AccountFile } from './account-file';

interface DrawerHeaderProps {
  readonly file: AccountFile;
  readonly position: { readonly at: number; readonly of: number } | null;
  readonly onLock: () => void;
  readonly onStep: (delta: 1 | -1) => void;
  readonly onClose: () => void;
}

export function DrawerHeader({ file, position, onLock, onStep, onClose }: DrawerHeaderProps) {
  const { name, lockReason, lockedUntil } = file.account;
  const locked = file.isLocked;
  const until = lockedUntil === null ? 'Locked' : `Locked until ${dayWords(lockedUntil, file.asOf)}`;
  return (
    <header className={styles.header}>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{name}</h2>
        {locked && (
          <span className={styles.lock}>
            <Badge icon={Lock}>
              {lockReason === '' || lockReason === null ? until : `${until}: ${lockReason}`}
            </Badge>
          </span>
        )}
      </div>
      <div className={styles.tools}>
        <IconButton
          icon={locked ? LockOpen : Lock}
          name={locked ? 'Unlock' : 'Lock'}
          keys="L"
          aria-keyshortcuts="L"
          onPress={onLock}
        />
        <span className={styles.divider} aria-hidden="true" />
        {position !== null && (
          <span className={styles.position}>
            {formatCount(position.at)} of {formatCount(position.of)}
          </span>
        )}
        <IconButton icon={ChevronUp} name="Previous account" keys="Up" onPress={() => onStep(-1)} />
        <IconButton icon={ChevronDown} name="Next account" keys="Down" onPress={() => onStep(1)} />
        <IconButton icon={X} name="Close" keys="Esc" aria-keyshortcuts="Escape" onPress={onClose} />
      </div>
    </header>
  );
}
