/* check.c - years, proofs, photo, steps, conduct, register. */
#include "domain/worklist/check.h"

#include "domain/profile/profile.h"

enum { CONDITION_YEARS = 2 };

static void
add(struct checks *checks, struct check check)
{
	if (checks->n == CHECKS_MAX)
		return;
	checks->at[checks->n++] = check;
	checks->n_look += check.end != CHECK_FINE;
	checks->lacking |= check.end == CHECK_LACKING;
}

/* The simple procedure asks for years of practice, counted from the licence. */
struct check_rules
worklist_check_rules(const struct profile *profile, const struct worklist_row *row)
{
	struct check_rules rules = { .photo = profile_flag(profile, "photo.required") };
	size_t i;

	if (row->procedure_kind == PROCEDURE_SIMPLE &&
	    profile_list_find(profile, "procedure.condition", row->condition_code, &i) == OK &&
	    str_to_int(profile_list(profile, "procedure.condition", i, CONDITION_YEARS),
		       &rules.years) != OK)
		rules.years = 0;
	return rules;
}

struct checks
worklist_checks_by(const struct check_rules *rules, const struct worklist_row *row,
		   int64_t n_differs, struct date on)
{
	int64_t years = date_is_none(row->licensed_on) ? 0 : date_age(row->licensed_on, on);
	bool simple = row->procedure_kind == PROCEDURE_SIMPLE;
	struct checks checks = { 0 };

	if (rules->years > 0)
		add(&checks,
		    (struct check){ "years", years >= rules->years ? CHECK_FINE : CHECK_LOOK, years,
				    rules->years });
	if (simple || row->n_proofs > 0)
		add(&checks,
		    (struct check){ "proofs", row->n_proofs > 0 ? CHECK_FINE : CHECK_LACKING,
				    row->n_proofs, simple });
	if (rules->photo)
		add(&checks, (struct check){ "photo", row->n_photos > 0 ? CHECK_FINE : CHECK_LOOK,
					     row->n_photos, 1 });
	if (row->n_incomplete > 0)
		add(&checks, (struct check){ "steps", CHECK_LACKING, row->n_incomplete, 0 });
	if (row->conduct != 0)
		add(&checks,
		    (struct check){ "conduct",
				    row->conduct == CONDUCT_CLEARED ? CHECK_FINE : CHECK_LOOK, 0,
				    0 });
	if (n_differs >= 0)
		add(&checks, (struct check){ "register", n_differs == 0 ? CHECK_FINE : CHECK_LOOK,
					     n_differs, 0 });
	return checks;
}

struct checks
worklist_checks(const struct profile *profile, const struct worklist_row *row, int64_t n_differs,
		struct date on)
{
	struct check_rules rules = worklist_check_rules(profile, row);

	return worklist_checks_by(&rules, row, n_differs, on);
}
