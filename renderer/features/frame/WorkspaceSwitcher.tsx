// Decides how the open workspace is named and how another one is chosen. Opens nothing itself.
import { ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { cx } from '../../ui/cx';
import { Logo } from '../../ui/Logo';
import { Menu, type MenuGroup } from '../../ui/Menu';
import styles from './WorkspaceSwitcher.module.css';

export interface WorkspaceSwitcherProps {
  readonly name: string;
  /** May be empty. */
  readonly subtitle: string;
  /** The workspaces and what can be done with them, as the menu shows them. */
  readonly menu: readonly MenuGroup[];
  readonly onChoose: (id: string) => void;
  readonly isRail: boolean;
}

/** A button named "Workspace: Northeast" with a menu of the others. */
export function WorkspaceSwitcher({ name, subtitle, menu, onChoose, isRail }: WorkspaceSwitcherProps) {
  return (
    <Menu
      name="Workspaces"
      groups={menu}
      onChoose={onChoose}
      placement={isRail ? 'right top' : 'bottom start'}
    >
      <Button className={cx(styles.switcher, isRail && styles.rail)} aria-label={`Workspace: ${name}`}>
        <Logo size={28} />
        {!isRail && (
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            {subtitle !== '' && <span className={styles.subtitle}>{subtitle}</span>}
          </span>
        )}
        {!isRail && <ChevronsUpDown size={14} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />}
      </Button>
    </Menu>
  );
}
