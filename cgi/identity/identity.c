/* identity.c - another document number: the physician asks, an office of his region decides. */
#include "identity/identity.h"

#include "domain/account/account_document.h"
#include "domain/person/document.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/site.h"

enum { REASON_MIN = 5, REASON_MAX = 200 };

struct ask_input {
	struct str kind, document, reason;
};
struct decide_input {
	struct str go, note;
};
struct empty_input {
	struct str go;
};

static const struct field ask_fields[] = {
	FIELD(struct ask_input, kind, .type = FIELD_CHOICE, .required = true,
	      .choices = "01|03|04|06|07|11|12|13|14|99"),
	FIELD(struct ask_input, document, .required = true, .max = 60),
	FIELD(struct ask_input, reason, .type = FIELD_LINES, .required = true, .min = REASON_MIN, .max = REASON_MAX),
};
static const struct field decide_fields[] = {
	FIELD(struct decide_input, go, .type = FIELD_CHOICE, .required = true, .choices = "grant|reject"),
	FIELD(struct decide_input, note, .type = FIELD_LINES, .max = REASON_MAX),
};
static const struct field empty_fields[] = { FIELD(struct empty_input, go, .max = 10) };
static const struct form ask_form = FORM(struct ask_input, ask_fields);
static const struct form decide_form = FORM(struct decide_input, decide_fields);
static const struct form empty_form = FORM(struct empty_input, empty_fields);

static handler show_own, ask, take_back, show_requests, show_request, show_numbers, decide;

const struct action identity_actions[] = {
	{ GET, "/identity", show_own, PHYSICIAN },
	{ POST, "/identity", ask, PHYSICIAN, WRITES, .form = &ask_form, .again = show_own },
	{ POST, "/identity/{request}/back", take_back, PHYSICIAN, WRITES, .form = &empty_form, .again = show_own },
	{ GET, "/identity/requests", show_requests, OFFICE | CLERK },
	{ GET, "/identity/requests/{request}", show_request, OFFICE | CLERK },
	{ POST, "/identity/requests/{request}/numbers", show_numbers, OFFICE | CLERK, WRITES, .form = &empty_form,
	  .again = show_request },
	{ POST, "/identity/requests/{request}", decide, OFFICE | CLERK, WRITES, .form = &decide_form,
	  .again = show_request },
	{ 0 },
};

static void
show_row(const struct request *rq, struct view *row, const struct document_request *request)
{
	static const char *const word[] = { "", "waiting", "granted", "rejected", "taken_back" };

	view_int(row, "id", request->id);
	view_str(row, "name", request->name);
	view_str(row, "institution", request->institution);
	view_c(row, "kind", document_kind_name(document_kind_of(request->kind)));
	view_str(row, "number", document_masked(rq->arena, request->number));
	view_str(row, "before", document_masked(rq->arena, request->before));
	view_str(row, "reason", request->reason);
	view_str(row, "answer", request->answer);
	view_str(row, "by", request->decided_by);
	view_stamp(row, "at", request->made_at);
	view_stamp(row, "decided_at", request->decided_at);
	if (request->state >= REQUEST_WAITING && request->state <= REQUEST_TAKEN_BACK)
		view_c(row, "state", word[request->state]);
}

/* ---- the physician ---- */

static enum result
show_own(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct document_request *list;
	struct document_on_file file;
	size_t n;

	TRY(document_on_file(rq->store, rq->arena, rq->who->physician_id, &file));
	TRY(document_requests_own(rq->store, rq->arena, rq->who->physician_id, &list, &n));
	view_c(page, "frame", "physician");
	view_c(page, "kind", document_kind_name(document_kind_of(file.kind)));
	view_str(page, "number", document_masked(rq->arena, file.number));
	for (size_t i = 0; i < n; i++) {
		show_row(rq, view_row(page, "request"), &list[i]);
		if (list[i].state == REQUEST_WAITING)
			view_flag(page, "waiting", true);
	}
	for (size_t i = 0; document_kinds[i] != DOCUMENT_NONE; i++) {
		struct str code = document_kind_code(document_kinds[i]);
		struct str chosen =
			rq->failed != NULL ? request_value(&rq->body, "kind") : file.kind;

		view_option(re->view, "kind", code, str_of(document_kind_name(document_kinds[i])),
			    str_equal(code, chosen));
	}
	return reply_page(re, "identity/own");
}

static enum result
ask(const struct request *rq, struct reply *re)
{
	const struct ask_input *form = rq->form;
	enum document_fault fault;
	struct document_on_file file;
	struct document document;
	enum result done;

	if (document_read(rq->arena, document_kind_of(form->kind), form->document,
			  date_from_stamp(rq->now), &document, &fault) != OK)
		return reply_form_error(re, "document", "document");
	TRY(document_on_file(rq->store, rq->arena, rq->who->physician_id, &file));
	if (str_equal(file.number, document.number))
		return reply_form_error(re, "document", "document_same");
	done = document_ask(rq->store, rq->arena, rq->who,
			    &(struct document_wish){ document_kind_code(document.kind),
						     document.number, form->reason },
			    rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "document", "document_waits");
	if (done == REFUSED)
		return reply_form_error(re, "document", "document_used");
	TRY(done);
	re->flash = "document_asked";
	return reply_see_other(re, STR("/identity"));
}

static enum result
take_back(const struct request *rq, struct reply *re)
{
	int64_t id;

	TRY(request_id(rq, "request", &id));
	TRY(document_take_back(rq->store, rq->who, id, rq->now));
	re->flash = "document_back";
	return reply_see_other(re, STR("/identity"));
}

/* ---- the office ---- */

static enum result
show_requests(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct document_request *list;
	size_t n, waiting = 0;

	TRY(document_requests_of_office(rq->store, rq->arena, rq->who->office_id, &list, &n));
	for (size_t i = 0; i < n; i++) {
		show_row(rq, view_row(page, "request"), &list[i]);
		waiting += list[i].state == REQUEST_WAITING;
	}
	view_int(page, "total", (int64_t)n);
	view_int(page, "n_waiting", (int64_t)waiting);
	return reply_page(re, "identity/requests");
}

static enum result
find(const struct request *rq, struct document_request *request_out)
{
	int64_t id;

	TRY(request_id(rq, "request", &id));
	return document_request_find(rq->store, rq->arena, id, rq->who->office_id, request_out);
}

static enum result
show_request(const struct request *rq, struct reply *re)
{
	struct document_request request;

	TRY(find(rq, &request));
	show_row(rq, reply_data(re), &request);
	return reply_page(re, "identity/request");
}

/* Whole, to be compared with the national registration: noted each time. */
static enum result
show_numbers(const struct request *rq, struct reply *re)
{
	struct document_request request;
	struct view *page = reply_data(re);
	struct audit_event event = { .action = "physician.document_seen", .object = "document" };

	TRY(find(rq, &request));
	event.object_id = request.id;
	TRY(audit_note(rq->store, &rq->who->actor, rq->now, event));
	show_row(rq, page, &request);
	view_str(page, "number", request.number);
	view_str(page, "before", request.before);
	view_flag(page, "whole", true);
	return reply_page(re, "identity/request");
}

static enum result
decide(const struct request *rq, struct reply *re)
{
	const struct decide_input *form = rq->form;
	bool grant = str_equal(form->go, STR("grant"));
	struct document_request request;
	enum result done;

	TRY(find(rq, &request));
	if (!grant && str_empty(form->note))
		return reply_form_error(re, "note", "note");
	done = document_decide(rq->store, rq->arena, &request, grant, form->note, &rq->who->actor,
			       rq->now);
	if (done == REFUSED)
		return reply_form_error(re, "", "document_used");
	TRY(done);
	re->flash = grant ? "document_granted" : "document_rejected";
	re->flash_detail = request.name;
	return reply_see_other(re, STR("/identity/requests"));
}
