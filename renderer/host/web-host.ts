// Stands in for a host in a plain page: saving is a download, printing is the browser's dialog. Parses by the same
// contract, so that a page without a host refuses what a host would refuse.
import type { HostBridge } from '../../shared/ipc/bridge';
import {
  contract,
  type FileKind,
  isRoute,
  type RouteInput,
  type RouteOutput,
} from '../../shared/ipc/contract';
import { answer, type HostResult, refuse } from '../../shared/ipc/results';

const fileTypes: Readonly<Record<FileKind, { readonly type: string; readonly extension: string }>> = {
  csv: { type: 'text/csv;charset=utf-8', extension: '.csv' },
  text: { type: 'text/plain;charset=utf-8', extension: '.txt' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: '.xlsx',
  },
};

/** How long a download's bytes stay in memory: the browser begins reading them at once. */
const keepBytesMs = 60_000;

/** Answers every route of the contract with what a browser can do by itself. */
export const webHost: HostBridge = {
  invoke: async (route, input): Promise<HostResult<unknown>> => {
    if (!isRoute(route)) return refuse('unknown-route', 'This version cannot do that.');
    const parsed = contract[route].input.safeParse(input);
    if (!parsed.success) return refuse('bad-input', 'The request is not complete.');
    if (route === 'files.save') return answer(download(parsed.data as RouteInput<'files.save'>));
    if (route === 'deck.print') return answer(openPrintDialog(parsed.data as RouteInput<'deck.print'>));
    return answer(about());
  },
};

function about(): RouteOutput<'about'> {
  // Set by the page's build; outside a build there is none.
  const version: unknown = import.meta.env.LANEKEEPER_VERSION;
  return {
    name: 'Lanekeeper',
    version: typeof version === 'string' ? version : 'unbuilt',
    host: 'web',
    place: 'this browser',
  };
}

function download({ name, kind, bytes }: RouteInput<'files.save'>): RouteOutput<'files.save'> {
  const { type, extension } = fileTypes[kind];
  const fileName = withExtension(name.replace(/[/\\\0]+/g, ' ').trim(), extension);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepBytesMs);
  return { saved: true, name: fileName.slice(0, 255), where: 'Downloads' };
}

/** The dialog takes the PDF's name from the title, so the title is the deck's while it is open. */
function openPrintDialog({ name }: RouteInput<'deck.print'>): RouteOutput<'deck.print'> {
  const title = document.title;
  document.title = name.replace(/\.pdf$/i, '');
  try {
    window.print();
  } finally {
    document.title = title;
  }
  return { saved: false, reason: 'print-dialog' };
}

function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(extension) ? name : `${name === '' ? 'Lanekeeper' : name}${extension}`;
}
