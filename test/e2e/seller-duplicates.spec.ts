// Likely duplicates that hang together through a third: what is said is true of whom it is said, and ticked is who is certain.
import { choose, expect, goTo, openSample, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';

test('SE40 a third with the address of one of two makes nobody certain who is not', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await goTo(page, 'Sellers');
  for (const [name, email] of [
    ['Pat Lee', 'pat@x.example'],
    ['Pat Lee', 'pat.lee@y.example'],
    ['Patricia Leeds', 'pat@x.example'],
  ] as const) {
    await page.getByRole('button', { name: 'Add seller' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add seller' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await dialog.getByRole('button', { name: 'Add seller' }).click();
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('button', { name: 'Likely duplicates 2' }).click();
  const groups = page.getByRole('list', { name: 'Groups' }).getByRole('listitem');
  await expect(groups).toHaveCount(2);
  await expect(groups.first()).toContainText('Pat Lee, Patricia LeedsThey have the same e-mail address.');
  await expect(groups.last()).toContainText(
    'Pat Lee, 2 timesThey have the same name, but different addresses or ids.',
  );
  await expectNoAxeViolations(page, 'likely duplicates that hang together');

  const dialog = page.getByRole('dialog', { name: 'Merge sellers' });
  await groups.last().getByRole('button').click();
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await expect(dialog).toContainText('The same name only');
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Likely duplicates 2' }).click();
  await groups.first().getByRole('button').click();
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await expect(dialog).toContainText('The same e-mail address');
  await choose(page, dialog.getByRole('combobox', { name: 'Who stays' }), 'Patricia Leeds');
  await expect(dialog.getByRole('checkbox', { name: /^Merge Pat Lee/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Merge 2 sellers' }).click();
  await expect(dialog).toBeHidden();
  // Who is left of the three bears another name than the second, and another address.
  await expect(page.getByRole('button', { name: /^Likely duplicates/ })).toBeHidden();
});
