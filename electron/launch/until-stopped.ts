/** One Ctrl+C may arrive twice, from the terminal and from npm; later than this it is a second one, in milliseconds. */
const together = 1000

/**
 * Settles when the person presses Ctrl+C, closes the terminal, or the system asks the program to end. Asked a second
 * time it ends at once: what was not answered yet is then not done.
 */
export const untilStopped = (): Promise<undefined> =>
  new Promise((resolve) => {
    let asked: number | undefined
    const stop = (): void => {
      const now = performance.now()
      if (asked !== undefined && now - asked > together) process.exit(130)
      asked ??= now
      resolve(undefined)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  })
