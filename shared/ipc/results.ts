// What every route answers: a value, or one of a closed set of codes with a sentence. Carries no stack and no path.
import { z } from '../zod';

export const hostErrorCodes = [
  /** The route is not in the contract. */
  'unknown-route',
  /** The caller is not the app's own main frame. */
  'wrong-sender',
  /** The input does not fit the contract. */
  'bad-input',
  /** The disk refused the file: full, read-only, no permission, folder gone. */
  'cannot-write',
  /** The page could not be turned into a PDF. */
  'cannot-print',
  /** A fault of the host itself. */
  'host-failed',
] as const;

export const hostErrorCodeSchema = z.enum(hostErrorCodes);
export type HostErrorCode = z.infer<typeof hostErrorCodeSchema>;

export type HostFailure = {
  readonly ok: false;
  readonly error: { readonly code: HostErrorCode; readonly message: string };
};
export type HostResult<T> = { readonly ok: true; readonly value: T } | HostFailure;

/** The shape of an answer before its value is known; the page parses what crosses with it. */
export const hostAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: hostErrorCodeSchema, message: z.string() }),
  }),
]);

/** A good answer. */
export function answer<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

/** A refusal with a sentence for the user. */
export function refuse(code: HostErrorCode, message: string): HostFailure {
  return { ok: false, error: { code, message } };
}
