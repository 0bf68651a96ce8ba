import { buildRenderer } from '#electron/launch/build-renderer.ts'

/** Before the screen tests: they open the app as it is built. */
export function setup(): void {
  buildRenderer(() => {})
}
