// The import worker's door: hands what the page asks to the session, and a file's bytes to the reader. Decides nothing.
import * as Comlink from 'comlink';
import { ImportSession } from './import-session';
import type { ImportWorkerApi } from './import-worker-api';
import type { ByteSource } from './reading/reading-types';
import { warmUp } from './warm-up';

const session = new ImportSession();
/** From then on nothing is done ahead of it. */
let hasList = false;

/** Bytes reject for a file that was moved away or a folder that was dropped; the page's side makes a refusal of it. */
function sourceOf(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    bytes: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
    pieces: () => file.stream(),
  };
}

function holdLock(name: string): Promise<void> {
  return new Promise((isHeld) => {
    void navigator.locks.request(name, () => {
      isHeld();
      return new Promise(() => undefined);
    });
  });
}

const api: ImportWorkerApi = {
  holdLock,
  read: (file, options, onProgress) => {
    hasList = true;
    return session.read(sourceOf(file), options, onProgress);
  },
  readLines: (file, onProgress) => session.readLines(sourceOf(file), onProgress),
  dropLines: () => session.dropLines(),
  openBook: (workspaceId, setAsideIds, idSeed) => session.openBook(workspaceId, setAsideIds, idSeed),
  match: (kind) => session.match(kind),
  summarise: (request) => session.summarise(request),
  problemList: () => session.problemList(),
  plan: (request) => session.plan(request),
  takeChanges: (from, count) => session.takeChanges(from, count),
  place: () => session.place(),
  prepare: () => session.prepare(),
  saveCopy: (label, at) => session.saveCopy(label, at),
  write: (head) => session.write(head),
};

Comlink.expose(api);

// After the page has been answered that the worker is there.
setTimeout(() => void warmUp(() => !hasList));
