import { z } from 'zod'
import type { Outcome } from '../command/outcome.ts'

/** A file the person chose or dropped, known to the page by a token only: paths stay in the main process. */
export const NamedFile = z.strictObject({ token: z.string(), name: z.string(), size: z.int().nonnegative() })
export type NamedFile = z.infer<typeof NamedFile>

/** The name under which something was saved; null when the person closed the dialog without saving. */
const Saved = z.string().nullable()

/** A printer as the system lists it; which one is the default it does not say. */
export const Printer = z.strictObject({ name: z.string(), label: z.string() })
export type Printer = z.infer<typeof Printer>

const side = z.number().min(50).max(1200)

/** A sheet of paper as it lies before the reader, in millimetres; wider than high is landscape. */
export const Paper = z.strictObject({ width: side, height: side })
export type Paper = z.infer<typeof Paper>

/** What the audit log says of something printed: its title, and the rows, cases or certificates on the paper. */
const printed = { title: z.string().min(1).max(120), rows: z.int().nonnegative() }

const Nothing = z.strictObject({})
const Done = z.null()

/**
 * What a page may ask of the desktop shell itself, beside the commands of the contract that go on to the backend. They
 * travel the same way and answer an `Outcome`; names begin with `shell.`, which no feature is called.
 */
export const shellCalls = {
  /** What a long first opening is doing now; null when the records are open, or it has nothing to say. */
  'shell.opening': { input: Nothing, output: z.string().nullable() },
  /** Asks where to save a file the backend has made, and writes it there. */
  'shell.saveFile': { input: z.strictObject({ fileId: z.string().max(100) }), output: Saved },
  /** Asks for a file with one of these endings; null when the person closed the dialog. */
  'shell.openFile': {
    input: z.strictObject({ title: z.string().max(60), endings: z.array(z.string().regex(/^[a-z]{1,5}$/)).min(1) }),
    output: NamedFile.nullable(),
  },
  /**
   * Asks for a backup or for a folder of backups and tells its place: the backend opens it, and the page shows where it
   * lies. Null when the person closed the dialog.
   */
  'shell.choosePlace': {
    input: z.strictObject({ title: z.string().max(60), kind: z.enum(['file', 'folder']) }),
    output: z.string().nullable(),
  },
  /** The content of a file the person chose or dropped, of at most 16 MB. */
  'shell.readFile': { input: z.strictObject({ token: z.string() }), output: z.instanceof(Uint8Array) },
  /** The page as it would be printed, as the bytes of a PDF: what the preview shows. */
  'shell.pagePdf': { input: Nothing, output: z.instanceof(Uint8Array) },
  /** Asks where to save the page as a PDF, named by its title, writes it there and leaves the audit line. */
  'shell.savePdf': { input: z.strictObject(printed), output: Saved },
  'shell.printers': { input: Nothing, output: z.array(Printer).readonly() },
  /**
   * Prints the page and leaves the audit line: on the named printer, or where the system's dialog says. False when the
   * person cancelled. The paper is as it lies: Electron prints upright A4 whatever the page's own `@page` says.
   */
  'shell.print': {
    input: z.strictObject({ ...printed, printer: z.string().nullable(), paper: Paper }),
    output: z.boolean(),
  },
  /** How far long work is, 0 to 1, for the taskbar; null when it is over. */
  'shell.progress': { input: z.strictObject({ fraction: z.number().min(0).max(1).nullable() }), output: Done },
  /** Tells the person, while the window is not in front, that something awaits them. */
  'shell.notify': { input: z.strictObject({ title: z.string().max(60), body: z.string().max(200) }), output: Done },
} as const

export type ShellCallName = keyof typeof shellCalls
export type ShellInput<N extends ShellCallName> = z.input<(typeof shellCalls)[N]['input']>
export type ShellOutput<N extends ShellCallName> = z.output<(typeof shellCalls)[N]['output']>

export type CallShell = <N extends ShellCallName>(name: N, input: ShellInput<N>) => Promise<Outcome<ShellOutput<N>>>

export const isShellCall = (name: string): name is ShellCallName => Object.hasOwn(shellCalls, name)
