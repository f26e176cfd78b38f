// Decides how saved views are offered: the list to choose from, and what can be done with the current one.
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useRecord, useRecords } from '../../store/records';
import { applyView, isAsSaved, listViews, overwriteView, removeViewOf } from '../../store/saved-views';
import { useView } from '../../store/view';
import { useWish } from '../../store/wishes';
import { Button } from '../../ui/Button';
import { Menu, type MenuGroup } from '../../ui/Menu';
import { focusSearch } from './card-focus';
import styles from './FilterBar.module.css';
import { ViewNameDialog } from './ViewNameDialog';

/** `button` "Views" with a menu; the view the board shows is ticked. */
export function ViewsMenu() {
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const savedViewId = useView((state) => state.savedViewId);
  const current = useRecord('savedView', savedViewId);
  const isUnchanged = useView((state) => current !== undefined && isAsSaved(current, state));
  useRecords((state) => state.revision);
  useWish('save this view', () => setNaming('new'));
  useWish('rename the view', () => setNaming('rename'), current !== undefined);
  const views = listViews();
  const choose = (id: string) => {
    if (id.startsWith(viewPrefix)) applyView(id.slice(viewPrefix.length));
    else if (id === 'save') setNaming('new');
    else if (current === undefined) return;
    else if (id === 'update') overwriteView(current.id);
    else if (id === 'rename') setNaming('rename');
    else if (id === 'remove') {
      removeViewOf(current.id);
      focusSearch();
    }
  };
  const groups: MenuGroup[] = [
    ...(views.length === 0
      ? []
      : [
          {
            heading: 'Saved views',
            entries: views.map((view) => ({
              id: `${viewPrefix}${view.id}`,
              label: view.name,
              isCurrent: view.id === current?.id,
              ...(view.id === current?.id && !isUnchanged ? { end: 'changed' } : {}),
            })),
          },
        ]),
    { entries: [{ id: 'save', label: 'Save this view…' }] },
    ...(current === undefined
      ? []
      : [
          {
            heading: current.name,
            entries: [
              { id: 'update', label: 'Update', isDisabled: isUnchanged },
              { id: 'rename', label: 'Rename…' },
              { id: 'remove', label: 'Remove' },
            ],
          },
        ]),
  ];
  return (
    <>
      <Menu name="Views" groups={groups} onChoose={choose} placement="bottom end">
        <Button
          look="quiet"
          icon={Bookmark}
          className={styles.views ?? ''}
          aria-label={current === undefined ? 'Views' : `Views, ${current.name}`}
        >
          Views
        </Button>
      </Menu>
      {naming !== null && (
        <ViewNameDialog
          view={naming === 'rename' ? (current ?? null) : null}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

/** No entry of the menu's own can be taken for a view. */
const viewPrefix = 'view/';
