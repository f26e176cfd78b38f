// `npm run dev`: as `npm start`, and the page is built and loaded again with every change.
import { buildIfNeeded, bundles, pageBundle } from './build-if-needed';
import { readLaunchOptions } from './command-line';
import { openApp } from './open-app';
import { runCommand, voice } from './run-command';
import { watchPage } from './watch-page';

runCommand(async (signal) => {
  const options = readLaunchOptions(process.argv.slice(2), false);
  const hostBundles = bundles.filter((bundle) => bundle !== pageBundle);
  await buildIfNeeded(hostBundles, voice.note);
  const watching = await watchPage(voice.note);
  const exitCode = await openApp({ ...options, reload: true, onBuilt: watching.onBuilt }, voice, signal);
  await watching.close();
  return exitCode;
});
