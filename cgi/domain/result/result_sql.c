/* result_sql.c - earlier cycles. Conclusions are moves to QUALIFIED (17) and UNQUALIFIED (18). */
#include "domain/result/result_sql.h"

#define CONCLUSION(record)                                                                         \
	"COALESCE((SELECT h.to_state FROM record_history h WHERE h.record_id = " record             \
	" AND h.to_state IN (17, 18) ORDER BY h.id DESC LIMIT 1), 0)"

STATEMENT(result_register) {
	.name = "result.register",
	.sql = "SELECT last_cycle, last_conclusion FROM physician WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct register_result, COLUMN(struct register_result, cycle),
	      COLUMN(struct register_result, conclusion)),
	SLOT(result_register),
};

STATEMENT(result_earlier) {
	.name = "result.earlier",
	.sql = "SELECT r.id, c.year, r.state, r.procedure_kind, " CONCLUSION("r.id") ", c.name, r.state_since"
	       " FROM record r JOIN cycle c ON c.id = r.cycle_id WHERE r.physician_id = ? AND r.cycle_id <> ?"
	       " ORDER BY c.year DESC, r.id DESC LIMIT 20",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct earlier_result, COLUMN(struct earlier_result, record_id),
	      COLUMN(struct earlier_result, year), COLUMN(struct earlier_result, state),
	      COLUMN(struct earlier_result, procedure_kind), COLUMN(struct earlier_result, last_conclusion),
	      COLUMN(struct earlier_result, cycle), COLUMN(struct earlier_result, state_since)),
	SLOT(result_earlier),
};

STATEMENT(result_concluded) {
	.name = "result.concluded",
	.sql = "SELECT " CONCLUSION("r.id") " FROM record r WHERE r.id = ?",
	TAKES(KIND_INT),
	GIVES(struct conclusion_row, COLUMN(struct conclusion_row, state)),
	SLOT(result_concluded),
};
