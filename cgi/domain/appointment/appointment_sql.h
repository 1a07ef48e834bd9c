/* appointment_sql.h - statements of this folder. */
#ifndef DOMAIN_APPOINTMENT_SQL_H
#define DOMAIN_APPOINTMENT_SQL_H

#include "domain/appointment/appointment.h"
#include "lib/io/store.h"

struct appointment_due {
	int64_t cycle_id, institution_id, state;
};

extern const struct statement appointment_facts_system, appointment_facts_institution, appointment_facts_office,
	appointment_insert, appointment_update_state, appointment_update_count, appointment_update_applied,
	appointment_history_add, appointment_histories, appointments_due;

#endif
