const day = (column: string): string => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

/** The issues of the annual report. What an issue says is fixed: its rows are added, and never changed or taken out. */
export const sql = `
  CREATE TABLE report_issue (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    deleted_at TEXT,
    number TEXT NOT NULL CHECK (length(number) > 0),
    year INTEGER NOT NULL CHECK (year = CAST(substr(as_of, 1, 4) AS INTEGER)),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    revision INTEGER NOT NULL CHECK (revision > 0),
    as_of TEXT NOT NULL ${day('as_of')},
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    frozen_by TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    reason TEXT,
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    CHECK (revision = 1 OR length(reason) > 0)
  ) STRICT;
  CREATE UNIQUE INDEX report_issue_of_day ON report_issue (as_of, revision);
  CREATE UNIQUE INDEX report_issue_number ON report_issue (year, sequence, revision);

  CREATE TRIGGER report_issue_update_never BEFORE UPDATE ON report_issue
  BEGIN SELECT RAISE(ABORT, '年度工作报告已定稿,内容不能改动'); END;

  CREATE TRIGGER report_issue_delete_never BEFORE DELETE ON report_issue
  BEGIN SELECT RAISE(ABORT, '年度工作报告已定稿,不能删除'); END;
`
