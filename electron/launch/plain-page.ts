// Serves the built page on 127.0.0.1 with the same headers, to any browser of this machine and to nobody else.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { serveAsset } from '../host/assets';
import { securityHeaders } from '../host/content-security';
import { appName } from '../host/identity';
import { errorCode } from '../host/write-file';

export const loopback = '127.0.0.1';

/** A busy machine may be slow to answer; a stranger that never answers must not hold the start up. */
const askLimitMs = 4_000;

/** Answers with name and version, so that a second start knows its own from a stranger. */
export const identityPath = '/.well-known/lanekeeper';

export interface PageServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export type PortAnswer =
  | { readonly kind: 'free' }
  | { readonly kind: 'own'; readonly version: string }
  | { readonly kind: 'stranger' };

/** The address of the page on a port. */
export function pageUrl(port: number, query = ''): string {
  return `http://${loopback}:${port}/${query}`;
}

/** Who answers on a port: nobody, a Lanekeeper, or somebody else. */
export async function askPort(port: number): Promise<PortAnswer> {
  try {
    const response = await fetch(pageUrl(port, identityPath.slice(1)), {
      redirect: 'error',
      signal: AbortSignal.timeout(askLimitMs),
    });
    const told: unknown = await response.json();
    if (
      typeof told === 'object' &&
      told !== null &&
      'name' in told &&
      told.name === appName &&
      'version' in told
    ) {
      return { kind: 'own', version: String(told.version) };
    }
    return { kind: 'stranger' };
  } catch (fault) {
    return isRefused(fault) ? { kind: 'free' } : { kind: 'stranger' };
  }
}

/** Serves `root`; rejects with the system's fault (`EADDRINUSE`, `EACCES`) when the port cannot be had. */
export function servePage(root: string, version: string, port: number): Promise<PageServer> {
  const server = createServer((request, response) => {
    answerRequest(root, version, port, request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: loopback, exclusive: true }, () =>
      resolve({ address: pageUrl(port), close: () => closeServer(server) }),
    );
  });
}

async function answerRequest(
  root: string,
  version: string,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = request.url ?? '/';
  // Another name for this machine is another origin, and another, empty, database; a foreign name is an attack.
  if (request.headers.host === `localhost:${port}` && asked.startsWith('/')) {
    response
      .writeHead(308, { ...securityHeaders, Location: `${pageUrl(port)}${asked.replace(/^\/+/, '')}` })
      .end();
    return;
  }
  if (request.headers.host !== `${loopback}:${port}` || !asked.startsWith('/')) {
    response.writeHead(421, securityHeaders).end();
    return;
  }
  if (asked === identityPath) {
    const body = JSON.stringify({ name: appName, version });
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    });
    response.end(body);
    return;
  }
  const answer = await serveAsset(root, `http://${loopback}:${port}${asked}`, request.method);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': answer.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function isRefused(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    (errorCode(fault) === 'ECONNREFUSED' || errorCode(fault.cause) === 'ECONNREFUSED')
  );
}
