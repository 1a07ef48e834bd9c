/* batch.c - approving several at once: what will happen, doing it, what happened. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "review/review.h"

enum { CHOSEN_MAX = 500, SHOWN_MAX = 100, LISTS = 3 };

struct approve_all {
	struct many id;   /* "record-version" */
	struct many ok;   /* ids whose proofs nobody opened, to be approved all the same */
	bool all;         /* everybody the address's filter finds, */
	int64_t expected; /* of whom there were so many */
	int64_t shown_at; /* at this instant */
	bool ok_all;
};
static const struct field approve_all_fields[] = {
	FIELD(struct approve_all, id, .type = FIELD_MANY, .max = CHOSEN_MAX),
	FIELD(struct approve_all, ok, .type = FIELD_MANY, .max = CHOSEN_MAX),
	FIELD(struct approve_all, all, .type = FIELD_CHECK),
	FIELD(struct approve_all, expected, .type = FIELD_INT, .least = 0, .most = BATCH_MOST),
	FIELD(struct approve_all, shown_at, .type = FIELD_INT, .least = 0, .most = INT64_MAX),
	FIELD(struct approve_all, ok_all, .type = FIELD_CHECK),
};
const struct form review_approve_all_form = FORM(struct approve_all, approve_all_fields);

static bool
is_for_all(const struct request *rq)
{
	return str_equal(request_query(rq, "all"), STR("1"));
}

static enum result
add_row(const struct people *people, const struct worklist_row *row, int64_t n[LISTS])
{
	static const char *const lists[LISTS] = { "ready", "unseen", "left" };
	const struct request *rq = people->list.rq;
	enum batch_cause cause = batch_may_approve(site_profile(rq), row, rq->now);
	size_t which = cause != CAUSE_NONE ? 2 : batch_is_unseen(row) ? 1 : 0;
	struct view *v;

	if (n[which]++ >= SHOWN_MAX && is_for_all(rq))
		return OK;
	v = view_row(reply_data(people->list.re), lists[which]);
	TRY(people_show_row(people, v, row));
	if (row->is_main && row->state == RECORD_SUBMITTED)
		people_show_checks(people, v, row, row->n_differs);
	view_int(v, "n_proofs", row->n_proofs);
	if (cause != CAUSE_NONE)
		view_str(v, "cause", people_word(rq, "cause", batch_cause_word(cause)));
	return OK;
}

/* The rows that the address names; of several thousand numbers at most CHOSEN_MAX count. */
static enum result
add_chosen(const struct people *people, int64_t n[LISTS])
{
	const struct request *rq = people->list.rq;

	for (size_t i = 0, k = 0; i < rq->query.n && k < CHOSEN_MAX; i++) {
		struct worklist_row row;
		enum result found;
		int64_t id;

		if (!str_equal(rq->query.at[i].name, STR("id")) ||
		    str_to_int(rq->query.at[i].value, &id) != OK)
			continue;
		found = worklist_find(rq->store, rq->arena, id, rq->who->institution_id, &row);
		if (found == NOT_FOUND)
			continue;
		TRY(found);
		TRY(add_row(people, &row, n));
		k++;
	}
	return OK;
}

/* Everybody the filter finds, whatever the page. */
static enum result
find_all(const struct people *people, struct rows *rows_out)
{
	const struct request *rq = people->list.rq;
	struct worklist_query query = people->query;

	query.limit = BATCH_MOST;
	query.offset = 0;
	return worklist_page(rq->store, rq->arena, &query, rows_out);
}

static enum result
add_all(const struct people *people, int64_t n[LISTS])
{
	const struct worklist_row *row;
	struct rows rows;

	TRY(find_all(people, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(add_row(people, &row[i], n));
	return OK;
}

enum result
review_show_batch(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	int64_t n[LISTS] = { 0, 0, 0 };
	struct people people;
	struct str query;

	TRY(people_read(rq, re, "/review", review_tabs, &people));
	query = listing_query(&people.list);
	if (is_for_all(rq))
		TRY(add_all(&people, n));
	else
		TRY(add_chosen(&people, n));
	view_int(page, "n", n[0] + n[1] + n[2]);
	view_int(page, "n_ready", n[0]);
	view_int(page, "n_unseen", n[1]);
	view_int(page, "n_left", n[2]);
	view_int(page, "n_able", n[0] + n[1]);
	view_int(page, "most", SHOWN_MAX);
	view_int(page, "shown_at", rq->now.us);
	view_flag(page, "all", is_for_all(rq));
	view_flag(page, "rechecks", profile_flag(site_profile(rq), "recheck"));
	view_flag(page, "closed", !stage_is_open(&people.cycle, STAGE_REVIEW, rq->now));
	view_str(page, "query", query);
	view_str(page, "to",
		 str_format(rq->arena, "/review/batch/approve%.*s%s", STR_ARGS(query),
			    !is_for_all(rq)  ? "" :
			    str_empty(query) ? "?all=1" :
					       "&all=1"));
	view_str(page, "back.href", str_join(rq->arena, STR("/review"), query));
	return reply_page(re, "review/batch");
}

enum result
review_show_batch_again(const struct request *rq, struct reply *re)
{
	return is_for_all(rq) ? review_show_batch(rq, re) : review_show_queue(rq, re);
}

static bool
is_ticked(const struct many *ok, int64_t id)
{
	for (size_t i = 0; i < ok->n; i++) {
		int64_t own;

		if (str_to_int(ok->at[i], &own) == OK && own == id)
			return true;
	}
	return false;
}

static size_t
take_chosen(const struct approve_all *form, struct batch_item *items)
{
	size_t n = 0;

	for (size_t i = 0; i < form->id.n; i++) {
		struct str rest = form->id.at[i], id, version;

		if (str_next(&rest, '-', &id) && str_next(&rest, '-', &version) &&
		    str_to_int(id, &items[n].record_id) == OK &&
		    str_to_int(version, &items[n].version) == OK) {
			items[n].unseen_ok = is_ticked(&form->ok, items[n].record_id);
			n++;
		}
	}
	return n;
}

/* Who changed since the page was shown has another version than any. */
static size_t
take_all(const struct approve_all *form, const struct rows *rows, struct batch_item *items)
{
	const struct worklist_row *row = rows->at;

	for (size_t i = 0; i < rows->n; i++)
		items[i] = (struct batch_item){
			.record_id = row[i].id,
			.version = row[i].state_since.us > form->shown_at ? -1 : row[i].version,
			.unseen_ok = form->ok_all,
		};
	return rows->n;
}

/* Only of what the institution may see: nothing else is written down. */
static enum result
keep_own(const struct request *rq, struct batch_item *items, size_t *n)
{
	size_t kept = 0;

	for (size_t i = 0; i < *n; i++) {
		struct worklist_row row;
		enum result found = worklist_find(rq->store, rq->arena, items[i].record_id,
						  rq->who->institution_id, &row);

		if (found == OK)
			items[kept++] = items[i];
		else if (found != NOT_FOUND)
			return found;
	}
	*n = kept;
	return OK;
}

enum result
review_approve_all(const struct request *rq, struct reply *re)
{
	const struct approve_all *form = rq->form;
	struct batch_order order = { .kind = BATCH_APPROVE };
	struct batch_item *items;
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/review", review_tabs, &people));
	if (form->all) {
		TRY(find_all(&people, &rows));
		if ((int64_t)rows.n != form->expected)
			return reply_form_error(re, "", "number_changed");
		items = ARENA_LIST(rq->arena, rows.n + 1, struct batch_item);
		order.n = take_all(form, &rows, items);
	} else {
		items = ARENA_LIST(rq->arena, form->id.n + 1, struct batch_item);
		order.n = take_chosen(form, items);
		TRY(keep_own(rq, items, &order.n));
	}
	if (order.n == 0)
		return reply_form_error(re, "id", "none_chosen");
	order.items = items;
	order.province_id = rq->who->province_id;
	order.cycle_id = people.cycle.id;
	return people_begin_batch(rq, re, "/review/batch", &order);
}

enum result
review_show_done(const struct request *rq, struct reply *re)
{
	TRY(people_show_batch(rq, re, "/review/batch", BATCH_APPROVE));
	return reply_page(re, "review/done");
}
