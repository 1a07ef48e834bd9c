/* people_penalty.c - 行政处罚 of a physician, for whoever judges. */
#include "site/people_penalty.h"

#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/store.h"

void
people_show_penalty(struct view *v, const struct penalty *p)
{
	view_int(v, "id", p->id);
	view_str(v, "number", p->number);
	view_date(v, "on", p->decided_on);
	view_str(v, "authority", p->authority);
	view_str(v, "content", p->content);
	view_flag(v, "denied", penalty_is_denied(p));
	if (stamp_is_none(p->ended_at))
		return;
	view_stamp(v, "ended", p->ended_at);
	view_str(v, "ended_by", p->ended_by);
	view_str(v, "ended_reason", p->ended_reason);
}

enum result
people_show_penalties(const struct request *rq, struct view *v, int64_t record_id)
{
	int64_t n_standing = 0, n_denied = 0;
	const struct penalty *p;
	struct rows rows;

	TRY(penalties_of_record(rq->store, rq->arena, record_id, &rows));
	p = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		people_show_penalty(view_row(v, "penalty"), &p[i]);
		n_standing += stamp_is_none(p[i].ended_at);
		n_denied += penalty_is_denied(&p[i]);
	}
	view_int(v, "n_standing", n_standing);
	view_int(v, "n_denied", n_denied);
	return OK;
}

enum { SEARCH_MAX = 60, N_PARTS = PENALTIES_ENDED + 1 };
static const char *const parts[N_PARTS] = { "", "standing", "denied", "ended" };
static const char *const words[N_PARTS] = { "all", "standing", "denied", "ended" };

static enum penalty_part
part_of(struct str code)
{
	for (int i = N_PARTS - 1; i > 0; i--)
		if (str_equal(code, str_of(parts[i])))
			return (enum penalty_part)i;
	return PENALTIES_ALL;
}

enum result
people_read_penalties(const struct request *rq, struct reply *re, const char *path,
		      struct listing *list_out, struct penalty_query *query)
{
	static const char *const keep[] = { "tab", "unit", "q", NULL };
	struct str typed = utf8_first(request_query(rq, "q"), SEARCH_MAX);
	struct view *values = view_child(re->view, "Form.value");

	*list_out = listing_read(rq, re, str_of(path), keep, "", "");
	query->institution = str_trim(utf8_first(request_query(rq, "unit"), SEARCH_MAX));
	query->part = part_of(request_query(rq, "tab"));
	query->limit = list_out->size;
	view_str(values, "q", typed);
	view_str(values, "unit", query->institution);
	listing_chip(list_out, "unit", view_word("label.institution"), query->institution);
	listing_chip(list_out, "q", view_word("label.q"), typed);
	return worklist_search(rq->arena, typed, &query->name, &query->document_index);
}

enum result
people_list_penalties(struct listing *list, struct penalty_query *query, struct rows *rows_out)
{
	const struct request *rq = list->rq;
	struct view *page = reply_data(list->re);
	struct penalty_counts counts;
	int64_t n[N_PARTS];

	TRY(penalty_count(rq->store, rq->arena, query, &counts));
	n[PENALTIES_ALL] = counts.all;
	n[PENALTIES_STANDING] = counts.standing;
	n[PENALTIES_DENIED] = counts.denied;
	n[PENALTIES_ENDED] = counts.ended;
	for (int i = 0; i < N_PARTS; i++)
		listing_tab(list, "tab", str_of(parts[i]), people_word(rq, "penalty", words[i]),
			    n[i]);
	view_c(page, "tab_code", parts[query->part]);
	listing_total(list, n[query->part]);
	query->offset = listing_offset(list);
	TRY(penalty_list(rq->store, rq->arena, query, rows_out));
	for (size_t i = 0; i < rows_out->n; i++) {
		const struct penalty *p = (const struct penalty *)rows_out->at + i;
		struct view *v = view_row(page, "row");

		people_show_penalty(v, p);
		view_int(v, "record", p->record_id);
		view_str(v, "name", p->name);
		view_str(v, "document", p->document);
		view_str(v, "institution", p->institution);
	}
	listing_show(list);
	return OK;
}
