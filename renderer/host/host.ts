// The page's only way to its host, whichever it is. Knows the contract; knows nothing of what is saved or printed.
import { bridgeName, type HostBridge } from '../../shared/ipc/bridge';
import { contract, type Route, type RouteInput, type RouteOutput } from '../../shared/ipc/contract';
import { type HostResult, hostAnswerSchema, refuse } from '../../shared/ipc/results';
import { webHost } from './web-host';

/**
 * Asks the host; never throws. Without a host the plain page does what a browser can: a download, the print dialog. What
 * comes back is parsed too, so a host of another version is told apart from an answer.
 */
export async function invokeHost<R extends Route>(
  route: R,
  input: RouteInput<R>,
): Promise<HostResult<RouteOutput<R>>> {
  const crossed = await ask(route, input);
  const answer = hostAnswerSchema.safeParse(crossed);
  if (!answer.success) return refuse('host-failed', 'The host gave no answer that this version understands.');
  if (!answer.data.ok) return answer.data;
  const value = contract[route].output.safeParse(answer.data.value);
  return value.success
    ? { ok: true, value: value.data as RouteOutput<R> }
    : refuse('host-failed', 'The host gave no answer that this version understands.');
}

async function ask(route: Route, input: unknown): Promise<unknown> {
  try {
    return await (findBridge() ?? webHost).invoke(route, input);
  } catch {
    return refuse('host-failed', 'The host did not answer.');
  }
}

function findBridge(): HostBridge | null {
  const found: unknown = Reflect.get(window, bridgeName);
  return isBridge(found) ? found : null;
}

function isBridge(found: unknown): found is HostBridge {
  return (
    typeof found === 'object' && found !== null && 'invoke' in found && typeof found.invoke === 'function'
  );
}
