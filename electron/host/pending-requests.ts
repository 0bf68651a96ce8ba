interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Questions sent to another thread and not answered yet, by number. */
export function createPendingRequests() {
  const pending = new Map<number, Pending>()
  let lastId = 0

  const take = (id: number): Pending | undefined => {
    const found = pending.get(id)
    pending.delete(id)
    return found
  }

  return {
    /** Sends a numbered question by `post` and waits for its answer. */
    ask: (post: (id: number) => void): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        pending.set(id, { resolve, reject })
        post(id)
      }),
    resolve: (id: number, value: unknown) => take(id)?.resolve(value),
    reject: (id: number, words: string) => take(id)?.reject(new Error(words)),
    rejectAll: (words: string) => {
      for (const { reject } of pending.values()) reject(new Error(words))
      pending.clear()
    },
  }
}
