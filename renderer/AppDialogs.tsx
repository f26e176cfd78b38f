// Joins settings and the list of shortcuts with what they show and change. Draws nothing itself.
import { editWorkspace } from '../shared/actions/edit-workspace';
import { ShortcutsDialog } from './features/frame/ShortcutsDialog';
import { shortcutList } from './features/frame/shortcut-list';
import { type SettingsChange, SettingsDialog } from './features/settings/SettingsDialog';
import { act } from './store/act';
import { today } from './store/clock';
import { setPreferences, usePreferences } from './store/preferences';
import { useRecord } from './store/records';
import { closeDialog, useView } from './store/view';

export function AppDialogs() {
  const dialog = useView((state) => state.dialog);
  const workspace = useRecord('workspace', 'workspace');
  const theme = usePreferences((state) => state.theme);
  const singleKeys = usePreferences((state) => state.singleKeys);
  return (
    <>
      <ShortcutsDialog
        isOpen={dialog?.kind === 'shortcuts'}
        onClose={closeDialog}
        groups={shortcutList}
        singleKeysOn={singleKeys}
      />
      <SettingsDialog
        isOpen={dialog?.kind === 'settings'}
        onClose={closeDialog}
        actor={workspace?.actor ?? ''}
        workspaceName={workspace?.name ?? ''}
        theme={theme}
        singleKeys={singleKeys}
        asOfDate={workspace?.asOfDate ?? null}
        guards={workspace?.guards ?? null}
        today={today()}
        hasWorkspace={workspace !== undefined}
        onChange={changeSettings}
      />
    </>
  );
}

/** Theme and keys belong to the laptop; name and as-of date to the workspace, through the journal. */
function changeSettings(change: SettingsChange): void {
  const { theme, singleKeys, actor, asOfDate, workspaceName, guards } = change;
  if (theme !== undefined) setPreferences({ theme });
  if (singleKeys !== undefined) setPreferences({ singleKeys });
  if (actor !== undefined) {
    setPreferences({ actor });
    act((records) => editWorkspace(records, { actor }));
  }
  if (workspaceName !== undefined) act((records) => editWorkspace(records, { name: workspaceName }));
  if (guards !== undefined) act((records) => editWorkspace(records, { guards }));
  if (asOfDate !== undefined) act((records) => editWorkspace(records, { asOfDate }));
}
