import { z } from 'zod'

/** Of the protected columns: no data key was made yet; there is one and it has not been unlocked here; they can be read. */
export const VaultState = z.enum(['absent', 'locked', 'open'])
export type VaultState = z.infer<typeof VaultState>
