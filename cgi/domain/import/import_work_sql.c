/* import_work_sql.c - taking files, telling how far, and what came of them. */
#include "domain/import/import_work_sql.h"

/* A run that gives no sign of life was interrupted, with the program or with its host. */
STATEMENT(import_oldest) {
	.name = "import.oldest",
	.sql = "SELECT id FROM import_file FORCE INDEX (state) WHERE state IN (1, 4)"
	       " OR (state IN (2, 5) AND beat_at < ?) ORDER BY id LIMIT 1",
	TAKES(KIND_STAMP),
	GIVES(struct import_taken, COLUMN(struct import_taken, id)),
	SLOT(import_oldest),
};
/* One whose runs ended three times without a word would end the next one, too. */
STATEMENT(import_give_up) {
	.name = "import.give_up",
	.sql = "UPDATE import_file SET state = 9, ended_at = ? WHERE id = ? AND state IN (2, 5) AND beat_at < ?"
	       " AND tries >= 3",
	TAKES(KIND_STAMP, KIND_INT, KIND_STAMP),
	SLOT(import_give_up),
};
STATEMENT(import_claim) {
	.name = "import.claim",
	.sql = "UPDATE import_file SET state = IF(state < 3, 2, 5), beat_at = ?, tries = tries + 1 WHERE id = ?"
	       " AND (state IN (1, 4) OR (state IN (2, 5) AND beat_at < ?))",
	TAKES(KIND_STAMP, KIND_INT, KIND_STAMP),
	SLOT(import_claim),
};
STATEMENT(import_set_beat) {
	.name = "import.set_beat",
	.sql = "UPDATE import_file SET thousandths = ?, n_rows = ?, n_refused = ?, beat_at = ? WHERE id = ?"
	       " AND state IN (2, 5)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STAMP, KIND_INT),
	SLOT(import_set_beat),
};
/* state 3 or 6; only where it is still at work: who cancelled it was faster otherwise. */
STATEMENT(import_set_end) {
	.name = "import.set_end",
	.sql = "UPDATE import_file SET state = ?, thousandths = 1000, n_rows = ?, n_refused = ?, n_warned = ?,"
	       " n_repaired = ?, n_added = ?, n_changed = ?, n_same = ?, n_accounts = ?, digest = ?, moved = ?,"
	       " tried_at = IF(? = 3, ?, tried_at), ended_at = IF(? = 6, ?, NULL) WHERE id = ? AND state IN (2, 5)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT,
	      KIND_INT, KIND_INT, KIND_STAMP, KIND_INT, KIND_STAMP, KIND_INT),
	SLOT(import_set_end),
};
STATEMENT(import_set_unfit) {
	.name = "import.set_unfit",
	.sql = "UPDATE import_file SET state = 7, fault = ?, fault_row = ?, missing = ?, ended_at = ? WHERE id = ?"
	       " AND state IN (2, 5)",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(import_set_unfit),
};
/* After a fault of ours: once more, three times in all. */
STATEMENT(import_set_again) {
	.name = "import.set_again",
	.sql = "UPDATE import_file SET ended_at = IF(tries < 3, NULL, ?), state = IF(tries < 3, IF(state = 2, 1, 4), 9)"
	       " WHERE id = ? AND state IN (2, 5)",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(import_set_again),
};
STATEMENT(import_note_insert) {
	.name = "import.note_insert",
	.sql = "INSERT INTO import_note (import_id, kind, position, file_row, field, reason, before_value, after_value)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR),
	SLOT(import_note_insert),
};
STATEMENT(import_notes_delete) {
	.name = "import.notes_delete",
	.sql = "DELETE FROM import_note WHERE import_id = ?",
	TAKES(KIND_INT),
	SLOT(import_notes_delete),
};
STATEMENT(import_pieces_delete) {
	.name = "import.pieces_delete",
	.sql = "DELETE FROM import_piece WHERE import_id = ? AND part = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(import_pieces_delete),
};
