import type { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'

/** A page's stand-in contents, as far as requests must know them. */
interface KnownContents extends EventEmitter {
  /** The program itself is loading an address; navigation events are for what pages do. */
  readonly isLoadingByProgram: boolean
}

const known = new Map<Page, KnownContents>()

export const contentsOf = (page: Page): KnownContents | undefined => known.get(page)

export const knowContents = (page: Page, contents: KnownContents): void => void known.set(page, contents)
