/* transfer_wish_sql.c - reading wishes. */
#include "domain/roster/transfer_wish_sql.h"

#define W(member) COLUMN(struct wish_row, member)
#define COLUMNS                                                                                    \
	"SELECT w.id, w.record_id, w.from_id, w.to_id, w.asked_by, w.state, r.state, r.version,"   \
	" r.institution_id, y.name, f.name, t.name, t.registration_no, w.reason, w.actor, w.answer, w.decided_by," \
	" w.asked_at, w.decided_at, y.document"
#define FROM                                                                                       \
	" JOIN record r ON r.id = w.record_id JOIN physician y ON y.id = r.physician_id"           \
	" JOIN institution f ON f.id = w.from_id JOIN institution t ON t.id = w.to_id"
#define ROW_GIVES                                                                                  \
	GIVES(struct wish_row, W(seen.id), W(seen.record_id), W(seen.from_id), W(seen.to_id), W(seen.asked_by), \
	      W(seen.state), W(seen.record_state), W(seen.record_version), W(seen.now_at), W(seen.name), \
	      W(seen.from_name), W(seen.to_name), W(seen.to_number), W(seen.reason), W(seen.actor), W(seen.answer), \
	      W(seen.decided_by), W(seen.asked_at), W(seen.decided_at), W(document))
#define ITS                                                                                        \
	"(SELECT * FROM transfer_wish WHERE from_id = ? AND (? = 0 OR state = ?)"                  \
	" UNION SELECT * FROM transfer_wish WHERE to_id = ? AND (? = 0 OR state = ?)) w"
#define ITS_TAKE KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT
#define REGION                                                                                     \
	" FROM office o JOIN institution f FORCE INDEX (region)"                                   \
	" ON f.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"               \
	" JOIN transfer_wish w ON w.from_id = f.id AND (? = 0 OR w.state = ?)"
#define REGION_TAKE KIND_INT, KIND_INT, KIND_INT
#define NUMBER GIVES(struct wish_number, COLUMN(struct wish_number, n))

STATEMENT(wish_of_institution) {
	.name = "wish.of_institution",
	.sql = COLUMNS " FROM " ITS FROM " ORDER BY w.id DESC LIMIT ? OFFSET ?",
	TAKES(ITS_TAKE, KIND_INT, KIND_INT),
	ROW_GIVES,
	SLOT(wish_of_institution),
};
STATEMENT(wish_n_of_institution) {
	.name = "wish.n_of_institution",
	.sql = "SELECT COUNT(*) FROM " ITS,
	TAKES(ITS_TAKE),
	NUMBER,
	SLOT(wish_n_of_institution),
};
STATEMENT(wish_of_office) {
	.name = "wish.of_office",
	.sql = COLUMNS REGION " JOIN record r ON r.id = w.record_id JOIN physician y ON y.id = r.physician_id"
	       " JOIN institution t ON t.id = w.to_id WHERE o.id = ? ORDER BY w.id DESC LIMIT ? OFFSET ?",
	TAKES(REGION_TAKE, KIND_INT, KIND_INT),
	ROW_GIVES,
	SLOT(wish_of_office),
};
STATEMENT(wish_n_of_office) {
	.name = "wish.n_of_office",
	.sql = "SELECT COUNT(*)" REGION " WHERE o.id = ?",
	TAKES(REGION_TAKE),
	NUMBER,
	SLOT(wish_n_of_office),
};
STATEMENT(wish_one) {
	.name = "wish.one",
	.sql = COLUMNS " FROM transfer_wish w" FROM
	       " JOIN office o ON f.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " WHERE w.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT),
	ROW_GIVES,
	SLOT(wish_one),
};
