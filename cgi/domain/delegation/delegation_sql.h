/* delegation_sql.h - statements of this folder. */
#ifndef DOMAIN_DELEGATION_SQL_H
#define DOMAIN_DELEGATION_SQL_H

#include "domain/delegation/delegation.h"
#include "lib/io/store.h"

/* What an assignment asks before it is made. */
struct delegation_facts {
	int64_t institution_id, assessor_id, version; /* 0: none is assigned */
	int64_t target_state;                         /* of the wished one: enum appointment_state */
	struct str institution, target;
};

struct delegation_row {
	int64_t institution_id;
};

extern const struct statement delegation_find, delegation_of_assessor, delegation_histories, delegation_facts_office,
	delegation_facts_system, delegation_insert, delegation_change, delegation_remove, delegation_under,
	delegation_history_add;

#endif
