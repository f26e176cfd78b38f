// Installs a Debian package the tests need, as root and within a time limit. Knows no package by name.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isRootUser } from '../../electron/launch/browsers';

const aptLimitMs = 420_000;

/** Whether this machine lets the tests install a package: Debian or its kin, as root. */
export function canInstallDebianPackages(): boolean {
  return process.platform === 'linux' && isRootUser() && existsSync('/usr/bin/apt-get');
}

/** Installs one package; answers how it ended in a few words. */
export async function installDebianPackage(name: string): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runLimited('apt-get', ['update', '-qq'], aptLimitMs, env);
  return runLimited('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], aptLimitMs, env);
}

/** Runs a command with captured output; answers how it ended in a few words. */
export function runLimited(
  command: string,
  words: readonly string[],
  limitMs: number,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const name = words[0] === 'update' || words[0] === 'install' ? `${command} ${words[0]}` : 'the download';
  return new Promise((resolve) => {
    const child = spawn(command, [...words], { stdio: ['ignore', 'ignore', 'pipe'], env });
    let lastWords = '';
    child.stderr.on('data', (part: Buffer) => {
      lastWords = (lastWords + part.toString('utf8')).slice(-2_000);
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`${name} took longer than ${limitMs / 60_000} minutes`);
    }, limitMs);
    child.once('error', (fault) => {
      clearTimeout(timer);
      resolve(`${name}: ${fault.message}`);
    });
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      const line = lastWords.split('\n').find((text) => text.trim() !== '') ?? '';
      resolve(
        exitCode === 0 ? `${name} ended well` : `${name} ended with ${exitCode} ${line.slice(0, 120)}`.trim(),
      );
    });
  });
}
