// Decides who may import whom (A1). Knows folders and package names only.
import { posix } from 'node:path';
import { lastName, lineAt, parse, patternNames, type SourceFile, type Violation, walk } from './source-files';

/** A part of the tree and what it may import besides itself. The first whose folder fits a file is its part. */
interface Part {
  readonly name: string;
  readonly folder: string;
  readonly mayImport: readonly string[];
  /** Whether it may use `node:` modules. */
  readonly node?: true;
}

const parts: readonly Part[] = [
  { name: 'shared', folder: 'shared/', mayImport: [] },
  { name: 'features', folder: 'renderer/features/', mayImport: ['store', 'ui', 'host', 'workers', 'shared'] },
  { name: 'store', folder: 'renderer/store/', mayImport: ['db', 'host', 'workers', 'shared'] },
  { name: 'db', folder: 'renderer/db/', mayImport: ['shared'] },
  { name: 'ui', folder: 'renderer/ui/', mayImport: [] },
  { name: 'host', folder: 'renderer/host/', mayImport: ['shared'] },
  { name: 'workers', folder: 'renderer/workers/', mayImport: ['db', 'shared'] },
  { name: 'page', folder: 'renderer/', mayImport: ['features', 'store', 'ui', 'host', 'workers', 'shared'] },
  { name: 'shell', folder: 'electron/shell/', mayImport: ['main host', 'shared'], node: true },
  { name: 'main host', folder: 'electron/host/', mayImport: ['shared'], node: true },
  { name: 'launch', folder: 'electron/launch/', mayImport: ['main host', 'shared'], node: true },
  { name: 'main', folder: 'electron/', mayImport: ['shell'] },
];

/** Packages that only one place may import, with the places. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  dexie: ['renderer/db/'],
  zustand: ['renderer/store/'],
  electron: ['electron/shell/'],
  zod: ['shared/zod.ts'],
};

interface Import {
  readonly specifier: string;
  readonly offset: number;
}

/** Everything these files import that their place in the tree does not allow. */
export function checkImports(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    // How a bundle is built is decided in Node, whatever folder it is built from.
    const part = file.path.endsWith('.config.ts') ? undefined : partOf(file.path);
    if (part === undefined) return [];
    const imports = importsOf(file).flatMap(({ specifier, offset }) => {
      const message = refuse(file.path, part, specifier);
      return message === null ? [] : [{ path: file.path, line: lineAt(file, offset), message }];
    });
    return [...imports, ...checkWindowHost(file)];
  });
}

function partOf(path: string): Part | undefined {
  return parts.find((part) => path.startsWith(part.folder));
}

function refuse(path: string, part: Part, specifier: string): string | null {
  if (!specifier.startsWith('.')) return refusePackage(path, part, specifier);
  const target = posix.join(posix.dirname(path), specifier);
  const targetPart = partOf(target);
  if (targetPart === undefined) return `${part.name} imports ${target}, outside the app.`;
  if (targetPart === part) {
    const otherFeature = part.name === 'features' && featureOf(path) !== featureOf(target);
    return otherFeature ? `feature ${featureOf(path)} imports feature ${featureOf(target)}.` : null;
  }
  return part.mayImport.includes(targetPart.name) ? null : `${part.name} imports ${targetPart.name}.`;
}

function refusePackage(path: string, part: Part, specifier: string): string | null {
  if (specifier.startsWith('node:')) {
    return part.node === true ? null : `${part.name} imports ${specifier}: it must run without Node.`;
  }
  const [first = '', second = ''] = specifier.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  const homes = packageHomes[name];
  if (homes !== undefined) {
    return homes.some((home) => path.startsWith(home))
      ? null
      : `${name} belongs to ${homes.join(', ')} only.`;
  }
  return part.name === 'shared' ? `shared imports ${name}: it runs anywhere and needs zod alone.` : null;
}

function featureOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** Static, re-exporting and dynamic imports, and files named by `new URL('…', import.meta.url)`. */
function importsOf(file: SourceFile): Import[] {
  const { module } = parse(file);
  const imports: Import[] = module.staticImports.map((each) => ({
    specifier: each.moduleRequest.value,
    offset: each.start,
  }));
  for (const statement of module.staticExports) {
    for (const { moduleRequest, start } of statement.entries) {
      if (moduleRequest !== null) imports.push({ specifier: moduleRequest.value, offset: start });
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^['"`](.*)['"`]$/.exec(file.text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[1] !== undefined) imports.push({ specifier: literal[1], offset: start });
  }
  walk(file, (node) => {
    if (node.type !== 'NewExpression' || lastName(node.callee) !== 'URL') return;
    const [path, base] = node.arguments as readonly unknown[];
    const specifier = lastName(path);
    const isModule = base !== undefined && /\.m?[jt]sx?$/.test(specifier ?? '');
    if (specifier?.startsWith('.') && isModule) imports.push({ specifier, offset: node.start });
  });
  return imports;
}

/** The host is reached through renderer/host alone, by a property or taken apart. */
function checkWindowHost(file: SourceFile): Violation[] {
  if (!file.path.startsWith('renderer/') || file.path.startsWith('renderer/host/')) return [];
  const found: Violation[] = [];
  walk(file, (node) => {
    const read = node.type === 'MemberExpression' && lastName(node) === 'host' && isWindow(node.object);
    const taken =
      node.type === 'VariableDeclarator' && isWindow(node.init) && patternNames(node.id).includes('host');
    if (!read && !taken) return;
    const message = 'window.host is used outside renderer/host.';
    found.push({ path: file.path, line: lineAt(file, node.start), message });
  });
  return found;
}

function isWindow(node: unknown): boolean {
  return ['window', 'globalThis', 'self'].includes(lastName(node) ?? '');
}
