CREATE TABLE "account" (
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

CREATE UNIQUE INDEX account_by_login ON account (login_name COLLATE NOCASE) WHERE deleted_at IS NULL;

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

CREATE TABLE act_amendment (
  by_tx_id TEXT NOT NULL REFERENCES act (tx_id),
  tx_id TEXT NOT NULL REFERENCES act (tx_id),
  before_digest TEXT NOT NULL,
  after_digest TEXT NOT NULL,
  PRIMARY KEY (by_tx_id, tx_id)
) STRICT;

CREATE INDEX act_amendment_of_act ON act_amendment (tx_id);

CREATE INDEX act_by_actor ON act (actor_id, seq);

CREATE TABLE alias (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  owner_table TEXT NOT NULL CHECK (owner_table IN ('region', 'organisation')),
  owner_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('former', 'short', 'popular', 'initials')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX alias_by_owner ON alias (owner_id);

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
  , form INTEGER NOT NULL DEFAULT 1 CHECK (form IN (1, 2)), kind TEXT NOT NULL DEFAULT 'change', station TEXT NOT NULL DEFAULT '', label TEXT NOT NULL DEFAULT '', object TEXT NOT NULL DEFAULT '', before_digest TEXT, after_digest TEXT) STRICT;

CREATE TABLE audit_anchor (
  seq INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  lines INTEGER NOT NULL CHECK (lines > 0),
  act_seq INTEGER NOT NULL,
  file TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_anchor_holds BEFORE INSERT ON audit_anchor
  WHEN NOT EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq AND hash = NEW.hash)
  OR EXISTS (SELECT 1 FROM audit WHERE seq <= NEW.seq AND datetime(at, '+6 months') > datetime(NEW.at))
  BEGIN SELECT RAISE(ABORT, '保存不满六个月的审计记录不能清除'); END;

CREATE TRIGGER audit_anchor_never_changed BEFORE UPDATE ON audit_anchor
  BEGIN SELECT RAISE(ABORT, '审计归档的记载不能修改'); END;

CREATE TRIGGER audit_anchor_never_removed BEFORE DELETE ON audit_anchor
  BEGIN SELECT RAISE(ABORT, '审计归档的记载不能删除'); END;

CREATE INDEX audit_by_act ON audit (tx_id) WHERE tx_id IS NOT NULL;

CREATE INDEX audit_by_kind ON audit (kind, seq);

CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, '审计记录写下后不能修改'); END;

CREATE TRIGGER audit_only_appended BEFORE INSERT ON audit
  WHEN NEW.seq <> coalesce((SELECT max(seq) FROM audit), (SELECT max(seq) FROM audit_anchor), 0) + 1
  BEGIN SELECT RAISE(ABORT, '审计记录只能依次写在末尾'); END;

CREATE TRIGGER audit_only_archived BEFORE DELETE ON audit
  WHEN OLD.seq > coalesce((SELECT max(seq) FROM audit_anchor), 0)
  BEGIN SELECT RAISE(ABORT, '审计记录不能删除,满期的部分只能归档并清除'); END;

CREATE TABLE award_opinion (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  nomination_id TEXT NOT NULL REFERENCES nomination (id),
  review_id TEXT NOT NULL,
  authority TEXT NOT NULL CHECK (length(authority) > 0),
  answer TEXT NOT NULL CHECK (answer IN ('no-objection', 'objection')),
  answered_on TEXT NOT NULL CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  signed_by TEXT NOT NULL,
  remark TEXT NOT NULL
) STRICT;

CREATE INDEX award_opinion_by_nomination ON award_opinion (nomination_id, id);

CREATE TABLE award_project (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 25),
  year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2199),
  series TEXT NOT NULL CHECK (series IN ('creation', 'education')),
  sponsor TEXT NOT NULL,
  approval_basis TEXT NOT NULL,
  approval_document_number TEXT NOT NULL,
  cycle_years INTEGER NOT NULL CHECK (cycle_years > 0),
  scope TEXT NOT NULL,
  quota_collective INTEGER NOT NULL CHECK (quota_collective >= 0),
  quota_individual INTEGER NOT NULL CHECK (quota_individual >= 0),
  quota_family INTEGER NOT NULL CHECK (quota_family >= 0),
  diff_rate INTEGER NOT NULL CHECK (diff_rate BETWEEN 0 AND 10000),
  share_limits TEXT,
  repeat_rule TEXT NOT NULL CHECK (repeat_rule IN ('allowed', 'excluded', 'after-years')),
  repeat_years INTEGER CHECK (repeat_years > 0),
  opinions_collective TEXT,
  opinions_individual TEXT,
  opinions_family TEXT,
  quorum_rule TEXT NOT NULL CHECK (quorum_rule IN ('half', 'two-thirds', 'all')),
  pass_rule TEXT NOT NULL CHECK (pass_rule IN ('over-half', 'two-thirds', 'all')),
  publicity_days INTEGER NOT NULL CHECK (publicity_days > 0),
  certificate_format TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE INDEX award_project_by_name ON award_project (name_pinyin, id);

CREATE TABLE award_quota (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  project_id TEXT NOT NULL REFERENCES award_project (id),
  unit TEXT NOT NULL CHECK (length(unit) > 0),
  region_id TEXT REFERENCES region (id),
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'family')),
  places INTEGER NOT NULL CHECK (places >= 0),
  note TEXT
) STRICT;

CREATE INDEX award_quota_by_project ON award_quota (project_id, kind);

CREATE TABLE baseline (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) > 0),
  code TEXT NOT NULL,
  region_id TEXT NOT NULL REFERENCES region (id),
  as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  value INTEGER NOT NULL,
  unit TEXT NOT NULL,
  source TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE INDEX baseline_by_code ON baseline (code, region_id, as_of);

CREATE TABLE certificate (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  number TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'family')),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  nomination_id TEXT NOT NULL REFERENCES nomination (id),
  holder TEXT NOT NULL,
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revoked_on TEXT CHECK (revoked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (format, year, kind, sequence)
) STRICT;

CREATE TABLE coaching (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  expert_id TEXT NOT NULL REFERENCES expert (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  topic TEXT NOT NULL CHECK (length(topic) > 0),
  started_on TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
) STRICT;

CREATE INDEX coaching_by_expert ON coaching (expert_id);

CREATE INDEX coaching_by_name ON coaching (name_pinyin, id);

CREATE INDEX coaching_by_organisation ON coaching (organisation_id);

CREATE TABLE column_memory (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  deleted_at TEXT,
  register TEXT NOT NULL,
  sender TEXT NOT NULL CHECK (length(sender) BETWEEN 1 AND 80),
  columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;

CREATE UNIQUE INDEX column_memory_of_sender ON column_memory (register, sender) WHERE deleted_at IS NULL;

CREATE TABLE commendation (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  holder TEXT NOT NULL CHECK (length(holder) > 0),
  unit TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'family')),
  series TEXT NOT NULL CHECK (series IN ('creation', 'education')),
  award TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2199),
  awarded_on TEXT NOT NULL CHECK (awarded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  document_number TEXT NOT NULL,
  certificate_number TEXT,
  region_id TEXT REFERENCES region (id),
  organisation_id TEXT REFERENCES organisation (id),
  family_id TEXT REFERENCES family (id),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') CHECK (withdrawn_on >= awarded_on),
  withdrawal_reason TEXT,
  nomination_id TEXT REFERENCES nomination (id),
  note TEXT,
  CHECK (organisation_id IS NULL OR family_id IS NULL),
  CHECK ((withdrawn_on IS NULL) = (withdrawal_reason IS NULL))
) STRICT;

CREATE INDEX commendation_by_kind ON commendation (series, kind, awarded_on);

CREATE INDEX commendation_by_name ON commendation (name_pinyin, id);

CREATE INDEX commendation_by_nomination ON commendation (nomination_id) WHERE nomination_id IS NOT NULL;

CREATE TABLE credential (
  account_id TEXT PRIMARY KEY REFERENCES account (id),
  hash TEXT NOT NULL CHECK (hash GLOB 'scrypt$*'),
  earlier TEXT NOT NULL CHECK (json_valid(earlier)),
  changed_at TEXT NOT NULL,
  is_initial INTEGER NOT NULL CHECK (is_initial IN (0, 1))
) STRICT;

CREATE TABLE device (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE evaluation_case (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
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

CREATE INDEX evaluation_case_by_state ON evaluation_case (state);

CREATE UNIQUE INDEX evaluation_case_of_family ON evaluation_case (round_id, family_id)
  WHERE family_id IS NOT NULL AND deleted_at IS NULL;

CREATE UNIQUE INDEX evaluation_case_of_organisation ON evaluation_case (round_id, organisation_id)
  WHERE organisation_id IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE evaluation_round (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
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
  opens_on TEXT CHECK (opens_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closes_on TEXT CHECK (closes_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX evaluation_round_by_standard ON evaluation_round (standard_id);

CREATE TRIGGER evaluation_round_rules_fixed
  BEFORE UPDATE OF name, year, organisation_type, standard_id, panel_rule, skippable, decided_by, grade_titles,
  title_level, validity_years, publicity_days, excludes_holders, deleted_at ON evaluation_round
  WHEN OLD.state <> 'preparing'
  BEGIN SELECT RAISE(ABORT, '批次已受理申报,规则不能改动'); END;

CREATE TABLE expert (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) > 0),
  unit TEXT NOT NULL CHECK (length(unit) > 0),
  speciality TEXT,
  rank TEXT,
  organisation_id TEXT REFERENCES organisation (id),
  region_id TEXT REFERENCES region (id),
  account_id TEXT REFERENCES account (id),
  phone TEXT,
  disabled_on TEXT CHECK (disabled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
  , phone_index TEXT) STRICT;

CREATE INDEX expert_by_account ON expert (account_id);

CREATE INDEX expert_by_name ON expert (name_pinyin, id);

CREATE INDEX expert_by_phone ON expert (phone_index) WHERE phone_index IS NOT NULL;

CREATE TRIGGER expert_on_panel BEFORE UPDATE OF deleted_at ON expert
  WHEN NEW.deleted_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM panel_member WHERE expert_id = OLD.id AND deleted_at IS NULL)
  BEGIN SELECT RAISE(ABORT, '专家已编入评估组,不能删除;不再聘用的请填写停聘日期'); END;

CREATE TABLE family (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) > 0),
  number TEXT NOT NULL,
  region_id TEXT NOT NULL REFERENCES region (id),
  members INTEGER CHECK (members > 0),
  resident_id TEXT,
  phone TEXT,
  books INTEGER CHECK (books >= 0),
  registered_on TEXT CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
  , address TEXT, resident_id_index TEXT, phone_index TEXT, address_index TEXT) STRICT;

CREATE INDEX family_by_address ON family (address_index) WHERE address_index IS NOT NULL;

CREATE INDEX family_by_name ON family (name_pinyin, id, region_id, deleted_at, search);

CREATE INDEX family_by_number ON family (number);

CREATE INDEX family_by_phone ON family (phone_index) WHERE phone_index IS NOT NULL;

CREATE INDEX family_by_region ON family (region_id);

CREATE INDEX family_by_resident_id ON family (resident_id_index) WHERE resident_id_index IS NOT NULL;

CREATE TRIGGER family_under_evaluation BEFORE UPDATE OF deleted_at ON family
  WHEN NEW.deleted_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM evaluation_case WHERE family_id = OLD.id AND deleted_at IS NULL)
  BEGIN SELECT RAISE(ABORT, '该家庭有评估案件,不能删除'); END;

CREATE TABLE grade_rule (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  standard_id TEXT NOT NULL REFERENCES standard (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  min INTEGER NOT NULL CHECK (min >= 0),
  min_inclusive INTEGER NOT NULL CHECK (min_inclusive IN (0, 1)),
  passes INTEGER NOT NULL CHECK (passes IN (0, 1)),
  source TEXT NOT NULL
) STRICT;

CREATE INDEX grade_rule_by_standard ON grade_rule (standard_id);

CREATE TRIGGER grade_rule_delete_in_draft BEFORE DELETE ON grade_rule
  WHEN (SELECT state FROM standard WHERE id = OLD.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

CREATE TRIGGER grade_rule_insert_in_draft BEFORE INSERT ON grade_rule
  WHEN (SELECT state FROM standard WHERE id = NEW.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

CREATE TRIGGER grade_rule_update_in_draft BEFORE UPDATE ON grade_rule
  WHEN (SELECT state FROM standard WHERE id = OLD.standard_id) <> 'draft'
  OR (SELECT state FROM standard WHERE id = NEW.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

CREATE TABLE holiday_year (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) > 0),
  year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2199),
  source TEXT NOT NULL,
  holidays TEXT NOT NULL,
  workdays TEXT,
  note TEXT
) STRICT;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
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

CREATE INDEX indicator_by_parent ON indicator (parent_id);

CREATE INDEX indicator_by_standard ON indicator (standard_id);

CREATE TRIGGER indicator_delete_in_draft BEFORE DELETE ON indicator
  WHEN (SELECT state FROM standard WHERE id = OLD.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

CREATE TRIGGER indicator_insert_in_draft BEFORE INSERT ON indicator
  WHEN (SELECT state FROM standard WHERE id = NEW.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

CREATE TRIGGER indicator_update_in_draft BEFORE UPDATE ON indicator
  WHEN (SELECT state FROM standard WHERE id = OLD.standard_id) <> 'draft'
  OR (SELECT state FROM standard WHERE id = NEW.standard_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

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

CREATE TABLE lockout (
  login_name TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  locked_ms INTEGER NOT NULL CHECK (locked_ms >= 0)
) STRICT;

CREATE TABLE migration (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE nomination (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'family')),
  unit TEXT NOT NULL,
  rank INTEGER NOT NULL CHECK (rank > 0),
  state TEXT NOT NULL,
  project_id TEXT NOT NULL REFERENCES award_project (id),
  region_id TEXT REFERENCES region (id),
  quota_id TEXT NOT NULL REFERENCES award_quota (id),
  work_unit TEXT,
  organisation_id TEXT REFERENCES organisation (id),
  family_id TEXT REFERENCES family (id),
  phone TEXT,
  route TEXT NOT NULL CHECK (route IN ('unit', 'public', 'self')),
  categories TEXT,
  meeting_on TEXT CHECK (meeting_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  unit_public_from TEXT CHECK (unit_public_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  unit_public_to TEXT CHECK (unit_public_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  brief TEXT,
  deeds TEXT,
  vote_members INTEGER CHECK (vote_members >= 0),
  vote_in_favour INTEGER CHECK (vote_in_favour >= 0),
  vote_against INTEGER CHECK (vote_against >= 0),
  vote_abstained INTEGER CHECK (vote_abstained >= 0),
  document_number TEXT,
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  certificate_number TEXT,
  note TEXT, phone_index TEXT,
  CHECK (organisation_id IS NULL OR family_id IS NULL),
  CHECK ((certificate_number IS NULL) = (document_number IS NULL)),
  CHECK ((state IN ('commended', 'revoked')) = (certificate_number IS NOT NULL))
) STRICT;

CREATE INDEX nomination_by_name ON nomination (name_pinyin, id);

CREATE INDEX nomination_by_phone ON nomination (phone_index) WHERE phone_index IS NOT NULL;

CREATE INDEX nomination_by_project ON nomination (project_id, kind, state);

CREATE INDEX nomination_by_quota ON nomination (quota_id, rank);

CREATE TABLE objection (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  publicity_id TEXT NOT NULL REFERENCES publicity (id),
  subject_id TEXT NOT NULL,
  raised_by TEXT NOT NULL CHECK (raised_by IN ('named', 'anonymous')),
  raiser TEXT NOT NULL CHECK ((raised_by = 'named') = (length(raiser) > 0)),
  received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  content TEXT NOT NULL CHECK (length(content) > 0),
  investigation TEXT NOT NULL DEFAULT '',
  conclusion TEXT CHECK (conclusion IN ('upheld', 'dismissed')),
  replied_on TEXT CHECK (replied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') CHECK (replied_on >= received_on)
) STRICT;

CREATE INDEX objection_by_publicity ON objection (publicity_id, id);

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

CREATE INDEX operation_by_act ON operation (tx_id);

CREATE INDEX operation_by_row ON operation (row_id, dev_seq);

CREATE TABLE organisation (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) > 0),
  type TEXT NOT NULL,
  region_id TEXT NOT NULL REFERENCES region (id),
  registration_number TEXT,
  credit_code TEXT CHECK (length(credit_code) = 18),
  no_code_reason TEXT CHECK ((no_code_reason IS NULL) <> (credit_code IS NULL)),
  principal TEXT,
  phone TEXT,
  founded_on TEXT CHECK (founded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  headcount INTEGER CHECK (headcount >= 0),
  headcount_on TEXT CHECK (headcount_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  supervisor TEXT,
  joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  stage TEXT,
  grade TEXT,
  open TEXT CHECK (open IN ('yes', 'no')),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
  , phone_index TEXT) STRICT;

CREATE INDEX organisation_by_credit_code ON organisation (credit_code) WHERE credit_code IS NOT NULL;

CREATE INDEX organisation_by_name ON organisation (name_pinyin, id);

CREATE INDEX organisation_by_phone ON organisation (phone_index) WHERE phone_index IS NOT NULL;

CREATE INDEX organisation_by_region ON organisation (region_id);

CREATE INDEX organisation_by_type ON organisation (type);

CREATE TRIGGER organisation_under_evaluation BEFORE UPDATE OF deleted_at ON organisation
  WHEN NEW.deleted_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM evaluation_case WHERE organisation_id = OLD.id AND deleted_at IS NULL)
  BEGIN SELECT RAISE(ABORT, '该单位有评估案件,不能删除;已撤并的请填写撤并日期'); END;

CREATE TABLE panel_member (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  case_id TEXT NOT NULL REFERENCES evaluation_case (id),
  expert_id TEXT NOT NULL REFERENCES expert (id),
  is_leader INTEGER NOT NULL CHECK (is_leader IN (0, 1)),
  declared_reason TEXT,
  declared_at TEXT
) STRICT;

CREATE INDEX panel_member_by_expert ON panel_member (expert_id);

CREATE UNIQUE INDEX panel_member_once ON panel_member (case_id, expert_id) WHERE deleted_at IS NULL;

CREATE TABLE preference (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  deleted_at TEXT,
  account_id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  text TEXT
) STRICT;

CREATE UNIQUE INDEX preference_of_account ON preference (account_id, name) WHERE deleted_at IS NULL;

CREATE TABLE printer_offset (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  deleted_at TEXT,
  printer TEXT NOT NULL CHECK (length(printer) BETWEEN 1 AND 120),
  right_shift INTEGER NOT NULL CHECK (right_shift BETWEEN -2000 AND 2000),
  down_shift INTEGER NOT NULL CHECK (down_shift BETWEEN -2000 AND 2000)
) STRICT;

CREATE UNIQUE INDEX printer_offset_of_printer ON printer_offset (printer) WHERE deleted_at IS NULL;

CREATE TABLE publicity (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('nomination', 'evaluation-case')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  channel TEXT NOT NULL CHECK (length(channel) > 0),
  start_day TEXT NOT NULL CHECK (start_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  working_days INTEGER NOT NULL CHECK (working_days > 0),
  end_day TEXT NOT NULL CHECK (end_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') CHECK (end_day > start_day)
) STRICT;

CREATE TABLE publicity_entry (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  publicity_id TEXT NOT NULL REFERENCES publicity (id),
  subject_id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  unit TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE INDEX publicity_entry_by_publicity ON publicity_entry (publicity_id, id);

CREATE INDEX publicity_entry_by_subject ON publicity_entry (subject_id, publicity_id);

CREATE TABLE region (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (length(name) > 0),
  level TEXT NOT NULL CHECK (level IN ('district', 'street', 'community')),
  parent_id TEXT REFERENCES region (id) CHECK ((level = 'district') = (parent_id IS NULL)),
  code TEXT,
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') CHECK (valid_to > valid_from),
  successor_id TEXT REFERENCES region (id),
  position INTEGER,
  note TEXT
) STRICT;

CREATE INDEX region_by_name ON region (name_pinyin, id);

CREATE INDEX region_by_parent ON region (parent_id);

CREATE TABLE report_issue (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  deleted_at TEXT,
  number TEXT NOT NULL CHECK (length(number) > 0),
  year INTEGER NOT NULL CHECK (year = CAST(substr(as_of, 1, 4) AS INTEGER)),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  revision INTEGER NOT NULL CHECK (revision > 0),
  as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  frozen_by TEXT NOT NULL,
  frozen_at TEXT NOT NULL,
  reason TEXT,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  CHECK (revision = 1 OR length(reason) > 0)
) STRICT;

CREATE TRIGGER report_issue_delete_never BEFORE DELETE ON report_issue
  BEGIN SELECT RAISE(ABORT, '年度工作报告已定稿,不能删除'); END;

CREATE UNIQUE INDEX report_issue_number ON report_issue (year, sequence, revision);

CREATE UNIQUE INDEX report_issue_of_day ON report_issue (as_of, revision);

CREATE TRIGGER report_issue_update_never BEFORE UPDATE ON report_issue
  BEGIN SELECT RAISE(ABORT, '年度工作报告已定稿,内容不能改动'); END;

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

CREATE UNIQUE INDEX saved_view_default ON saved_view (account_id, register) WHERE is_default = 1 AND deleted_at IS NULL;

CREATE UNIQUE INDEX saved_view_of_account ON saved_view (account_id, register, name) WHERE deleted_at IS NULL;

CREATE TABLE score_item (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  sheet_id TEXT NOT NULL REFERENCES score_sheet (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  points INTEGER CHECK (points >= 0),
  deductions TEXT NOT NULL CHECK (json_valid(deductions)),
  veto_met INTEGER NOT NULL CHECK (veto_met IN (0, 1)),
  remark TEXT NOT NULL
) STRICT;

CREATE TRIGGER score_item_delete_open BEFORE DELETE ON score_item
  WHEN (SELECT locked FROM score_sheet WHERE id = OLD.sheet_id) = 1
  BEGIN SELECT RAISE(ABORT, '评分表已提交并锁定'); END;

CREATE TRIGGER score_item_insert_open BEFORE INSERT ON score_item
  WHEN (SELECT locked FROM score_sheet WHERE id = NEW.sheet_id) = 1
  BEGIN SELECT RAISE(ABORT, '评分表已提交并锁定'); END;

CREATE UNIQUE INDEX score_item_once ON score_item (sheet_id, indicator_id) WHERE deleted_at IS NULL;

CREATE TRIGGER score_item_update_open BEFORE UPDATE ON score_item
  WHEN (SELECT locked FROM score_sheet WHERE id = OLD.sheet_id) = 1
  BEGIN SELECT RAISE(ABORT, '评分表已提交并锁定'); END;

CREATE TABLE score_sheet (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
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

CREATE TABLE setting (id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, value TEXT NOT NULL) STRICT;

CREATE TABLE standard (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
  name TEXT NOT NULL CHECK (length(name) > 0),
  organisation_type TEXT NOT NULL,
  edition TEXT NOT NULL CHECK (length(edition) > 0),
  full_score INTEGER NOT NULL CHECK (full_score >= 0),
  scoring_model TEXT NOT NULL CHECK (scoring_model IN ('additive', 'deduction', 'bands')),
  score_step INTEGER NOT NULL CHECK (score_step > 0),
  bonus_cap INTEGER NOT NULL CHECK (bonus_cap >= 0),
  effective_from TEXT NOT NULL CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  approved_document TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'in-use', 'retired')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TRIGGER standard_delete_in_draft BEFORE DELETE ON standard
  WHEN OLD.state <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,不能删除'); END;

CREATE UNIQUE INDEX standard_edition ON standard (name, edition) WHERE deleted_at IS NULL;

CREATE TRIGGER standard_never_draft_again BEFORE UPDATE OF state ON standard
  WHEN OLD.state <> 'draft' AND NEW.state = 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,不能恢复为草案'); END;

CREATE TRIGGER standard_update_in_draft
  BEFORE UPDATE OF name, organisation_type, edition, full_score, scoring_model, score_step, bonus_cap,
  effective_from, approved_document, sample, deleted_at ON standard
  WHEN OLD.state <> 'draft'
  BEGIN SELECT RAISE(ABORT, '评估标准已启用,内容不能改动'); END;

CREATE TABLE step_taken (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT,
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

CREATE TABLE title (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT, search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT '',
  holder TEXT NOT NULL CHECK (length(holder) > 0),
  kind TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('street', 'district', 'city', 'national')),
  organisation_id TEXT REFERENCES organisation (id),
  family_id TEXT REFERENCES family (id),
  region_id TEXT REFERENCES region (id),
  awarded_on TEXT NOT NULL CHECK (awarded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  document_number TEXT,
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') CHECK (valid_to > awarded_on),
  plaque_number TEXT,
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawal_reason TEXT,
  case_id TEXT,
  note TEXT,
  CHECK (organisation_id IS NULL OR family_id IS NULL)
) STRICT;

CREATE INDEX title_behind_figures ON title (kind, level, id, awarded_on) WHERE deleted_at IS NULL;

CREATE INDEX title_by_family ON title (family_id) WHERE family_id IS NOT NULL;

CREATE INDEX title_by_kind ON title (kind, level, awarded_on) WHERE deleted_at IS NULL;

CREATE INDEX title_by_name ON title (name_pinyin, id);

CREATE INDEX title_by_organisation ON title (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE title_tally (
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  awarded_on TEXT NOT NULL,
  titles INTEGER NOT NULL,
  PRIMARY KEY (kind, level, awarded_on)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER title_tally_delete AFTER DELETE ON title BEGIN 
  INSERT INTO title_tally (kind, level, awarded_on, titles)
  SELECT old.kind, old.level, old.awarded_on, -1 WHERE old.deleted_at IS NULL
  ON CONFLICT (kind, level, awarded_on) DO UPDATE SET titles = titles + -1;
  END;

CREATE TRIGGER title_tally_insert AFTER INSERT ON title BEGIN 
  INSERT INTO title_tally (kind, level, awarded_on, titles)
  SELECT new.kind, new.level, new.awarded_on, 1 WHERE new.deleted_at IS NULL
  ON CONFLICT (kind, level, awarded_on) DO UPDATE SET titles = titles + 1;
  END;

CREATE TRIGGER title_tally_update AFTER UPDATE OF kind, level, awarded_on, deleted_at ON title BEGIN
  
  INSERT INTO title_tally (kind, level, awarded_on, titles)
  SELECT old.kind, old.level, old.awarded_on, -1 WHERE old.deleted_at IS NULL
  ON CONFLICT (kind, level, awarded_on) DO UPDATE SET titles = titles + -1;
  
  INSERT INTO title_tally (kind, level, awarded_on, titles)
  SELECT new.kind, new.level, new.awarded_on, 1 WHERE new.deleted_at IS NULL
  ON CONFLICT (kind, level, awarded_on) DO UPDATE SET titles = titles + 1;
  END;
