/* penalty_sql.h - statements that read. */
#ifndef DOMAIN_PENALTY_SQL_H
#define DOMAIN_PENALTY_SQL_H

#include "domain/penalty/penalty.h"
#include "lib/io/store.h"

/* What the sealed columns are bound to. */
#define PENALTY_NUMBER "penalty.number"
#define PENALTY_AUTHORITY "penalty.authority"
#define PENALTY_CONTENT "penalty.content"

struct penalty_row {
	struct penalty seen;
	struct bytes document, number, authority, content;
};

extern const struct statement penalty_of_office, penalty_of_assessor, penalty_of_record, penalty_one,
	penalty_n_of_office, penalty_n_of_assessor;

#endif
