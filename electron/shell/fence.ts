// Carries out the decisions of host/navigation and host/permissions on every page and on the session. Decides nothing.
import type { Session, WebContents } from 'electron';
import { electronOrigin } from '../host/identity';
import { mayNavigate, newWindowDecision } from '../host/navigation';
import { mayUse } from '../host/permissions';

/** Fences one page in, before it loads anything. */
export function fencePage(page: WebContents): void {
  page.setWindowOpenHandler(() => newWindowDecision);
  page.on('will-navigate', (event) => {
    if (!mayNavigate({ url: event.url, isMainFrame: event.isMainFrame }, electronOrigin))
      event.preventDefault();
  });
  page.on('will-frame-navigate', (event) => {
    if (!mayNavigate({ url: event.url, isMainFrame: event.isMainFrame }, electronOrigin))
      event.preventDefault();
  });
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
}

/** Fences the session in: permissions, devices, downloads. */
export function fenceSession(session: Session): void {
  session.setPermissionRequestHandler((page, permission, decide, details) => {
    decide(details.isMainFrame && mayUse(permission, details.requestingUrl || page.getURL(), electronOrigin));
  });
  session.setPermissionCheckHandler((_page, permission, origin) =>
    mayUse(permission, origin, electronOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
