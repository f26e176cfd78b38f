// Checks who imports whom in the project, and that the check itself sees what it should.
import { describe, expect, it } from 'vitest';
import { checkImports } from './imports';
import { listed, readSources, type SourceFile } from './source-files';

function flaws(path: string, ...lines: string[]): string[] {
  const file: SourceFile = { path, text: lines.join('\n') };
  return listed(checkImports([file]));
}

describe('A1 who may import whom', () => {
  it('A1 holds for every file of the app', () => {
    const files = readSources(['shared', 'renderer', 'electron'], ['.ts', '.tsx']);
    expect(files.length).toBeGreaterThan(50);
    expect(listed(checkImports(files))).toEqual([]);
  });

  it('A1 lets each part import what is below it', () => {
    expect(flaws('renderer/features/board/Board.tsx', "import { act } from '../../store/act';")).toEqual([]);
    expect(flaws('renderer/features/board/Board.tsx', "import { a } from './drag/pointer';")).toEqual([]);
    expect(flaws('renderer/features/board/Board.tsx', "import b from '../../ui/Button';")).toEqual([]);
    expect(flaws('renderer/store/commit.ts', "import { x } from '../db/pages';")).toEqual([]);
    expect(flaws('renderer/db/pages.ts', "import Dexie from 'dexie';")).toEqual([]);
    expect(flaws('electron/shell/run.ts', "import { app } from 'electron';", "import 'node:path';")).toEqual(
      [],
    );
    expect(flaws('electron/main.ts', "import { run } from './shell/run';")).toEqual([]);
    expect(flaws('renderer/vite.config.ts', "import { join } from 'node:path';")).toEqual([]);
  });

  it.each([
    [
      'renderer/features/board/Board.tsx',
      "import { WorkspaceDb } from '../../db/workspace-db';",
      'imports db',
    ],
    ['renderer/features/board/Board.tsx', "import { x } from '../deck/Deck';", 'imports feature deck'],
    ['renderer/features/board/Board.tsx', "export { x } from '../deck/Deck';", 'imports feature deck'],
    ['renderer/features/board/Board.tsx', "const x = import('../deck/Deck');", 'imports feature deck'],
    ['renderer/features/board/Board.tsx', "import type { x } from '../deck/Deck';", 'imports feature deck'],
    ['renderer/features/board/Board.tsx', "import { create } from 'zustand';", 'zustand belongs to'],
    [
      'renderer/features/board/Board.tsx',
      "import { r } from '../../../electron/host/router';",
      'imports main host',
    ],
    [
      'renderer/features/import/read.ts',
      "new Worker(new URL('../deck/w.ts', import.meta.url));",
      'feature deck',
    ],
    ['renderer/store/act.ts', "import { Board } from '../features/board/Board';", 'store imports features'],
    ['renderer/store/act.ts', "import Dexie from 'dexie';", 'dexie belongs to'],
    ['renderer/db/pages.ts', "import { x } from '../store/session';", 'db imports store'],
    ['renderer/ui/Button.tsx', "import { x } from '../store/view';", 'ui imports store'],
    ['renderer/ui/Button.tsx', "import { lanes } from '../../shared/records/lane';", 'ui imports shared'],
    ['renderer/App.tsx', "import { x } from './db/pages';", 'page imports db'],
    ['renderer/App.tsx', "import { readFileSync } from 'node:fs';", 'must run without Node'],
    ['renderer/App.tsx', 'window.host.about();', 'window.host is used'],
    ['renderer/App.tsx', 'const { host: h } = globalThis;', 'window.host is used'],
    ['renderer/App.tsx', "const host = window['host'];", 'window.host is used'],
    ['shared/records/book.ts', "import { z } from 'zod';", 'zod belongs to shared/zod.ts'],
    ['shared/records/book.ts', "import { sort } from 'd3-array';", 'shared imports d3-array'],
    ['shared/records/book.ts', "import { x } from '../../renderer/store/clock';", 'shared imports store'],
    ['shared/records/book.ts', "import { join } from 'node:path';", 'must run without Node'],
    ['electron/host/router.ts', "import { app } from 'electron';", 'electron belongs to'],
    ['electron/host/router.ts', "import { x } from '../shell/run';", 'main host imports shell'],
    ['electron/main.ts', "import { x } from './host/router';", 'main imports main host'],
    ['electron/shell/run.ts', "import { x } from '../../renderer/App';", 'shell imports page'],
    ['electron/shell/run.ts', "import { x } from '../../test/helpers/fake';", 'outside the app'],
  ])('A1 flags %s: %s', (path, source, message) => {
    expect(flaws(path, source)).toEqual([expect.stringContaining(message)]);
  });
});
