// Up and Down on a card while an account's drawer is open: the same way as its buttons take, with the focus.
import { card, expect, lane, openSample, test, untilReady } from './support/app';

test('FV8 with the drawer open, Up and Down on the board do what its buttons do', async ({ openApp }) => {
  const { page } = await openApp();
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const drawer = page.getByRole('complementary', { name: /^Account: / });
  const shown = () => drawer.getByRole('heading', { level: 2 }).innerText();
  const search = page.getByRole('searchbox', { name: 'Find an account' });
  await search.fill('co');
  await search.press('Enter');
  await expect(page.locator('[data-account]:focus')).toBeVisible();
  await keyboard.press('Enter');
  await expect(drawer.getByText(/^1 of \d+$/)).toBeVisible();
  const of = Number((await drawer.getByText(/^1 of \d+$/).innerText()).split(' ')[2]);
  const byButton: string[] = [];

  await test.step('the buttons go through all of them', async () => {
    for (let at = 1; at <= of; at += 1) {
      await expect(drawer.getByText(`${at} of ${of}`, { exact: true })).toBeVisible();
      byButton.push(await shown());
      if (at < of) await drawer.getByRole('button', { name: 'Next account' }).click();
    }
    expect(new Set(byButton).size).toBe(of);
    await keyboard.press('Escape');
    await expect(card(page, byButton.at(-1) ?? '')).toBeFocused();
  });

  await test.step('groups are closed to their first cards again, as after another start', async () => {
    await page.reload();
    await untilReady(page);
    await search.fill('co');
    await search.press('Enter');
    await expect(card(page, byButton[0] ?? '')).toBeFocused();
    await expect(page.getByRole('row', { name: /^\d+ more$/ }).first()).toBeVisible();
    await keyboard.press('Enter');
    await expect(drawer.getByRole('heading', { level: 2, name: byButton[0] ?? '' })).toBeVisible();
  });

  await test.step('Down goes the same way: behind "more", over headers, from lane to lane, folded ones too', async () => {
    for (const [index, account] of byButton.entries()) {
      if (index > 0) await keyboard.press('ArrowDown');
      await expect(drawer.getByText(`${index + 1} of ${of}`, { exact: true })).toBeVisible();
      expect(await shown()).toBe(account);
      await expect(card(page, account)).toBeFocused();
      await expect(card(page, account)).toBeInViewport();
    }
    await keyboard.press('ArrowDown');
    await expect(card(page, byButton.at(-1) ?? '')).toBeFocused();
  });

  await test.step('and Up back', async () => {
    for (const [index, account] of byButton.slice(0, -1).reverse().entries()) {
      await keyboard.press('ArrowUp');
      await expect(drawer.getByText(`${of - 1 - index} of ${of}`, { exact: true })).toBeVisible();
      await expect(card(page, account)).toBeFocused();
    }
  });

  await test.step('without the drawer they walk the rows', async () => {
    await keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(card(page, byButton[0] ?? '')).toBeFocused();
    await keyboard.press('End');
    await keyboard.press('ArrowUp');
    await expect(drawer).toBeHidden();
    await lane(page, 'Inside').getByRole('row', { level: 1 }).first().focus();
    await keyboard.press('ArrowDown');
    await expect(lane(page, 'Inside').locator('[data-account]:focus')).toBeVisible();
  });
});
