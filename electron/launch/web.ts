// `npm run web -- --port N`: serves the plain page.
import { readLaunchOptions } from './command-line';
import { runCommand, voice } from './run-command';
import { servePlainPage } from './serve-page';

runCommand((signal) => servePlainPage(readLaunchOptions(process.argv.slice(2), true), voice, signal));
