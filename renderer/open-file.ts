import { done, type Outcome } from '#shared/command/outcome.ts'
import type { NamedFile } from '#shared/shell/shell-calls.ts'
import { bridge, callShell } from './shell.ts'

/** A file the person chose or dropped, read. */
export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Wanted {
  /** What the open dialog is called: 载入标准文件. */
  readonly title: string
  /** Without dots. */
  readonly endings: readonly string[]
}

/** Asks for a file: in the shell's open dialog, or in the browser's own. Null when the person closed it. */
export async function chooseFile({ title, endings }: Wanted): Promise<Outcome<OpenedFile | null>> {
  if (callShell === undefined) return done(await askBrowser(endings))
  const named = await callShell('shell.openFile', { title, endings: [...endings] })
  if (!named.ok || named.value === null) return named.ok ? done(null) : named
  return readNamed(named.value)
}

/** Takes a file dropped on the page; the shell names it, so that it is read like a chosen one. */
export async function takeFile(file: File): Promise<Outcome<OpenedFile>> {
  if (bridge === undefined) return done(await readBrowserFile(file))
  const named = await bridge.nameFile(file)
  return named.ok ? readNamed(named.value) : named
}

async function readNamed({ token, name }: NamedFile): Promise<Outcome<OpenedFile>> {
  if (callShell === undefined) throw new Error('only the shell names files')
  const bytes = await callShell('shell.readFile', { token })
  return bytes.ok ? done({ name, bytes: bytes.value }) : bytes
}

const readBrowserFile = async (file: File): Promise<OpenedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

function askBrowser(endings: readonly string[]): Promise<OpenedFile | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = endings.map((ending) => `.${ending}`).join()
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file) readBrowserFile(file).then(resolve, reject)
      else resolve(null)
    })
    input.click()
  })
}
