// What each route does, over a few doors that the carrier opens: choosing a place, printing, the disk. Knows no Electron
// and no browser.
import type { FileKind, HostKind, HostPlace } from '../../shared/ipc/contract';
import { answer, type HostResult, refuse } from '../../shared/ipc/results';
import { safeFileName } from './file-names';
import { appName } from './identity';
import { countPdfPages } from './pdf-pages';
import type { Handlers } from './router';
import { baseNameOf, folderWord, type UserFolders } from './user-folders';
import { writeFileWhole } from './write-file';

/** A kind of file as the save dialog names it. */
export interface SaveKind {
  readonly extension: string;
  readonly label: string;
}

export const saveKinds: Readonly<Record<FileKind | 'pdf', SaveKind>> = {
  csv: { extension: '.csv', label: 'CSV file' },
  text: { extension: '.txt', label: 'Text file' },
  xlsx: { extension: '.xlsx', label: 'Excel workbook' },
  pdf: { extension: '.pdf', label: 'PDF document' },
};

export interface HostParts<Context> {
  readonly version: string;
  readonly host: HostKind;
  readonly place: HostPlace;
  readonly folders: UserFolders;
  /** The full path to write to, under the user's eyes or in a folder of its own; null when the user cancels. */
  readonly choosePath: (safeName: string, kind: SaveKind, context: Context) => Promise<string | null>;
  /** The page as it stands, printed with `print-options`; throws when the browser cannot. */
  readonly printPage: (context: Context) => Promise<Uint8Array>;
  /** Told of every file that reached the disk. */
  readonly onSaved?: (path: string) => void;
  /** A text unlike any given before, for temporary names. */
  readonly newStamp: () => string;
}

/** The handlers of every route. */
export function createHandlers<Context>(parts: HostParts<Context>): Handlers<Context> {
  return {
    about: async () =>
      answer({ name: appName, version: parts.version, host: parts.host, place: parts.place }),

    'files.save': async (input, context) =>
      saveBytes(parts, input.name, saveKinds[input.kind], input.bytes, context),

    'deck.print': async (input, context) => {
      const bytes = await printQuietly(parts, context);
      const pages = bytes === null ? 0 : countPdfPages(bytes);
      if (bytes === null || pages === 0) {
        return refuse('cannot-print', 'The deck could not be turned into a PDF. Nothing was saved.');
      }
      const saved = await saveBytes(parts, input.name, saveKinds.pdf, bytes, context);
      if (!saved.ok) return saved;
      return answer(
        saved.value.saved ? { ...saved.value, pages, byteLength: bytes.byteLength } : saved.value,
      );
    },
  };
}

type Saved = { saved: true; name: string; where: string } | { saved: false; reason: 'cancelled' };

async function saveBytes<Context>(
  parts: HostParts<Context>,
  suggested: string,
  kind: SaveKind,
  bytes: Uint8Array,
  context: Context,
): Promise<HostResult<Saved>> {
  const path = await parts.choosePath(safeFileName(suggested, kind.extension), kind, context);
  if (path === null) return answer({ saved: false, reason: 'cancelled' });
  const written = await writeFileWhole(path, bytes, parts.newStamp());
  if (!written.ok) return written;
  parts.onSaved?.(path);
  return answer({ saved: true, name: baseNameOf(path), where: folderWord(path, parts.folders) });
}

async function printQuietly<Context>(
  parts: HostParts<Context>,
  context: Context,
): Promise<Uint8Array | null> {
  try {
    return await parts.printPage(context);
  } catch {
    return null;
  }
}
