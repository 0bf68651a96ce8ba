import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import JSZip from 'jszip'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { electronZipName, type Target } from '#electron/launch/electron-zip.ts'

/** What marks the fuses in Electron's program, their version, their number, and each as Electron ships it ('0' or '1'). */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

/** A Windows program that does nothing, with the version information an installer edits. */
function fakeExe(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resource = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', FileVersion: '45.4.1' })
  version.outputToResourceEntries(resource.entries)
  resource.outputResource(program)
  return Buffer.from(program.generate())
}

async function fakeAsar(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'default app '))
  await mkdir(join(folder, 'app'))
  await writeFile(join(folder, 'app', 'main.js'), '')
  await createPackage(join(folder, 'app'), join(folder, 'default_app.asar'))
  const bytes = await readFile(join(folder, 'default_app.asar'))
  await rm(folder, { recursive: true })
  return bytes
}

/** Writes a zip with the files of Electron's own that packing touches, under its name; answers the zip's path. */
export async function writeFakeElectron(target: Target, folder: string): Promise<string> {
  const zip = new JSZip()
  const program = target.system === 'win32' ? fakeExe() : Buffer.from('\x7fELF')
  const name = target.system === 'win32' ? 'electron.exe' : 'electron'
  zip.file(name, Buffer.concat([program, fuses]), { unixPermissions: 0o755 })
  zip.file('LICENSE', 'MIT')
  zip.file('version', '45.4.1')
  zip.file('resources/default_app.asar', await fakeAsar())
  for (const language of ['en-US', 'zh-CN', 'zh-TW', 'fr', 'de']) zip.file(`locales/${language}.pak`, language)
  const path = join(folder, electronZipName(target))
  await writeFile(path, await zip.generateAsync({ type: 'nodebuffer', platform: 'UNIX' }))
  return path
}
