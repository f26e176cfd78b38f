// Takes a request to its handler: sender, route, input, handler, output, in this order. Knows no carrier, lets no fault
// of a handler out.
import { contract, isRoute, type Route, type RouteInput, type RouteOutput } from '../../shared/ipc/contract';
import { type HostResult, refuse } from '../../shared/ipc/results';
import { isTrustedSender, type Sender } from './sender';

/** One handler per route of the contract; input and output are typed by it. */
export type Handlers<Context> = {
  readonly [R in Route]: (input: RouteInput<R>, context: Context) => Promise<HostResult<RouteOutput<R>>>;
};

export interface RouterParts<Context> {
  readonly origin: string;
  readonly handlers: Handlers<Context>;
  /** Told of every fault that the caller only sees as `host-failed`. */
  readonly onFault: (route: string, fault: unknown) => void;
}

/** Answers one request; never throws. `context` is the carrier's own, such as the window that asks. */
export type AnswerRequest<Context> = (
  sender: Sender,
  context: Context,
  route: unknown,
  input: unknown,
) => Promise<HostResult<unknown>>;

/** Binds the contract to handlers. */
export function createRouter<Context>(parts: RouterParts<Context>): AnswerRequest<Context> {
  return async (sender, context, route, input) => {
    if (!isTrustedSender(sender, parts.origin)) {
      return refuse('wrong-sender', 'Only the app itself may ask this.');
    }
    if (!isRoute(route)) return refuse('unknown-route', 'This version cannot do that.');
    try {
      return await handle(parts, route, input, context);
    } catch (fault) {
      parts.onFault(route, fault);
      return refuse('host-failed', 'That did not work. Try it again.');
    }
  };
}

async function handle<R extends Route, Context>(
  parts: RouterParts<Context>,
  route: R,
  input: unknown,
  context: Context,
): Promise<HostResult<unknown>> {
  const parsed = contract[route].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    return refuse(
      'bad-input',
      field === '' ? 'The request is not complete.' : `The request's "${field}" is not right.`,
    );
  }
  const handler: Handlers<Context>[R] = parts.handlers[route];
  const result = await handler(parsed.data as RouteInput<R>, context);
  return result.ok ? { ok: true, value: contract[route].output.parse(result.value) } : result;
}
