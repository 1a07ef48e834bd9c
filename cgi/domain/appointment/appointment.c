/* appointment.c - conditions and words of applications. */
#include "domain/appointment/appointment_sql.h"

/* WS 218: F 妇幼保健, G 专科疾病防治, H 疾病预防控制 are for prevention and health care. A missing class
 * proves nothing. */
enum appointment_basis
appointment_basis(const struct appointment_facts *f)
{
	char head = str_empty(f->class_code) ? ' ' : f->class_code.at[0];

	if (f->beds >= BASIS_BEDS_LEAST)
		return BASIS_BEDS;
	if (head >= 'F' && head <= 'H' && f->n_physicians >= BASIS_PHYSICIANS_LEAST)
		return BASIS_PREVENTION;
	return BASIS_NONE;
}

enum result
appointment_look(struct store *db, struct arena *arena, int64_t cycle_id, int64_t institution_id,
		 struct appointment_facts *facts_out)
{
	return store_one(db, &appointment_facts_institution, arena, facts_out,
			 WITH(V(cycle_id), V(institution_id), V(institution_id)));
}

enum result
appointment_history_list(struct store *db, struct arena *arena, int64_t appointment_id,
			 struct rows *rows_out)
{
	return store_many(db, &appointment_histories, arena, rows_out, WITH(V(appointment_id)));
}

const char *
appointment_state_word(enum appointment_state state)
{
	static const char *const words[N_APPOINTMENT_STATES] = {
		"none",     "pending",  "withdrawn", "rejected",
		"approved", "in_force", "cancelled", "expired",
	};

	return state < N_APPOINTMENT_STATES ? words[state] : "none";
}

const char *
appointment_event_word(enum appointment_event event)
{
	static const char *const words[N_APPOINTMENT_EVENTS] = {
		"none", "apply", "withdraw", "reject", "approve", "take_effect", "cancel", "expire",
	};

	return event < N_APPOINTMENT_EVENTS ? words[event] : "none";
}

const char *
appointment_basis_word(enum appointment_basis basis)
{
	static const char *const words[N_APPOINTMENT_BASES] = { "none", "beds", "prevention" };

	return basis < N_APPOINTMENT_BASES ? words[basis] : "none";
}
