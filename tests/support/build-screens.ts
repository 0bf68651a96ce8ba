import { buildRenderer } from '#electron/launch/build-renderer.ts'
import { buildShell } from '#electron/launch/build-shell.ts'

/** Before the screen tests: they open the app as it is built. */
export async function setup(): Promise<void> {
  await buildRenderer(() => {})
  await buildShell(() => {})
}
