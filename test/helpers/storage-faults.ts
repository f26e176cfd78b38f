// Makes storage fail on purpose: the process dies, or the disk is full, at a chosen step. Knows no workspace.
// A step is one put or add, or the commit of one writing transaction, in the order they happen.

type Fault = { readonly kind: 'none' | 'die' | 'disk-full'; readonly atStep: number };

const noFault: Fault = { kind: 'none', atStep: 0 };

let fault = noFault;
let stepCount = 0;
let reportDeath: () => void = () => undefined;

/** Connections of a process that died: nothing they ask for happens. */
const dead = new WeakSet<IDBDatabase>();

/** Every connection that was used, a worker's too: they end with the process. */
const used = new Set<IDBDatabase>();

/** Writing transactions that are under way; a killed process leaves none of them behind. */
const open = new WeakMap<IDBDatabase, Set<IDBTransaction>>();

/** Counts steps from now on, without any fault. */
export function countSteps(): void {
  arm(noFault);
}

/** How many steps there were since counting began. */
export function stepsSoFar(): number {
  return stepCount;
}

/**
 * From now on the process dies right after its `atStep`-th step: an open transaction is undone by the database, as it
 * does when a process is killed, nothing later is written, and nothing is reported. Resolves at that moment.
 */
export function dieAfter(atStep: number): Promise<void> {
  arm({ kind: 'die', atStep });
  return new Promise((resolve) => {
    reportDeath = resolve;
  });
}

/** From now on the `atStep`-th step, if it is a put or an add, fails once because the disk is full. */
export function failAt(atStep: number): void {
  arm({ kind: 'disk-full', atStep });
}

function arm(next: Fault): void {
  fault = next;
  stepCount = 0;
}

function die({ name }: IDBDatabase): void {
  for (const connection of used) {
    if (connection.name !== name) continue;
    used.delete(connection);
    dead.add(connection);
    for (const transaction of open.get(connection) ?? []) transaction.abort();
  }
  reportDeath();
}

function refuseWhenDead(connection: IDBDatabase): void {
  if (dead.has(connection)) throw new DOMException('This process has ended.', 'InvalidStateError');
}

for (const method of ['put', 'add'] as const) {
  const original = IDBObjectStore.prototype[method];
  IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
    refuseWhenDead(this.transaction.db);
    stepCount += 1;
    const strikes = fault.kind !== 'none' && stepCount === fault.atStep;
    if (strikes && fault.kind === 'disk-full') {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    }
    const request = original.apply(this, args);
    if (strikes) die(this.transaction.db);
    return request;
  };
}

const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof begin>) {
  refuseWhenDead(this);
  used.add(this);
  const transaction = begin.apply(this, args);
  if (transaction.mode === 'readwrite') watch(this, transaction);
  return transaction;
};

function watch(connection: IDBDatabase, transaction: IDBTransaction): void {
  const underWay = open.get(connection) ?? new Set();
  open.set(connection, underWay.add(transaction));
  transaction.addEventListener('abort', () => underWay.delete(transaction));
  transaction.addEventListener('complete', () => {
    underWay.delete(transaction);
    stepCount += 1;
    if (fault.kind !== 'die' || stepCount !== fault.atStep) return;
    // What is committed stays, but a dead process is never told. Whoever waits shares our process and must not wait
    // for ever, so it hears of an end later, when it no longer matters.
    transaction.oncomplete = null;
    setTimeout(() => transaction.onabort?.(new Event('abort')), 0);
    die(connection);
  });
}
