// Decides what counts as reading a clock, dice or a time zone (A3), and where each may be read.
import { lastName, lineAt, type SourceFile, type SyntaxNode, type Violation, walk } from './source-files';

/** Globals that `shared` must be told the results of, or do without. */
const impureGlobals = [
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'process',
  'navigator',
  'localStorage',
  'document',
  'window',
  'fetch',
];

/** Getters and setters that use the laptop's own time zone. */
const localTime =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year|TimezoneOffset)$/;

/** Every reading of a clock, of dice or of the laptop's own zone and language in `shared`. */
export function checkShared(files: readonly SourceFile[]): Violation[] {
  return flag(files, (node, parent, field) => clockOrDice(node) ?? zone(node) ?? global(node, parent, field));
}

/** The one file of the renderer that reads clock and dice. */
export const rendererClock = 'renderer/store/clock.ts';

/** Every reading of a clock or of dice in the renderer outside its clock. */
export function checkRenderer(files: readonly SourceFile[]): Violation[] {
  return flag(
    files.filter((file) => file.path !== rendererClock),
    clockOrDice,
  );
}

function flag(
  files: readonly SourceFile[],
  judge: (node: SyntaxNode, parent: SyntaxNode | null, field: string) => string | null,
): Violation[] {
  return files.flatMap((file) => {
    const found: Violation[] = [];
    walk(file, (node, parent, field) => {
      const message = judge(node, parent, field);
      if (message !== null) found.push({ path: file.path, line: lineAt(file, node.start), message });
    });
    return found;
  });
}

function clockOrDice(node: SyntaxNode): string | null {
  if (node.type === 'MemberExpression') {
    const path = `${lastName(node.object)}.${lastName(node)}`;
    if (path === 'Date.now' || path === 'performance.timeOrigin') return `${path} reads the clock.`;
    const dice = ['Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'];
    return dice.includes(path) ? `${path} rolls dice.` : null;
  }
  const isDate = lastName(node.callee) === 'Date';
  if (node.type === 'CallExpression' && isDate) return 'Date() reads the clock.';
  const empty = Array.isArray(node.arguments) && node.arguments.length === 0;
  return node.type === 'NewExpression' && isDate && empty ? 'new Date() reads the clock.' : null;
}

function zone(node: SyntaxNode): string | null {
  const given = (Array.isArray(node.arguments) ? node.arguments : []) as readonly SyntaxNode[];
  if (node.type === 'NewExpression' && lastName(node.callee) === 'Date' && given.length > 1) {
    return 'new Date(year, month, …) uses the time zone of the laptop; use Date.UTC.';
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const name = lastName(node.callee) ?? '';
  if (localTime.test(name)) return `${name} uses the time zone of the laptop.`;
  const isIntl =
    isMember(node.callee) && lastName((node.callee as SyntaxNode).object) === 'Intl' && name !== 'Segmenter';
  const isLocale = /^toLocale.*String$/.test(name);
  if (!isIntl && !isLocale) return null;
  const [language, options] = given;
  if (language === undefined || lastName(language) === 'undefined') {
    return `${name} without a language uses the laptop's own.`;
  }
  const needsZone =
    name === 'DateTimeFormat' || name === 'toLocaleDateString' || name === 'toLocaleTimeString';
  const hasZone = options !== undefined && hasProperty(options, 'timeZone');
  return needsZone && !hasZone ? `${name} without a timeZone uses the laptop's own.` : null;
}

function isMember(node: unknown): boolean {
  return (node as SyntaxNode).type === 'MemberExpression';
}

function hasProperty(node: SyntaxNode, name: string): boolean {
  if (node.type !== 'ObjectExpression') return false;
  return (node.properties as SyntaxNode[]).some((property) => lastName(property.key) === name);
}

/** A global used as a value: not a property's name, a key, a label or a type. */
function global(node: SyntaxNode, parent: SyntaxNode | null, field: string): string | null {
  if (node.type !== 'Identifier' || parent === null) return null;
  const name = String(node.name);
  if (!impureGlobals.includes(name)) return null;
  const isName =
    (parent.type === 'MemberExpression' && field === 'property' && parent.computed !== true) ||
    (field === 'key' && parent.computed !== true && parent.shorthand !== true) ||
    parent.type.startsWith('TS');
  return isName ? null : `${name} is of the machine; shared runs anywhere.`;
}
