// Runs in the page's sandbox before the page: gives it the host and nothing else.
import { runPreload } from './shell/run-preload';

runPreload();
