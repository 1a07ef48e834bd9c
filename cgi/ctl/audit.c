/* audit.c - dkctl audit: is the audit as it was written. */
#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "domain/audit/chain.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/store.h"

enum { MEMORY = 1 << 20, MARK_DIGITS = 64 };
#define LATE (600 * STAMP_SECOND)

static const char *const faults[] = {
	[CHAIN_WHOLE] = NULL,
	[CHAIN_ALTERED] = "was altered, or put in the place of another",
	[CHAIN_MISSING] = "is missing",
	[CHAIN_CUT] = "and those after it are missing: the chain was cut off",
	[CHAIN_HEAD] = "would be next, but the table audit_head was altered",
	[CHAIN_BEFORE] = "and below were put in: the first is 1",
	[CHAIN_NOT_NOTED] = "has another mark than was noted: the chain was made anew",
};

static int
tell(struct arena *arena, const struct chain_findings *f)
{
	bool late = f->n_waiting > 0 && clock_now().us - f->waits_since.us > LATE;

	(void)printf("%lld records fit, %lld wait for their seal\n", (long long)f->n_sealed,
		     (long long)f->n_waiting);
	if (f->fault != CHAIN_WHOLE) {
		(void)printf("record %lld %s\n", (long long)f->seq, faults[f->fault]);
		if (f->id != 0)
			(void)printf("  %s: id %lld, of %s\n",
				     f->fault == CHAIN_MISSING ? "the one after it" :
								 "in table audit",
				     (long long)f->id, stamp_text(arena, f->at).at);
	}
	if (late)
		(void)printf("the oldest waits since %s: does dk-jobs run?\n",
			     stamp_text(arena, f->waits_since).at);
	return f->fault == CHAIN_WHOLE && !late ? CTL_DONE : CTL_FINDINGS;
}

static int
verify(struct store *db, struct arena *arena, struct chain_head noted)
{
	struct chain_findings findings;

	if (chain_verify(db, arena, noted, &findings) != OK)
		return ctl_cannot("audit");
	return tell(arena, &findings);
}

static int
print_head(struct store *db, struct arena *arena)
{
	struct chain_head head;

	if (chain_head_now(db, arena, &head) != OK)
		return ctl_cannot("audit");
	(void)printf("%lld %.*s\n", (long long)head.seq, STR_ARGS(head.mark));
	return CTL_DONE;
}

/* NUMBER MARK, as `dkctl audit head` and the log of dk-jobs tell them. */
static bool
read_noted(char **argv, struct chain_head *noted_out)
{
	unsigned char mark[MARK_DIGITS / 2];

	*noted_out = (struct chain_head){ .mark = str_of(argv[1]) };
	return str_to_int(str_of(argv[0]), &noted_out->seq) == OK && noted_out->seq > 0 &&
	       hex_decode(noted_out->mark, mark, sizeof mark) == OK;
}

int
ctl_audit(int argc, char **argv)
{
	bool verifies = (argc == 1 || argc == 3) && strcmp(argv[0], "verify") == 0;
	bool prints = argc == 1 && strcmp(argv[0], "head") == 0;
	struct chain_head noted = { 0 };
	struct store *db = NULL;
	struct arena *arena;
	int status;

	if ((!verifies && !prints) || (argc == 3 && !read_noted(argv + 1, &noted)))
		return ctl_usage(
			argc, argv,
			"usage: dkctl audit verify [NUMBER MARK]   is every record as it was sealed; with what was"
			" noted elsewhere: nor made anew.\n"
			"                                          Names the first that is not; exit status 1 then\n"
			"       dkctl audit head                   number and mark of the last, to note elsewhere\n");
	if (ctl_open(&db) != OK)
		return ctl_cannot("audit");
	arena = arena_create(MEMORY);
	status = verifies ? verify(db, arena, noted) : print_head(db, arena);
	arena_destroy(arena);
	store_close(db);
	return status;
}
