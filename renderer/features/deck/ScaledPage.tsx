// Decides how large a page is shown: as wide as the place it stands in. The page itself is always laid out full size.
import { useLayoutEffect, useRef, useState } from 'react';
import type { DeckModel, DeckPage as Page } from '../../../shared/deck/model';
import { DeckPage } from './pages/DeckPage';
import styles from './ScaledPage.module.css';

const pageWidthPx = 1280;

export function ScaledPage({ model, page }: { readonly model: DeckModel; readonly page: Page }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.1);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const rescale = () => setScale(element.clientWidth / pageWidthPx);
    rescale();
    const observer = new ResizeObserver(rescale);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.scaled} style={{ transform: `scale(${scale})` }}>
        <DeckPage model={model} page={page} heading="h2" />
      </div>
    </div>
  );
}
