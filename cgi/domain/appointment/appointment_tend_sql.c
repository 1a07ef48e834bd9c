/* appointment_tend_sql.c - applications that time has overtaken. */
#include "domain/appointment/appointment_sql.h"

STATEMENT(appointments_due) {
	.name = "appointments.due",
	.sql = "SELECT q.cycle_id, q.institution_id, q.state FROM cycle c JOIN appointment q ON q.cycle_id = c.id"
	       " WHERE (c.state = 2 AND q.state = 4) OR (c.state = 3 AND q.state = 5) ORDER BY q.id LIMIT 200",
	.takes = NULL,
	GIVES(struct appointment_due, COLUMN(struct appointment_due, cycle_id),
	      COLUMN(struct appointment_due, institution_id), COLUMN(struct appointment_due, state)),
	SLOT(appointments_due),
};
