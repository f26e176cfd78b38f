// Joins the commands with what they do, and with the accounts, sellers and tickets that are found among them. Draws nothing itself.
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { AccountId } from '../shared/records/ids';
import { commandSections } from './app-commands';
import { onlyReads, useCommandState } from './command-state';
import { ShortcutKeys } from './features/frame/ShortcutKeys';
import { shortcutOf } from './features/frame/shortcut-list';
import { Palette } from './features/palette/Palette';
import type { PaletteItem } from './features/palette/palette-items';
import { paletteSources } from './palette-sources';
import { rememberCommand, usePreferences } from './store/preferences';
import { closeDialog, useView } from './store/view';
import { inNextFrame } from './ui/held-keys';

export function AppPalette() {
  const dialog = useView((state) => state.dialog);
  return dialog?.kind === 'palette' ? <OpenPalette focusedId={dialog.accountId} /> : null;
}

function OpenPalette({ focusedId }: { readonly focusedId: AccountId | null }) {
  const state = useCommandState(focusedId);
  const recentIds = usePreferences((preferences) => preferences.recentCommands);
  const commands = commandSections(state);
  const lasting = useMemo(
    () => new Set(commands.flatMap(({ items, lasts }) => (lasts === true ? items.map(({ id }) => id) : []))),
    [commands],
  );
  const choose = (item: PaletteItem) => {
    // Accounts and workspaces are of this laptop's books; what is run again and again are commands.
    if (lasting.has(item.id)) rememberCommand(item.id);
    flushSync(closeDialog);
    // The focus goes back to where it was first; what was chosen may then move it on.
    inNextFrame(() => item.run());
  };
  return (
    <Palette
      commands={commands}
      recentIds={recentIds}
      sources={paletteSources}
      keysOf={keysOf}
      note={state.isReader ? onlyReads : null}
      onChoose={choose}
      onClose={closeDialog}
    />
  );
}

function keysOf(id: string) {
  const shortcut = shortcutOf(id);
  return shortcut === undefined ? null : <ShortcutKeys shortcut={shortcut} />;
}
