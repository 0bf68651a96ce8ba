/** A protected column of a table keeps beside itself the blind index by which a whole value is found. */
const indexed = (table: string, column: string): string => `
  ALTER TABLE ${table} ADD COLUMN ${column}_index TEXT;
  CREATE INDEX ${table}_by_${column} ON ${table} (${column}_index) WHERE ${column}_index IS NOT NULL;
`

/** Phones, ID numbers and addresses are sealed; the key lies here wrapped by the 数据口令: see `electron/vault/`. */
export const sql = `
  CREATE TABLE key_wrap (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    n INTEGER NOT NULL CHECK (n > 1),
    r INTEGER NOT NULL CHECK (r > 0),
    p INTEGER NOT NULL CHECK (p > 0),
    salt TEXT NOT NULL,
    sealed TEXT NOT NULL,
    key_check TEXT NOT NULL,
    wrapped_at TEXT NOT NULL
  ) STRICT;

  ALTER TABLE family ADD COLUMN address TEXT;
  ${indexed('family', 'resident_id')}
  ${indexed('family', 'phone')}
  ${indexed('family', 'address')}
  ${indexed('organisation', 'phone')}
  ${indexed('expert', 'phone')}
  ${indexed('nomination', 'phone')}
`
