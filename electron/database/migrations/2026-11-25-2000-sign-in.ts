/**
 * 登录与授权: login names, second roles and scopes of accounts; passwords and failed sign-ins beside them, in tables that
 * neither the operation log nor synchronisation sees. An account without a role has not been granted anything yet.
 */
export const sql = `
CREATE TABLE account_next (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) > 0),
  login_name TEXT NOT NULL CHECK (length(login_name) > 0),
  unit TEXT NOT NULL,
  role TEXT,
  second_role TEXT CHECK (second_role IS NULL OR role IS NOT NULL),
  region_id TEXT REFERENCES region (id),
  scope TEXT CHECK (scope IN ('everything', 'custom', 'own-and-below', 'own', 'self')),
  organisation_id TEXT REFERENCES organisation (id),
  region_ids TEXT CHECK (json_valid(region_ids)) CHECK ((scope = 'custom') = (region_ids IS NOT NULL)),
  disabled_on TEXT CHECK (disabled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
) STRICT;

INSERT INTO account_next (id, version, deleted_at, search, name_pinyin, name, login_name, unit, role, region_id, disabled_on, note)
SELECT id, version, deleted_at, search, name_pinyin, name,
  replace(name, ' ', '') || CASE place WHEN 1 THEN '' ELSE '-' || place END, unit, role, region_id, disabled_on, note
FROM (SELECT *, row_number() OVER (PARTITION BY replace(name, ' ', '') ORDER BY id) AS place FROM account);

DROP TABLE account;

ALTER TABLE account_next RENAME TO account;

CREATE UNIQUE INDEX account_by_login ON account (login_name COLLATE NOCASE) WHERE deleted_at IS NULL;

CREATE TABLE credential (
  account_id TEXT PRIMARY KEY REFERENCES account (id),
  hash TEXT NOT NULL CHECK (hash GLOB 'scrypt$*'),
  earlier TEXT NOT NULL CHECK (json_valid(earlier)),
  changed_at TEXT NOT NULL,
  is_initial INTEGER NOT NULL CHECK (is_initial IN (0, 1))
) STRICT;

CREATE TABLE lockout (
  login_name TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  locked_ms INTEGER NOT NULL CHECK (locked_ms >= 0)
) STRICT;
`
