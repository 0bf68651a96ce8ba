import { readFile } from 'node:fs/promises'
import { join, posix, win32 } from 'node:path'
import { z } from 'zod'
import { codeOf } from '#electron/error-words.ts'
import { accept, reject, type Checked } from './checked.ts'

const UpdateSettings = z.strictObject({ folder: z.string().min(1) })

/**
 * Where `update.json` is looked for, first found first taken: in the data directory, for one person; in the system's
 * folder for the settings of a program, for everybody at the computer. Not beside the program: an update clears that.
 */
export function updatePlaces(
  dataDirectory: string,
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): readonly string[] {
  const forAll =
    platform === 'win32' ? win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'xuecheng') : '/etc/xuecheng'
  return [dataDirectory, forAll].map((folder) => join(folder, 'update.json'))
}

/** The folder updates come from, as the first `update.json` there is names it; undefined where there is none. */
export async function readUpdateFolder(
  places: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Promise<Checked<string | undefined>> {
  for (const place of places) {
    try {
      return readSettings(place, await readFile(place, 'utf8'), platform)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue
      return reject(`读不出更新设置 ${place}(${codeOf(error)})。请检查这个文件的权限。`)
    }
  }
  return accept(undefined)
}

const example = '{ "folder": "\\\\\\\\服务器\\\\共享\\\\xuecheng" }'

function readSettings(place: string, text: string, platform: NodeJS.Platform): Checked<string> {
  let settings: unknown
  try {
    // The editor of Windows puts a mark in front that JSON does not know.
    settings = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return reject(`更新设置 ${place} 不是正确的 JSON。应写成 ${example},反斜杠要写两个。`)
  }
  const parsed = UpdateSettings.safeParse(settings)
  if (!parsed.success) return reject(`更新设置 ${place} 中应当只有 folder 一项,写成 ${example}。`)
  const { folder } = parsed.data
  const isWhole = platform === 'win32' ? win32.isAbsolute(folder) : posix.isAbsolute(folder)
  if (!isWhole)
    return reject(`更新设置 ${place} 中的“${folder}”不是文件夹的完整路径。更新只从共享文件夹取,不从网址取。`)
  return accept(folder)
}
