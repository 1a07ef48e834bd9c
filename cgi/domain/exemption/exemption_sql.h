/* exemption_sql.h - statements of this folder. */
#ifndef DOMAIN_EXEMPTION_SQL_H
#define DOMAIN_EXEMPTION_SQL_H

#include "domain/exemption/exemption.h"
#include "lib/io/store.h"

struct exemption_due {
	int64_t record_id, province_id;
};

extern const struct statement exemption_facts_system, exemption_facts_physician, exemption_facts_institution,
	exemption_facts_assessor, exemption_insert, exemption_update_state, exemption_update_answers,
	exemption_history_add, exemptions_due;

#endif
