/* profile_draft_sql.h - statements of drafts and versions. */
#ifndef DOMAIN_PROFILE_DRAFT_SQL_H
#define DOMAIN_PROFILE_DRAFT_SQL_H

#include "domain/profile/profile_draft.h"
#include "lib/io/store.h"

struct profile_number {
	int64_t n;
};

extern const struct statement profile_place_list, profile_place_one, profile_version_list, profile_version_values,
	profile_draft_one, profile_draft_hold, profile_draft_insert, profile_draft_update, profile_draft_remove,
	profile_draft_date, profile_draft_due, profile_cycles;

#endif
