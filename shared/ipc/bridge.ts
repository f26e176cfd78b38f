// The whole surface a host gives the page, `window.host`, and the names both ends call it by. Knows no route and no zod:
// the preload imports it.

/** Asks the host for a route. Untyped on purpose: both sides parse by the contract, neither trusts the other. */
export interface HostBridge {
  readonly invoke: (route: string, input: unknown) => Promise<unknown>;
}

/** The property of `window` that holds the bridge. */
export const bridgeName = 'host';

/** The one channel requests travel on. */
export const requestChannel = 'lanekeeper:request';
