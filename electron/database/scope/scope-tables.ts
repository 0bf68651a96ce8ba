/** The scope now in force, kept in tables of the connection itself: nothing of it reaches the file. */
export interface ScopeTables {
  /** One row. */
  scopeInForce: {
    everything: 0 | 1
    /** Whose scope it is; null where nothing at all is seen. */
    accountId: string | null
    /** The organisation whose rows are seen, for somebody who sees their own only. */
    organisationId: string | null
    /** New rows may lie anywhere, not only in `scopeGround`. */
    writesAnywhere: 0 | 1
  }
  /** Regions whose rows are seen. */
  scopeRegion: { id: string }
  /** Regions in which rows may be written. */
  scopeGround: { id: string }
  /** Rows seen wherever they lie: those somebody entered, and the cases assigned to them with their holders. */
  scopeRow: { id: string }
}

export const scopeTables = `
  CREATE TEMP TABLE scope_in_force (
    everything INTEGER NOT NULL, account_id TEXT, organisation_id TEXT, writes_anywhere INTEGER NOT NULL
  ) STRICT;
  INSERT INTO temp.scope_in_force VALUES (0, NULL, NULL, 0);
  CREATE TEMP TABLE scope_region (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TEMP TABLE scope_ground (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TEMP TABLE scope_row (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`
