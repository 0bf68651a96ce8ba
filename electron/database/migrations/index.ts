import type { Migration } from '../migrate.ts'
import { sql as registry } from './2026-11-23-0900-registry.ts'

/** Oldest first. Never edit, rename or reorder an entry that has shipped. */
export const migrations: readonly Migration[] = [['2026-11-23-0900-registry', registry]]
