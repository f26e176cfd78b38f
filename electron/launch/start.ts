// `npm start`: builds what is stale and opens the app.
import { buildIfNeeded, bundles } from './build-if-needed';
import { readLaunchOptions } from './command-line';
import { openApp } from './open-app';
import { runCommand, voice } from './run-command';

runCommand(async (signal) => {
  const options = readLaunchOptions(process.argv.slice(2), false);
  await buildIfNeeded(bundles, voice.note);
  return openApp({ ...options, reload: false }, voice, signal);
});
