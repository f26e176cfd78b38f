// How the engine that runs the page is to collect what is no longer needed. Knows no page and no process.

/**
 * The room for new objects, in MB, as V8 takes it. When it is full the page stands still until what is still needed has
 * been moved out; while a list of 100,000 accounts is taken over, that is nearly all. With the usual 16 MB and more
 * such a stop took 20 to 50 ms on two cores, with 4 MB it takes 3 to 10, and all stops together take no longer.
 */
const newObjectsMb = 4;

/** For `js-flags`, Chromium's switch and Electron's; set before the app is ready it holds for every page and worker. */
export const engineFlags = `--max-semi-space-size=${newObjectsMb}`;
