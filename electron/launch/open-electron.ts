// Starts Electron's binary on the built app and waits for its end. Hides its chatter, keeps its last words.
import { spawn } from 'node:child_process';
import { isRootUser } from './browsers';
import { projectRoot } from './places';

/** An end with a fault sooner than this means it never opened. */
const startLimitMs = 10_000;

export type ElectronEnd =
  | { readonly kind: 'ended'; readonly exitCode: number }
  | { readonly kind: 'never-opened'; readonly reason: string };

export interface ElectronOptions {
  readonly binary: string;
  readonly sample: boolean;
  readonly reload: boolean;
  readonly note: (line: string) => void;
}

/** The words after the binary: the app's folder, and what it is told. */
export function electronWords(sample: boolean, platform: string, isRoot: boolean): readonly string[] {
  return [
    projectRoot,
    ...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
    ...(sample ? ['--sample'] : []),
  ];
}

/** Resolves when the app has ended. */
export function openElectron(options: ElectronOptions, signal: AbortSignal): Promise<ElectronEnd> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const child = spawn(options.binary, electronWords(options.sample, process.platform, isRootUser()), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...env, ...(options.reload ? { LANEKEEPER_RELOAD: '1' } : {}) },
    });
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    let lastWords = '';
    child.stderr.on('data', (part: Buffer) => {
      const text = part.toString('utf8');
      lastWords = (lastWords + text).slice(-4_000);
      for (const line of text.split('\n')) if (line.startsWith('Lanekeeper:')) options.note(line);
    });
    child.once('error', (fault) => resolve({ kind: 'never-opened', reason: fault.message }));
    child.once('close', (exitCode, killedBy) => {
      if (exitCode === 0 || signal.aborted) return resolve({ kind: 'ended', exitCode: 0 });
      if (performance.now() - startedMs < startLimitMs) {
        return resolve({
          kind: 'never-opened',
          reason: lastLine(lastWords) ?? `it ended with ${killedBy ?? exitCode}`,
        });
      }
      options.note(
        `Lanekeeper ended unexpectedly (${killedBy ?? exitCode}). What the status bar called saved is saved.`,
      );
      resolve({ kind: 'ended', exitCode: exitCode ?? 1 });
    });
  });
}

function lastLine(text: string): string | undefined {
  return text
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => line !== '')
    ?.slice(0, 160);
}
