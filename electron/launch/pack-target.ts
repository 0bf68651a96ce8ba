import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { readElectronPackage, type Target } from './electron-zip.ts'
import { projectRoot } from './project.ts'

interface PackOptions {
  readonly target: Target
  /** Where the results go; the installed form of the program is in `unpackedFolder` below it. */
  readonly output: string
  /** Only the program as it will stand installed, no installers: needs nothing but Electron's zip. */
  readonly unpackedOnly: boolean
  /** A checked zip of Electron at hand; otherwise electron-builder downloads one and checks it. */
  readonly electronZip?: string | undefined
  /** Called once Electron has been had, so that a later failure is known to be another one's. */
  readonly onElectron?: () => void
}

const platforms = { win32: Platform.WINDOWS, linux: Platform.LINUX } as const

/** electron-builder's name of the folder with the program as it will stand installed. */
export const unpackedFolder = ({ system, arch }: Target): string =>
  `${system === 'win32' ? 'win' : 'linux'}${arch === 'x64' ? '' : `-${arch}`}-unpacked`

/**
 * Packs the built product for one system as electron-builder.yml says, and publishes nothing. Answers the paths of
 * what was made. Throws electron-builder's own error.
 */
export function packTarget({ target, output, unpackedOnly, electronZip, onElectron }: PackOptions): Promise<string[]> {
  const { checksums } = readElectronPackage()
  return build({
    projectDir: projectRoot,
    publish: 'never',
    targets: platforms[target.system].createTarget(unpackedOnly ? ['dir'] : null, Arch[target.arch]),
    config: {
      directories: { output },
      // Without them electron-builder fetches a list of checksums every time, even for a zip it already has.
      electronDownload: { checksums },
      ...(electronZip === undefined ? {} : { electronDist: electronZip }),
      // On Linux the product's name becomes a folder under /opt; the menu says 学城 all the same.
      ...(target.system === 'linux' ? { productName: 'xuecheng' } : {}),
      afterExtract: async ({ appOutDir }) => {
        onElectron?.()
        // What electron-builder removes from a zip it downloaded itself, but not from one it was given.
        await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
        await rm(join(appOutDir, 'version'), { force: true })
      },
    },
  })
}
