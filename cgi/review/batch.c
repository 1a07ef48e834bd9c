/* batch.c - approving several at once: what will happen, doing it, what happened. */
#include "review/review.h"

#include "domain/worklist/check.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"

enum { BATCH_MAX = 500, CAUSES_BYTES = 340, CAUSES_SHOWN = 30 };

struct approve_all {
	struct many id; /* "record-version" */
	struct many ok; /* ids whose proofs nobody opened, to be approved all the same */
};
static const struct field approve_all_fields[] = {
	FIELD(struct approve_all, id, .type = FIELD_MANY, .max = BATCH_MAX),
	FIELD(struct approve_all, ok, .type = FIELD_MANY, .max = BATCH_MAX),
};
const struct form review_approve_all_form = FORM(struct approve_all, approve_all_fields);

/* Why a row is left out; the letter stands in the address of the result page, the word in Text.cause. */
static const struct cause {
	char letter;
	const char *word;
} causes[] = {
	{ 'm', "site" }, { 'u', "state" }, { 'l', "lacking" }, { 's', "unseen" }, { 'c', "changed" }, { 'e', "closed" },
};

static struct str
cause_word(const struct request *rq, char letter)
{
	for (size_t i = 0; i < sizeof(causes) / sizeof(causes[0]); i++)
		if (causes[i].letter == letter)
			return people_word(rq, "cause", causes[i].word);
	return people_word(rq, "cause", "changed");
}

/* 0: may be approved. */
static char
cause_of(const struct request *rq, const struct worklist_row *row)
{
	if (!row->is_main)
		return 'm';
	if (row->state != RECORD_SUBMITTED)
		return 'u';
	return worklist_checks(site_profile(rq), row, -1, date_from_stamp(rq->now)).lacking ? 'l' :
											      0;
}

/* Somebody should have looked at the proofs. */
static bool
is_unseen(const struct worklist_row *row)
{
	return row->n_proofs > 0 && stamp_is_none(row->opened_at);
}

static enum result
add_row(const struct people *people, const struct worklist_row *row, int64_t n[3])
{
	static const char *const lists[] = { "ready", "unseen", "left" };
	const struct request *rq = people->list.rq;
	char cause = cause_of(rq, row);
	size_t which = cause != 0 ? 2 : is_unseen(row) ? 1 : 0;
	struct view *v = view_row(reply_data(people->list.re), lists[which]);

	n[which]++;
	TRY(people_show_row(people, v, row));
	if (row->is_main && row->state == RECORD_SUBMITTED)
		review_show_checks(people, v, row, -1);
	view_int(v, "n_proofs", row->n_proofs);
	if (cause != 0)
		view_str(v, "cause", cause_word(rq, cause));
	return OK;
}

/* The rows that the address names; of several thousand numbers at most BATCH_MAX count. */
static enum result
add_chosen(const struct people *people, int64_t n[3])
{
	const struct request *rq = people->list.rq;

	for (size_t i = 0, k = 0; i < rq->query.n && k < BATCH_MAX; i++) {
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

static enum result
add_all(const struct people *people, int64_t n[3])
{
	const struct request *rq = people->list.rq;
	struct worklist_query query = people->query;
	const struct worklist_row *row;
	struct rows rows;

	query.limit = BATCH_MAX;
	query.offset = 0;
	TRY(worklist_page(rq->store, rq->arena, &query, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(add_row(people, &row[i], n));
	return OK;
}

enum result
review_show_batch(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	int64_t n[3] = { 0, 0, 0 };
	struct people people;

	TRY(people_read(rq, re, "/review", review_tabs, true, &people));
	if (str_equal(request_query(rq, "all"), STR("1")))
		TRY(add_all(&people, n));
	else
		TRY(add_chosen(&people, n));
	view_int(page, "n", n[0] + n[1] + n[2]);
	view_int(page, "n_ready", n[0]);
	view_int(page, "n_unseen", n[1]);
	view_int(page, "n_left", n[2]);
	view_int(page, "n_able", n[0] + n[1]);
	view_flag(page, "closed", !stage_is_open(&people.cycle, STAGE_REVIEW, rq->now));
	view_str(page, "back.href",
		 str_join(rq->arena, STR("/review"), listing_query(&people.list)));
	return reply_page(re, "review/batch");
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

/* Every refusal comes before the first write of its row, so a row left out leaves nothing behind and the
 * others stand. Only a failure undoes them all. */
static enum result
approve_one(const struct request *rq, const struct approve_all *form, struct str pair,
	    int64_t *id_out, char *cause_out)
{
	struct worklist_row row;
	struct str rest = pair, piece;
	int64_t version = 0;
	enum result done;

	*id_out = 0;
	if (!str_next(&rest, '-', &piece) || str_to_int(piece, id_out) != OK ||
	    !str_next(&rest, '-', &piece) || str_to_int(piece, &version) != OK)
		return NOT_FOUND;
	TRY(worklist_find(rq->store, rq->arena, *id_out, rq->who->institution_id, &row));
	*cause_out = cause_of(rq, &row);
	if (*cause_out == 0 && is_unseen(&row) && !is_ticked(&form->ok, *id_out))
		*cause_out = 's';
	if (*cause_out != 0)
		return OK;
	done = review_approve(rq, *id_out, version);
	if (done == FAILED)
		return FAILED;
	if (done != OK)
		*cause_out = done == EXPIRED ? 'e' : 'c';
	return OK;
}

enum result
review_approve_all(const struct request *rq, struct reply *re)
{
	const struct approve_all *form = rq->form;
	struct buf left = BUF(CAUSES_BYTES);
	int64_t n_passed = 0, n_left = 0;
	struct str text;

	for (size_t i = 0; i < form->id.n; i++) {
		char cause = 0;
		int64_t id;
		enum result done = approve_one(rq, form, form->id.at[i], &id, &cause);

		if (done == NOT_FOUND)
			continue;
		if (done != OK)
			buf_free(&left);
		TRY(done);
		if (cause == 0) {
			n_passed++;
			continue;
		}
		n_left++;
		buf_format(&left, "%s%lld%c", left.len == 0 ? "" : ".", (long long)id, cause);
	}
	if (n_passed + n_left == 0) {
		buf_free(&left);
		return reply_form_error(re, "id", "none_chosen");
	}
	text = str_format(rq->arena, "/review/batch/done?at=%lld&left=%lld&no=%.*s",
			  (long long)rq->now.us, (long long)n_left, STR_ARGS(buf_str(&left)));
	buf_free(&left);
	return reply_see_other(re, text);
}

static enum result
show_left(const struct people *people, struct str list)
{
	const struct request *rq = people->list.rq;
	struct str piece;

	for (size_t i = 0; i < CAUSES_SHOWN && str_next(&list, '.', &piece); i++) {
		struct worklist_row row;
		struct view *v;
		int64_t id;

		if (piece.len < 2 || str_to_int(str_slice(piece, 0, piece.len - 1), &id) != OK ||
		    worklist_find(rq->store, rq->arena, id, rq->who->institution_id, &row) != OK)
			continue;
		v = view_row(reply_data(people->list.re), "left");
		TRY(people_show_row(people, v, &row));
		view_str(v, "cause", cause_word(rq, piece.at[piece.len - 1]));
	}
	return OK;
}

enum result
review_show_done(const struct request *rq, struct reply *re)
{
	struct stamp at = { request_query_number(rq, "at", 0) };
	struct view *page = reply_data(re);
	const struct worklist_row *row;
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/review", review_tabs, false, &people));
	TRY(worklist_approved_at(rq->store, rq->arena, &people.query, rq->who->account_id, at,
				 &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(page, "passed");

		view_int(v, "id", row[i].id);
		view_str(v, "name", row[i].name);
		view_str(v, "department", row[i].department);
	}
	view_int(page, "n_passed", (int64_t)rows.n);
	view_int(page, "n_left", request_query_number(rq, "left", 0));
	return show_left(&people, request_query(rq, "no")) == OK ? reply_page(re, "review/done") :
								   FAILED;
}
