const day = (column: string): string => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

const record = 'id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT'

const found = "search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT ''"

/** What an expert handed in stays as it is until the panel's leader reopens the sheet. */
const fixedOnceHandedIn = (event: 'INSERT' | 'UPDATE' | 'DELETE'): string => `
  CREATE TRIGGER score_item_${event.toLowerCase()}_open BEFORE ${event} ON score_item
  WHEN (SELECT locked FROM score_sheet WHERE id = ${event === 'INSERT' ? 'NEW' : 'OLD'}.sheet_id) = 1
  BEGIN SELECT RAISE(ABORT, '评分表已提交并锁定'); END;
`

export const sql = `
  CREATE TABLE expert (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) > 0),
    unit TEXT NOT NULL CHECK (length(unit) > 0),
    speciality TEXT,
    rank TEXT,
    organisation_id TEXT REFERENCES organisation (id),
    region_id TEXT REFERENCES region (id),
    account_id TEXT REFERENCES account (id),
    phone TEXT,
    disabled_on TEXT ${day('disabled_on')},
    note TEXT
  ) STRICT;
  CREATE INDEX expert_by_name ON expert (name_pinyin, id);
  CREATE INDEX expert_by_account ON expert (account_id);

  CREATE TABLE coaching (
    ${record}, ${found},
    expert_id TEXT NOT NULL REFERENCES expert (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    topic TEXT NOT NULL CHECK (length(topic) > 0),
    started_on TEXT ${day('started_on')},
    ended_on TEXT ${day('ended_on')},
    note TEXT
  ) STRICT;
  CREATE INDEX coaching_by_name ON coaching (name_pinyin, id);
  CREATE INDEX coaching_by_expert ON coaching (expert_id);
  CREATE INDEX coaching_by_organisation ON coaching (organisation_id);

  CREATE TABLE evaluation_round (
    ${record},
    name TEXT NOT NULL CHECK (length(name) > 0),
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2199),
    organisation_type TEXT NOT NULL,
    standard_id TEXT NOT NULL REFERENCES standard (id),
    state TEXT NOT NULL CHECK (state IN ('preparing', 'open', 'closed')),
    panel_rule TEXT NOT NULL CHECK (json_valid(panel_rule)),
    skippable TEXT NOT NULL CHECK (json_valid(skippable)),
    decided_by TEXT NOT NULL CHECK (decided_by IN ('expert', 'committee')),
    grade_titles TEXT NOT NULL CHECK (json_valid(grade_titles)),
    title_level TEXT NOT NULL CHECK (title_level IN ('street', 'district', 'city', 'national')),
    validity_years INTEGER CHECK (validity_years > 0),
    publicity_days INTEGER NOT NULL CHECK (publicity_days > 0),
    excludes_holders INTEGER NOT NULL CHECK (excludes_holders IN (0, 1)),
    opens_on TEXT ${day('opens_on')},
    closes_on TEXT ${day('closes_on')}
  ) STRICT;
  CREATE INDEX evaluation_round_by_standard ON evaluation_round (standard_id);

  CREATE TRIGGER evaluation_round_rules_fixed
  BEFORE UPDATE OF name, year, organisation_type, standard_id, panel_rule, skippable, decided_by, grade_titles,
    title_level, validity_years, publicity_days, excludes_holders, deleted_at ON evaluation_round
  WHEN OLD.state <> 'preparing'
  BEGIN SELECT RAISE(ABORT, '批次已受理申报,规则不能改动'); END;

  CREATE TABLE evaluation_case (
    ${record},
    round_id TEXT NOT NULL REFERENCES evaluation_round (id),
    organisation_id TEXT REFERENCES organisation (id),
    family_id TEXT REFERENCES family (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'self', 'street', 'documents', 'on-site', 'deliberation',
      'proposed', 'publicity', 'named', 'failed', 'cancelled')),
    statement TEXT NOT NULL,
    spread_reason TEXT NOT NULL,
    total INTEGER CHECK (total >= 0),
    grade TEXT,
    passes INTEGER CHECK (passes IN (0, 1)),
    vetoed INTEGER CHECK (vetoed IN (0, 1)),
    title_id TEXT REFERENCES title (id),
    CHECK ((organisation_id IS NULL) <> (family_id IS NULL)),
    CHECK (state <> 'named' OR (title_id IS NOT NULL AND passes = 1 AND vetoed = 0))
  ) STRICT;
  CREATE UNIQUE INDEX evaluation_case_of_organisation ON evaluation_case (round_id, organisation_id)
    WHERE organisation_id IS NOT NULL AND deleted_at IS NULL;
  CREATE UNIQUE INDEX evaluation_case_of_family ON evaluation_case (round_id, family_id)
    WHERE family_id IS NOT NULL AND deleted_at IS NULL;
  CREATE INDEX evaluation_case_by_state ON evaluation_case (state);

  CREATE TABLE panel_member (
    ${record},
    case_id TEXT NOT NULL REFERENCES evaluation_case (id),
    expert_id TEXT NOT NULL REFERENCES expert (id),
    is_leader INTEGER NOT NULL CHECK (is_leader IN (0, 1)),
    declared_reason TEXT,
    declared_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX panel_member_once ON panel_member (case_id, expert_id) WHERE deleted_at IS NULL;
  CREATE INDEX panel_member_by_expert ON panel_member (expert_id);

  CREATE TABLE score_sheet (
    ${record},
    case_id TEXT NOT NULL REFERENCES evaluation_case (id),
    score_column TEXT NOT NULL CHECK (score_column IN ('self', 'street', 'expert', 'committee')),
    expert_id TEXT REFERENCES expert (id) CHECK ((expert_id IS NULL) = (score_column <> 'expert')),
    scorer_id TEXT NOT NULL,
    scorer TEXT NOT NULL,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    locked_at TEXT,
    reopen_reason TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX score_sheet_once ON score_sheet (case_id, score_column, coalesce(expert_id, ''))
    WHERE deleted_at IS NULL;

  CREATE TABLE score_item (
    ${record},
    sheet_id TEXT NOT NULL REFERENCES score_sheet (id),
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    points INTEGER CHECK (points >= 0),
    deductions TEXT NOT NULL CHECK (json_valid(deductions)),
    veto_met INTEGER NOT NULL CHECK (veto_met IN (0, 1)),
    remark TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX score_item_once ON score_item (sheet_id, indicator_id) WHERE deleted_at IS NULL;

  ${fixedOnceHandedIn('INSERT')}
  ${fixedOnceHandedIn('UPDATE')}
  ${fixedOnceHandedIn('DELETE')}

  CREATE TRIGGER expert_on_panel BEFORE UPDATE OF deleted_at ON expert
  WHEN NEW.deleted_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM panel_member WHERE expert_id = OLD.id AND deleted_at IS NULL)
  BEGIN SELECT RAISE(ABORT, '专家已编入评估组,不能删除;不再聘用的请填写停聘日期'); END;

  CREATE TRIGGER organisation_under_evaluation BEFORE UPDATE OF deleted_at ON organisation
  WHEN NEW.deleted_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM evaluation_case WHERE organisation_id = OLD.id AND deleted_at IS NULL)
  BEGIN SELECT RAISE(ABORT, '该单位有评估案件,不能删除;已撤并的请填写撤并日期'); END;

  CREATE TRIGGER family_under_evaluation BEFORE UPDATE OF deleted_at ON family
  WHEN NEW.deleted_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM evaluation_case WHERE family_id = OLD.id AND deleted_at IS NULL)
  BEGIN SELECT RAISE(ABORT, '该家庭有评估案件,不能删除'); END;
`
