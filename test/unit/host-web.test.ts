// The page's side of the border: what it does without a host, and that it believes no answer that breaks the contract.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { invokeHost } from '../../renderer/host/host';

interface FakeLink {
  href: string;
  download: string;
  click: () => void;
}

function plainPage(host?: unknown) {
  const clicked: FakeLink[] = [];
  const printed: string[] = [];
  const document = {
    title: 'Lanekeeper',
    createElement: () => {
      const link: FakeLink = { href: '', download: '', click: () => clicked.push(link) };
      return link;
    },
  };
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', {
    print: () => printed.push(document.title),
    ...(host === undefined ? {} : { host }),
  });
  vi.useFakeTimers();
  return { clicked, printed, document };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('without a host', () => {
  it('H23 saving is a download of the very bytes under the name', async () => {
    const { clicked } = plainPage();
    const answer = await invokeHost('files.save', {
      name: 'a/b',
      kind: 'csv',
      bytes: new Uint8Array([1, 255]),
    });
    expect(answer).toEqual({ ok: true, value: { saved: true, name: 'a b.csv', where: 'Downloads' } });
    expect(clicked.map((link) => link.download)).toEqual(['a b.csv']);
    const blob = await (await fetch(clicked[0]?.href ?? '')).arrayBuffer();
    expect([...new Uint8Array(blob)]).toEqual([1, 255]);
  });

  it('H23 printing is the dialog, with the deck as title while it is open', async () => {
    const { printed, document } = plainPage();
    const answer = await invokeHost('deck.print', { name: 'Rules of engagement.pdf' });
    expect(answer).toEqual({ ok: true, value: { saved: false, reason: 'print-dialog' } });
    expect([printed, document.title]).toEqual([['Rules of engagement'], 'Lanekeeper']);
  });

  it('H23 the data lies in this browser', async () => {
    plainPage();
    expect(await invokeHost('about', {})).toMatchObject({
      ok: true,
      value: { host: 'web', place: 'this browser' },
    });
  });

  it('H2 refuses what a host would refuse', async () => {
    const { clicked } = plainPage();
    const answer = await invokeHost('files.save', { name: '', kind: 'csv', bytes: new Uint8Array() });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(clicked).toEqual([]);
  });
});

describe('with a host', () => {
  it('H2 asks it, and hands its answers and refusals on', async () => {
    const about = { name: 'Lanekeeper', version: '1', host: 'electron', place: 'this Mac' };
    const asked: unknown[] = [];
    const refusal = { ok: false, error: { code: 'cannot-write', message: 'The disk is full.' } };
    plainPage({
      invoke: async (route: string, input: unknown) => {
        asked.push([route, input]);
        return route === 'about' ? { ok: true, value: about } : refusal;
      },
    });
    expect(await invokeHost('about', {})).toEqual({ ok: true, value: about });
    expect(await invokeHost('deck.print', { name: 'D' })).toEqual(refusal);
    expect(asked).toEqual([
      ['about', {}],
      ['deck.print', { name: 'D' }],
    ]);
  });

  it('H4 believes nothing that breaks the contract, and survives a host that throws', async () => {
    const answers = [
      undefined,
      'yes',
      { ok: true },
      { ok: true, value: {} },
      { ok: true, value: { name: 'Lanekeeper', version: '1', host: 'toaster', place: 'this Mac' } },
      { ok: false, error: { code: 'EACCES', message: '/home/ann' } },
    ];
    for (const crossed of answers) {
      plainPage({ invoke: async () => crossed });
      expect(await invokeHost('about', {})).toMatchObject({ ok: false, error: { code: 'host-failed' } });
    }
    plainPage({ invoke: () => Promise.reject(new Error('gone')) });
    expect(await invokeHost('about', {})).toMatchObject({ ok: false, error: { code: 'host-failed' } });
  });
});
