// The preload's own Electron: hands the real parts over. Runs in the sandbox, so it may use these two parts only.
import { contextBridge, ipcRenderer } from 'electron';
import { exposeHost } from './expose-host';

/** Exposes the host to the page of this frame. */
export function runPreload(): void {
  exposeHost({ contextBridge, ipcRenderer });
}
