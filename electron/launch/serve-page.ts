// The plain page as a command: one line when it is ready, joins its own, gives way to a stranger, never changes the port.
import { sampleQuery } from '../host/identity';
import { errorCode } from '../host/write-file';
import { buildIfNeeded, pageBundle } from './build-if-needed';
import { type LaunchOptions, PlainFault } from './command-line';
import { appVersion, rendererRoot } from './places';
import { askPort, type PageServer, pageUrl, servePage } from './plain-page';
import { aborted } from './run-command';

export interface Voice {
  /** What the user asked for, on standard output. */
  readonly say: (line: string) => void;
  /** What goes on meanwhile, on standard error. */
  readonly note: (line: string) => void;
}

/** Serves until the signal; the exit code is 0 when it served or joined. */
export async function servePlainPage(
  options: LaunchOptions,
  voice: Voice,
  signal: AbortSignal,
): Promise<number> {
  const query = options.sample ? sampleQuery : '';
  const address = pageUrl(options.port, query);
  if (await isOwn(options.port)) return join(address, voice);
  await buildIfNeeded([pageBundle], voice.note);
  const server = await listen(options.port);
  // Another start may have been quicker while this one was building.
  if (server === null) {
    if (await isOwn(options.port)) return join(address, voice);
    throw busyPort(options.port);
  }
  voice.say(`ready ${address}`);
  await aborted(signal);
  await server.close();
  return 0;
}

async function isOwn(port: number): Promise<boolean> {
  const answer = await askPort(port);
  if (answer.kind === 'stranger') throw busyPort(port);
  return answer.kind === 'own';
}

function join(address: string, voice: Voice): number {
  voice.say(`already running, join it: ${address}`);
  return 0;
}

/** The server, or null when the port was taken meanwhile. */
async function listen(port: number): Promise<PageServer | null> {
  try {
    return await servePage(rendererRoot, appVersion(), port);
  } catch (fault) {
    if (errorCode(fault) === 'EADDRINUSE') return null;
    if (errorCode(fault) === 'EACCES') {
      throw new PlainFault(`Port ${port} may not be used by this user. Choose one above 1023: --port N.`);
    }
    throw fault;
  }
}

function busyPort(port: number): PlainFault {
  return new PlainFault(
    `Port ${port} is used by another program. End that program, or choose a port and keep to it: npm run web -- --port N.`,
  );
}
