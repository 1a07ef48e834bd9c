/* exemption_sql.c - what an application stands on, within the scope of each role. */
#include "domain/exemption/exemption_sql.h"

/* Stage 4 is the test, 5 the make-up; a later end may be this unit's or this person's alone. */
#define CLOSES                                                                                     \
	"GREATEST(s.closes_at, (SELECT COALESCE(MAX(x.closes_at), 0) FROM stage_extension x"        \
	" WHERE x.cycle_id = r.cycle_id AND x.kind = s.kind AND x.ended_at IS NULL"                \
	" AND (x.institution_id = r.institution_id OR x.physician_id = r.physician_id)))"
#define FACTS                                                                                      \
	"SELECT COALESCE(e.id, 0), r.id, r.cycle_id, COALESCE(e.state, 0), COALESCE(e.version, 0),"  \
	" COALESCE(e.submission, 0), COALESCE(e.applications, 0), r.state, r.version, r.submissions," \
	" r.procedure_kind, r.round, c.state,"                                                     \
	" (SELECT COUNT(*) FROM attachment t WHERE t.record_id = r.id AND t.slot = 'exempt'"      \
	" AND t.removed_at IS NULL),"                                                              \
	" (SELECT COUNT(*) FROM attempt a JOIN paper p ON p.id = a.paper_id WHERE a.record_id = r.id" \
	" AND a.state IN (2, 3) AND FIND_IN_SET(p.plan_code, ?) > 0),"                              \
	" EXISTS (SELECT 1 FROM delegation g WHERE g.cycle_id = r.cycle_id AND g.institution_id = r.institution_id)," \
	" e.reason_code, e.note, y.status, e.happened_on, y.born_on, c.assess_from, c.assess_to,"  \
	" e.applied_at, COALESCE(e.state_since, r.state_since), " CLOSES                           \
	" FROM record r JOIN cycle c ON c.id = r.cycle_id JOIN physician y ON y.id = r.physician_id" \
	" LEFT JOIN exemption e ON e.record_id = r.id"                                             \
	" LEFT JOIN stage s ON s.cycle_id = r.cycle_id AND s.kind = IF(r.round > 1, 5, 4)"
#define F(member) COLUMN(struct exemption_facts, member)
#define FACTS_GIVES                                                                                \
	GIVES(struct exemption_facts, F(id), F(record_id), F(cycle_id), F(state), F(version), F(submission), \
	      F(applications), F(record_state), F(record_version), F(submissions), F(procedure_kind), F(round), \
	      F(cycle_state), F(n_proofs), F(n_started), F(delegated), F(reason_code), F(note), F(status), \
	      F(happened_on), F(born_on), F(assess_from), F(assess_to), F(applied_at), F(state_since), F(closes_at))

STATEMENT(exemption_facts_system) {
	.name = "exemption.facts_system",
	.sql = FACTS " WHERE r.id = ? AND ? = 0",
	TAKES(KIND_STR, KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(exemption_facts_system),
};

STATEMENT(exemption_facts_physician) {
	.name = "exemption.facts_physician",
	.sql = FACTS " WHERE r.id = ? AND r.physician_id = ?",
	TAKES(KIND_STR, KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(exemption_facts_physician),
};

STATEMENT(exemption_facts_institution) {
	.name = "exemption.facts_institution",
	.sql = FACTS " WHERE r.id = ? AND r.institution_id = ?",
	TAKES(KIND_STR, KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(exemption_facts_institution),
};

/* A 考核机构 acts on what is delegated to it; at its own institution, too. */
STATEMENT(exemption_facts_assessor) {
	.name = "exemption.facts_assessor",
	.sql = FACTS " JOIN delegation d ON d.cycle_id = r.cycle_id AND d.institution_id = r.institution_id"
		     " WHERE r.id = ? AND d.assessor_id = ?",
	TAKES(KIND_STR, KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(exemption_facts_assessor),
};
