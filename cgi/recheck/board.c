/* board.c - how far the delegated institutions are: one row each, each number leads to its list. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "recheck/recheck.h"
#include "site/figures.h"

enum { NOTICE_DAYS = 60 };

static void
add(struct tally_row *t, int64_t phase, int64_t n)
{
	switch ((enum record_state)phase) {
	case RECORD_OUTSIDE:
		t->outside += n;
		return;
	case RECORD_HIDDEN:
		t->hidden += n;
		return;
	case RECORD_LEFT:
		t->left += n;
		return;
	case RECORD_INCLUDED:
		t->unsent += n;
		break;
	case RECORD_SUBMITTED:
		t->wait += n;
		break;
	case RECORD_RETURNED:
		t->returned += n;
		break;
	case RECORD_RECHECK:
		t->recheck += n;
		break;
	case RECORD_ACCEPTED:
		t->judging += n;
		break;
	case RECORD_READY:
		t->testing += n;
		break;
	case RECORD_CONCLUDING:
		t->ending += n;
		break;
	case RECORD_NONE:
	case RECORD_DRAFT:
	case RECORD_RECHECK_RETURNED:
	case RECORD_SITTING:
	case RECORD_TESTED:
	case RECORD_TEST_FAILED:
	case RECORD_ABSENT:
	case RECORD_MAKE_UP:
	case RECORD_QUALIFIED:
	case RECORD_UNQUALIFIED:
	case RECORD_PUBLISHED:
	case RECORD_OBJECTED:
	case RECORD_DEFERRED:
	case RECORD_SUSPENDED:
	case RECORD_REASSESSED:
	case RECORD_DEREGISTERED:
	case N_RECORD_STATES:
		return;
	}
	t->expected += n;
}

/* One row an institution, and the sum of all. */
static size_t
fold(const struct rows *counts, struct tally_row *rows, struct tally_row *sum)
{
	const struct delegated_count *c = counts->at;
	size_t n = 0;

	for (size_t i = 0; i < counts->n; i++) {
		size_t k = 0;

		while (k < n && rows[k].institution_id != c[i].institution_id)
			k++;
		if (k == n)
			rows[n++] = (struct tally_row){ .institution_id = c[i].institution_id,
							.name = c[i].institution };
		add(&rows[k], c[i].phase, c[i].n);
		add(sum, c[i].phase, c[i].n);
	}
	return n;
}

/* REG art. 12: who is tested is told sixty days before. */
static void
show_notice(struct view *page, const struct cycle *cycle)
{
	struct stamp told = cycle->stages[STAGE_REGISTER].opens_at,
		     test = cycle->stages[STAGE_TEST].opens_at;
	int64_t days;

	if (stamp_is_none(told) || stamp_is_none(test))
		return;
	days = (test.us - told.us) / STAMP_DAY;
	if (days >= NOTICE_DAYS)
		return;
	view_int(page, "notice.days", days);
	view_int(page, "notice.least", NOTICE_DAYS);
	view_date(page, "notice.test", date_from_stamp(test));
}

enum result
recheck_show_board(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct tally_row *rows, sum = { 0 };
	struct recheck_list own;
	const struct figure *figure;
	struct rows counts;
	size_t n;

	TRY(recheck_read(rq, re, true, &own));
	TRY(delegated_counts(rq->store, rq->arena, &own.query, &counts));
	rows = ARENA_LIST(rq->arena, counts.n + 1, struct tally_row);
	n = fold(&counts, rows, &sum);
	view_str(page, "cycle", own.people.cycle.name);
	view_int(page, "institutions", (int64_t)n);
	for (size_t i = 0; (figure = figure_at(i)) != NULL; i++)
		if (figure_is_known(site_profile(rq), figure))
			view_str(view_row(page, "column"), "label",
				 people_word(rq, "phase", figure->word));
	figures_show(page, rq->arena, site_profile(rq), &sum, STR("/recheck/tests?"));
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(page, "row");
		struct str list = str_format(rq->arena, "/recheck/tests?institution=%lld&",
					     (long long)rows[i].institution_id);

		view_str(row, "name", rows[i].name);
		figures_show(row, rq->arena, site_profile(rq), &rows[i], list);
	}
	show_notice(page, &own.people.cycle);
	view_flag(page, "assessor", rq->who->is_assessor);
	return reply_page(re, "recheck/board");
}
