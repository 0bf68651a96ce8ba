/**
 * Audit lines of the second form say the kind, the object and what the act wrote; `form` tells by which fields a line's
 * hash was made, so that the lines from before still verify. What is written stays: nothing is changed, nothing is put
 * in between, and only lines that were archived and are at least six months old may go, from the beginning.
 */
export const sql = `
  ALTER TABLE audit ADD COLUMN form INTEGER NOT NULL DEFAULT 1 CHECK (form IN (1, 2));
  ALTER TABLE audit ADD COLUMN kind TEXT NOT NULL DEFAULT 'change';
  ALTER TABLE audit ADD COLUMN station TEXT NOT NULL DEFAULT '';
  ALTER TABLE audit ADD COLUMN label TEXT NOT NULL DEFAULT '';
  ALTER TABLE audit ADD COLUMN object TEXT NOT NULL DEFAULT '';
  ALTER TABLE audit ADD COLUMN before_digest TEXT;
  ALTER TABLE audit ADD COLUMN after_digest TEXT;

  CREATE INDEX audit_by_act ON audit (tx_id) WHERE tx_id IS NOT NULL;
  CREATE INDEX audit_by_kind ON audit (kind, seq);

  CREATE TABLE audit_anchor (
    seq INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    lines INTEGER NOT NULL CHECK (lines > 0),
    act_seq INTEGER NOT NULL,
    file TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE act_amendment (
    by_tx_id TEXT NOT NULL REFERENCES act (tx_id),
    tx_id TEXT NOT NULL REFERENCES act (tx_id),
    before_digest TEXT NOT NULL,
    after_digest TEXT NOT NULL,
    PRIMARY KEY (by_tx_id, tx_id)
  ) STRICT;
  CREATE INDEX act_amendment_of_act ON act_amendment (tx_id);

  CREATE TRIGGER audit_only_appended BEFORE INSERT ON audit
  WHEN NEW.seq <> coalesce((SELECT max(seq) FROM audit), (SELECT max(seq) FROM audit_anchor), 0) + 1
  BEGIN SELECT RAISE(ABORT, '审计记录只能依次写在末尾'); END;

  CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, '审计记录写下后不能修改'); END;

  CREATE TRIGGER audit_only_archived BEFORE DELETE ON audit
  WHEN OLD.seq > coalesce((SELECT max(seq) FROM audit_anchor), 0)
  BEGIN SELECT RAISE(ABORT, '审计记录不能删除,满期的部分只能归档并清除'); END;

  CREATE TRIGGER audit_anchor_holds BEFORE INSERT ON audit_anchor
  WHEN NOT EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq AND hash = NEW.hash)
    OR EXISTS (SELECT 1 FROM audit WHERE seq <= NEW.seq AND datetime(at, '+6 months') > datetime(NEW.at))
  BEGIN SELECT RAISE(ABORT, '保存不满六个月的审计记录不能清除'); END;

  CREATE TRIGGER audit_anchor_never_changed BEFORE UPDATE ON audit_anchor
  BEGIN SELECT RAISE(ABORT, '审计归档的记载不能修改'); END;

  CREATE TRIGGER audit_anchor_never_removed BEFORE DELETE ON audit_anchor
  BEGIN SELECT RAISE(ABORT, '审计归档的记载不能删除'); END;
`
