/* outbox.c - which messages went out, which did not and why; trying again. */
#include "domain/sms/sms_outbox.h"
#include "lib/base/arena.h"
#include "site/table.h"
#include "staff/staff.h"

enum { COLUMNS = 8 };

static const char *const keep[] = { "state", "kind", NULL };
static const char *const state_words[N_SMS_STATES] = { "",	  "waiting", "sent",
						       "given_up", "sending", "too_old" };
static const char *const state_looks[N_SMS_STATES] = { "n", "p", "k", "e", "p", "n" };
static const char *const kind_words[] = { "", "notice", "code" };

static int64_t
place_of(const char *const *words, size_t n, struct str word)
{
	for (size_t i = 1; i < n; i++)
		if (str_equal(word, str_of(words[i])))
			return (int64_t)i;
	return 0;
}

static struct sms_outbox_query
read_query(const struct request *rq, const struct listing *list)
{
	return (struct sms_outbox_query){
		.state = place_of(state_words, N_SMS_STATES, request_query(rq, "state")),
		.kind = (enum sms_outbox_kind)place_of(kind_words, 3, request_query(rq, "kind")),
		.oldest_first = str_equal(list->sort, STR("at")),
		.limit = list->size,
	};
}

static struct listing
read_list(const struct request *rq, struct reply *re)
{
	return listing_read(rq, re, STR("/staff/outbox"), keep, "at", "-at");
}

static struct str
fault_of(const struct request *rq, const struct sms_outbox_row *row)
{
	if (row->fault.at == NULL)
		return STR("");
	return staff_word(rq, "sms_fault", str_c(rq->arena, row->fault));
}

static void
show_row(const struct request *rq, struct view *v, const struct sms_outbox_row *row)
{
	bool known = row->state > 0 && row->state < N_SMS_STATES;

	view_int(v, "id", row->id);
	view_str(v, "mobile", row->mobile);
	view_str(v, "kind", staff_word(rq, "sms_kind", kind_words[row->is_code ? 2 : 1]));
	view_str(v, "state",
		 known ? staff_word(rq, "sms_state", state_words[row->state]) : STR(""));
	view_c(v, "look", known ? state_looks[row->state] : "n");
	view_int(v, "tries", row->tries);
	view_str(v, "fault", fault_of(rq, row));
	view_stamp(v, "created_at", row->created_at);
	if (!stamp_is_none(row->sent_at))
		view_stamp(v, "sent_at", row->sent_at);
	if (row->state == SMS_WAITING && row->tries > 0)
		view_stamp(v, "next_at", row->next_at);
	view_flag(v, "may_retry", sms_outbox_may_retry(row, rq->now));
}

static void
show_filters(const struct listing *list, const struct sms_outbox_query *query,
	     const struct rows *counts)
{
	const struct request *rq = list->rq;

	listing_tab(list, "state", STR(""), view_word("sms_state.any"),
		    sms_outbox_total(counts, 0, query->kind));
	for (size_t i = 1; i < N_SMS_STATES; i++)
		listing_tab(list, "state", str_of(state_words[i]),
			    staff_word(rq, "sms_state", state_words[i]),
			    sms_outbox_total(counts, (int64_t)i, query->kind));
	for (size_t i = SMS_NOTICES; i <= SMS_CODES; i++) {
		struct str word = staff_word(rq, "sms_kind", kind_words[i]);

		view_option(list->re->view, "kind", str_of(kind_words[i]), word,
			    i == (size_t)query->kind);
		if (i == (size_t)query->kind)
			listing_chip(list, "kind", view_word("label.kind"), word);
	}
	listing_sort_link(list, "at");
}

enum result
staff_show_outbox(const struct request *rq, struct reply *re)
{
	struct listing list = read_list(rq, re);
	struct sms_outbox_query query = read_query(rq, &list);
	struct view *page = reply_data(re);
	const struct sms_outbox_row *row;
	struct rows counts, rows;

	TRY(sms_outbox_counts(rq->store, rq->arena, &counts));
	listing_total(&list, sms_outbox_total(&counts, query.state, query.kind));
	query.offset = listing_offset(&list);
	TRY(sms_outbox_list(rq->store, rq->arena, &query, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		show_row(rq, view_row(page, "row"), &row[i]);
	show_filters(&list, &query, &counts);
	listing_show(&list);
	view_int(page, "n_given_up", sms_outbox_total(&counts, SMS_GIVEN_UP, SMS_ANY_KIND));
	view_str(page, "state", request_query(rq, "state"));
	view_str(page, "query", listing_query(&list));
	return reply_page(re, "staff/outbox");
}

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct sms_outbox_row *row = (const struct sms_outbox_row *)rows->at + i;

	cells[0] = table_time(rq, row->created_at);
	cells[1] = row->mobile;
	cells[2] = staff_word(rq, "sms_kind", kind_words[row->is_code ? 2 : 1]);
	cells[3] = row->state > 0 && row->state < N_SMS_STATES ?
			   staff_word(rq, "sms_state", state_words[row->state]) :
			   STR("");
	cells[4] = str_from_int(rq->arena, row->tries);
	cells[5] = fault_of(rq, row);
	cells[6] = table_time(rq, row->sent_at);
	cells[7] = row->state == SMS_WAITING ? table_time(rq, row->next_at) : STR("");
	return OK;
}

enum result
staff_export_outbox(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "created_at", "mobile", "kind",
						      "sms_state",  "tries",  "fault",
						      "sent_at",    "next_at" };
	const struct staff_export *form = rq->form;
	struct table table = { .name = "outbox",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .event = { .action = "sms.export", .object = "sms" },
			       .fill = fill_row };
	struct listing list = read_list(rq, re);
	struct sms_outbox_query query = read_query(rq, &list);
	struct rows rows;

	query.limit = TABLE_ROWS_MAX;
	TRY(sms_outbox_list(rq->store, rq->arena, &query, &rows));
	return table_send(rq, re, &table, &rows);
}

static enum result
go_back(const struct request *rq, struct reply *re, int64_t n)
{
	struct listing list = read_list(rq, re);

	re->flash = n == 0 ? "nothing" : "sms_again";
	re->flash_detail = str_from_int(rq->arena, n);
	return reply_see_other(re, str_join(rq->arena, STR("/staff/outbox"), listing_query(&list)));
}

enum result
staff_retry_one(const struct request *rq, struct reply *re)
{
	enum result done;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	done = sms_outbox_retry(rq->store, rq->arena, id, &rq->who->actor, rq->now);
	if (done ==
	    CONFLICT) /* somebody was faster, or it is too old by now: the list says which */
		return go_back(rq, re, 0);
	TRY(done);
	return go_back(rq, re, 1);
}

enum result
staff_retry_all(const struct request *rq, struct reply *re)
{
	int64_t n;

	TRY(sms_outbox_retry_all(rq->store, rq->arena, &rq->who->actor, rq->now, &n));
	return go_back(rq, re, n);
}
