/** What everybody arranges for themselves: views of the lists (我的视图), columns and the look of the screen. */
export const sql = `
  CREATE TABLE saved_view (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    deleted_at TEXT,
    account_id TEXT NOT NULL,
    register TEXT NOT NULL CHECK (length(register) BETWEEN 1 AND 60),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 30),
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
    content TEXT NOT NULL CHECK (json_valid(content))
  ) STRICT;
  CREATE UNIQUE INDEX saved_view_of_account ON saved_view (account_id, register, name) WHERE deleted_at IS NULL;
  CREATE UNIQUE INDEX saved_view_default ON saved_view (account_id, register) WHERE is_default = 1 AND deleted_at IS NULL;

  CREATE TABLE preference (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    deleted_at TEXT,
    account_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    text TEXT
  ) STRICT;
  CREATE UNIQUE INDEX preference_of_account ON preference (account_id, name) WHERE deleted_at IS NULL;
`
