// Decides how a screen is pictured: light and dark, still and whole, named by its place in the tour. Knows no screen.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { frame } from '../support/drag';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Takes pictures of one window, numbered in the order they are taken. */
export class Camera {
  readonly #page: Page;
  readonly #folder: string;
  readonly #size: WindowSize;
  readonly #before: number;
  readonly #taken: string[] = [];

  /** `before`: how many screens an earlier camera has pictured. */
  constructor(page: Page, folder: string, size: WindowSize, before: number) {
    this.#page = page;
    this.#before = before;
    this.#folder = folder;
    this.#size = size;
    mkdirSync(folder, { recursive: true });
  }

  /** Names of the files written so far. */
  get taken(): readonly string[] {
    return this.#taken;
  }

  /** Pictures what is on screen in both themes. */
  async take(screen: string): Promise<void> {
    const number = String(this.#before + this.#taken.length / 2 + 1).padStart(2, '0');
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.#page.emulateMedia({ colorScheme });
      // Colours follow the theme in 80 to 140 ms.
      await this.#page.waitForTimeout(250);
      await frame(this.#page);
      const name = `${number}-${screen}-${colorScheme}-${this.#size.width}x${this.#size.height}.png`;
      await this.#page.screenshot({ path: join(this.#folder, name), caret: 'initial' });
      this.#taken.push(name);
    }
    await this.#page.emulateMedia({ colorScheme: 'light' });
  }
}
