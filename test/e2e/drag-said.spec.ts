// What a hand with cards says before the drop, to the eye and aloud: who of a family would be left behind and with whom,
// and the figures of every place it can rest at.
import { card, expect, lane, openSample, sellerGroup, statusBar, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { changeHere } from './support/change-here';
import { dragTo } from './support/drag';
import { accountNamed, readBook } from './support/stored-rows';
import { wordsSeen } from './support/whole-words';

test('GR4 of a family with several owners each who stays is named with theirs', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const live = page.locator('[aria-live="polite"].sr-only');
  const head = accountNamed(await readBook(page), 'Osgood Marine').id;
  await changeHere(page, 'Marlowe Tannery', 'parentId', head);
  await changeHere(page, 'Kestrel Robotics', 'parentId', head);
  const book = await readBook(page);
  const owner = book.get('seller', accountNamed(book, 'Kestrel Robotics').ownerId ?? '')?.name.split(' ')[0];
  const sentence = new RegExp(
    `2 of the Osgood Marine family stay: (Marlowe Tannery unassigned, Kestrel Robotics with ${owner}|` +
      `Kestrel Robotics with ${owner}, Marlowe Tannery unassigned)`,
  );

  for (const width of [1440, 1270]) {
    await page.setViewportSize({ width, height: 800 });
    await card(page, 'Osgood Marine').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(live).toContainText(/picked up\. Maya Okafor, Inside, 42 to 43 of 50\./);
    await expect(live).toContainText(sentence);
    await expect(statusBar(page)).toContainText(sentence);
    const seen = await wordsSeen(statusBar(page));
    expect(seen.filter((words) => words.includes('[cut]'))).toEqual([]);
    expect(seen.join(' ')).toContain('2 of the Osgood Marine family stay');
    if (width === 1440) expect(seen.join(' ').replace(/ (?=[:,])/g, '')).toMatch(sentence);
    // All on the line, none beside it.
    const tops = await statusBar(page).evaluate((bar) =>
      [...bar.querySelectorAll('*')]
        .filter((part) => part.children.length === 0 && part.textContent?.includes('Osgood') === true)
        .map(
          (part) =>
            part.getBoundingClientRect().top - (bar.firstElementChild?.getBoundingClientRect().top ?? 0),
        ),
    );
    expect(tops.filter((top) => Math.abs(top) > 1)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Maya Okafor'));
  const question = page.getByRole('region', { name: 'The rest of the family' });
  await expect(question).toContainText(sentence);
  await expectNoAxeViolations(page, 'a question about a family of several owners');
});

test('MV4 over a lane, a rail and a group that is no seller’s the figures are said, too', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const { keyboard } = page;
  const live = page.locator('[aria-live="polite"].sr-only');
  const lift = async (name: string) => {
    await card(page, name).focus();
    await keyboard.press('Space');
    await expect(live).toHaveText('1 account picked up.');
  };
  const said = /Rules agree for \d of 1\. \$118K\. Plan A, 37 to 38 moves\.$/;

  await test.step('a seller: both ends, rules, spend, moves', async () => {
    await lift('Osgood Marine');
    await keyboard.press('ArrowRight');
    await expect(live).toHaveText(
      /^1 account picked up\. Maya Okafor, Inside, 42 to 43 of 50\. From No owner, 15 to 14\. /,
    );
    await expect(live).toHaveText(said);
  });

  await test.step('the lane itself', async () => {
    await keyboard.press('ArrowUp');
    await expect(live).toHaveText(
      /^1 account picked up\. Inside\. 156 to 157 of 190\. From No owner, 15 to 14\. /,
    );
    await expect(live).toHaveText(said);
    await keyboard.press('Escape');
  });

  await test.step('a rail', async () => {
    await lane(page, 'Inside').getByRole('button', { name: 'Fold Inside' }).click();
    await lift('Osgood Marine');
    await keyboard.press('ArrowRight');
    await expect(live).toHaveText(
      /^1 account picked up\. Inside\. 156 to 157 of 190\. From No owner, 15 to 14\. /,
    );
    await keyboard.press('Escape');
    await lane(page, 'Inside')
      .getByRole('button', { name: /^Inside/ })
      .click();
  });

  await test.step('grouped by region a group is told from its lane', async () => {
    await page.getByRole('button', { name: /^Arrange/ }).click();
    await page
      .getByRole('menuitemradio', { name: 'Region' })
      .or(page.getByRole('menuitem', { name: 'Region' }))
      .click();
    await lift('Osgood Marine');
    await keyboard.press('ArrowRight');
    const group = (await live.textContent()) ?? '';
    expect(group).toMatch(/^1 account picked up\. [^.]+, Inside\. \d+ to \d+\. From [^.]+, \d+ to \d+\. /);
    await keyboard.press('ArrowUp');
    await expect(live).toHaveText(/^1 account picked up\. Inside\. 156 to 157 of 190\. /);
    await expect(live).toHaveText(said);
    await keyboard.press('Escape');
  });
});
