// Decides how ways of looking at the board are saved, renamed, overwritten and removed. Looks at no account.
import { quoted } from '../deck/wording';
import type { Records } from '../records/book';
import type { SavedView } from '../records/saved-view';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

/** What of the board is kept under a name. */
export type ViewContent = Pick<SavedView, 'scenarioView' | 'grouping' | 'sorting' | 'filter'>;

/** A longer name would not fit the menu. */
export const longestViewName = 60;

/** Saves a view under a name of its own (FV6). Refuses a blank name, one that is too long, and one that is taken. */
export function saveView(
  records: Records,
  input: ViewContent & { readonly name: string },
  context: Pick<PlanContext, 'newId'>,
): Plan | Refusal {
  const name = nameFrom(input.name);
  const problem = nameProblem(records, name, null);
  if (problem !== null) return problem;
  const { scenarioView, grouping, sorting, filter } = input;
  const draft = new Draft(records);
  draft.put({
    type: 'savedView',
    id: `view:${context.newId()}`,
    deleted: false,
    name,
    scenarioView,
    grouping,
    sorting,
    filter,
  });
  return planOf(draft, { kind: 'view.saved', label: `View ${quoted(name)} saved` });
}

/** Gives a view another name; another case of its own is fine. */
export function renameView(
  records: Records,
  input: { readonly viewId: string; readonly name: string },
): Plan | Refusal {
  const view = records.get('savedView', input.viewId);
  if (view === undefined) return gone;
  const name = nameFrom(input.name);
  const problem = nameProblem(records, name, view.id);
  if (problem !== null) return problem;
  const draft = new Draft(records);
  draft.put({ ...view, name });
  return planOf(draft, {
    kind: 'view.saved',
    label: `View ${quoted(view.name)} renamed to ${quoted(name)}`,
  });
}

/** Makes a view what the board is now; its name stays. */
export function updateView(
  records: Records,
  input: ViewContent & { readonly viewId: string },
): Plan | Refusal {
  const view = records.get('savedView', input.viewId);
  if (view === undefined) return gone;
  const { scenarioView, grouping, sorting, filter } = input;
  const draft = new Draft(records);
  draft.put({ ...view, scenarioView, grouping, sorting, filter });
  return planOf(draft, { kind: 'view.saved', label: `View ${quoted(view.name)} updated` });
}

/** Removes a view; the board stays as it is. */
export function removeView(records: Records, { viewId }: { readonly viewId: string }): Plan | Refusal {
  const view = records.get('savedView', viewId);
  if (view === undefined) return gone;
  const draft = new Draft(records);
  draft.remove(view.id);
  return planOf(draft, { kind: 'view.saved', label: `View ${quoted(view.name)} removed` });
}

const gone = refuse('not-found', 'That view is no longer in this workspace.');

/** Blanks around a name, and more than one in a row, are no difference. */
function nameFrom(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameProblem(records: Records, name: string, ownId: string | null): Refusal | null {
  if (name === '') return refuse('name-missing', 'Give the view a name.');
  const letters = Array.from(name).length;
  if (letters > longestViewName) {
    return refuse(
      'value-out-of-range',
      `That name has ${letters} characters. Shorten it to ${longestViewName} or fewer.`,
    );
  }
  const folded = name.toLowerCase();
  const twin = records
    .all('savedView')
    .find((view) => view.id !== ownId && view.name.toLowerCase() === folded);
  return twin === undefined
    ? null
    : refuse('name-taken', `There is a view called ${quoted(twin.name)} already. Choose another name.`);
}

/** What is wrong with a name, as a sentence; null when it can be used. `ownId` is the view that has it now. */
export function viewNameProblem(records: Records, name: string, ownId: string | null): string | null {
  return nameProblem(records, nameFrom(name), ownId)?.message ?? null;
}
