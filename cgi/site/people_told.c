/* people_told.c - records of behaviour, each with what the review says to it. */
#include "site/people_told.h"

#include "domain/application/told.h"
#include "lib/base/arena.h"

static struct str
text_of(struct arena *arena, const struct conduct *c)
{
	struct str text = c->content;

	if (!date_is_none(c->happened_on))
		text = str_format(arena, "%.*s，%.*s", STR_ARGS(date_text(arena, c->happened_on)),
				  STR_ARGS(text));
	if (!str_empty(c->authority))
		text = str_format(arena, "%.*s，%.*s", STR_ARGS(c->authority), STR_ARGS(text));
	return text;
}

enum result
people_show_told(const struct request *rq, struct view *v, int64_t record_id,
		 struct tolds *tolds_out)
{
	static const char *const words[] = { "open", "accepted", "rejected" }, *const looks[] = {
		"n", "k", "e"
	};

	TRY(application_told(rq->store, rq->arena, site_profile(rq), record_id, tolds_out));
	for (size_t i = 0; i < tolds_out->n; i++) {
		const struct told *told = &tolds_out->at[i];
		struct view *line = view_row(v, "told_of");

		view_int(line, "n", (int64_t)i + 1);
		view_str(line, "label", told->label);
		view_str(line, "text", text_of(rq->arena, &told->conduct));
		view_flag(line, "bad", told->conduct.kind == CONDUCT_BAD);
		view_c(line, "verdict", words[told->verdict]);
		view_str(line, "word", people_word(rq, "told", words[told->verdict]));
		view_c(line, "look", looks[told->verdict]);
		view_str(line, "reason", told->reason);
		view_str(line, "actor", told->actor);
		if (!stamp_is_none(told->at))
			view_stamp(line, "at", told->at);
	}
	return OK;
}

enum result
people_weigh(const struct request *rq, struct worklist_row *row)
{
	bool cleared;

	if (row->conduct == 0 || row->state < RECORD_SUBMITTED)
		return OK;
	TRY(application_is_cleared(rq->store, rq->arena, site_profile(rq), row->id, &cleared));
	if (cleared)
		row->conduct = CONDUCT_CLEARED;
	return OK;
}
