const day = (column: string): string => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

const record = 'id TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), deleted_at TEXT'

const found = "search TEXT NOT NULL DEFAULT '', name_pinyin TEXT NOT NULL DEFAULT ''"

const kind = "kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'family'))"

const series = "series TEXT NOT NULL CHECK (series IN ('creation', 'education'))"

export const sql = `
  CREATE TABLE holiday_year (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) > 0),
    year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2199),
    source TEXT NOT NULL,
    holidays TEXT NOT NULL,
    workdays TEXT,
    note TEXT
  ) STRICT;

  CREATE TABLE publicity (
    ${record},
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('nomination', 'evaluation-case')),
    title TEXT NOT NULL CHECK (length(title) > 0),
    channel TEXT NOT NULL CHECK (length(channel) > 0),
    start_day TEXT NOT NULL ${day('start_day')},
    working_days INTEGER NOT NULL CHECK (working_days > 0),
    end_day TEXT NOT NULL ${day('end_day')} CHECK (end_day > start_day)
  ) STRICT;

  CREATE TABLE publicity_entry (
    ${record},
    publicity_id TEXT NOT NULL REFERENCES publicity (id),
    subject_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) > 0),
    unit TEXT NOT NULL,
    note TEXT NOT NULL
  ) STRICT;
  CREATE INDEX publicity_entry_by_subject ON publicity_entry (subject_id, publicity_id);
  CREATE INDEX publicity_entry_by_publicity ON publicity_entry (publicity_id, id);

  CREATE TABLE objection (
    ${record},
    publicity_id TEXT NOT NULL REFERENCES publicity (id),
    subject_id TEXT NOT NULL,
    raised_by TEXT NOT NULL CHECK (raised_by IN ('named', 'anonymous')),
    raiser TEXT NOT NULL CHECK ((raised_by = 'named') = (length(raiser) > 0)),
    received_on TEXT NOT NULL ${day('received_on')},
    content TEXT NOT NULL CHECK (length(content) > 0),
    investigation TEXT NOT NULL DEFAULT '',
    conclusion TEXT CHECK (conclusion IN ('upheld', 'dismissed')),
    replied_on TEXT ${day('replied_on')} CHECK (replied_on >= received_on)
  ) STRICT;
  CREATE INDEX objection_by_publicity ON objection (publicity_id, id);

  CREATE TABLE award_project (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 25),
    year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2199),
    ${series},
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
    ${record}, ${found},
    project_id TEXT NOT NULL REFERENCES award_project (id),
    unit TEXT NOT NULL CHECK (length(unit) > 0),
    region_id TEXT REFERENCES region (id),
    ${kind},
    places INTEGER NOT NULL CHECK (places >= 0),
    note TEXT
  ) STRICT;
  CREATE INDEX award_quota_by_project ON award_quota (project_id, kind);

  CREATE TABLE nomination (
    ${record}, ${found},
    name TEXT NOT NULL CHECK (length(name) > 0),
    ${kind},
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
    meeting_on TEXT ${day('meeting_on')},
    unit_public_from TEXT ${day('unit_public_from')},
    unit_public_to TEXT ${day('unit_public_to')},
    brief TEXT,
    deeds TEXT,
    vote_members INTEGER CHECK (vote_members >= 0),
    vote_in_favour INTEGER CHECK (vote_in_favour >= 0),
    vote_against INTEGER CHECK (vote_against >= 0),
    vote_abstained INTEGER CHECK (vote_abstained >= 0),
    document_number TEXT,
    approved_on TEXT ${day('approved_on')},
    certificate_number TEXT,
    note TEXT,
    CHECK (organisation_id IS NULL OR family_id IS NULL),
    CHECK ((certificate_number IS NULL) = (document_number IS NULL)),
    CHECK ((state IN ('commended', 'revoked')) = (certificate_number IS NOT NULL))
  ) STRICT;
  CREATE INDEX nomination_by_name ON nomination (name_pinyin, id);
  CREATE INDEX nomination_by_project ON nomination (project_id, kind, state);
  CREATE INDEX nomination_by_quota ON nomination (quota_id, rank);

  CREATE TABLE award_opinion (
    ${record},
    nomination_id TEXT NOT NULL REFERENCES nomination (id),
    review_id TEXT NOT NULL,
    authority TEXT NOT NULL CHECK (length(authority) > 0),
    answer TEXT NOT NULL CHECK (answer IN ('no-objection', 'objection')),
    answered_on TEXT NOT NULL ${day('answered_on')},
    signed_by TEXT NOT NULL,
    remark TEXT NOT NULL
  ) STRICT;
  CREATE INDEX award_opinion_by_nomination ON award_opinion (nomination_id, id);

  CREATE TABLE commendation (
    ${record}, ${found},
    holder TEXT NOT NULL CHECK (length(holder) > 0),
    unit TEXT,
    ${kind},
    ${series},
    award TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2199),
    awarded_on TEXT NOT NULL ${day('awarded_on')},
    document_number TEXT NOT NULL,
    certificate_number TEXT,
    region_id TEXT REFERENCES region (id),
    organisation_id TEXT REFERENCES organisation (id),
    family_id TEXT REFERENCES family (id),
    withdrawn_on TEXT ${day('withdrawn_on')} CHECK (withdrawn_on >= awarded_on),
    withdrawal_reason TEXT,
    nomination_id TEXT REFERENCES nomination (id),
    note TEXT,
    CHECK (organisation_id IS NULL OR family_id IS NULL),
    CHECK ((withdrawn_on IS NULL) = (withdrawal_reason IS NULL))
  ) STRICT;
  CREATE INDEX commendation_by_name ON commendation (name_pinyin, id);
  CREATE INDEX commendation_by_kind ON commendation (series, kind, awarded_on);
  CREATE INDEX commendation_by_nomination ON commendation (nomination_id) WHERE nomination_id IS NOT NULL;

  CREATE TABLE certificate (
    ${record},
    number TEXT NOT NULL UNIQUE,
    format TEXT NOT NULL,
    year INTEGER NOT NULL,
    ${kind},
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    nomination_id TEXT NOT NULL REFERENCES nomination (id),
    holder TEXT NOT NULL,
    issued_on TEXT NOT NULL ${day('issued_on')},
    revoked_on TEXT ${day('revoked_on')},
    UNIQUE (format, year, kind, sequence)
  ) STRICT;
`
