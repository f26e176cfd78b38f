// A workspace of version 4 with edits of its rules, opened and worked in by this one: replay, undo to the start, redo.
import { describe, expect, it } from 'vitest';
import { packRecords, unpackRecords } from '../../renderer/db/record-copy';
import { previewRevert } from '../../renderer/store/revert';
import { redo, undo } from '../../renderer/store/undo';
import { editRule } from '../../shared/actions/edit-rule';
import { type AnyRecord, recordSchema } from '../../shared/records/record';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import { contextAt } from '../helpers/coverage-records';
import { renewal, utilization, workspace } from '../helpers/extra-rules';
import { asVersionFour } from '../helpers/version-four';
import { lastOfFour, recordsAfter, writeVersionFour } from '../helpers/version-four-store';

let count = 0;

/** A store of version 4, opened by this version. */
async function opened(checkpointAt: number): Promise<BookHarness> {
  count += 1;
  const harness = BookHarness.named(`version-four-${count}`);
  await writeVersionFour(harness.workspaceId, checkpointAt);
  expect(await harness.open()).toBeNull();
  return harness;
}

// Without pages, with pages from before some of the edits, and with pages after the last.
describe.each([0, 2, 7, 9, lastOfFour])(
  'J20 a store of version 4 with pages as of entry %i',
  (checkpointAt) => {
    it('J20 opens with its rules as this version has them', async () => {
      const harness = await opened(checkpointAt);
      expect(liveRecords(harness.book)).toEqual(recordsAfter(lastOfFour));
      for (const record of harness.book.everything()) {
        expect(recordSchema.parse(record), 'nothing is left of version 4').toEqual(record);
      }
      await harness.reopen();
      expect(liveRecords(harness.book)).toEqual(recordsAfter(lastOfFour));
      await harness.close();
    });

    it('J22 undoes every edit of a rule to the first, one by one, and redoes them', async () => {
      const harness = await opened(checkpointAt);
      for (let seq = lastOfFour - 1; seq >= 1; seq -= 1) {
        expect((await undo())?.notes).toEqual([]);
        expect(liveRecords(harness.book), `as after entry ${seq}`).toEqual(recordsAfter(seq));
      }
      expect(await undo()).toBeNull();
      await harness.reopen();
      for (let seq = 2; seq <= lastOfFour; seq += 1) {
        expect((await redo())?.notes).toEqual([]);
        expect(liveRecords(harness.book), `as after entry ${seq}`).toEqual(recordsAfter(seq));
      }
      await harness.reopen();
      expect(liveRecords(harness.book)).toEqual(recordsAfter(lastOfFour));
      await harness.close();
    });
  },
);

describe('J22 an edit of version 4 under one of today', () => {
  it('J22 is left with a note where the rule says more by now than version 4 could', async () => {
    const harness = await opened(lastOfFour);
    const seats = harness.book.get('coverageRule', 'rule:C7');
    if (seats === undefined) throw new Error('No C7.');
    const condition = { kind: 'not', part: seats.condition } as const;
    const plan = editRule(harness.book, { ruleId: seats.id, condition }, contextAt());
    if (!plan.ok) throw new Error(plan.message);
    expect(harness.commit(plan).ok).toBe(true);
    const before = liveRecords(harness.book);
    const preview = await previewRevert(8);
    expect(preview.ok ? preview.plan.notes.join(' ') : preview.message).toContain('keeps the later value');
    expect(liveRecords(harness.book)).toEqual(before);
    await undo();
    expect((await undo())?.notes, 'in order all goes').toEqual([]);
    await harness.close();
  });
});

describe('J20 a copy of version 4', () => {
  it('J20 gives rules as this version has them, whichever record stands first in it', async () => {
    const records: AnyRecord[] = [renewal, utilization, workspace];
    for (const packed of [records, [...records].reverse()]) {
      const pause = async () => undefined;
      const copy = await packRecords(packed.map(asVersionFour), pause);
      expect(await unpackRecords(copy, 4, pause)).toEqual(packed);
    }
  });
});
