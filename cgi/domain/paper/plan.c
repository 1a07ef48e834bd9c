/* plan.c - the plan of a profile. No statements, so that any program may ask. */
#include "domain/paper/paper.h"
#include "domain/profile/profile.h"

enum { PLAN_CODE, PLAN_LABEL, PLAN_PROCEDURES, PLAN_ITEMS, PLAN_MINUTES, PLAN_PASS, PLAN_ATTEMPTS,
       PLAN_AFTER, PLAN_EXEMPTIBLE, PLAN_BY_SUBJECT };

_Static_assert((int)PROFILE_PAPERS_MAX == (int)PLAN_MAX &&
		       (int)PROFILE_ITEMS_MAX == (int)PAPER_ITEMS_MAX,
	       "a profile is checked against the room there is");

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
		.exemptible = str_equal(profile_list(profile, "exam.plan", i, PLAN_EXEMPTIBLE),
					STR("yes")),
		.by_subject = str_equal(profile_list(profile, "exam.plan", i, PLAN_BY_SUBJECT),
					STR("yes")),
	};
}

struct str
plan_name(const struct profile *profile, const struct plan *plan, struct str subject_code)
{
	size_t subject;

	if (plan->by_subject && profile_list_find(profile, "subject", subject_code, &subject) == OK)
		return profile_list(profile, "subject", subject, 1);
	return plan->label;
}
