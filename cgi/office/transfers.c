/* transfers.c - wishes of institutions for a transfer: the list, one of them, the decision. */
#include "domain/roster/transfer.h"
#include "domain/roster/transfer_wish.h"
#include "lib/base/arena.h"
#include "office/office.h"
#include "site/tell.h"

enum { ANSWER_MIN = 2, ANSWER_MAX = 200 };

struct answer_form {
	struct str answer;
};
static const struct field answer_fields[] = {
	FIELD(struct answer_form, answer, .type = FIELD_LINES, .required = true, .min = ANSWER_MIN, .max = ANSWER_MAX),
};
const struct form office_answer_form = FORM(struct answer_form, answer_fields);

static void
show_wish(const struct request *rq, struct view *v, const struct wish *w)
{
	static const char *const looks[N_WISH_STATES] = { "n", "w", "k", "e", "n" };
	const char *state = record_state_word((enum record_state)w->record_state);

	view_int(v, "id", w->id);
	view_int(v, "record", w->record_id);
	view_int(v, "version", w->record_version);
	view_str(v, "name", w->name);
	view_str(v, "document", w->document);
	view_str(v, "from", w->from_name);
	view_str(v, "to", w->to_name);
	view_str(v, "asker", w->asked_by == w->from_id ? w->from_name : w->to_name);
	view_flag(v, "waiting", w->state == WISH_WAITING);
	view_c(v, "look", looks[w->state]);
	view_str(v, "word", people_word(rq, "wish", wish_state_word(w->state)));
	view_str(v, "state", people_word(rq, "state", state));
	view_str(v, "reason", w->reason);
	view_str(v, "answer", w->answer);
	view_str(v, "actor", w->actor);
	view_str(v, "decided_by", w->decided_by);
	view_stamp(v, "at", w->asked_at);
	if (!stamp_is_none(w->decided_at))
		view_stamp(v, "decided_at", w->decided_at);
}

static int64_t
state_of(struct str word)
{
	for (int64_t i = 1; i < N_WISH_STATES; i++)
		if (str_equal(word, str_of(wish_state_word(i))))
			return i;
	return 0;
}

enum result
office_show_transfers(const struct request *rq, struct reply *re)
{
	static const char *const keep[] = { "tab", NULL };
	struct listing list = listing_read(rq, re, STR("/office/transfers"), keep, "", "");
	int64_t now = state_of(request_query(rq, "tab"));
	struct wish_query query = { .office_id = rq->who->office_id, .limit = list.size };
	struct rows rows;
	int64_t n;

	for (int64_t i = 0; i < N_WISH_STATES; i++) {
		query.state = i;
		TRY(wish_count(rq->store, rq->arena, &query, &n));
		listing_tab(&list, "tab", i == 0 ? STR("") : str_of(wish_state_word(i)),
			    people_word(rq, "wish", i == 0 ? "all" : wish_state_word(i)), n);
		if (i == now)
			listing_total(&list, n);
	}
	query.state = now;
	query.offset = listing_offset(&list);
	TRY(wish_list(rq->store, rq->arena, &query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		show_wish(rq, view_row(reply_data(re), "row"), (const struct wish *)rows.at + i);
	listing_show(&list);
	return reply_page(re, "office/transfers");
}

static enum result
find(const struct request *rq, struct reply *re, struct wish *wish_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(wish_find(rq->store, rq->arena, id, rq->who->office_id, wish_out));
	show_wish(rq, reply_data(re), wish_out);
	return OK;
}

enum result
office_show_wish(const struct request *rq, struct reply *re)
{
	struct wish wish;

	TRY(find(rq, re, &wish));
	return reply_page(re, "office/wish");
}

/* Both institutions are told. */
static enum result
tell(const struct request *rq, const struct wish *w, const char *word, struct str answer)
{
	struct str text = view_fill(rq->arena, view_word(word), "from", w->from_name, "to",
				    w->to_name, "answer", answer, NULL);

	TRY(site_tell_unit(rq, w->from_id, text));
	return site_tell_unit(rq, w->to_id, text);
}

static enum result
back(struct reply *re, const char *flash, const struct wish *w)
{
	re->flash = flash;
	re->flash_detail = w->name;
	return reply_see_other(re, STR("/office/transfers"));
}

enum result
office_grant_wish(const struct request *rq, struct reply *re)
{
	const struct office_button *form = rq->form;
	struct transfer order = { .office_id = rq->who->office_id };
	enum transfer_end end = TRANSFER_MADE;
	enum result done;
	struct wish w;

	TRY(find(rq, re, &w));
	if (w.now_at != w.from_id && w.state == WISH_WAITING)
		return reply_form_error(re, "", "wish_elsewhere");
	done = wish_decide(rq->store, w.id, STR(""), &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed");
	TRY(done);
	order.record_id = w.record_id;
	order.version = form->version;
	order.registration_no = w.to_number;
	order.reason = w.reason;
	TRY(roster_transfer(rq->store, rq->arena, site_profile(rq), &order, &rq->who->actor,
			    rq->now, &end));
	if (end != TRANSFER_MADE)
		return reply_form_error(re, "", "transfer_not_now");
	TRY(tell(rq, &w, "sms.wish_made", STR("")));
	return back(re, "transferred", &w);
}

enum result
office_reject_wish(const struct request *rq, struct reply *re)
{
	const struct answer_form *form = rq->form;
	enum result done;
	struct wish w;

	TRY(find(rq, re, &w));
	done = wish_decide(rq->store, w.id, form->answer, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed");
	TRY(done);
	TRY(tell(rq, &w, "sms.wish_rejected", form->answer));
	return back(re, "wish_rejected", &w);
}
