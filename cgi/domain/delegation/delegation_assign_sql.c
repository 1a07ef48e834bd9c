/* delegation_assign_sql.c - changing who assesses whom: apart, because few programs may. */
#include "domain/delegation/delegation_sql.h"

#define F(member) COLUMN(struct delegation_facts, member)
#define FACTS_GIVES                                                                                \
	GIVES(struct delegation_facts, F(institution_id), F(assessor_id), F(version), F(target_state),  \
	      F(institution), F(target))

/* The wished one must be in force in the same cycle, which is one of the institution's province. */
STATEMENT(delegation_facts_office) {
	.name = "delegation.facts_office",
	.sql = "SELECT i.id, COALESCE(d.assessor_id, 0), COALESCE(d.version, 0), COALESCE(q.state, 0), i.name,"
	       " COALESCE(t.name, '') FROM institution i"
	       " JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " JOIN cycle c ON c.id = ? AND c.province_id = i.province_id"
	       " LEFT JOIN appointment q ON q.institution_id = ? AND q.cycle_id = c.id"
	       " LEFT JOIN institution t ON t.id = q.institution_id"
	       " LEFT JOIN delegation d ON d.cycle_id = ? AND d.institution_id = i.id"
	       " WHERE i.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(delegation_facts_office),
};

STATEMENT(delegation_facts_system) {
	.name = "delegation.facts_system",
	.sql = "SELECT i.id, COALESCE(d.assessor_id, 0), COALESCE(d.version, 0), 0, i.name, i.name"
	       " FROM institution i LEFT JOIN delegation d ON d.cycle_id = ? AND d.institution_id = i.id"
	       " WHERE i.id = ?",
	TAKES(KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(delegation_facts_system),
};

/* Both that follow read the qualification under lock: one that is being cancelled gets nobody any more. */
STATEMENT(delegation_insert) {
	.name = "delegation.insert",
	.sql = "INSERT INTO delegation (cycle_id, institution_id, assessor_id, assigned_at, assigned_by)"
	       " SELECT q.cycle_id, ?, q.institution_id, ?, ? FROM appointment q"
	       " WHERE q.cycle_id = ? AND q.institution_id = ? AND q.state = 5",
	TAKES(KIND_INT, KIND_STAMP, KIND_STR, KIND_INT, KIND_INT),
	SLOT(delegation_insert),
};

STATEMENT(delegation_change) {
	.name = "delegation.change",
	.sql = "UPDATE delegation SET assessor_id = ?, assigned_at = ?, assigned_by = ?, version = version + 1"
	       " WHERE cycle_id = ? AND institution_id = ? AND version = ? AND EXISTS (SELECT 1 FROM appointment q"
	       " WHERE q.cycle_id = ? AND q.institution_id = ? AND q.state = 5)",
	TAKES(KIND_INT, KIND_STAMP, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(delegation_change),
};

STATEMENT(delegation_remove) {
	.name = "delegation.remove",
	.sql = "DELETE FROM delegation WHERE cycle_id = ? AND institution_id = ? AND assessor_id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(delegation_remove),
};

STATEMENT(delegation_under) {
	.name = "delegation.under",
	.sql = "SELECT institution_id FROM delegation WHERE assessor_id = ? AND cycle_id = ? FOR UPDATE",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct delegation_row, COLUMN(struct delegation_row, institution_id)),
	SLOT(delegation_under),
};

STATEMENT(delegation_history_add) {
	.name = "delegation.history_add",
	.sql = "INSERT INTO delegation_history (cycle_id, institution_id, from_id, to_id, at, account_id, actor, note)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STAMP, KIND_INT, KIND_STR, KIND_STR),
	SLOT(delegation_history_add),
};
