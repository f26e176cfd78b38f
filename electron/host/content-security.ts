// The headers that fence the page in, one value for all three hosts. Knows no file and no request.

const directives: readonly (readonly [string, readonly string[]])[] = [
  ['default-src', ["'none'"]],
  ['script-src', ["'self'"]],
  ['worker-src', ["'self'"]],
  ['style-src', ["'self'"]],
  ['font-src', ["'self'"]],
  ['img-src', ["'self'"]],
  ['base-uri', ["'none'"]],
  ['form-action', ["'none'"]],
  ['frame-ancestors', ["'none'"]],
];

/**
 * Nothing but the app's own files; `connect-src` is absent, so the page can reach no network at all. Styles set through
 * the DOM (React's `style`) are not inline styles to a CSP and need no leave.
 */
export const contentSecurityPolicy = directives
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

/** Sent with every response, a refusal too. */
export const securityHeaders: Readonly<Record<string, string>> = Object.freeze({
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});
