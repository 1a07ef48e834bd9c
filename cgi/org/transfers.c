/* transfers.c - the institution asks for a transfer in or out, and sees what became of it. */
#include "domain/roster/transfer_wish.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "org/org.h"

enum { NAME_MAX = 60, DOCUMENT_MAX = 40, NUMBER_MAX = 22, REASON_MIN = 2, REASON_MAX = 200 };

struct wish_form {
	struct str way, document, person, number, reason;
};
static const struct field wish_fields[] = {
	FIELD(struct wish_form, way, .type = FIELD_CHOICE, .required = true, .choices = "in|out"),
	FIELD(struct wish_form, document, .required = true, .max = DOCUMENT_MAX),
	FIELD(struct wish_form, person, .required = true, .max = NAME_MAX),
	FIELD(struct wish_form, number, .max = NUMBER_MAX),
	FIELD(struct wish_form, reason, .type = FIELD_LINES, .required = true, .min = REASON_MIN, .max = REASON_MAX),
};
const struct form org_wish_form = FORM(struct wish_form, wish_fields);

enum result
org_show_transfers(const struct request *rq, struct reply *re)
{
	static const char *const keep[] = { NULL };
	static const char *const looks[N_WISH_STATES] = { "n", "w", "k", "e", "n" };
	struct listing list = listing_read(rq, re, STR("/org/transfers"), keep, "", "");
	struct wish_query query = { .institution_id = rq->who->institution_id, .limit = list.size };
	const struct wish *w;
	struct rows rows;
	int64_t total;

	TRY(wish_count(rq->store, rq->arena, &query, &total));
	listing_total(&list, total);
	query.offset = listing_offset(&list);
	TRY(wish_list(rq->store, rq->arena, &query, &rows));
	w = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(reply_data(re), "row");

		view_int(v, "id", w[i].id);
		view_str(v, "name", w[i].name);
		view_str(v, "document", w[i].document);
		view_str(v, "from", w[i].from_name);
		view_str(v, "to", w[i].to_name);
		view_flag(v, "ours", w[i].asked_by == rq->who->institution_id);
		view_flag(v, "waiting", w[i].state == WISH_WAITING);
		view_c(v, "look", looks[w[i].state]);
		view_str(v, "word", org_word(rq, "wish", wish_state_word(w[i].state)));
		view_str(v, "reason", w[i].reason);
		view_str(v, "answer", w[i].answer);
		view_stamp(v, "at", w[i].asked_at);
	}
	listing_show(&list);
	return reply_page(re, "org/transfers");
}

enum result
org_show_new_transfer(const struct request *rq, struct reply *re)
{
	view_option(re->view, "way", STR("in"), org_word(rq, "wish_way", "in"), false);
	view_option(re->view, "way", STR("out"), org_word(rq, "wish_way", "out"), false);
	return reply_page(re, "org/transfer_new");
}

static enum result
refuse(struct reply *re, enum wish_end end)
{
	switch (end) {
	case WISH_NOBODY:
		return reply_form_error(re, "document", "no_physician");
	case WISH_NO_UNIT:
		return reply_form_error(re, "number", "no_unit");
	case WISH_SAME:
		return reply_form_error(re, "number", "same_unit");
	case WISH_STARTED:
		return reply_form_error(re, "document", "test_started");
	case WISH_ALREADY:
		return reply_form_error(re, "document", "wish_waits");
	case WISH_ASKED:
		break;
	}
	return OK;
}

enum result
org_ask_transfer(const struct request *rq, struct reply *re)
{
	const struct wish_form *form = rq->form;
	struct wish_new wanted = { .out = str_equal(form->way, STR("out")),
				   .document = form->document,
				   .name = form->person,
				   .unit = str_upper(rq->arena, form->number),
				   .reason = form->reason };
	enum wish_end end = WISH_ASKED;
	struct cycle cycle;

	TRY(org_cycle(rq, &cycle));
	wanted.cycle_id = cycle.id;
	if (wanted.out && str_empty(form->number))
		return reply_form_error(re, "number", "missing");
	TRY(wish_ask(rq->store, rq->arena, &wanted, &rq->who->actor, rq->now, &end));
	TRY(refuse(re, end));
	re->flash = "wish_asked";
	re->flash_detail = form->person;
	return reply_see_other(re, STR("/org/transfers"));
}

enum result
org_take_transfer_back(const struct request *rq, struct reply *re)
{
	enum result done;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	done = wish_take_back(rq->store, id, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return NOT_FOUND;
	TRY(done);
	re->flash = "wish_taken_back";
	return reply_see_other(re, STR("/org/transfers"));
}
