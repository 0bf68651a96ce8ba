import { z } from 'zod'
import { change, query } from '../command/define.ts'
import { PrintOffset } from './print-offset.ts'

/** What a printer is called: by the system, or by the clerk where the system does not say. */
export const PrinterName = z.string().trim().min(1).max(120)

/** The offset found for one printer. */
export const PrinterOffset = PrintOffset.extend({ printer: z.string() })
export type PrinterOffset = z.infer<typeof PrinterOffset>

export const printingCommands = {
  /** Every printer with an offset, by name. */
  'printing.offsets': query({
    permission: 'award.manage',
    input: z.strictObject({}),
    output: z.array(PrinterOffset),
  }),
  'printing.save-offset': change({
    permission: 'award.manage',
    label: '保存打印偏移',
    input: PrintOffset.extend({ printer: PrinterName }),
    output: PrinterOffset,
  }),
  /** Leaves the audit line of something printed or saved as PDF, and changes nothing. */
  'printing.record': change({
    permission: 'printing.use',
    label: '打印',
    undoable: false,
    audit: 'print',
    // A title goes on with the day or the holder's name, which is not for the audit log.
    auditObject: ({ title, rows }) => `${title.split(' ')[0]}(${rows} 行)`,
    input: z.strictObject({
      title: z.string().min(1).max(200),
      /** Rows, cases or certificates on the paper. */
      rows: z.int().nonnegative(),
      /** browser: handed to the browser's own print dialog, which does not tell what became of it. */
      target: z.enum(['printer', 'pdf', 'browser']),
    }),
    output: z.strictObject({}),
  }),
}
