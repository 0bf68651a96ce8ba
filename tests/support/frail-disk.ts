import type { Disk, OpenFile } from '#electron/backup/disk.ts'

export interface FrailDisk extends Disk {
  /** Calls that change something, made so far. */
  readonly calls: () => number
}

/**
 * A disk that is gone from one call on: the stick pulled out, the machine without power. Half of what was being written
 * then arrived. Only paths under `root` are on it.
 */
export function frailDisk(disk: Disk, root: string, failsAt: number, code = 'EIO'): FrailDisk {
  let calls = 0
  let isGone = false
  const gone = (): never => {
    throw Object.assign(new Error(`${code}: simulated`), { code })
  }
  const isHere = (path: string): boolean => path.startsWith(root)

  async function change<T>(path: string, act: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (!isHere(path)) return act()
    if (isGone) return gone()
    calls += 1
    if (calls === failsAt) {
      isGone = true
      await half?.()
      return gone()
    }
    return act()
  }
  const look = <T>(path: string, act: () => T): T => (isGone && isHere(path) ? gone() : act())

  const frailFile = (path: string, file: OpenFile): OpenFile => ({
    write: (bytes) =>
      change(
        path,
        () => file.write(bytes),
        () => file.write(bytes.subarray(0, bytes.length / 2)),
      ),
    sync: () => change(path, () => file.sync()),
    close: async () => {
      await file.close()
      if (isGone && isHere(path)) gone()
    },
  })

  return {
    calls: () => calls,
    makeFolder: (path) => change(path, () => disk.makeFolder(path)),
    list: async (folder) => look(folder, () => disk.list(folder)),
    sizeOf: async (path) => look(path, () => disk.sizeOf(path)),
    readText: async (path) => look(path, () => disk.readText(path)),
    read: (path, from) => look(path, () => disk.read(path, from)),
    create: (path) => change(path, async () => frailFile(path, await disk.create(path))),
    rename: (from, to) => change(to, () => disk.rename(from, to)),
    keepAs: (path, name) => change(name, () => disk.keepAs(path, name)),
    remove: (path) => change(path, () => disk.remove(path)),
    syncFolder: (folder) => change(folder, () => disk.syncFolder(folder)),
  }
}
