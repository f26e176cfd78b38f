// The settings: what cannot be taken is refused in a sentence, nothing of it is stored, and the dialog stays for another try.
import { expect, openSample, statusBar, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { readStoredRows } from './support/stored-rows';

const noYear = 'Write a day from 1900 to 2199, such as 10 March 2026.';

test('S8 a day with half a year and a blank name are refused where they stand', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  await untilSaved(page);
  const before = (await readStoredRows(page)).entries.length;
  const asOf = statusBar(page).getByRole('button', { name: /^As of/ });
  const said = await asOf.innerText();
  // Behind the open dialog it has no role.
  const saidNow = page.getByText(/^As of /);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const day = settings.getByRole('group', { name: 'As-of date' });
  const year = day.getByRole('spinbutton', { name: /^year/ });
  const cutYear = async () => {
    await year.click();
    await keyboard.type('2026');
    for (let times = 0; times < 3; times += 1) await keyboard.press('Backspace');
    await expect(settings.getByText(noYear)).toBeHidden();
  };

  await test.step('left with Tab, the date stays and it is said what was expected', async () => {
    await asOf.click();
    const stood = (await day.textContent()) ?? '';
    await cutYear();
    await keyboard.press('Tab');
    await expect(settings.getByText(noYear)).toBeVisible();
    await expect(day).toHaveText(stood);
    await expect(saidNow).toHaveText(said);
    await expectNoAxeViolations(page, 'settings with a day that is refused');
  });

  await test.step('left for Done, it is said before the dialog closes; sent by keys, it stays in the field', async () => {
    await cutYear();
    await settings.getByRole('button', { name: 'Done' }).click();
    await expect(settings.getByText(noYear)).toBeVisible();
    await cutYear();
    await keyboard.press('ControlOrMeta+Enter');
    await expect(settings.getByText(noYear)).toBeVisible();
    await expect(year).toBeFocused();
  });

  await test.step('a whole year is taken', async () => {
    // The field goes on from the figure that is left.
    await keyboard.type('025');
    await expect(settings.getByText(noYear)).toBeHidden();
    await keyboard.press('Tab');
    await expect(saidNow).toHaveText(/2025$/);
    await untilSaved(page);
    const { entries } = await readStoredRows(page);
    expect(entries.slice(before).map(({ label }) => label)).toEqual([
      expect.stringMatching(/^As-of date set to .* 2025$/),
    ]);
  });

  await test.step('a blank workspace name keeps the dialog open, as a blank name of one’s own does', async () => {
    const name = settings.getByRole('textbox', { name: 'Workspace name' });
    const kept = await name.inputValue();
    await name.fill(' ');
    await name.press('Enter');
    await expect(settings.getByText('Type a name for this workspace.')).toBeVisible();
    await expect(settings).toBeVisible();
    await name.fill(kept);
    await name.press('Enter');
    await expect(settings).toBeHidden();
    expect((await readStoredRows(page)).entries).toHaveLength(before + 1);
  });
});
