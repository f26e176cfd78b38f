// The menu and the window as plain values on each system.
import { describe, expect, it } from 'vitest';
import { type MenuEntry, menuTemplate } from '../../electron/host/menu';
import { webPreferences, windowOptions } from '../../electron/host/window-options';

const rolesOf = (entries: readonly MenuEntry[]): readonly string[] =>
  entries.flatMap((entry) => [...(entry.role ? [entry.role] : []), ...rolesOf(entry.submenu ?? [])]);

describe('H19 the menu', () => {
  it('H19 leaves undo to the page, but for the text fields of macOS', () => {
    for (const platform of ['linux', 'win32']) {
      expect(rolesOf(menuTemplate(platform, true))).not.toContain('undo');
      expect(rolesOf(menuTemplate(platform, true))).not.toContain('redo');
    }
    const edit = menuTemplate('darwin', false).find((entry) => entry.label === 'Edit');
    expect(edit?.submenu?.slice(0, 2)).toEqual([
      { role: 'undo', label: 'Undo Typing' },
      { role: 'redo', label: 'Redo Typing' },
    ]);
  });

  it('H19 has the editing roles everywhere and developer roles only for developers', () => {
    for (const platform of ['linux', 'win32', 'darwin']) {
      const roles = rolesOf(menuTemplate(platform, false));
      for (const role of ['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'quit'])
        expect(roles).toContain(role);
      expect(roles).not.toContain('toggleDevTools');
      expect(roles).not.toContain('reload');
      expect(rolesOf(menuTemplate(platform, true))).toContain('toggleDevTools');
    }
  });
});

describe('H11 the window', () => {
  it('H11 its preferences cannot be changed', () => {
    expect(Object.isFrozen(webPreferences)).toBe(true);
    expect(() => Object.assign(webPreferences, { sandbox: false })).toThrow();
  });

  it('H11 its frame is that of the system it stands on', () => {
    expect(windowOptions('darwin', false, 'p')).toMatchObject({
      titleBarStyle: 'hidden',
      trafficLightPosition: { x: 16, y: 18 },
    });
    expect(windowOptions('win32', true, 'p')).toMatchObject({
      titleBarStyle: 'hidden',
      titleBarOverlay: { color: '#131516', symbolColor: '#ECEFEF', height: 48 },
      backgroundColor: '#131516',
    });
    expect(windowOptions('linux', false, 'p')).not.toHaveProperty('titleBarStyle');
  });
});
