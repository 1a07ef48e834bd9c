/* study_sql.c - practice. */
#include "domain/study/study_sql.h"

#define S(member) COLUMN(struct study_sums, member)
#define C(member) COLUMN(struct study_cell, member)

STATEMENT(study_sum) {
	.name = "study.sum",
	.sql = "SELECT bank_id, SUM(answer > 0), SUM(is_right), SUM(flagged) FROM practice WHERE account_id = ?"
	       " GROUP BY bank_id",
	TAKES(KIND_INT),
	GIVES(struct study_sums, S(bank_id), S(answered), S(n_right), S(flagged)),
	SLOT(study_sum),
};

/* The order is that of item.list_brief. */
STATEMENT(study_cell_list) {
	.name = "study.cells",
	.sql = "SELECT i.id, i.kind, COALESCE(p.answer, 0), COALESCE(p.is_right, 0), COALESCE(p.flagged, 0)"
	       " FROM item i LEFT JOIN practice p ON p.account_id = ? AND p.bank_id = i.bank_id AND p.item_id = i.id"
	       " WHERE i.bank_id = ? AND i.state = 2"
	       " ORDER BY i.kind, COALESCE(i.group_id, 0), i.group_position, i.id",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct study_cell, C(item_id), C(kind), C(answer), C(is_right), C(flagged)),
	SLOT(study_cell_list),
};

STATEMENT(study_place_find) {
	.name = "study.place",
	.sql = "SELECT item_id FROM practice_place WHERE account_id = ? AND bank_id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct study_place_row, COLUMN(struct study_place_row, item_id)),
	SLOT(study_place_find),
};

STATEMENT(study_answer_set) {
	.name = "study.answer",
	.sql = "INSERT INTO practice (account_id, bank_id, item_id, answer, is_right, at) VALUES (?, ?, ?, ?, ?, ?)"
	       " ON DUPLICATE KEY UPDATE answer = VALUES(answer), is_right = VALUES(is_right), at = VALUES(at)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_BOOL, KIND_STAMP),
	SLOT(study_answer_set),
};

STATEMENT(study_flag_set) {
	.name = "study.flag",
	.sql = "INSERT INTO practice (account_id, bank_id, item_id, flagged, at) VALUES (?, ?, ?, ?, ?)"
	       " ON DUPLICATE KEY UPDATE flagged = VALUES(flagged)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_BOOL, KIND_STAMP),
	SLOT(study_flag_set),
};

STATEMENT(study_place_set) {
	.name = "study.place_set",
	.sql = "INSERT INTO practice_place (account_id, bank_id, item_id) VALUES (?, ?, ?)"
	       " ON DUPLICATE KEY UPDATE item_id = VALUES(item_id)",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(study_place_set),
};

STATEMENT(study_practice_clear) {
	.name = "study.clear",
	.sql = "DELETE FROM practice WHERE account_id = ? AND bank_id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(study_practice_clear),
};

STATEMENT(study_place_clear) {
	.name = "study.place_clear",
	.sql = "DELETE FROM practice_place WHERE account_id = ? AND bank_id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(study_place_clear),
};
