const day = (column: string): string => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

const record = 'id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT'

/** A part of a standard may be written only while the standard is a draft; the message is read by the clerk. */
const fixedOnceUsed = (table: string): string => `
  CREATE TRIGGER ${table}_insert_in_draft BEFORE INSERT ON ${table}
  WHEN (SELECT state FROM standard WHERE id = NEW.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

  CREATE TRIGGER ${table}_update_in_draft BEFORE UPDATE ON ${table}
  WHEN (SELECT state FROM standard WHERE id = OLD.standard_id) <> 'draft'
    OR (SELECT state FROM standard WHERE id = NEW.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

  CREATE TRIGGER ${table}_delete_in_draft BEFORE DELETE ON ${table}
  WHEN (SELECT state FROM standard WHERE id = OLD.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;
`

export const sql = `
  CREATE TABLE standard (
    ${record},
    name TEXT NOT NULL CHECK (length(name) > 0),
    organisation_type TEXT NOT NULL,
    edition TEXT NOT NULL CHECK (length(edition) > 0),
    full_score INTEGER NOT NULL CHECK (full_score >= 0),
    scoring_model TEXT NOT NULL CHECK (scoring_model IN ('additive', 'deduction', 'bands')),
    score_step INTEGER NOT NULL CHECK (score_step > 0),
    bonus_cap INTEGER NOT NULL CHECK (bonus_cap >= 0),
    effective_from TEXT NOT NULL ${day('effective_from')},
    approved_document TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in-use', 'retired')),
    sample INTEGER NOT NULL CHECK (sample IN (0, 1))
  ) STRICT;
  CREATE UNIQUE INDEX standard_edition ON standard (name, edition) WHERE deleted_at IS NULL;

  CREATE TABLE indicator (
    ${record},
    standard_id TEXT NOT NULL REFERENCES standard (id),
    parent_id TEXT REFERENCES indicator (id),
    number TEXT NOT NULL CHECK (length(number) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    max_score INTEGER NOT NULL CHECK (max_score >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('score', 'veto', 'bonus')),
    methods TEXT NOT NULL CHECK (json_valid(methods)),
    evidence TEXT NOT NULL,
    departments TEXT NOT NULL CHECK (json_valid(departments)),
    rule TEXT CHECK (json_valid(rule)),
    position INTEGER NOT NULL CHECK (position >= 0),
    source TEXT NOT NULL
  ) STRICT;
  CREATE INDEX indicator_by_standard ON indicator (standard_id);
  CREATE INDEX indicator_by_parent ON indicator (parent_id);

  CREATE TABLE grade_rule (
    ${record},
    standard_id TEXT NOT NULL REFERENCES standard (id),
    name TEXT NOT NULL CHECK (length(name) > 0),
    min INTEGER NOT NULL CHECK (min >= 0),
    min_inclusive INTEGER NOT NULL CHECK (min_inclusive IN (0, 1)),
    passes INTEGER NOT NULL CHECK (passes IN (0, 1)),
    source TEXT NOT NULL
  ) STRICT;
  CREATE INDEX grade_rule_by_standard ON grade_rule (standard_id);

  CREATE TRIGGER standard_update_in_draft
  BEFORE UPDATE OF name, organisation_type, edition, full_score, scoring_model, score_step, bonus_cap,
    effective_from, approved_document, sample, deleted_at ON standard
  WHEN OLD.state <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

  CREATE TRIGGER standard_never_draft_again BEFORE UPDATE OF state ON standard
  WHEN OLD.state <> 'draft' AND NEW.state = 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,不能恢复为草案'); END;

  CREATE TRIGGER standard_delete_in_draft BEFORE DELETE ON standard
  WHEN OLD.state <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,不能删除'); END;

  ${fixedOnceUsed('indicator')}
  ${fixedOnceUsed('grade_rule')}
`
