import type { PrintToPDFOptions, WebContents } from 'electron'
import type { Paper, Printer } from '#shared/shell/shell-calls.ts'

/** Size, orientation and margins are the page's own `@page` rules. */
const pdf: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
}

/** The page as it would be printed, as a PDF. */
export const makePdf = async (contents: WebContents): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await contents.printToPDF(pdf))

/** The printers of this computer. */
export const listPrinters = async (contents: WebContents): Promise<readonly Printer[]> =>
  (await contents.getPrintersAsync()).map(({ name, displayName }) => ({
    name,
    label: displayName || name,
  }))

/** What Electron calls a print that the person called off. */
const calledOff = /cancel/iu

/**
 * Prints on the named printer at once, or shows the system's dialog. Answers whether it was printed; throws the
 * system's words when the printer failed.
 */
export function printPage(contents: WebContents, printer: string | null, { width, height }: Paper): Promise<boolean> {
  // Electron takes the upright sheet in micrometres and turns it by `landscape`.
  const upright = { width: Math.min(width, height) * 1000, height: Math.max(width, height) * 1000 }
  const where = printer === null ? { silent: false } : { silent: true, deviceName: printer }
  const how = { ...where, printBackground: true, landscape: width > height, pageSize: upright }
  return new Promise((resolve, reject) => {
    // Only the default leaves the margins to the page's own `@page`.
    contents.print({ ...how, margins: { marginType: 'default' } }, (printed, reason) =>
      printed || calledOff.test(reason) ? resolve(printed) : reject(new Error(reason)),
    )
  })
}
