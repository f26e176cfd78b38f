// Reads the project's own source files and their syntax trees, and walks them. Judges nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseResult, parseSync } from 'oxc-parser';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the project, or of a tree made up for a test. `path` is relative to the project, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Something a rule does not allow, with the place and a sentence. */
export interface Violation {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Every file under these folders whose name ends in one of `extensions`; dependencies and generated files are left out. */
export function readSources(folders: readonly string[], extensions: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && extensions.some((extension) => entry.name.endsWith(extension)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith('.d.ts') && !path.includes('node_modules'))
    .map((path) => ({
      path: path.slice(projectFolder.length).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The syntax tree and the module record of a TypeScript file. A file that does not parse stops the test. */
export function parse(file: SourceFile): ParseResult {
  const result = parseSync(file.path, file.text);
  const [error] = result.errors;
  if (error !== undefined) throw new Error(`${file.path} does not parse: ${error.message}`);
  return result;
}

/** Calls `visit` for every node of a file, parents first, with the parent. */
export function walk(
  file: SourceFile,
  visit: (node: SyntaxNode, parent: SyntaxNode | null, field: string) => void,
): void {
  const step = (value: unknown, parent: SyntaxNode | null, field: string) => {
    if (Array.isArray(value)) for (const each of value) step(each, parent, field);
    if (!isNode(value)) return;
    visit(value, parent, field);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object' && child !== null) step(child, value, key);
    }
  };
  step(parse(file).program, null, 'program');
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** The name an expression ends in: `commit` of `a.b.commit`, `a['commit']` and `commit`; null for anything else. */
export function lastName(node: unknown): string | null {
  if (!isNode(node)) return null;
  switch (node.type) {
    case 'Identifier':
    case 'PrivateIdentifier':
      return String(node.name);
    case 'Literal':
      return typeof node.value === 'string' ? node.value : null;
    case 'MemberExpression':
      return node.computed === true && !isStringLiteral(node.property) ? null : lastName(node.property);
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return lastName(node.expression);
    default:
      return null;
  }
}

function isStringLiteral(node: unknown): boolean {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string';
}

/** The properties an object pattern takes: `host` of `{ host: h }`. */
export function patternNames(node: unknown): string[] {
  if (!isNode(node) || node.type !== 'ObjectPattern') return [];
  return (node.properties as SyntaxNode[]).flatMap((property) => lastName(property.key) ?? []);
}

/** The line, from 1, at an offset of a file. */
export function lineAt(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length;
}

/** Violations as lines to read, for an assertion that shows all of them. */
export function listed(violations: readonly Violation[]): string[] {
  return violations.map(({ path, line, message }) => `${path}:${line} ${message}`);
}
