/* delegation_sql.c - reading who assesses whom. */
#include "domain/delegation/delegation_sql.h"

#define D(member) COLUMN(struct delegation, member)
STATEMENT(delegation_find) {
	.name = "delegation.find",
	.sql = "SELECT d.cycle_id, d.institution_id, d.assessor_id, d.version, i.name, i.phone, d.assigned_by,"
	       " d.assigned_at FROM delegation d JOIN institution i ON i.id = d.assessor_id"
	       " WHERE d.cycle_id = ? AND d.institution_id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct delegation, D(cycle_id), D(institution_id), D(assessor_id), D(version), D(assessor),
	      D(assessor_phone), D(assigned_by), D(assigned_at)),
	SLOT(delegation_find),
};

STATEMENT(delegation_of_assessor) {
	.name = "delegation.of_assessor",
	.sql = "SELECT d.institution_id, d.institution_id = ?, i.name, d.assigned_at FROM delegation d"
	       " JOIN institution i ON i.id = d.institution_id WHERE d.assessor_id = ? AND d.cycle_id = ?"
	       " ORDER BY 2 DESC, CONVERT(i.name USING gbk), i.id LIMIT 2000",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct delegated, COLUMN(struct delegated, institution_id), COLUMN(struct delegated, is_own),
	      COLUMN(struct delegated, name), COLUMN(struct delegated, assigned_at)),
	SLOT(delegation_of_assessor),
};

#define H(member) COLUMN(struct delegation_history, member)
STATEMENT(delegation_histories) {
	.name = "delegation.histories",
	.sql = "SELECT h.at, f.name, t.name, h.actor, h.note FROM delegation_history h"
	       " LEFT JOIN institution f ON f.id = h.from_id LEFT JOIN institution t ON t.id = h.to_id"
	       " WHERE h.institution_id = ? AND h.cycle_id = ? ORDER BY h.id DESC LIMIT 200",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct delegation_history, H(at), H(from), H(to), H(actor), H(note)),
	SLOT(delegation_histories),
};
