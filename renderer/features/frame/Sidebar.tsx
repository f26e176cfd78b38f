// Decides what the sidebar shows: workspace, places to go, saved state, the person. Navigates and saves nothing itself.
import { HardDrive, PanelLeft, Settings2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/IconButton';
import { Tooltip } from '../../ui/Tooltip';
import styles from './Sidebar.module.css';
import type { NavEntry, NavId, NavSection } from './sections';
import { WorkspaceSwitcher, type WorkspaceSwitcherProps } from './WorkspaceSwitcher';

interface SidebarProps {
  readonly workspace: Omit<WorkspaceSwitcherProps, 'isRail'>;
  readonly sections: readonly NavSection[];
  /** The screen shown; null when it is none of the entries. */
  readonly currentId: NavId | null;
  readonly onGo: (id: NavId) => void;
  /** "Saved on this computer, 10:42" */
  readonly savedText: string;
  readonly isFailed?: boolean;
  readonly actor: string;
  readonly onSettings: () => void;
  /** Folded to a 48 px rail of icons. */
  readonly isRail: boolean;
  readonly onRail: (isRail: boolean) => void;
}

function NavRow({
  entry,
  isCurrent,
  isRail,
  onGo,
}: {
  entry: NavEntry;
  isCurrent: boolean;
  isRail: boolean;
  onGo: () => void;
}) {
  const Icon = entry.icon;
  const name = entry.countWords === undefined ? entry.label : `${entry.label}, ${entry.countWords}`;
  const row = (
    <Button
      className={cx(styles.row, isCurrent && styles.current)}
      aria-label={name}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      onPress={onGo}
    >
      <Icon size={16} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
      {!isRail && <span className={styles.label}>{entry.label}</span>}
      {!isRail && entry.count !== undefined && <span className={styles.count}>{entry.count}</span>}
    </Button>
  );
  return isRail ? (
    <Tooltip text={name} placement="right">
      {row}
    </Tooltip>
  ) : (
    row
  );
}

/** `navigation` "Main", 216 px, or a rail of 48. */
export function Sidebar(props: SidebarProps) {
  const { workspace, sections, currentId, onGo, actor, isRail } = props;
  return (
    <nav aria-label="Main" className={cx(styles.sidebar, isRail && styles.rail)} data-region="sidebar">
      <div className={styles.top}>
        <span className={styles.product}>Lanekeeper</span>
        <IconButton
          icon={PanelLeft}
          name={isRail ? 'Show sidebar' : 'Hide sidebar'}
          className={styles.fold ?? ''}
          placement={isRail ? 'right' : 'bottom'}
          onPress={() => props.onRail(!isRail)}
        />
      </div>
      <WorkspaceSwitcher {...workspace} isRail={isRail} />
      <div className={styles.sections}>
        {sections.map((section) => (
          <div key={section.heading}>
            {!isRail && (
              <p className={styles.heading} aria-hidden="true">
                {section.heading}
              </p>
            )}
            <ul aria-label={section.heading}>
              {section.entries.map((entry) => (
                <li key={entry.id}>
                  <NavRow
                    entry={entry}
                    isCurrent={entry.id === currentId}
                    isRail={isRail}
                    onGo={() => onGo(entry.id)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        {!isRail && (
          <p className={cx(styles.saved, props.isFailed === true && styles.failed)}>
            <HardDrive size={14} strokeWidth={1.7} aria-hidden="true" />
            {props.savedText}
          </p>
        )}
        <div className={styles.person}>
          {!isRail && <Avatar name={actor} size={24} />}
          {!isRail && <span className={styles.actor}>{actor}</span>}
          <IconButton
            icon={Settings2}
            name="Open settings"
            hint="Settings"
            placement={isRail ? 'right' : 'top'}
            onPress={props.onSettings}
          />
        </div>
      </div>
    </nav>
  );
}
