/* import_sql.c - files, their pieces and findings. */
#include "domain/import/import_sql.h"

STATEMENT(import_insert) {
	.name = "import.insert",
	.sql = "INSERT INTO import_file (kind, state, name, bytes, account_id, account_kind, actor, address,"
	       " created_at, office_id, cycle_id) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(import_insert),
};
STATEMENT(import_piece_insert) {
	.name = "import.piece_insert",
	.sql = "INSERT INTO import_piece (import_id, part, position, content) VALUES (?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_BYTES),
	SLOT(import_piece_insert),
};
STATEMENT(import_pieces) {
	.name = "import.pieces",
	.sql = "SELECT content FROM import_piece WHERE import_id = ? AND part = ? ORDER BY position",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct import_piece, COLUMN(struct import_piece, content)),
	SLOT(import_pieces),
};

#define I(member) COLUMN(struct import, member)
#define COLUMNS                                                                            \
	"SELECT id, kind, state, bytes, account_id, account_kind, thousandths, n_rows, n_refused, n_warned," \
	" n_repaired, n_added, n_changed, n_same, n_accounts, digest, moved, fault, fault_row, tries, name, actor," \
	" address, missing, created_at, tried_at, ended_at, office_id, cycle_id FROM import_file"
#define ROW_GIVES                                                                          \
	GIVES(struct import, I(id), I(kind), I(state), I(bytes), I(account_id), I(account_kind), I(thousandths), \
	      I(n_rows), I(n_refused), I(n_warned), I(n_repaired), I(n_added), I(n_changed), I(n_same), I(n_accounts), \
	      I(digest), I(moved), I(fault), I(fault_row), I(tries), I(name), I(actor), I(address), I(missing), \
	      I(created_at), I(tried_at), I(ended_at), I(office_id), I(cycle_id))
/* As many as administrators hand in: some hundreds in years. */
#define FILTER " WHERE office_id = ? AND (? = 0 OR kind = ?) AND (? = 0 OR state = ?)"

STATEMENT(import_n) {
	.name = "import.n",
	.sql = "SELECT COUNT(*) FROM import_file FORCE INDEX (office)" FILTER,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct import_count, COLUMN(struct import_count, n)),
	SLOT(import_n),
};
STATEMENT(import_page) {
	.name = "import.page",
	.sql = COLUMNS " FORCE INDEX (office)" FILTER " ORDER BY id DESC LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	ROW_GIVES,
	SLOT(import_page),
};
STATEMENT(import_one) {
	.name = "import.one",
	.sql = COLUMNS " WHERE id = ? AND office_id = ?",
	TAKES(KIND_INT, KIND_INT),
	ROW_GIVES,
	SLOT(import_one),
};
STATEMENT(import_any) {
	.name = "import.any",
	.sql = COLUMNS " WHERE id = ?",
	TAKES(KIND_INT),
	ROW_GIVES,
	SLOT(import_any),
};
STATEMENT(import_set_confirmed) {
	.name = "import.set_confirmed",
	.sql = "UPDATE import_file SET state = 4, tries = 0, beat_at = NULL, thousandths = 0 WHERE id = ? AND state = 3"
	       " AND digest = ? AND office_id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(import_set_confirmed),
};
STATEMENT(import_set_cancelled) {
	.name = "import.set_cancelled",
	.sql = "UPDATE import_file SET state = 8, ended_at = ? WHERE id = ? AND state BETWEEN 1 AND 5"
	       " AND office_id = ?",
	TAKES(KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(import_set_cancelled),
};
STATEMENT(import_note_page) {
	.name = "import.notes",
	.sql = "SELECT file_row, field, reason, before_value, after_value FROM import_note WHERE import_id = ?"
	       " AND kind = ? ORDER BY position LIMIT ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct import_note, COLUMN(struct import_note, row), COLUMN(struct import_note, field),
	      COLUMN(struct import_note, reason), COLUMN(struct import_note, before),
	      COLUMN(struct import_note, after)),
	SLOT(import_note_page),
};
