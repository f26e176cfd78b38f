// The application menu as a plain value. Names roles only: what a role does is Electron's, what a key does in the page is
// the page's.

export interface MenuEntry {
  readonly label?: string;
  readonly role?:
    | 'about'
    | 'services'
    | 'hide'
    | 'hideOthers'
    | 'unhide'
    | 'quit'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'pasteAndMatchStyle'
    | 'delete'
    | 'selectAll'
    | 'resetZoom'
    | 'zoomIn'
    | 'zoomOut'
    | 'togglefullscreen'
    | 'reload'
    | 'toggleDevTools'
    | 'minimize'
    | 'zoom'
    | 'front'
    | 'close';
  readonly type?: 'separator';
  readonly submenu?: readonly MenuEntry[];
}

const separator: MenuEntry = { type: 'separator' };

/**
 * Undo belongs to the page: it hears Ctrl+Z or Cmd+Z first and takes the last change back. What it leaves, inside a text
 * field, is the field's own undo. macOS reaches that only through the menu, so there, and only there, the items stand
 * under a name that promises no more ("Undo Typing"); elsewhere fields need no menu.
 */
export function menuTemplate(platform: string, forDevelopers: boolean): readonly MenuEntry[] {
  const mac = platform === 'darwin';
  return [
    ...(mac ? [appMenu] : []),
    { label: 'File', submenu: [{ role: mac ? 'close' : 'quit' }] },
    { label: 'Edit', submenu: [...(mac ? fieldUndo : []), ...editing] },
    { label: 'View', submenu: [...viewing, ...(forDevelopers ? developing : [])] },
    { label: 'Window', submenu: [{ role: 'minimize' }, ...(mac ? macWindows : [])] },
  ];
}

const appMenu: MenuEntry = {
  label: 'Lanekeeper',
  submenu: [
    { role: 'about' },
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
};

const fieldUndo: readonly MenuEntry[] = [
  { role: 'undo', label: 'Undo Typing' },
  { role: 'redo', label: 'Redo Typing' },
  separator,
];

const editing: readonly MenuEntry[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'delete' },
  { role: 'selectAll' },
];

const viewing: readonly MenuEntry[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  separator,
  { role: 'togglefullscreen' },
];

const developing: readonly MenuEntry[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }];

const macWindows: readonly MenuEntry[] = [{ role: 'zoom' }, { role: 'front' }];
