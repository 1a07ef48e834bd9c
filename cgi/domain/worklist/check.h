/* check.h - what the system checks of a submitted registration before a person looks at it. */
#ifndef DOMAIN_WORKLIST_CHECK_H
#define DOMAIN_WORKLIST_CHECK_H

#include "domain/worklist/worklist.h"

struct profile;

enum check_end { CHECK_FINE, CHECK_LOOK, CHECK_LACKING };

struct check {
	const char *word;      /* years, proofs, photo, steps, conduct, register; words in Text.check */
	enum check_end end;    /* LOOK: a person should look; LACKING: not to be approved in a batch */
	int64_t have, need;
};

enum { CHECKS_MAX = 6 };

struct checks {
	struct check at[CHECKS_MAX];
	size_t n, n_look;      /* n_look: how many are not fine */
	bool lacking;
};

/* What a province asks of this row. */
struct check_rules {
	int64_t years;         /* of practice, for the condition that was chosen; 0: none */
	bool photo;
};
struct check_rules worklist_check_rules(const struct profile *profile, const struct worklist_row *row);
struct checks worklist_checks_by(const struct check_rules *rules, const struct worklist_row *row,
				 int64_t n_differs, struct date on);

/* Both in one. n_differs: answers unlike the register; -1: not compared. `on` is the day to count years up to. */
struct checks worklist_checks(const struct profile *profile, const struct worklist_row *row,
			      int64_t n_differs, struct date on);

#endif
