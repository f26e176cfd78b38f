// Gives the page its host: one function, nothing of Electron itself. Parses nothing: the main process does.
import { bridgeName, type HostBridge, requestChannel } from '../../shared/ipc/bridge';
import type { PreloadParts } from './parts';

/** Exposes `window.host`. */
export function exposeHost({ contextBridge, ipcRenderer }: PreloadParts): void {
  const host: HostBridge = {
    invoke: (route, input) => ipcRenderer.invoke(requestChannel, route, input),
  };
  contextBridge.exposeInMainWorld(bridgeName, host);
}
