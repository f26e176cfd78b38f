// How every command ends: quietly on Ctrl+C, with one line on a fault, never with a stack. Knows no command.
import { PlainFault } from './command-line';

/** Where a command's lines go: answers to standard output, everything on the way to standard error. */
export const voice = {
  say: (line: string): void => console.log(line),
  note: (line: string): void => console.error(line),
};

/**
 * Runs a command to its exit code. `LANEKEEPER_DEBUG=1` prints a fault's stack too. The signal is aborted by Ctrl+C and
 * by a request to end; a second Ctrl+C ends at once.
 */
export function runCommand(command: (signal: AbortSignal) => Promise<number>): void {
  const ending = new AbortController();
  const end = () => {
    if (ending.signal.aborted) process.exit(130);
    ending.abort();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  const fail = (fault: unknown) => {
    if (ending.signal.aborted) process.exit(0);
    console.error(faultLine(fault));
    if (process.env.LANEKEEPER_DEBUG === '1') console.error(fault);
    process.exit(fault instanceof PlainFault ? fault.exitCode : 1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  command(ending.signal).then((exitCode) => process.exit(exitCode), fail);
}

/** One line of at most 300 characters: the first line of the fault's own words, without colours. */
export function faultLine(fault: unknown): string {
  const words = fault instanceof Error ? fault.message : String(fault);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are what is taken out.
  const plain = words.replace(/\u001b\[[0-9;]*m/g, '');
  const line =
    plain
      .split('\n')
      .find((part) => part.trim() !== '')
      ?.trim() ?? 'unknown fault';
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
