import type { Outcome } from './command/outcome.ts'
import type { CommandName, InputOf, OutputOf } from './contract.ts'

/** Carries a command's name and input to the backend and its answer back. */
export type Send = (name: string, input: unknown) => Promise<unknown>

export type Call = <N extends CommandName>(name: N, input: InputOf<N>) => Promise<Outcome<OutputOf<N>>>

/** One typed client for every transport: the preload bridge, the browser host, and tests. */
export const createClient = (send: Send): Call => send as Call
