// The spend in a seller's header: there where it has room, in the row's name where not, and never in the way.
import { expect, openSample, sellerGroup, test } from './support/app';

const longName = 'Wolfeschlegelsteinhausenbergerdorff-Castellano of the Northern Territories';

test('B7 a seller’s header tells the spend, and nothing is cut but a long name', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const maya = sellerGroup(page, 'Maya Okafor');
  await expect(maya).toHaveAccessibleName(/^Maya Okafor, 42 of 50 accounts, \$[\d.]+[KM]$/);
  const spend = /([^ ,]+)$/.exec((await maya.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await expect(maya.getByText(spend, { exact: true })).toBeVisible();
  const heightPx = (await maya.boundingBox())?.height;
  expect(heightPx).toBe(42);

  // The longest words these parts can have; what they are is decided elsewhere, here only how they are set.
  await maya.evaluate(
    (row, [name, figure]) => {
      for (const part of row.querySelectorAll('span')) {
        if (part.textContent === 'Maya Okafor') part.textContent = name ?? '';
        if (part.textContent === figure) part.textContent = '$999.9B';
      }
      const load = row.querySelector('b');
      if (load !== null) load.textContent = '123,456';
    },
    [longName, spend],
  );
  for (const [width, height] of [
    [1440, 900],
    [1120, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(maya).toBeVisible();
    const figure = maya.getByText('$999.9B', { exact: true });
    // The smallest window leaves it to the tooltip and the row's name.
    if (width === 1440) await expect(figure).toBeVisible();
    else await expect(figure).toBeHidden();
    expect((await maya.boundingBox())?.height).toBe(heightPx);
    const cut = await maya.evaluate((row, name) => {
      const header = row.querySelector('[title]');
      const parts = [...row.querySelectorAll('[title] > *')].filter((part) => part.textContent !== name);
      const right = header?.getBoundingClientRect().right ?? 0;
      return parts.filter((part) => {
        const box = part.getBoundingClientRect();
        return part.scrollWidth > part.clientWidth + 1 || box.right > right + 0.5;
      }).length;
    }, longName);
    expect(cut, `${width} wide`).toBe(0);
    const nameBox = await maya.getByText(longName).boundingBox();
    expect(nameBox?.width ?? 0, `${width} wide`).toBeGreaterThan(40);
  }
});
