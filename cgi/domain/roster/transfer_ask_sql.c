/* transfer_ask_sql.c - an institution asks: apart, because only institutions may. */
#include "domain/roster/transfer_wish_sql.h"

#define P(member) COLUMN(struct wish_person, member)
#define WHO                                                                                        \
	"SELECT r.id, r.institution_id, r.state, COALESCE(t.id, 0), EXISTS (SELECT 1 FROM transfer_wish w" \
	" WHERE w.record_id = r.id AND w.state = 1), y.name FROM physician y"                      \
	" JOIN record r ON r.physician_id = y.id AND r.cycle_id = ?"                               \
	" LEFT JOIN institution t ON t.registration_no = ? AND t.province_id = r.province_id AND t.status = '正常'" \
	" WHERE y.document_index = ?"
#define WHO_GIVES                                                                                  \
	GIVES(struct wish_person, P(record_id), P(institution_id), P(state), P(to_id), P(waiting), P(name))

/* One of its own. */
STATEMENT(wish_person_out) {
	.name = "wish.person_out",
	.sql = WHO " AND r.institution_id = ?",
	TAKES(KIND_INT, KIND_STR, KIND_BYTES, KIND_INT),
	WHO_GIVES,
	SLOT(wish_person_out),
};
/* Anybody of its province, whose number it knows. */
STATEMENT(wish_person_in) {
	.name = "wish.person_in",
	.sql = WHO " AND r.province_id = (SELECT i.province_id FROM institution i WHERE i.id = ?)",
	TAKES(KIND_INT, KIND_STR, KIND_BYTES, KIND_INT),
	WHO_GIVES,
	SLOT(wish_person_in),
};
STATEMENT(wish_insert) {
	.name = "wish.insert",
	.sql = "INSERT INTO transfer_wish (record_id, from_id, to_id, asked_by, state, reason, actor, asked_at)"
	       " VALUES (?, ?, ?, ?, 1, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STAMP),
	SLOT(wish_insert),
};
STATEMENT(wish_set_taken_back) {
	.name = "wish.set_taken_back",
	.sql = "UPDATE transfer_wish SET state = 4, decided_by = ?, decided_at = ? WHERE id = ? AND asked_by = ?"
	       " AND state = 1",
	TAKES(KIND_STR, KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(wish_set_taken_back),
};
