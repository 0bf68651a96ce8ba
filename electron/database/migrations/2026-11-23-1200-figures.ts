const add = (row: 'new' | 'old', count: 1 | -1): string => `
    INSERT INTO title_tally (kind, level, awarded_on, titles)
      SELECT ${row}.kind, ${row}.level, ${row}.awarded_on, ${count} WHERE ${row}.deleted_at IS NULL
      ON CONFLICT (kind, level, awarded_on) DO UPDATE SET titles = titles + ${count};`

/**
 * What the figures of the report are counted and listed from. Titles are many, one for each named family: those ever
 * awarded are kept added up by day, so that a report costs the same however many there are; the first index holds all
 * that a count of titles in force asks, the second gives pages in order, and neither reads the rows it passes over.
 */
export const sql = `
  CREATE TABLE title_tally (
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    awarded_on TEXT NOT NULL,
    titles INTEGER NOT NULL,
    PRIMARY KEY (kind, level, awarded_on)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER title_tally_insert AFTER INSERT ON title BEGIN ${add('new', 1)}
  END;
  CREATE TRIGGER title_tally_delete AFTER DELETE ON title BEGIN ${add('old', -1)}
  END;
  CREATE TRIGGER title_tally_update AFTER UPDATE OF kind, level, awarded_on, deleted_at ON title BEGIN
    ${add('old', -1)}
    ${add('new', 1)}
  END;

  DROP INDEX title_by_kind;
  CREATE INDEX title_by_kind ON title (kind, level, awarded_on) WHERE deleted_at IS NULL;
  CREATE INDEX title_behind_figures ON title (kind, level, id, awarded_on) WHERE deleted_at IS NULL;
`
