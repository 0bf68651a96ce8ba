import type { Worker } from 'node:worker_threads'

/** The threads the program has started, so that a test can end one as a fault would. */
export const workers: Worker[] = []
