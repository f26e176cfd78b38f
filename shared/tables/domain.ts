// Decides which host a website, link or e-mail address points to. Looks nothing up.

const hostForm =
  /^(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff][a-z0-9\u00a1-\uffff-]{1,62}$/;

/** A host as most lists write it, small letters and no `www`: the short way. */
const plainHost = /^(?!www\d?\.)(?:[a-z0-9]+(?:-[a-z0-9]+)*\.){1,4}[a-z]{2,24}$/;

const plainLink = /^https?:\/\/(?:www\.)?([a-z0-9.-]{4,253})\/?$/;

/** `https://www.Acme.com/shop?x=1` to `acme.com`; null when no host can be seen in it. */
export function readDomain(cell: string): string | null {
  if (cell.length > 2048) return null;
  if (plainHost.test(cell)) return cell;
  const link = plainLink.exec(cell);
  if (link !== null && plainHost.test(link[1] ?? '')) return link[1] ?? null;
  const rest = cell
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^mailto:/, '')
    .replace(/^\/\//, '');
  const authority = /^[^/?#\s]*/.exec(rest)?.[0] ?? '';
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .replace(/^www\d?\./, '')
    .replace(/\.$/, '');
  return host.length <= 253 && hostForm.test(host) ? host : null;
}
