/** The one channel on which the page asks and is answered, and the one on which it is told. */
export const channels = { ask: 'ask', notice: 'notice' } as const

/**
 * What the preload asks for the page. The page chooses `name` and `input` only: the path of a file is put in by the
 * preload, from a `File` the page holds, so no page can name a file it was not given.
 */
export type Question =
  | { readonly kind: 'send'; readonly name: string; readonly input: unknown }
  | { readonly kind: 'name-file'; readonly path: string }
