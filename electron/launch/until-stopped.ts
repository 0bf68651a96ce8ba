/** Settles when the person presses Ctrl+C, closes the terminal, or the system asks the program to end. */
export const untilStopped = (): Promise<undefined> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined))
  })
