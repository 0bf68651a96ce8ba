/** What a check of an update answers: a value, or why the update is refused, as a Chinese sentence for the person. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string }

export const accept = <T>(value: T): Checked<T> => ({ ok: true, value })

export const reject = (why: string): Checked<never> => ({ ok: false, why })
