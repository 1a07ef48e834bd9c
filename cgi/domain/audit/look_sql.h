/* look_sql.h - statements that read the audit. */
#ifndef DOMAIN_AUDIT_LOOK_SQL_H
#define DOMAIN_AUDIT_LOOK_SQL_H

#include "lib/io/store.h"

struct audit_id {
	int64_t id;
};

extern const struct statement audit_by_time, audit_by_action, audit_by_account, audit_by_object, audit_by_institution,
	audit_by_person, audit_last, audit_first_since, audit_last_until, audit_person_of, audit_person_one;

#endif
