/* exam.c - the addresses of /exam, and what its pages share. */
#include "exam/exam.h"

#include "lib/base/arena.h"

static const struct limit paper_reads = { 60, 600 };

const struct action exam_actions[] = {
	/* clang-format off */
	{ GET,  "/exam",                  show_list,    PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ GET,  "/exam/paper/{paper}",    show_rules,   PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ POST, "/exam/paper/{paper}",    start,        PHYSICIAN, .writes = WRITES, .form = &start_form, .again = show_rules },
	{ GET,  "/exam/{attempt}",        show_attempt, PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ GET,  "/exam/{attempt}/check",  show_check,   PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ POST, "/exam/{attempt}/here",   take_over,    PHYSICIAN, .writes = WRITES, .form = &no_form, .again = show_attempt, .limit = &paper_reads, .always = true },
	{ POST, "/exam/{attempt}/submit", submit,       PHYSICIAN, .writes = WRITES, .form = &submit_form, .again = show_attempt, .always = true },
	{ METHOD_NONE, NULL, NULL, NOBODY },
	/* clang-format on */
};

const struct form no_form = { NULL, 0, sizeof(int64_t) };

enum result
exam_load(const struct request *rq, struct exam_case *out)
{
	out->profile = site_profile(rq);
	TRY(cycle_lately(rq->store, rq->arena, rq->who->province_id, &out->cycle));
	TRY(record_of_physician(rq->store, rq->arena, rq->who->physician_id, out->cycle.id,
				&out->record));
	return sittings_of(rq->store, rq->arena, out->profile, &out->cycle, &out->record, rq->now,
			   &out->sittings);
}

void
exam_fill_unsent(struct view *page, const struct attempt *attempt)
{
	struct view *unsent = view_child(page, "unsent");

	view_int(unsent, "attempt", attempt->id);
	view_int(unsent, "epoch", attempt->epoch);
	view_int(unsent, "rev", attempt->rev);
	view_str(unsent, "sheet", attempt->sheet);
}

struct str
exam_address(struct arena *arena, int64_t attempt_id, const char *piece)
{
	return str_format(arena, "/exam/%lld%s", (long long)attempt_id, piece);
}
