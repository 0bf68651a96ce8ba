/** Every way a command can refuse. `problem-words.ts` holds a Chinese sentence for each. */
export type ProblemCode =
  | 'not-signed-in'
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'not-granted'
  | 'password-lapsed'
  | 'password-due'
  | 'session-locked'
  | 'previewing'
  | 'last-administrator'
  | 'not-permitted'
  | 'invalid-input'
  | 'not-found'
  | 'stale'
  | 'wrong-state'
  | 'same-person'
  | 'reason-needed'
  | 'duplicate'
  | 'in-use'
  | 'still-used'
  | 'view-unreadable'
  | 'view-elsewhere'
  | 'locked'
  | 'nothing-to-undo'
  | 'not-undoable'
  | 'year-not-covered'
  | 'publicity-running'
  | 'objection-open'
  | 'objection-upheld'
  | 'opinion-missing'
  | 'quota-exceeded'
  | 'award-withdrawn'
  | 'certificate-unnumbered'
  | 'too-many-rows'
  | 'too-many-lines'
  | 'nothing-to-archive'
  | 'recused'
  | 'panel-invalid'
  | 'scores-missing'
  | 'spread-alarm'
  | 'standard-invalid'
  | 'file-not-writable'
  | 'not-exported'
  | 'not-stored'
  | 'file-unreadable'
  | 'import-refused'
  | 'not-printed'
  | 'vault-locked'
  | 'vault-made'
  | 'passphrase-wrong'
  | 'passphrase-slowed'
  | 'seal-broken'
  | 'still-running'
  | 'not-personal'
  | 'database-refused'
  | 'database-restored'
  | 'backup-not-made'
  | 'backup-running'
  | 'backup-unusable'
  | 'backup-sealed'
  | 'backup-passphrase-wrong'
  | 'restore-failed'
  | 'unexpected'
  | 'backend-stopped'
  | 'backend-restarted'
  | 'backend-gone'
  | 'disconnected'

/** What is wrong with one field of a form: `field` is the key in the input, `message` a Chinese sentence. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

export interface Problem {
  readonly code: ProblemCode
  /** Fills the gap in the code's sentence: a name, a day, a reference number. */
  readonly detail?: string
  /** Set with `invalid-input`: which fields, and what to do about each. */
  readonly fields?: readonly FieldProblem[]
}

/** What every command answers: a value, or a refusal the clerk can act on. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const refuse = (code: ProblemCode, detail?: string): Outcome<never> => ({
  ok: false,
  problem: detail === undefined ? { code } : { code, detail },
})

/** Refuses named fields; the form puts each sentence under its field. */
export const refuseFields = (fields: readonly FieldProblem[]): Outcome<never> => ({
  ok: false,
  problem: { code: 'invalid-input', fields },
})
