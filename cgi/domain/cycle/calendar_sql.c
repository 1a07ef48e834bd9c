/* calendar_sql.c - statements of calendars and their logs: apart, because only offices and dk-jobs need them. */
#include "domain/cycle/calendar_sql.h"

#define C(member) COLUMN(struct calendar_row, calendar.cycle.member)
#define CARD                                                                                       \
	"SELECT c.id, c.province_id, c.year, c.state, c.name, c.assess_from, c.assess_to, c.fill, c.n_filled," \
	" c.filled_to, s.kind, s.opens_at, s.closes_at FROM cycle c LEFT JOIN stage s ON s.cycle_id = c.id"
#define CARD_GIVES                                                                                 \
	GIVES(struct calendar_row, C(id), C(province_id), C(year), C(state), C(name), C(assess_from), C(assess_to), \
	      COLUMN(struct calendar_row, calendar.fill), COLUMN(struct calendar_row, calendar.n_filled), \
	      COLUMN(struct calendar_row, calendar.filled_to), COLUMN(struct calendar_row, stage.kind), \
	      COLUMN(struct calendar_row, stage.opens_at), COLUMN(struct calendar_row, stage.closes_at))

STATEMENT(calendar_one) {
	.name = "calendar.one",
	.sql = CARD " WHERE c.id = ? AND c.province_id = ?",
	TAKES(KIND_INT, KIND_INT),
	CARD_GIVES,
	SLOT(calendar_one),
};

#define L(member) COLUMN(struct calendar_line, member)
STATEMENT(calendar_all) {
	.name = "calendar.all",
	.sql = "SELECT id, year, state, fill, name, assess_from, assess_to FROM cycle WHERE province_id = ?"
	       " ORDER BY id DESC LIMIT 100",
	TAKES(KIND_INT),
	GIVES(struct calendar_line, L(id), L(year), L(state), L(fill), L(name), L(assess_from), L(assess_to)),
	SLOT(calendar_all),
};

STATEMENT(calendar_lock) {
	.name = "calendar.lock",
	.sql = "SELECT id, state, fill FROM cycle WHERE province_id = ? ORDER BY id FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct calendar_line, L(id), L(state), L(fill)),
	SLOT(calendar_lock),
};

STATEMENT(calendar_set_fill) {
	.name = "calendar.set_fill",
	.sql = "UPDATE cycle SET fill = 1, filled_to = 0, n_filled = 0 WHERE id = ? AND state = 1 AND fill = 0",
	TAKES(KIND_INT),
	SLOT(calendar_set_fill),
};

STATEMENT(calendar_log) {
	.name = "calendar.log",
	.sql = "INSERT INTO cycle_change (cycle_id, at, account_id, actor, what, kind, was_from, was_to, now_from,"
	       " now_to, about, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT, KIND_STR, KIND_INT, KIND_INT, KIND_STAMP, KIND_STAMP, KIND_STAMP,
	      KIND_STAMP, KIND_STR, KIND_STR),
	SLOT(calendar_log),
};

#define G(member) COLUMN(struct cycle_change, member)
STATEMENT(calendar_logged) {
	.name = "calendar.logged",
	.sql = "SELECT what, kind, at, was_from, was_to, now_from, now_to, actor, about, reason FROM cycle_change"
	       " WHERE cycle_id = ? ORDER BY id DESC LIMIT 200",
	TAKES(KIND_INT),
	GIVES(struct cycle_change, G(what), G(kind), G(at), G(was_from), G(was_to), G(now_from), G(now_to), G(actor),
	      G(about), G(reason)),
	SLOT(calendar_logged),
};

/* Whoever is second waits for the piece, and then goes on behind it. A cycle whose province has a running one waits for
 * its end and keeps no other from its turn. */
STATEMENT(calendar_fill_next) {
	.name = "calendar.fill_next",
	.sql = "SELECT c.id, c.province_id, c.year, c.state, c.name, c.assess_from, c.assess_to, c.fill, c.n_filled,"
	       " c.filled_to, NULL, NULL, NULL FROM cycle c WHERE c.fill = 1"
	       " AND NOT EXISTS (SELECT 1 FROM cycle o WHERE o.province_id = c.province_id AND o.state = 2)"
	       " ORDER BY c.id LIMIT 1 FOR UPDATE",
	.takes = NULL,
	CARD_GIVES,
	SLOT(calendar_fill_next),
};

STATEMENT(calendar_fill_to) {
	.name = "calendar.fill_to",
	.sql = "UPDATE cycle SET filled_to = ?, n_filled = ? WHERE id = ? AND fill = 1",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(calendar_fill_to),
};

STATEMENT(calendar_run) {
	.name = "calendar.run",
	.sql = "UPDATE cycle SET state = 2, fill = 2 WHERE id = ? AND state = 1 AND fill = 1",
	TAKES(KIND_INT),
	SLOT(calendar_run),
};

STATEMENT(calendar_set_archived) {
	.name = "calendar.set_archived",
	.sql = "UPDATE cycle SET state = 3 WHERE id = ? AND state = 2",
	TAKES(KIND_INT),
	SLOT(calendar_set_archived),
};
