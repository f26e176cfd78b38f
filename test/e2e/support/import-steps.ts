// The steps of an import as a person takes them: choose a file, look at the counts, press Import. Judges no count itself.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, lane, untilSaved } from './app';

/** A file by path, or made up in memory. */
export type ListFile = string | { readonly name: string; readonly text: string | Buffer };

/** The real lists that may lie beside the project; none of them is part of it. */
export function realFile(path: string): { readonly path: string; readonly isPresent: boolean } {
  const full = fileURLToPath(new URL(`../../../../shared/data/${path}`, import.meta.url));
  return { path: full, isPresent: existsSync(full) };
}

/** The project's own lists. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

/** Gives a file to the import screen; does not wait for anything. */
export async function giveFile(page: Page, file: ListFile): Promise<void> {
  await page
    .getByLabel('Account list', { exact: true })
    .setInputFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) },
    );
}

/** Lets go of a file over the middle of the window. */
export async function dropFile(page: Page, file: ListFile): Promise<void> {
  const [name, bytes] =
    typeof file === 'string' ? [basename(file), readFileSync(file)] : [file.name, Buffer.from(file.text)];
  const files = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], fileName));
      return transfer;
    },
    [name, bytes.toString('base64')] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('main').dispatchEvent(type, { dataTransfer: files });
  }
}

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Waits until what will change is worked out. */
export async function untilWorkedOut(page: Page): Promise<void> {
  const changes = page.getByRole('region', { name: 'What will change' });
  await expect(changes).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
}

/** Waits until the screen shows these counts and has nothing left to work out. */
export async function expectCounts(page: Page, counts: Counts): Promise<void> {
  await untilWorkedOut(page);
  const changes = page.getByRole('region', { name: 'What will change' });
  for (const [label, count] of [
    ['New', counts.new],
    ['Changed', counts.changed],
    ['Unchanged', counts.unchanged],
    ['Rejected', counts.rejected],
  ] as const) {
    await expect(
      changes.getByRole('group', { name: `${label} ${count.toLocaleString('en-US')}`, exact: true }),
      `${label} ${count}`,
    ).toBeVisible();
  }
}

/** Confirms unsure matches where there are any, imports, and waits until the board shows it and it is on disk. */
export async function importAccounts(page: Page, count: number): Promise<void> {
  const apply = page.getByRole('button', {
    name: `Import ${count.toLocaleString('en-US')} ${count === 1 ? 'account' : 'accounts'}`,
  });
  await expect(apply).toBeVisible();
  const confirm = page.getByRole('button', { name: /^Confirm \d+ match(es)?/ });
  if (await confirm.isVisible()) await confirm.click();
  await apply.click();
  await expect(lane(page, 'Unassigned')).toBeVisible({ timeout: 20_000 });
  await untilSaved(page);
}
