// Decides what a saved view takes from the board, how it is put back, and which one the board shows now. Draws nothing.
import {
  removeView,
  renameView,
  saveView,
  updateView,
  type ViewContent,
} from '../../shared/actions/save-view';
import type { SavedView } from '../../shared/records/saved-view';
import { act } from './act';
import { readFilter } from './filter-schema';
import { notify } from './notices';
import { useRecords } from './records';
import { hasFilter, noFilter, setFilter, useView, type ViewState } from './view';

type Shown = Pick<ViewState, 'scenarioView' | 'grouping' | 'sorting' | 'filter'>;

/** The board as it would be saved now; as JSON, which is what a record holds. */
export function contentOf({ scenarioView, grouping, sorting, filter }: Shown): ViewContent {
  return { scenarioView, grouping, sorting, filter: JSON.parse(JSON.stringify(filter)) };
}

/** Whether the board shows just what the view holds. */
export function isAsSaved(view: SavedView, shown: Shown): boolean {
  const { scenarioView, grouping, sorting, filter } = view;
  return textOf({ scenarioView, grouping, sorting, filter }) === textOf(contentOf(shown));
}

/** The same for the same content, whatever the order of its parts. */
function textOf(content: ViewContent): string {
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The saved views by name. */
export function listViews(): SavedView[] {
  const { book } = useRecords.getState();
  return (book?.all('savedView') ?? []).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Shows the board as the view has it, as far as it fits, and says what does not. */
export function applyView(viewId: string): void {
  const { book } = useRecords.getState();
  const view = book?.get('savedView', viewId);
  if (book === null || view === undefined) return;
  const { filter, leftOut } = readFilter(view.filter, book);
  useView.setState({
    scenarioView: view.scenarioView,
    grouping: view.grouping,
    sorting: view.sorting,
    savedViewId: view.id,
    selection: new Set(),
  });
  // Nothing to filter is the one filter everybody compares with.
  if (hasFilter(filter)) setFilter(filter);
  else useView.setState({ filter: noFilter });
  if (leftOut.length > 0) {
    notify({ text: `Left out of ${view.name}: ${leftOut.join('; ')}.`, tone: 'plain', undoSeq: null });
  }
}

/** Saves the board as it is under a name; the view it becomes is the current one. False when it was refused. */
export function saveViewNamed(name: string): boolean {
  const plan = act((records, context) =>
    saveView(records, { ...contentOf(useView.getState()), name }, context),
  );
  const savedViewId = plan?.changes[0]?.recordId ?? null;
  if (savedViewId === null) return false;
  useView.setState({ savedViewId });
  return true;
}

export function renameViewTo(viewId: string, name: string): boolean {
  return act((records) => renameView(records, { viewId, name })) !== null;
}

export function overwriteView(viewId: string): void {
  act((records) => updateView(records, { ...contentOf(useView.getState()), viewId }));
}

export function removeViewOf(viewId: string): void {
  act((records) => removeView(records, { viewId }));
}
