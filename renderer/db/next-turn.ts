// Decides how long work steps aside for whatever waits, on the page or in a worker. Knows no work.

/** Lets others go first: a message to oneself comes after input and drawing, without a timer's four milliseconds. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
