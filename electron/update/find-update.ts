import { findResource } from '#electron/resources.ts'
import { prepareUpdate, type UpdateAnswer } from './prepare-update.ts'
import { readUpdateFolder, updatePlaces } from './read-update-folder.ts'

interface Running {
  readonly dataDirectory: string
  /** The version that is running, as in package.json. */
  readonly version: string
}

/**
 * Looks for an update where this computer is told to look, and makes it ready. `not-set-up` where no folder is named:
 * `message` says in Chinese where an administrator names one. Takes as long as the copying takes; never asks a server.
 */
export async function findUpdate({
  dataDirectory,
  version,
}: Running): Promise<UpdateAnswer | { readonly state: 'not-set-up'; readonly message: string }> {
  const places = updatePlaces(dataDirectory)
  const folder = await readUpdateFolder(places)
  if (!folder.ok) return { state: 'refused', message: folder.why }
  if (folder.value === undefined) {
    return { state: 'not-set-up', message: `还没有设置从哪里取更新。管理员可在以下任一文件中写明:${places.join(';')}` }
  }
  return prepareUpdate(folder.value, version, findResource('update/public-key.pem'))
}
