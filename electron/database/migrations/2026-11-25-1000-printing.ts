/** The offset of each printer, in hundredths of a millimetre: see `shared/printing/print-offset.ts`. */
export const sql = `
  CREATE TABLE printer_offset (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    deleted_at TEXT,
    printer TEXT NOT NULL CHECK (length(printer) BETWEEN 1 AND 120),
    right_shift INTEGER NOT NULL CHECK (right_shift BETWEEN -2000 AND 2000),
    down_shift INTEGER NOT NULL CHECK (down_shift BETWEEN -2000 AND 2000)
  ) STRICT;
  CREATE UNIQUE INDEX printer_offset_of_printer ON printer_offset (printer) WHERE deleted_at IS NULL;
`
