// Decides what is said of an import at its foot: how much it brings, what stands in its way. Draws nothing.
import { importObstacle } from '../../../shared/actions/import-accounts';
import { ordersObstacle } from '../../../shared/actions/import-orders';
import { sellerListObstacle } from '../../../shared/actions/import-seller-list';
import type { Records } from '../../../shared/records/book';
import type { IsoDate } from '../../../shared/records/values';
import { dialectName } from '../../../shared/tables/dialect';
import type { ListKind } from '../../../shared/tables/list-kind';
import { CellRows } from '../../../shared/tables/rows';
import { formatDate, formatNoun } from '../../ui/format';
import type { ListView } from '../../workers/import-worker-api';
import type { ImportDraft } from './import-draft';
import type { OpenList } from './import-run';

/** Why nothing can be imported yet, in a sentence; null when nothing stands in the way. */
export function obstacleOf(records: Records, { matching, draft, view }: OpenList): string | null {
  const choices = draft.columns;
  switch (matching.kind) {
    case 'accounts':
      return importObstacle(choices)?.message ?? null;
    case 'sellers':
      return sellerListObstacle(choices)?.message ?? null;
    case 'orders': {
      const settled = ordersObstacle(records, { choices, lines: linesOf(draft) });
      return settled?.message ?? (view?.kind === 'orders' ? view.obstacle : null);
    }
  }
}

function linesOf({ lines }: ImportDraft) {
  if (lines === null) return null;
  const headers = lines.columns.map(({ header }) => header);
  const table = {
    headers,
    headerLine: 1,
    rows: new CellRows([]),
    lines: [],
    problems: [],
    setAside: [],
    typedColumns: new Set<number>(),
  };
  return { fileName: lines.fileName, table, choices: lines.columns };
}

/** What the import brings, as its button says it: `85 accounts`. */
export function broughtBy(view: ListView | null, kind: ListKind): string {
  switch (view?.kind ?? kind) {
    case 'accounts':
      return formatNoun(view?.kind === 'accounts' ? view.counts.new + view.counts.changed : 0, 'account');
    case 'sellers':
      return formatNoun(view?.kind === 'sellers' ? view.counts.new + view.counts.changed : 0, 'seller');
    case 'orders':
      return view?.kind === 'orders' && view.all.orders === 0 && view.all.openDeals > 0
        ? formatNoun(view.all.openDeals, 'open deal')
        : formatNoun(view?.kind === 'orders' ? view.all.orders : 0, 'order');
  }
}

/** Whether importing would write anything. */
export function changesAnything(view: ListView | null): boolean {
  switch (view?.kind) {
    case 'accounts':
      return view.changesAnything;
    case 'sellers':
      return view.counts.new + view.counts.changed > 0;
    case 'orders':
      return view.counts.filled + view.counts.changed > 0;
    case undefined:
      return false;
  }
}

/** One or two sentences beside the buttons. */
export function noteOf({ matching, view }: OpenList, asOf: IsoDate | null): string {
  if (view === null) return '';
  const backup = 'A backup is saved first. Undo restores it.';
  const counted = asOf === null ? '' : ` Ages count from ${formatDate(asOf)}.`;
  switch (view.kind) {
    case 'accounts': {
      const { new: created, changed, unchanged } = view.counts;
      if (!view.changesAnything && created + changed === 0 && unchanged > 0) {
        return `Nothing new: ${formatNoun(unchanged, 'account')} as in the list already.`;
      }
      if (!view.changesAnything) return 'No row can be taken. The problems say why.';
      const list = matching.dialect === 'plain' ? 'List' : dialectName[matching.dialect];
      const sellers = view.sellerCount === 0 ? '' : `, ${formatNoun(view.sellerCount, 'seller')}`;
      return `${list}${sellers}.${counted} ${backup}`;
    }
    case 'sellers':
      if (changesAnything(view)) return backup;
      if (view.keptHereCount > 0) return 'Nothing to import: what was changed here is kept.';
      return view.counts.unchanged > 0
        ? `Nothing new: ${formatNoun(view.counts.unchanged, 'seller')} as in the list already.`
        : 'No row can be taken. The lists say why.';
    case 'orders':
      if (changesAnything(view)) return `${counted} ${backup}`.trim();
      if (view.all.rows > 0 && view.namedAccounts === 0) {
        return 'No row names an account that is here. Import the accounts first.';
      }
      return view.all.rows === 0
        ? 'No row can be taken. The lists say why.'
        : 'Nothing new: every account has these orders already.';
  }
}
