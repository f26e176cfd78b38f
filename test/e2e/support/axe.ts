// Asks axe about the screen as it stands, in light and in dark. Decides what counts as a finding: every violation.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { frame } from './drag';

/**
 * The rules that look at colours, of those axe asks by default. Light and dark differ in nothing else (A6), so the other
 * rules are asked once.
 */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Fails with the rule, the element and the reason of every violation. Leaves the window light. */
export async function expectNoAxeViolations(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await stillness(page);
    // Otherwise axe opens a page of its own to put its report together, and the host allows no second page.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // What passes is not spelled out: that takes several times as long as finding it.
    axe.options({ resultTypes: ['violations'] });
    if (colorScheme === 'dark') axe.withRules(colourRules);
    const { violations } = await axe.analyze();
    const findings = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
    expect.soft(findings, `axe on ${screen}, ${colorScheme}`).toEqual([]);
  }
  // axe scrolls things about; a list that opens before those scrolls are over is closed by them.
  for (let settle = 0; settle < 3; settle += 1) await frame(page);
}

/** Waits until colours have faded over to the other theme: halfway there no contrast is what it will be. */
async function stillness(page: Page): Promise<void> {
  await frame(page);
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((each) => each.finished));
  });
}
