/** What the columns of a sender's files mean, by register: see `electron/import/column-memories.ts`. */
export const sql = `
  CREATE TABLE column_memory (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    deleted_at TEXT,
    register TEXT NOT NULL,
    sender TEXT NOT NULL CHECK (length(sender) BETWEEN 1 AND 80),
    columns TEXT NOT NULL CHECK (json_valid(columns))
  ) STRICT;
  CREATE UNIQUE INDEX column_memory_of_sender ON column_memory (register, sender) WHERE deleted_at IS NULL;
`
