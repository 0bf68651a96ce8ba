const day = (column: string): string => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/** What every record carries: its version, and when it went to the recycle bin. */
const record = 'id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT'

/** Computed from the row when it is written: what the search box looks through, and the order by 拼音. */
const found = "search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT ''"

export const sql = `
  CREATE TABLE device (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE act (
    seq INTEGER PRIMARY KEY,
    tx_id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    command TEXT NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count > 0 OR undoes IS NOT NULL),
    undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
    undoes TEXT REFERENCES act (tx_id),
    undone_by TEXT REFERENCES act (tx_id)
  ) STRICT;
  CREATE INDEX act_by_actor ON act (actor_id, seq);

  CREATE TABLE operation (
    device_id TEXT NOT NULL REFERENCES device (id),
    dev_seq INTEGER NOT NULL CHECK (dev_seq > 0),
    op_id TEXT NOT NULL UNIQUE,
    tx_id TEXT NOT NULL REFERENCES act (tx_id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'remove')),
    changes TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    actor_id TEXT NOT NULL,
    hlc TEXT NOT NULL,
    schema_version TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (device_id, dev_seq)
  ) STRICT;
  CREATE INDEX operation_by_row ON operation (row_id, dev_seq);
  CREATE INDEX operation_by_act ON operation (tx_id);

  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor_id TEXT,
    actor_name TEXT NOT NULL,
    command TEXT NOT NULL,
    result TEXT NOT NULL,
    tx_id TEXT,
    digest TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE setting (${record}, value TEXT NOT NULL) STRICT;

  CREATE TABLE account (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) > 0),
    role TEXT NOT NULL,
    unit TEXT NOT NULL,
    region_id TEXT REFERENCES region (id),
    disabled_on TEXT ${day('disabled_on')},
    note TEXT
  ) STRICT;

  CREATE TABLE region (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) > 0),
    level TEXT NOT NULL CHECK (level IN ('district', 'street', 'community')),
    parent_id TEXT REFERENCES region (id) CHECK ((level = 'district') = (parent_id IS NULL)),
    code TEXT,
    valid_from TEXT NOT NULL ${day('valid_from')},
    valid_to TEXT ${day('valid_to')} CHECK (valid_to > valid_from),
    successor_id TEXT REFERENCES region (id),
    position INTEGER,
    note TEXT
  ) STRICT;
  CREATE INDEX region_by_parent ON region (parent_id);
  CREATE INDEX region_by_name ON region (name_pinyin, id);

  CREATE TABLE alias (
    ${record},
    owner_table TEXT NOT NULL CHECK (owner_table IN ('region', 'organisation')),
    owner_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('former', 'short', 'popular', 'initials')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    until TEXT ${day('until')}
  ) STRICT;
  CREATE INDEX alias_by_owner ON alias (owner_id);

  CREATE TABLE organisation (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) > 0),
    type TEXT NOT NULL,
    region_id TEXT NOT NULL REFERENCES region (id),
    registration_number TEXT,
    credit_code TEXT CHECK (length(credit_code) = 18),
    no_code_reason TEXT CHECK ((no_code_reason IS NULL) <> (credit_code IS NULL)),
    principal TEXT,
    phone TEXT,
    founded_on TEXT ${day('founded_on')},
    headcount INTEGER CHECK (headcount >= 0),
    headcount_on TEXT ${day('headcount_on')},
    supervisor TEXT,
    joined_on TEXT ${day('joined_on')},
    stage TEXT,
    grade TEXT,
    open TEXT CHECK (open IN ('yes', 'no')),
    closed_on TEXT ${day('closed_on')},
    note TEXT
  ) STRICT;
  CREATE INDEX organisation_by_name ON organisation (name_pinyin, id);
  CREATE INDEX organisation_by_region ON organisation (region_id);
  CREATE INDEX organisation_by_type ON organisation (type);
  CREATE INDEX organisation_by_credit_code ON organisation (credit_code) WHERE credit_code IS NOT NULL;

  CREATE TABLE family (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) > 0),
    number TEXT NOT NULL,
    region_id TEXT NOT NULL REFERENCES region (id),
    members INTEGER CHECK (members > 0),
    resident_id TEXT,
    phone TEXT,
    books INTEGER CHECK (books >= 0),
    registered_on TEXT ${day('registered_on')},
    note TEXT
  ) STRICT;
  CREATE INDEX family_by_name ON family (name_pinyin, id);
  CREATE INDEX family_by_region ON family (region_id);
  CREATE INDEX family_by_number ON family (number);

  CREATE TABLE baseline (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) > 0),
    code TEXT NOT NULL,
    region_id TEXT NOT NULL REFERENCES region (id),
    as_of TEXT NOT NULL ${day('as_of')},
    value INTEGER NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT
  ) STRICT;
  CREATE INDEX baseline_by_code ON baseline (code, region_id, as_of);

  CREATE TABLE title (
    ${record}, ${found},
    holder TEXT NOT NULL CHECK (length(holder) > 0),
    kind TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('street', 'district', 'city', 'national')),
    organisation_id TEXT REFERENCES organisation (id),
    family_id TEXT REFERENCES family (id),
    region_id TEXT REFERENCES region (id),
    awarded_on TEXT NOT NULL ${day('awarded_on')},
    document_number TEXT,
    valid_to TEXT ${day('valid_to')} CHECK (valid_to > awarded_on),
    plaque_number TEXT,
    withdrawn_on TEXT ${day('withdrawn_on')},
    withdrawal_reason TEXT,
    case_id TEXT,
    note TEXT,
    CHECK (organisation_id IS NULL OR family_id IS NULL)
  ) STRICT;
  CREATE INDEX title_by_name ON title (name_pinyin, id);
  CREATE INDEX title_by_kind ON title (kind, level, awarded_on);
  CREATE INDEX title_by_organisation ON title (organisation_id) WHERE organisation_id IS NOT NULL;
  CREATE INDEX title_by_family ON title (family_id) WHERE family_id IS NOT NULL;

  CREATE TABLE step_taken (
    ${record},
    subject_table TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    step TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    at TEXT NOT NULL,
    opinion TEXT
  ) STRICT;
  CREATE INDEX step_taken_by_subject ON step_taken (subject_id, id);
`
