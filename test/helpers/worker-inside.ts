// The import worker without a thread: the real session behind answers that can be held back, refused or cut off.

import { ImportSession } from '../../renderer/workers/import-session';
import type { ImportWorker } from '../../renderer/workers/read-table';
import type { ByteSource } from '../../renderer/workers/reading/reading-types';
import type { Change } from '../../shared/journal/entry';

type Question = Exclude<keyof ImportWorker, 'close'> | 'takeChanges' | 'place' | 'write';

function sourceOf(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    bytes: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
    pieces: () => file.stream(),
  };
}

/** Answers come a turn later, in the order of the questions, as a message to a thread does. */
export class WorkerInside implements ImportWorker {
  readonly asked: Question[] = [];
  /** Those that came to an end, whichever. */
  readonly answered: Question[] = [];
  isClosed = false;
  readonly #session = new ImportSession();
  readonly #waiting = new Set<(reason: Error) => void>();
  readonly #failing = new Set<Question>();
  readonly #held = new Map<Question, Promise<void>>();
  #turn: Promise<unknown> = Promise.resolve();

  /** From now on this is answered with an exception. */
  fail(question: Question): void {
    this.#failing.add(question);
  }

  recover(question: Question): void {
    this.#failing.delete(question);
  }

  /** From now on nothing is done after this question was asked, until what it gives back is called. */
  hold(question: Question): () => void {
    let release: () => void = () => undefined;
    this.#held.set(
      question,
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    return () => {
      this.#held.delete(question);
      release();
    };
  }

  read: ImportWorker['read'] = (file, options, onProgress) =>
    this.#ask('read', () => this.#session.read(sourceOf(file), options, onProgress));
  readLines: ImportWorker['readLines'] = (file, onProgress) =>
    this.#ask('readLines', () => this.#session.readLines(sourceOf(file), onProgress));
  dropLines = () => this.#ask('dropLines', () => this.#session.dropLines());
  openBook: ImportWorker['openBook'] = (...of) => this.#ask('openBook', () => this.#session.openBook(...of));
  match: ImportWorker['match'] = (kind) => this.#ask('match', () => this.#session.match(kind));
  summarise: ImportWorker['summarise'] = (of) => this.#ask('summarise', () => this.#session.summarise(of));
  problemList = () => this.#ask('problemList', () => this.#session.problemList());
  prepare = () => this.#ask('prepare', () => this.#session.prepare());
  saveCopy: ImportWorker['saveCopy'] = (...of) => this.#ask('saveCopy', () => this.#session.saveCopy(...of));

  plan: ImportWorker['plan'] = async (request) => {
    const head = await this.#ask('plan', () => this.#session.plan(request));
    if (!head.ok) return head;
    return {
      ...head,
      place: () => this.#ask('place', () => this.#session.place()),
      write: (of) => this.#ask('write', () => this.#session.write(of)),
      takeChanges: async (from, count) => {
        const packed = await this.#ask('takeChanges', () => this.#session.takeChanges(from, count));
        return () => JSON.parse(packed) as Change[];
      },
    };
  };

  close(): void {
    this.isClosed = true;
    for (const reject of this.#waiting) reject(new Error('The import worker has ended.'));
    this.#waiting.clear();
  }

  #ask<T>(question: Question, work: () => T | Promise<T>): Promise<T> {
    this.asked.push(question);
    return new Promise((resolve, reject) => {
      if (this.isClosed) return reject(new Error('The import worker has ended.'));
      this.#waiting.add(reject);
      const begin = this.#turn.then(async () => {
        await this.#held.get(question);
        await new Promise((next) => setTimeout(next));
        if (this.isClosed) throw new Error('The import worker has ended.');
        if (this.#failing.has(question)) throw new Error(`No ${question}.`);
      });
      // As in a thread, a question is begun in its turn; one that takes its time does not hold the next one up.
      this.#turn = begin.catch(() => undefined);
      begin
        .then(work)
        .then(resolve, reject)
        .finally(() => {
          this.#waiting.delete(reject);
          this.answered.push(question);
        });
    });
  }
}
