import { shell } from 'electron'
import { isListedLink } from './listed-links.ts'

/** Opens a listed address in the person's own browser; any other is dropped. */
export function openListedLink(address: string): void {
  if (isListedLink(address)) void shell.openExternal(address)
}
