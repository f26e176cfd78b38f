// What the app's own scheme may do. Knows no handler.
import { electronScheme } from './identity';

/**
 * `standard` and `secure` give the page an origin of its own, IndexedDB and Web Locks; `supportFetchAPI` lets module
 * scripts and workers load; `codeCache` keeps the start quick. It never goes round the CSP.
 */
export const schemePrivileges = Object.freeze({
  scheme: electronScheme,
  privileges: Object.freeze({
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    corsEnabled: false,
    stream: false,
    allowExtensions: false,
  }),
});

/** Chromium's own calls home, switched off: nothing of this app needs a network. */
export const quietSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
] as const;
