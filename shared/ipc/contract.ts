// The one table of what the page may ask of its host: route → input and output. Knows names and bytes, never a path.
import { z } from '../zod';

/** Bytes of one file that may cross the border; the import caps of product.md stay far below it. */
export const maxFileBytes = 256 * 1024 * 1024;

/** The kinds of file the app saves by itself; the host sets the extension and the dialog's filter from it. */
export const fileKinds = ['csv', 'text', 'xlsx'] as const;
export const fileKindSchema = z.enum(fileKinds);
export type FileKind = z.infer<typeof fileKindSchema>;

/** The app hosted by Electron, by a Chromium over the router, or by any browser as a plain page. */
export const hostKindSchema = z.enum(['electron', 'chromium', 'web']);
export type HostKind = z.infer<typeof hostKindSchema>;

/** The words for where the data lives, as the status bar says them. */
export const hostPlaceSchema = z.enum(['this computer', 'this Mac', 'this browser']);
export type HostPlace = z.infer<typeof hostPlaceSchema>;

const suggestedNameSchema = z.string().min(1).max(1_000);

/** A file's own name, as an answer: never a path. */
const baseNameSchema = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => !/[/\\\0]/.test(name), { message: 'a file name holds no separator' });

/** The folder's name or a plain word for it, such as "Downloads". */
const folderWordSchema = baseNameSchema;

const savedFile = { saved: z.literal(true), name: baseNameSchema, where: folderWordSchema };

export const contract = {
  /** Who hosts the page, and the words for where its data lives. */
  about: {
    input: z.strictObject({}),
    output: z.strictObject({
      name: z.string().min(1),
      version: z.string().min(1),
      host: hostKindSchema,
      place: hostPlaceSchema,
    }),
  },
  /** Saves bytes under a name the user may change; the host makes the name safe. */
  'files.save': {
    input: z.strictObject({
      name: suggestedNameSchema,
      kind: fileKindSchema,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= maxFileBytes, {
        message: 'the file is larger than 256 MB',
      }),
    }),
    output: z.discriminatedUnion('saved', [
      z.strictObject(savedFile),
      z.strictObject({ saved: z.literal(false), reason: z.literal('cancelled') }),
    ]),
  },
  /** Prints the page as it stands, through its print stylesheet, to a PDF the user may name. */
  'deck.print': {
    input: z.strictObject({ name: suggestedNameSchema }),
    output: z.discriminatedUnion('saved', [
      z.strictObject({
        ...savedFile,
        pages: z.number().int().positive(),
        byteLength: z.number().int().positive(),
      }),
      /** `print-dialog`: a plain page can only open the browser's dialog, and never learns what came of it. */
      z.strictObject({ saved: z.literal(false), reason: z.enum(['cancelled', 'print-dialog']) }),
    ]),
  },
} as const;

export type Route = keyof typeof contract;
export type RouteInput<R extends Route> = z.input<(typeof contract)[R]['input']>;
export type RouteOutput<R extends Route> = z.output<(typeof contract)[R]['output']>;

export const routes = Object.keys(contract) as readonly Route[];

/** True for a name in the table; `constructor` and its like are not. */
export function isRoute(name: unknown): name is Route {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
