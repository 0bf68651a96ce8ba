import type { Migration } from '../migrate.ts'
import { sql as registry } from './2026-11-23-0900-registry.ts'
import { sql as awards } from './2026-11-23-1100-awards.ts'
import { sql as figures } from './2026-11-23-1200-figures.ts'
import { sql as reportIssues } from './2026-11-23-1210-report-issues.ts'
import { sql as printing } from './2026-11-25-1000-printing.ts'
import { sql as privacy } from './2026-11-25-1400-privacy.ts'
import { sql as signIn } from './2026-11-25-2000-sign-in.ts'
import { sql as arrangements } from './2026-11-26-0700-arrangements.ts'
import { sql as auditForm } from './2026-11-25-2100-audit-form.ts'
import { sql as columnMemory } from './2026-11-26-0900-column-memory.ts'
import { sql as longLists } from './2026-11-26-1200-long-lists.ts'
import { sql as standards } from './2026-11-23-1120-standards.ts'
import { sql as evaluations } from './2026-11-23-1130-evaluations.ts'

/** Oldest first. Never edit, rename or reorder an entry that has shipped. */
export const migrations: readonly Migration[] = [
  ['2026-11-23-0900-registry', registry],
  ['2026-11-23-1100-awards', awards],
  ['2026-11-23-1120-standards', standards],
  ['2026-11-23-1130-evaluations', evaluations],
  ['2026-11-23-1200-figures', figures],
  ['2026-11-23-1210-report-issues', reportIssues],
  ['2026-11-25-1000-printing', printing],
  ['2026-11-25-1400-privacy', privacy],
  ['2026-11-25-2000-sign-in', signIn],
  ['2026-11-25-2100-audit-form', auditForm],
  ['2026-11-26-0700-arrangements', arrangements],
  ['2026-11-26-0900-column-memory', columnMemory],
  ['2026-11-26-1200-long-lists', longLists],
]
