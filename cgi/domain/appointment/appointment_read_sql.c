/* appointment_read_sql.c - the history of applications. */
#include "domain/appointment/appointment_sql.h"

#define H(member) COLUMN(struct appointment_history, member)
STATEMENT(appointment_histories) {
	.name = "appointment.histories",
	.sql = "SELECT event, from_state, to_state, at, actor, note FROM appointment_history"
	       " WHERE appointment_id = ? ORDER BY id DESC LIMIT 200",
	TAKES(KIND_INT),
	GIVES(struct appointment_history, H(event), H(from_state), H(to_state), H(at), H(actor), H(note)),
	SLOT(appointment_histories),
};
