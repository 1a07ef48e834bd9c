/* exemption_reason.c - reasons, what the system knows about them, words. No statements: any program may ask. */
#include "domain/exemption/exemption.h"

#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"

_Static_assert((int)EXEMPTION_APPROVED == (int)RECORD_EXEMPT, "the record knows it by this number");

enum { REASON_CODE, REASON_TEXT, REASON_CHECK };

bool
exemption_exists(const struct profile *profile)
{
	return profile_list_size(profile, "exemption") > 0;
}

static struct str
column_of(const struct profile *profile, struct str reason_code, size_t column)
{
	size_t i;

	if (profile_list_find(profile, "exemption", reason_code, &i) != OK)
		return STR("");
	return profile_list(profile, "exemption", i, column);
}

struct str
exemption_reason_text(const struct profile *profile, struct str reason_code)
{
	return column_of(profile, reason_code, REASON_TEXT);
}

static bool
checks_as(const struct profile *profile, struct str reason_code, const char *check)
{
	return str_equal(column_of(profile, reason_code, REASON_CHECK), str_of(check));
}

bool
exemption_asks_day(const struct profile *profile, struct str reason_code)
{
	return checks_as(profile, reason_code, "promotion") ||
	       checks_as(profile, reason_code, "training");
}

bool
exemption_is_stale(const struct exemption_facts *f)
{
	return f->submission != f->submissions || f->record_state < RECORD_ACCEPTED ||
	       f->record_state >= RECORD_LEFT;
}

int64_t
exemption_state_now(const struct exemption_facts *f)
{
	bool live = f->state == EXEMPTION_PENDING || f->state == EXEMPTION_RECHECK ||
		    f->state == EXEMPTION_APPROVED;

	return live && exemption_is_stale(f) ? (int64_t)EXEMPTION_LAPSED : f->state;
}

static void
add(struct exemption_checks *out, const char *word, const char *look)
{
	if (out->n < EXEMPTION_CHECKS_MAX)
		out->at[out->n++] = (struct exemption_check){ word, look };
}

static bool
is_within(const struct exemption_facts *f)
{
	return !date_is_none(f->happened_on) && date_compare(f->happened_on, f->assess_from) >= 0 &&
	       date_compare(f->happened_on, f->assess_to) <= 0;
}

void
exemption_check(const struct profile *profile, const struct exemption_facts *f,
		struct str reason_code, bool with_proofs, struct exemption_checks *out)
{
	*out = (struct exemption_checks){ .age = -1 };
	if (!date_is_none(f->born_on) && !date_is_none(f->assess_to))
		out->age = date_age(f->born_on, f->assess_to);
	if (checks_as(profile, reason_code, "retired")) {
		add(out,
		    out->age < 0                    ? "age_unknown" :
		    out->age >= EXEMPTION_AGE_LEAST ? "age_fits" :
						      "age_short",
		    out->age < 0                    ? "w" :
		    out->age >= EXEMPTION_AGE_LEAST ? "k" :
						      "e");
		add(out, "retired", "w");
	}
	if (with_proofs && exemption_asks_day(profile, reason_code))
		add(out, is_within(f) ? "day_fits" : "day_outside", is_within(f) ? "k" : "e");
	if (with_proofs)
		add(out, f->n_proofs > 0 ? "proofs" : "no_proofs", f->n_proofs > 0 ? "k" : "e");
}

const char *
exemption_state_word(int64_t state)
{
	static const char *const words[N_EXEMPTION_STATES] = {
		"none",     "draft",     "pending", "recheck", "rejected",
		"approved", "withdrawn", "revoked", "lapsed",
	};

	return state >= 0 && state < N_EXEMPTION_STATES ? words[state] : "none";
}

const char *
exemption_event_word(int64_t event)
{
	static const char *const words[N_EXEMPTION_EVENTS] = {
		"none", "save", "submit", "withdraw", "approve", "reject", "revoke", "lapse",
	};

	return event >= 0 && event < N_EXEMPTION_EVENTS ? words[event] : "none";
}
