// Where Electron begins. Everything it does is in shell/, everything it decides in host/.
import { runShell } from './shell/run';

runShell();
