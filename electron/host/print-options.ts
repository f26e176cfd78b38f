// How the deck becomes a PDF, once for Electron and once for the browser's own protocol. Knows no window.

/** The stylesheet decides the page (`@page { size: 13.333in 7.5in }`); nothing is added and nothing cut. */
const choices = {
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** For `webContents.printToPDF`; margins in inches. */
export const electronPrintOptions = Object.freeze({
  ...choices,
  margins: Object.freeze({ top: 0, bottom: 0, left: 0, right: 0 }),
});

/** For `Page.printToPDF` of the Chrome DevTools Protocol; margins in inches. */
export const protocolPrintOptions = Object.freeze({
  ...choices,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  transferMode: 'ReturnAsStream' as const,
});
