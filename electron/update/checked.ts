/** What a check of an update answers: a value, or why the update is refused, as a Chinese sentence for the person. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string }

export const accept = <T>(value: T): Checked<T> => ({ ok: true, value })

export const refuse = (why: string): Checked<never> => ({ ok: false, why })

/** The system's code for what went wrong with a file: `ENOENT` where it is not there. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)
