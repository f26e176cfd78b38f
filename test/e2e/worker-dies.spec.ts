// The import worker killed by the browser while a list is saved: the list is in the book or it is not, and work goes on.
import { expect, expectLaneCounts, startImport, test } from './support/app';
import { giveFile, importAccounts, untilWorkedOut } from './support/import-steps';

/** Keeps the page's workers at hand, so that one can be ended behind the app's back. */
function keepWorkers(): void {
  const kept: Worker[] = [];
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      kept.push(this);
    }
  };
  Reflect.set(window, 'endWorkersWhileSaving', () => {
    const footer = document.querySelector('footer');
    if (footer === null) throw new Error('There is no footer to watch.');
    const observer = new MutationObserver(() => {
      if (footer.textContent?.includes('Saving') !== true) return;
      observer.disconnect();
      for (const worker of kept) worker.terminate();
    });
    observer.observe(footer, { subtree: true, childList: true, characterData: true });
  });
}

const rows = 20_000;
const list = {
  name: 'list.csv',
  text: `Account ID,Account Name,Region\n${Array.from({ length: rows }, (_, row) => `N-${row},Account ${row},North`).join('\n')}\n`,
};

test('J32 a worker that is killed while a list is saved is noticed: nothing is barred, and the list goes in afterwards', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.addInitScript(keepWorkers);
  await page.reload();
  await startImport(page);
  await giveFile(page, list);
  await untilWorkedOut(page);
  // As soon as the screen says so: a moment later the list may be written.
  await page.evaluate(() => (Reflect.get(window, 'endWorkersWhileSaving') as () => void)());
  await page.getByRole('button', { name: 'Import 20,000 accounts' }).click();
  await expect(
    page.getByText(/(could not be saved|stopped unexpectedly).*nothing was changed/).first(),
  ).toBeVisible();

  const resume = page.getByRole('button', { name: 'Resume saving' });
  if (await resume.isVisible()) await resume.click();
  await giveFile(page, list);
  await untilWorkedOut(page);
  await importAccounts(page, rows);
  await expectLaneCounts(page, [rows, 0, 0, 0]);
});
