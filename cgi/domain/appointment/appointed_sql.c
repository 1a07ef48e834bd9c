/* appointed_sql.c - 考核机构 in force, for everybody. */
#include "domain/appointment/appointment_list_sql.h"

#define A(member) COLUMN(struct appointed, member)
STATEMENT(appointed_all) {
	.name = "appointed.all",
	.sql = "SELECT q.institution_id, (SELECT COUNT(*) FROM delegation d WHERE d.assessor_id = q.institution_id"
	       " AND d.cycle_id = q.cycle_id), i.name, i.region_name, i.address, i.phone FROM appointment q"
	       " JOIN institution i ON i.id = q.institution_id WHERE q.cycle_id = ? AND q.state = 5"
	       " AND (? IS NULL OR i.name LIKE ? OR i.region_name LIKE ?)"
	       " ORDER BY i.region_code, CONVERT(i.name USING gbk), i.id LIMIT 2000",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STR),
	GIVES(struct appointed, A(institution_id), A(n_delegated), A(name), A(region), A(address), A(phone)),
	SLOT(appointed_all),
};
