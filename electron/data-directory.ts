import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Where a person's records are kept unless they say otherwise: the system's folder for an application's data, under an
 * ASCII name that never changes. The demo district has a folder of its own, so it never mixes with real records.
 */
export function dataDirectory(options: { readonly demo: boolean; readonly named?: string | undefined }): string {
  if (options.named !== undefined) return resolve(options.named)
  return join(systemDataFolder(), options.demo ? 'xuecheng-demo' : 'xuecheng')
}

function systemDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share')
}
