/* paper.c - dkctl paper: the papers of the running cycle. */
#include "domain/paper/paper.h"

#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/store.h"

enum { MEMORY = 32 << 20 };

static void
say_lack(const struct paper_lack *lack)
{
	(void)fprintf(stderr, "%.*s: bank %.*s has %lld questions in use, the plan asks for %lld\n",
		      STR_ARGS(lack->paper), STR_ARGS(lack->bank), (long long)lack->found,
		      (long long)lack->needed);
}

static int
report(const struct paper_report *r)
{
	(void)printf("%lld papers made, %lld there already\n", (long long)r->made,
		     (long long)r->there);
	for (size_t i = 0; i < r->n_wrong; i++)
		say_lack(&r->wrong[i]);
	for (size_t i = 0; i < r->n_waiting; i++)
		say_lack(&r->waiting[i]);
	if (r->too_late)
		(void)fprintf(stderr,
			      "nothing was made: the test stage is over, and whoever waits for "
			      "a paper would have missed it: give the stage a later end "
			      "(dkctl cycle stage) and build again\n");
	else if (r->n_wrong > 0)
		(void)fprintf(stderr, "nothing was made: every physician needs a paper of these "
				      "banks\n");
	else if (r->n_waiting > 0)
		(void)fprintf(stderr, "physicians of these subjects wait: import their banks and "
				      "build again; all others have their papers\n");
	return r->too_late || r->n_wrong > 0 ? CTL_FINDINGS : CTL_DONE;
}

static int
build(struct store *db, struct arena *arena, const struct profile *profile)
{
	static const struct actor nobody;
	struct paper_report made = { 0 };
	struct cycle cycle;
	enum result done = cycle_running(db, arena, profile_id(profile), &cycle);

	if (done == NOT_FOUND) {
		(void)fprintf(stderr, "dkctl paper: no cycle is running: dkctl cycle open FILE\n");
		return CTL_CANNOT;
	}
	if (done == OK)
		done = store_begin(db);
	if (done == OK)
		done = paper_build(db, arena, profile, &cycle, &nobody, clock_now(), &made);
	if (done == OK)
		done = store_commit(db);
	else if (store_in_transaction(db))
		store_rollback(db);
	if (done == EXPIRED) {
		(void)fprintf(stderr,
			      "dkctl paper: the test stage has no dates: dkctl cycle stage\n");
		return CTL_CANNOT;
	}
	if (done != OK && done != REFUSED)
		return ctl_cannot("paper");
	if (done == REFUSED)
		made.made = 0; /* all or none */
	return report(&made);
}

int
ctl_paper(int argc, char **argv)
{
	struct arena *arena;
	struct store *db = NULL;
	const struct profile *profile;
	int status = CTL_CANNOT;

	if (argc != 2 || strcmp(argv[0], "build") != 0)
		return ctl_usage(
			argc, argv,
			"usage: dkctl paper build PROVINCE   what exam.plan asks for and is not "
			"there yet\n");
	if (ctl_open(&db) != OK)
		return ctl_cannot("paper");
	arena = arena_create(MEMORY);
	profile = ctl_province(db, argv[1]);
	if (profile != NULL)
		status = build(db, arena, profile);
	arena_destroy(arena);
	store_close(db);
	return status;
}
