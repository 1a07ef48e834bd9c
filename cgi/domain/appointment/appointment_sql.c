/* appointment_sql.c - what an application stands on, and its moves. */
#include "domain/appointment/appointment_sql.h"

/* 中级 and above: titles whose code ends in 1, 2 or 3 (GB/T 8561). Barred: since a cancellation as many cycles have not
 * passed as were named. Applications end with the reviews (stage 2). */
#define FACTS                                                                                      \
	"SELECT COALESCE(q.id, 0), i.id, c.id, COALESCE(q.state, 0), COALESCE(q.version, 0),"      \
	" COALESCE(i.beds, 0), COALESCE(i.n_physicians, (SELECT COUNT(*) FROM physician p"         \
	" WHERE p.institution_id = i.id AND p.status = '正常')),"                                  \
	" (SELECT COUNT(*) FROM institution_member m WHERE m.institution_id = i.id AND m.body = 1),"  \
	" (SELECT COUNT(*) FROM institution_member m WHERE m.institution_id = i.id AND m.body = 1" \
	" AND (m.title_code IS NULL OR m.title_code NOT LIKE '2%'"                                 \
	" OR RIGHT(m.title_code, 1) NOT IN ('1', '2', '3'))),"                                     \
	" (SELECT COUNT(*) FROM institution_member m WHERE m.institution_id = i.id AND m.body = 2),"  \
	" c.state, EXISTS (SELECT 1 FROM appointment b WHERE b.institution_id = i.id AND b.barred > 0"  \
	" AND b.cycle_id < c.id AND (SELECT COUNT(*) FROM cycle y WHERE y.province_id = c.province_id"  \
	" AND y.id > b.cycle_id AND y.id <= c.id) <= b.barred), i.class_code, i.confirmed_at, s.closes_at"  \
	" FROM institution i JOIN cycle c ON c.id = ? AND c.province_id = i.province_id"           \
	" LEFT JOIN appointment q ON q.institution_id = i.id AND q.cycle_id = c.id"                \
	" LEFT JOIN stage s ON s.cycle_id = c.id AND s.kind = 2"
#define F(member) COLUMN(struct appointment_facts, member)
#define FACTS_GIVES                                                                                \
	GIVES(struct appointment_facts, F(id), F(institution_id), F(cycle_id), F(state), F(version), F(beds),  \
	      F(n_physicians), F(committee), F(committee_junior), F(office), F(cycle_state), F(barred),  \
	      F(class_code), F(confirmed_at), F(closes_at))

STATEMENT(appointment_facts_system) {
	.name = "appointment.facts_system",
	.sql = FACTS " WHERE i.id = ? AND ? = 0",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(appointment_facts_system),
};

STATEMENT(appointment_facts_institution) {
	.name = "appointment.facts_institution",
	.sql = FACTS " WHERE i.id = ? AND i.id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(appointment_facts_institution),
};

/* An office decides about its region: a province's code ends in 0000, a city's in 00. */
STATEMENT(appointment_facts_office) {
	.name = "appointment.facts_office",
	.sql = FACTS " JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
		     " WHERE i.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(appointment_facts_office),
};

STATEMENT(appointment_insert) {
	.name = "appointment.insert",
	.sql = "INSERT INTO appointment (cycle_id, institution_id, state, state_since, applied_at, statement, basis,"
	       " beds, n_physicians) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STAMP, KIND_STAMP, KIND_STR, KIND_INT, KIND_INT, KIND_INT),
	SLOT(appointment_insert),
};

STATEMENT(appointment_update_applied) {
	.name = "appointment.update_applied",
	.sql = "UPDATE appointment SET applied_at = ?, statement = ?, basis = ?, beds = ?, n_physicians = ?"
	       " WHERE id = ?",
	TAKES(KIND_STAMP, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(appointment_update_applied),
};

STATEMENT(appointment_update_state) {
	.name = "appointment.update_state",
	.sql = "UPDATE appointment SET state = ?, version = version + 1, state_since = ?,"
	       " note = IF(?, ?, note), barred = ? WHERE id = ? AND state = ? AND version = ?",
	TAKES(KIND_INT, KIND_STAMP, KIND_BOOL, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(appointment_update_state),
};

STATEMENT(appointment_update_count) {
	.name = "appointment.update_count",
	.sql = "UPDATE institution SET n_in_force = n_in_force + ? WHERE id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(appointment_update_count),
};

STATEMENT(appointment_history_add) {
	.name = "appointment.history_add",
	.sql = "INSERT INTO appointment_history (appointment_id, at, account_id, actor, event, from_state, to_state,"
	       " note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_STR),
	SLOT(appointment_history_add),
};
