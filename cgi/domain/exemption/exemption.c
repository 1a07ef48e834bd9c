/* exemption.c - what an application stands on. */
#include "domain/exemption/exemption_sql.h"
#include "domain/paper/paper.h"
#include "lib/base/arena.h"

static const struct statement *
facts_of(enum exemption_role role)
{
	switch (role) {
	case EXEMPTION_BY_SYSTEM:
		return &exemption_facts_system;
	case EXEMPTION_BY_PHYSICIAN:
		return &exemption_facts_physician;
	case EXEMPTION_BY_INSTITUTION:
		return &exemption_facts_institution;
	case EXEMPTION_BY_ASSESSOR:
		return &exemption_facts_assessor;
	case N_EXEMPTION_ROLES:
		break;
	}
	return NULL;
}

/* Codes of the plan's exemptible papers, with commas. */
static struct str
exemptible(struct arena *arena, const struct profile *profile)
{
	struct str all = STR("");

	for (size_t i = 0; i < plan_size(profile); i++) {
		struct plan plan = plan_at(profile, i);

		if (plan.exemptible)
			all = str_format(arena, "%.*s%s%.*s", STR_ARGS(all),
					 str_empty(all) ? "" : ",", STR_ARGS(plan.code));
	}
	return all;
}

enum result
exemption_look(struct store *db, struct arena *arena, const struct profile *profile,
	       int64_t record_id, enum exemption_role role, int64_t scope_id,
	       struct exemption_facts *facts_out)
{
	return store_one(db, facts_of(role), arena, facts_out,
			 WITH(V(exemptible(arena, profile)), V(record_id), V(scope_id)));
}
