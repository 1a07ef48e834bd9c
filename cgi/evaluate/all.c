/* all.c - the one-click bar: whom the list's filter finds and nobody has judged yet becomes 合格, after a look at
 * the names. */
#include "evaluate/evaluate.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/cipher.h"

enum { SHOWN_MAX = 200, SEEN_LENGTH = 2 * DIGEST_BYTES, ROW_TEXT = 44 };

struct all_form {
	struct str seen; /* seen_of() the list that was shown */
	bool sure;
};

static const struct field all_fields[] = {
	FIELD(struct all_form, seen, .required = true, .min = SEEN_LENGTH, .max = SEEN_LENGTH),
	FIELD(struct all_form, sure, .type = FIELD_CHECK, .required = true),
};
const struct form evaluate_all_form = FORM(struct all_form, all_fields);

static enum result
find_open(const struct request *rq, struct evaluate_list *own, struct rows *rows_out)
{
	own->query.limit = BATCH_MOST;
	return evaluation_open_list(rq->store, rq->arena, &own->query, rows_out);
}

/* Who is on the list, in which version, as one short text: what is confirmed is what was shown. */
static enum result
seen_of(const struct request *rq, const struct rows *rows, struct str *seen_out)
{
	const struct evaluation *row = rows->at;
	struct buf text = BUF((rows->n + 1) * ROW_TEXT);
	struct bytes digest;
	enum result done;

	for (size_t i = 0; i < rows->n; i++)
		if (!row[i].conduct)
			buf_format(&text, "%lld-%lld,", (long long)row[i].record_id,
				   (long long)row[i].version);
	done = text.full ? fail("a list that is too long") :
			   cipher_digest(rq->arena, buf_str(&text), &digest);
	buf_free(&text);
	TRY(done);
	*seen_out = hex_encode(rq->arena, digest.at, digest.len);
	return OK;
}

enum result
evaluate_show_all(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct evaluation *row;
	struct evaluate_list own;
	struct rows rows;
	struct str seen;
	int64_t n = 0;

	TRY(evaluate_read(rq, re, &own));
	evaluate_show_frame(&own);
	TRY(find_open(rq, &own, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v;

		n += !row[i].conduct;
		if (!row[i].conduct && n > SHOWN_MAX)
			continue;
		v = view_row(page, row[i].conduct ? "left" : "row");
		view_int(v, "id", row[i].record_id);
		view_str(v, "name", row[i].name);
		view_str(v, "department", row[i].department);
	}
	TRY(seen_of(rq, &rows, &seen));
	view_str(page, "seen", seen);
	view_int(page, "n", n);
	view_int(page, "n_left", (int64_t)rows.n - n);
	view_int(page, "most", SHOWN_MAX);
	view_flag(page, "filtered",
		  own.query.department_id != 0 || !str_empty(own.query.name) ||
			  own.query.document_index.at != NULL);
	view_str(page, "back.href",
		 str_join(rq->arena, STR("/evaluate"), listing_query(&own.list)));
	return reply_page(re, "evaluate/all");
}

enum result
evaluate_save_all(const struct request *rq, struct reply *re)
{
	const struct all_form *form = rq->form;
	struct batch_order order = { .kind = BATCH_FIT, .province_id = rq->who->province_id };
	const struct evaluation *row;
	struct batch_item *items;
	struct evaluate_list own;
	struct rows rows;
	struct str seen;

	TRY(evaluate_read(rq, re, &own));
	if (!evaluation_is_open(&own.cycle, rq->now))
		return EXPIRED;
	TRY(find_open(rq, &own, &rows));
	TRY(seen_of(rq, &rows, &seen));
	if (!str_equal(seen, form->seen))
		return reply_form_error(re, "sure", "number_changed");
	row = rows.at;
	items = ARENA_LIST(rq->arena, rows.n + 1, struct batch_item);
	for (size_t i = 0; i < rows.n; i++)
		if (!row[i].conduct)
			items[order.n++] = (struct batch_item){ .record_id = row[i].record_id,
								.version = row[i].version };
	if (order.n == 0)
		return reply_form_error(re, "sure", "number_changed");
	order.cycle_id = own.cycle.id;
	order.items = items;
	return people_begin_batch(rq, re, "/evaluate/batch", &order);
}

enum result
evaluate_show_done(const struct request *rq, struct reply *re)
{
	struct evaluate_list own;

	TRY(evaluate_read(rq, re, &own));
	evaluate_show_frame(&own);
	TRY(people_show_batch(rq, re, "/evaluate/batch", BATCH_FIT));
	return reply_page(re, "evaluate/done");
}

enum result
evaluate_undo(const struct request *rq, struct reply *re)
{
	return people_undo_batch(rq, re, "/evaluate/batch", BATCH_FIT, (struct str){ NULL, 0 });
}
