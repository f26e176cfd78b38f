// Counts the pages of a PDF that Chromium wrote. Reads page objects only; it is no PDF reader.

/**
 * The number of page objects, which Chromium's writer (Skia) leaves uncompressed; 0 when the bytes are no PDF or hold
 * none that can be read.
 */
export function countPdfPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) return 0;
  return text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
}
