/*
 * sitting.h - what a record may sit now, and why not: the plan of the profile against papers and attempts.
 */
#ifndef DOMAIN_SITTING_H
#define DOMAIN_SITTING_H

#include "domain/attempt/attempt.h"

enum sitting_state {
	SITTING_NO_PAPER = 0, /* not published */
	SITTING_GATED,        /* registration or evaluation is not through */
	SITTING_LATER,        /* another paper must be passed first */
	SITTING_EARLY,        /* the window is not open yet */
	SITTING_OPEN,         /* may be started now */
	SITTING_BUSY,         /* another paper is being sat */
	SITTING_RUNNING,
	SITTING_PASSED,
	SITTING_EXEMPT,       /* 免考: counts as passed */
	SITTING_FAILED,       /* no attempt is left */
	SITTING_MISSED,       /* the window is over */
	N_SITTING_STATES
};

/* A line of the plan as it stands for one record. */
struct sitting {
	struct plan plan;
	struct paper paper;      /* id 0: not published */
	struct stage window;
	enum sitting_state state;
	int64_t used, left;      /* attempts; left is -1 without limit */
	struct attempt last;     /* id 0: none in this round; without order and sheet */
	struct attempt frozen;   /* id 0: none */
};

struct sittings {
	struct sitting at[PLAN_MAX];
	size_t n;
};

/* What sittings are judged by. Lists hold struct paper and struct attempt, the newest attempt first. */
struct sittings_facts {
	struct plan plans[PLAN_MAX];
	size_t n_plans;
	bool even_if_unfit;
	const struct cycle *cycle;
	const struct record *record;
	struct stamp now;
	const struct paper *papers;
	const struct attempt *attempts;
	size_t n_papers, n_attempts;
	int64_t sites_missing, sites_bad;
};
/* Pure: what the record may sit now, in the order of the plan. */
void sittings_judge(const struct sittings_facts *facts, struct sittings *out);
/* The plan of the profile and the cycle's papers, which may be site.look_again seconds old: the same for all. */
enum result sittings_prepare(struct store *db, struct arena *arena, const struct profile *profile,
			     struct sittings_facts *facts) MUST_USE;
/* Both. */
enum result sittings_look(struct store *db, struct arena *arena, const struct profile *profile,
			  struct sittings_facts *facts, struct sittings *out) MUST_USE;
/* Two statements. */
enum result sittings_of(struct store *db, struct arena *arena, const struct profile *profile,
			const struct cycle *cycle, const struct record *record, struct stamp now,
			struct sittings *out) MUST_USE;
/* Passed or exempt. */
bool sitting_is_done(enum sitting_state state);
/* A record counts as tested when each line of the plan is done; pure. */
bool sittings_all_passed(const struct sittings *sittings);

#endif
