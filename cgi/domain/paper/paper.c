/* paper.c - the plan of a profile and reading frozen papers. */
#include "domain/paper/paper.h"

#include "domain/paper/paper_sql.h"
#include "domain/profile/profile.h"

enum { PLAN_CODE, PLAN_LABEL, PLAN_PROCEDURES, PLAN_ITEMS, PLAN_MINUTES, PLAN_PASS, PLAN_ATTEMPTS,
       PLAN_AFTER, PLAN_EXEMPTIBLE, PLAN_BY_SUBJECT };

size_t
plan_size(const struct profile *profile)
{
	size_t n = profile_list_size(profile, "exam.plan");

	return n < PLAN_MAX ? n : PLAN_MAX;
}

static int64_t
plan_number(const struct profile *profile, size_t i, size_t column)
{
	int64_t n;

	return str_to_int(profile_list(profile, "exam.plan", i, column), &n) == OK ? n : 0;
}

struct plan
plan_at(const struct profile *profile, size_t i)
{
	struct str procedures = profile_list(profile, "exam.plan", i, PLAN_PROCEDURES);
	bool both = str_equal(procedures, STR("both"));

	return (struct plan){
		.code = profile_list(profile, "exam.plan", i, PLAN_CODE),
		.label = profile_list(profile, "exam.plan", i, PLAN_LABEL),
		.after = profile_list(profile, "exam.plan", i, PLAN_AFTER),
		.n_items = plan_number(profile, i, PLAN_ITEMS),
		.minutes = plan_number(profile, i, PLAN_MINUTES),
		.pass = plan_number(profile, i, PLAN_PASS),
		.attempts = plan_number(profile, i, PLAN_ATTEMPTS),
		.general = both || str_equal(procedures, STR("general")),
		.simple = both || str_equal(procedures, STR("simple")),
		.by_subject = str_equal(profile_list(profile, "exam.plan", i, PLAN_BY_SUBJECT),
					STR("yes")),
	};
}

enum result
paper_find(struct store *db, struct arena *arena, int64_t paper_id, struct paper *paper_out)
{
	return store_one(db, &paper_by_id, arena, paper_out, WITH(V(paper_id)));
}

enum result
papers_of_cycle(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out)
{
	return store_many(db, &paper_by_cycle, arena, rows_out, WITH(V(cycle_id)));
}

enum result
paper_items(struct store *db, struct arena *arena, int64_t paper_id, struct rows *rows_out)
{
	return store_many(db, &paper_item_texts, arena, rows_out, WITH(V(paper_id)));
}

enum result
paper_keys(struct store *db, struct arena *arena, int64_t paper_id, struct rows *rows_out)
{
	return store_many(db, &paper_item_keys, arena, rows_out, WITH(V(paper_id)));
}

struct stage
paper_window(const struct paper *paper, const struct cycle *cycle, int64_t round)
{
	if (round > 1 && cycle != NULL)
		return cycle->stages[STAGE_MAKE_UP];
	return (struct stage){ STAGE_TEST, paper->opens_at, paper->closes_at };
}
