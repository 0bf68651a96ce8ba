import type { Migration } from '#electron/database/migrate.ts'

/** A change of the schema that no version has made yet, and that takes a while: every operation is copied. */
export const laterMigration: Migration = [
  '2999-01-01-0000-later',
  `CREATE TABLE operation_copy (device_id TEXT NOT NULL, dev_seq INTEGER NOT NULL, changes TEXT NOT NULL) STRICT;
   INSERT INTO operation_copy SELECT device_id, dev_seq, changes FROM operation;
   CREATE INDEX operation_copy_by_changes ON operation_copy (changes);`,
]
