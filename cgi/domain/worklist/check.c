/* check.c - years, proofs, photo, steps, register. */
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
static void
check_years(struct checks *checks, const struct profile *profile, const struct worklist_row *row, struct date on)
{
	struct check check = { "years", CHECK_LOOK, 0, 0 };
	size_t i;

	if (row->procedure_kind != PROCEDURE_SIMPLE ||
	    profile_list_find(profile, "procedure.condition", row->condition_code, &i) != OK ||
	    str_to_int(profile_list(profile, "procedure.condition", i, CONDITION_YEARS), &check.need) != OK ||
	    check.need == 0)
		return;
	check.have = date_is_none(row->licensed_on) ? 0 : date_age(row->licensed_on, on);
	if (check.have >= check.need)
		check.end = CHECK_FINE;
	add(checks, check);
}

struct checks
worklist_checks(const struct profile *profile, const struct worklist_row *row, int64_t n_differs, struct date on)
{
	bool simple = row->procedure_kind == PROCEDURE_SIMPLE;
	struct checks checks = { 0 };

	check_years(&checks, profile, row, on);
	if (simple || row->n_proofs > 0)
		add(&checks, (struct check){ "proofs", row->n_proofs > 0 ? CHECK_FINE : CHECK_LACKING,
					     row->n_proofs, simple });
	if (profile_flag(profile, "photo.required"))
		add(&checks, (struct check){ "photo", row->n_photos > 0 ? CHECK_FINE : CHECK_LOOK,
					     row->n_photos, 1 });
	if (row->n_incomplete > 0)
		add(&checks, (struct check){ "steps", CHECK_LACKING, row->n_incomplete, 0 });
	if (n_differs >= 0)
		add(&checks, (struct check){ "register", n_differs == 0 ? CHECK_FINE : CHECK_LOOK, n_differs, 0 });
	return checks;
}
