/** What the thread with the database is told when it starts. */
export interface BackendOptions {
  readonly dataDirectory: string
  readonly demo: boolean
  /** The data key of the protected columns, where the host has it. */
  readonly dataKey?: Uint8Array | undefined
}

/** What the host asks of the backend's thread; the answer carries the same `id`. */
export type BackendRequest =
  | {
      readonly id: number
      readonly kind: 'send'
      readonly session: string
      readonly name: string
      readonly input: unknown
    }
  | { readonly id: number; readonly kind: 'file'; readonly session: string; readonly fileId: string }
  | { readonly id: number; readonly kind: 'close' }

/** What the backend's thread says: how opening went, then one answer to each request. */
export type BackendReport =
  | { readonly kind: 'progress'; readonly line: string }
  | { readonly kind: 'ready' }
  /** The data key was made or unlocked: for the operating system to keep, and for the next thread. */
  | { readonly kind: 'data-key'; readonly dataKey: Uint8Array }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
