import type { Migration } from '../migrate.ts'
import { sql as registry } from './2026-11-23-0900-registry.ts'
import { sql as awards } from './2026-11-23-1100-awards.ts'
import { sql as figures } from './2026-11-23-1200-figures.ts'

/** Oldest first. Never edit, rename or reorder an entry that has shipped. */
export const migrations: readonly Migration[] = [
  ['2026-11-23-0900-registry', registry],
  ['2026-11-23-1100-awards', awards],
  ['2026-11-23-1200-figures', figures],
]
