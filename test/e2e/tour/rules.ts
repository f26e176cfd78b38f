// Decides how the coverage rules are pictured: the list, one being tried, its text, and what is said of all of them.
import type { Page } from '@playwright/test';
import { goTo } from '../support/app';
import type { Camera } from './pictures';

/** Leaves the rules as they were: what is written is never applied. */
export async function pictureRules(page: Page, camera: Camera): Promise<void> {
  await goTo(page, 'Coverage rules');
  await camera.take('rules');
  await page.getByRole('button', { name: 'Edit C5' }).click();
  const threshold = page.getByRole('spinbutton', { name: 'C5 threshold', exact: true });
  await threshold.fill('16000');
  await threshold.press('Enter');
  await page.getByRole('region', { name: 'Preview' }).getByRole('table', { name: 'Examples' }).waitFor();
  await camera.take('rule-tried');
  await page.getByText('Text', { exact: true }).click();
  await page.getByRole('textbox', { name: 'C5 condition as text' }).waitFor();
  await camera.take('rule-as-text');
  await page.getByRole('button', { name: 'Cancel' }).click();
  for (const part of ['Quality', 'Exceptions', 'Versions'] as const) {
    await page
      .getByRole('radiogroup', { name: 'Part of the screen' })
      .getByText(part, { exact: true })
      .click();
    await camera.take(`rules-${part.toLowerCase()}`);
  }
  await page
    .getByRole('radiogroup', { name: 'Part of the screen' })
    .getByText('Rules', { exact: true })
    .click();
}
