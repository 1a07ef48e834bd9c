/* appointment_list_sql.c - applications of an office's region. */
#include "domain/appointment/appointment_list_sql.h"

/* A province's code ends in 0000, a city's in 00. */
#define OF_REGION                                                                                  \
	" FROM appointment q JOIN institution i ON i.id = q.institution_id"                        \
	" JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')" \
	" WHERE q.cycle_id = ? AND o.id = ?"
#define FILTER                                                                                     \
	" AND (? = 0 OR q.state = ?) AND (? IS NULL OR i.name LIKE ?"                              \
	" OR CONVERT(i.registration_no USING utf8mb4) LIKE ?)"
#define Q(member) COLUMN(struct appointment_row, member)
#define COLUMNS                                                                                    \
	"SELECT q.id, q.institution_id, q.state, q.version, q.basis, COALESCE(q.beds, 0),"         \
	" COALESCE(q.n_physicians, 0), q.barred, i.name, i.registration_no, i.region_name, q.statement,"  \
	" q.note, q.applied_at, q.state_since"
#define COLUMNS_GIVE                                                                               \
	GIVES(struct appointment_row, Q(id), Q(institution_id), Q(state), Q(version), Q(basis), Q(beds),  \
	      Q(n_physicians), Q(barred), Q(name), Q(registration_no), Q(region), Q(statement), Q(note),  \
	      Q(applied_at), Q(state_since))

STATEMENT(appointments_number) {
	.name = "appointments.number",
	.sql = "SELECT COUNT(*)" OF_REGION FILTER,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR),
	GIVES(struct appointment_count, COLUMN(struct appointment_count, n)),
	SLOT(appointments_number),
};

/* Numbers of enum appointment_sort. */
STATEMENT(appointments_all) {
	.name = "appointments.all",
	.sql = COLUMNS OF_REGION FILTER " ORDER BY CASE ? WHEN 0 THEN q.applied_at WHEN 1 THEN -q.applied_at END,"
	       " IF(? = 2, CONVERT(i.name USING gbk), NULL), IF(? = 3, CONVERT(i.name USING gbk), NULL) DESC,"
	       " q.id LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT,
	      KIND_INT, KIND_INT),
	COLUMNS_GIVE,
	SLOT(appointments_all),
};

STATEMENT(appointment_by_office) {
	.name = "appointment.by_office",
	.sql = COLUMNS OF_REGION " AND q.id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	COLUMNS_GIVE,
	SLOT(appointment_by_office),
};
