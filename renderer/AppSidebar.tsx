// Joins the sidebar with the open workspace: its name, the others, counts, the saved state. Draws nothing itself.
import { Sidebar } from './features/frame/Sidebar';
import { savedText } from './features/frame/saved-text';
import { type NavId, navSections } from './features/frame/sections';
import { closeWorkspace, openWorkspace, type WorkspaceEntry } from './store/open-workspace';
import { publishPhase, useRecord, useRecords } from './store/records';
import { goTo, openDialog, useView } from './store/view';
import { formatDate } from './ui/format';
import type { MenuGroup } from './ui/Menu';
import { platform } from './ui/platform';
import { useKnownWorkspaces } from './use-known-workspaces';

export function AppSidebar() {
  const workspace = useRecord('workspace', 'workspace');
  const workspaceId = useRecords((state) => state.workspaceId);
  const saved = useRecords((state) => state.saved);
  const role = useRecords((state) => state.role);
  const accounts = useRecords((state) => state.book?.count('account') ?? 0);
  const sellers = useRecords((state) => state.book?.count('seller') ?? 0);
  const rules = useRecords((state) => state.book?.count('coverageRule') ?? 0);
  const openTickets = useRecords(
    (state) => state.book?.all('ticket').filter((ticket) => ticket.status === 'open').length ?? 0,
  );
  const screen = useView((state) => state.screen);
  const isRail = useView((state) => state.isSidebarRail);
  const known = useKnownWorkspaces(workspaceId, workspace?.name ?? '');
  const choose = (id: string) => {
    if (id === 'new') void closeWorkspace().then(() => publishPhase('none'));
    else if (id !== workspaceId) void openWorkspace(id);
  };
  return (
    <Sidebar
      workspace={{
        name: workspace?.name ?? '',
        subtitle: workspace?.subtitle ?? '',
        menu: menuOf(known, workspaceId),
        onChoose: choose,
      }}
      sections={navSections({
        accounts,
        sellers,
        rules,
        openTickets,
        deckVersion: workspace?.deckVersion ?? 1,
      })}
      currentId={screen}
      onGo={(id: NavId) => goTo(id)}
      savedText={savedText(
        role === 'follower'
          ? { state: 'reading', at: null }
          : { state: saved.kind, at: saved.kind === 'saved' ? saved.at : null },
        platform,
      )}
      isFailed={saved.kind === 'failed'}
      actor={workspace?.actor ?? ''}
      onSettings={() => openDialog({ kind: 'settings' })}
      isRail={isRail}
      onRail={(rail) => useView.setState({ isSidebarRail: rail })}
    />
  );
}

function menuOf(known: readonly WorkspaceEntry[], workspaceId: string | null): readonly MenuGroup[] {
  return [
    {
      heading: 'Workspaces on this computer',
      entries: known.map((entry) => ({
        id: entry.id,
        label: entry.name,
        detail: entry.subtitle === '' ? `Started ${formatDate(entry.createdAt)}` : entry.subtitle,
        isCurrent: entry.id === workspaceId,
      })),
    },
    { entries: [{ id: 'new', label: 'New workspace…' }] },
  ];
}
