// The composition root: styles, then the app. Decides nothing else.
import '@fontsource-variable/inter/opsz.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { checkpointOnLeaving } from './store/checkpoint';
import { laptopClock } from './store/clock';
import { watchDay } from './store/day';
import { watchForRest } from './store/idle';
import { startUp } from './store/startup';
import { turnDay } from './store/turn-day';
import { listenForHeldKeys } from './ui/held-keys';

// Asked for before there is any text in it: else the board is laid out twice, first in other letters.
void document.fonts.load('13px "Inter Variable"');

const root = document.getElementById('root');
if (root !== null) {
  listenForHeldKeys();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  checkpointOnLeaving();
  watchForRest();
  watchDay(laptopClock, () => void turnDay());
  void startUp({ sample: new URLSearchParams(location.search).has('sample') });
}
