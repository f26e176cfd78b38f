// Slows the page down so that a person could see, and cancel, what takes it a moment.
import type { Page } from '@playwright/test';

/** Makes the page `rate` times as slow; gives back what ends that. */
export async function slowed(page: Page, rate: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return async () => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  };
}
