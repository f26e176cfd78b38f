// Decides how a tool of the test run is started: by Node, from node_modules, with a time limit. Judges no result.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Where reports of a test run are written. */
export const reportFolder = join(projectFolder, 'out', 'test');

export interface Step {
  /** The npm package whose command is run. */
  readonly tool: string;
  /** The command's name when the package has more than one. */
  readonly command?: string;
  readonly args: readonly string[];
  readonly limitMs: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Prints a plain heading, so that a long run can be read by its parts. */
export function heading(text: string): void {
  console.log(`\n== ${text}`);
}

/**
 * Runs one tool with its output shown and resolves to its exit code; 1 when it was stopped at its limit or could not
 * be started. Never throws for a failing tool.
 */
export function runStep(step: Step): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [entryOf(step.tool, step.command), ...step.args], {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, ...step.env },
    });
    const limit = setTimeout(() => {
      console.error(`Stopped after ${Math.round(step.limitMs / 1000)} seconds: ${step.tool} did not end.`);
      // Asked first, so that it can end what it started; a browser would stay behind otherwise.
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, step.limitMs);
    child.on('error', (error) => {
      clearTimeout(limit);
      console.error(`${step.tool} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => {
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a step that writes a JSON report to `out/test/<name>.json` and reads it; `report` is undefined when there is
 * none. An old report is removed first, so that it cannot speak for a new run.
 */
export async function runReported(
  name: string,
  stepFor: (reportPath: string) => Step,
): Promise<{ report: unknown; exitCode: number }> {
  const reportPath = join(reportFolder, `${name}.json`);
  mkdirSync(reportFolder, { recursive: true });
  rmSync(reportPath, { force: true });
  const exitCode = await runStep(stepFor(reportPath));
  try {
    return { report: JSON.parse(readFileSync(reportPath, 'utf8')), exitCode };
  } catch {
    return { report: undefined, exitCode };
  }
}

/** The script behind a package's command. */
function entryOf(tool: string, command: string | undefined): string {
  const manifestPath = packageManifest(tool);
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const { bin } = manifest;
  const script = typeof bin === 'string' ? bin : bin[command ?? Object.keys(bin)[0] ?? ''];
  if (script === undefined) throw new Error(`${tool} has no command ${command ?? ''}.`);
  return join(dirname(manifestPath), script);
}

function packageManifest(tool: string): string {
  for (const folder of require.resolve.paths(tool) ?? []) {
    const path = join(folder, tool, 'package.json');
    try {
      readFileSync(path);
      return path;
    } catch {
      // Not in this folder; the next one up may have it.
    }
  }
  throw new Error(`${tool} is not installed. Run npm ci first.`);
}
