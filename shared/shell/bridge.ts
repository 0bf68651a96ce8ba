import type { Send } from '../client.ts'
import type { Outcome } from '../command/outcome.ts'
import type { Notice } from './notice.ts'
import type { NamedFile } from './shell-calls.ts'

/** All the desktop shell's preload offers a page; the browser host has none. `SomeFile` is the page's own `File`. */
export interface Bridge<SomeFile = unknown> {
  /** Asks the backend, or the shell itself where the name begins with `shell.`. */
  readonly send: Send
  /** Calls back with every notice from the shell; answers the way to stop listening. */
  readonly onNotice: (listener: (notice: Notice) => void) => () => void
  /** Names a file that was dropped on the page or chosen in it: the token stands for it, its path stays outside. */
  readonly nameFile: (file: SomeFile) => Promise<Outcome<NamedFile>>
}
