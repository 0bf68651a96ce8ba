import JSZip from 'jszip'

/**
 * Packs an Office file anew with one instant on all its parts, where the libraries put the clock of the machine, so
 * that the same document made as of the same instant is the same bytes.
 */
export async function stampArchive(bytes: Uint8Array, madeAt: string): Promise<Buffer> {
  const date = new Date(madeAt)
  const made = await JSZip.loadAsync(bytes)
  const stamped = new JSZip()
  for (const part of Object.values(made.files))
    if (!part.dir) stamped.file(part.name, await part.async('uint8array'), { date, createFolders: false })
  return stamped.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}
