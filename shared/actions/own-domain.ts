// Decides whether a domain says which company it is: a mailbox or a page at a provider of many does not. Looks nothing up.

/** Known by the word before the country or `com`: `yahoo.co.uk` and `de.linkedin.com` are nobody's own. */
const providers: ReadonlySet<string> = new Set(
  (
    'gmail googlemail outlook hotmail yahoo ymail rocketmail aol icloud protonmail proton gmx fastmail zoho yandex ' +
    'tutanota t-online freenet arcor wanadoo laposte libero tiscali virgilio ziggo kpnmail xs4all hetnet bluewin ' +
    'comcast verizon sbcglobal bellsouth earthlink btinternet ntlworld rediffmail ' +
    'facebook linkedin instagram twitter youtube tiktok pinterest xing'
  ).split(' '),
);
/** Providers whose word could be a company's: only these hosts. */
const hosts: ReadonlySet<string> = new Set(
  (
    'live.com live.co.uk live.de live.fr live.nl msn.com me.com mac.com pm.me web.de mail.com mail.ru email.com orange.fr ' +
    'free.fr sfr.fr alice.it bol.com.br uol.com.br terra.com.br planet.nl sky.com cox.net charter.net att.net qq.com ' +
    '163.com 126.com x.com sites.google.com business.site wordpress.com wixsite.com'
  ).split(' '),
);
const secondLevels: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net']);
/** Most domains are longer than any of these, and need no look-up. */
const longestProvider = Math.max(...[...providers].map((word) => word.length));
const longestHost = Math.max(...[...hosts].map((host) => host.length));
const dot = 46;

/**
 * The domain when it can be a company's own, else null.
 * @param domain a host in lower case without `www.`, as `readDomain` gives it
 */
export function ownDomain(domain: string | null | undefined): string | null {
  if (domain === null || domain === undefined) return null;
  if (domain.length <= longestHost && hosts.has(domain)) return null;
  const end = dotBefore(domain, domain.length);
  let start = end - 1;
  for (; start >= 0 && domain.charCodeAt(start) !== dot; start -= 1) {
    if (end - start > longestProvider) return domain;
  }
  const word = domain.slice(start + 1, end);
  if (!secondLevels.has(word)) return providers.has(word) ? null : domain;
  const before = domain.slice(dotBefore(domain, start) + 1, Math.max(start, 0));
  return providers.has(before) ? null : domain;
}

/** The place of the last dot before this one; -1 for none. */
function dotBefore(domain: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && domain.charCodeAt(at) !== dot) at -= 1;
  return at;
}
