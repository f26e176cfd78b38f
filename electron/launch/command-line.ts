// What the launch commands may be told, and how a wrong word is refused. Starts nothing.
import { parseArgs } from 'node:util';

/** A fault the user can understand from one line; the process ends with `exitCode`. */
export class PlainFault extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'PlainFault';
    this.exitCode = exitCode;
  }
}

/** Spells LANE on a telephone. Fixed, because IndexedDB belongs to the origin and the port is part of it. */
export const defaultPort = 5263;

export interface LaunchOptions {
  readonly port: number;
  readonly sample: boolean;
}

/** Reads `--port N` (where `takesPort`) and `--sample`; throws a `PlainFault` naming what it does not know. */
export function readLaunchOptions(words: readonly string[], takesPort: boolean): LaunchOptions {
  const options = {
    sample: { type: 'boolean' as const },
    ...(takesPort ? { port: { type: 'string' as const } } : {}),
  };
  const values = parseWords(words, options);
  const port = typeof values.port === 'string' ? values.port : undefined;
  return { sample: values.sample === true, port: port === undefined ? defaultPort : readPort(port) };
}

function parseWords(
  words: readonly string[],
  options: Parameters<typeof parseArgs>[0] extends infer C
    ? C extends { options?: infer O }
      ? O
      : never
    : never,
) {
  try {
    return parseArgs({ args: [...words], options: options ?? {}, strict: true, allowPositionals: false })
      .values;
  } catch (fault) {
    const known = Object.keys(options ?? {}).map((name) => (name === 'port' ? '--port N' : `--${name}`));
    const detail = fault instanceof Error ? (fault.message.split(/\. |\n/)[0] ?? '') : '';
    throw new PlainFault(`${detail}. Known here: ${known.join(', ')}.`, 2);
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    throw new PlainFault(`--port needs a number from 1 to 65535, not "${text}".`, 2);
  return port;
}
