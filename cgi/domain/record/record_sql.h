/* record_sql.h - statements of this folder. */
#ifndef DOMAIN_RECORD_SQL_H
#define DOMAIN_RECORD_SQL_H

#include "domain/record/record.h"
#include "lib/io/store.h"

/* What guards ask. The update that follows is bound to the version read here. */
struct record_facts {
	int64_t id, state, version, cycle_id, physician_id, institution_id, procedure_kind;
	int64_t steps_missing, sites_missing, sites_bad, attempts_started, cycle_state, main_judged;
	struct stamp state_since, notice_read_at, opened_at, submitted_at;
	struct stamp register_opens, register_closes, review_opens, review_closes;
};

struct record_count {
	int64_t n;
};

extern const struct statement record_by_physician, record_by_institution, record_by_assessor, record_facts_system,
	record_facts_physician, record_facts_institution, record_facts_office, record_facts_assessor,
	record_update_state, record_history_add, record_histories, records_insert, records_insert_some,
	record_notice_read, record_notices, record_opened,
	record_choose, record_general_set, record_hide_note;

#endif
