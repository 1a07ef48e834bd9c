/* audit.c - who did what, when and from where: the list, one record, and the list as a table. */
#include "admin/admin.h"
#include "domain/audit/chain.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "domain/staff/staff.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/cipher.h"
#include "site/table.h"

struct person_form {
	struct str number;
};
enum { NUMBER_MIN = 6, NUMBER_MAX = 40, ADDRESS_MAX = 45, COLUMNS = 10 };

static const struct field person_fields[] = {
	FIELD(struct person_form, number, .required = true, .min = NUMBER_MIN, .max = NUMBER_MAX),
};
static const struct field export_fields[] = {
	FIELD(struct audit_export_form, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
};
const struct form audit_person_form = FORM(struct person_form, person_fields);
const struct form audit_export_form = FORM(struct audit_export_form, export_fields);

static const char *const keep[] = { "q", "act", "ip", "from", "to", "person", "by", "object", NULL };

static enum result
place_of(const struct request *rq, struct audit_place *place_out)
{
	struct staff_scope scope;

	*place_out = (struct audit_place){ 0 };
	if (rq->who->kind == ACCOUNT_INSTITUTION)
		place_out->institution_id = rq->who->institution_id;
	if (rq->who->kind != ACCOUNT_OFFICE)
		return OK;
	TRY(staff_scope(rq->store, rq->arena, rq->who, true, &scope));
	place_out->region = scope.region;
	return OK;
}

/* "record-42" */
static void
read_object(const struct request *rq, struct audit_query *q)
{
	struct str rest = request_query_code(rq, "object"), kind;

	if (!str_next(&rest, '-', &kind) || str_to_int(rest, &q->object_id) != OK ||
	    q->object_id <= 0)
		return;
	q->object_kind = kind;
}

/* The first moment of a day that was typed; none when it is no day. */
static struct stamp
day_of(const struct request *rq, const char *name, int64_t days_later)
{
	struct date day;

	if (date_parse(str_trim(request_query(rq, name)), &day) != OK)
		return (struct stamp){ 0 };
	return stamp_from_date(date_add_days(day, days_later));
}

/* What the address asks for. REFUSED: a person who is not within reach. */
static enum result
read_query(const struct request *rq, struct audit_query *q, struct audit_person *person)
{
	struct str act = request_query(rq, "act");
	int64_t id = request_query_number(rq, "person", 0);

	*q = (struct audit_query){
		.name = str_trim(utf8_first(request_query(rq, "q"), AUDIT_NAME_MAX)),
		.address = str_trim(utf8_first(request_query(rq, "ip"), ADDRESS_MAX)),
		.action = admin_knows_act(act) ? act : STR(""),
		.account_id = request_query_number(rq, "by", 0),
		.from = day_of(rq, "from", 0),
		.to = day_of(rq, "to", 1),
		.before = request_query_number(rq, "before", 0),
	};
	read_object(rq, q);
	TRY(place_of(rq, &q->place));
	*person = (struct audit_person){ 0 };
	if (id > 0) {
		TRY(audit_person_by_id(rq->store, rq->arena, &q->place, id, person));
		q->physician_id = person->physician_id;
	}
	return OK;
}

static void
show_acts(const struct listing *list, struct str chosen)
{
	const struct request *rq = list->rq;

	for (size_t i = 0; admin_acts[i] != NULL; i++) {
		struct str code = str_of(admin_acts[i]), word = admin_word(rq, "act", code);
		bool is_chosen = str_equal(code, chosen);

		view_option(list->re->view, "act", code, word, is_chosen);
		if (is_chosen)
			listing_chip(list, "act", view_word("label.act"), word);
	}
}

static void
show_filters(const struct listing *list, const struct audit_query *q,
	     const struct audit_person *person)
{
	struct view *value = view_child(list->re->view, "Form.value");
	const struct request *rq = list->rq;
	struct str from = request_query(rq, "from"), to = request_query(rq, "to");

	view_str(value, "q", q->name);
	view_str(value, "ip", q->address);
	view_str(value, "from", from);
	view_str(value, "to", to);
	listing_chip(list, "person", view_word("label.person"), person->name);
	listing_chip(list, "q", view_word("label.name"), q->name);
	show_acts(list, q->action);
	listing_chip(list, "ip", view_word("label.ip"), q->address);
	listing_chip(list, "from", view_word("label.from"),
		     stamp_is_none(q->from) ? STR("") : from);
	listing_chip(list, "to", view_word("label.to"), stamp_is_none(q->to) ? STR("") : to);
	if (q->account_id != 0)
		listing_chip(list, "by", view_word("label.by"),
			     str_from_int(rq->arena, q->account_id));
	if (!str_empty(q->object_kind))
		listing_chip(list, "object", view_word("label.object"),
			     request_query_code(rq, "object"));
}

static const char *const kinds[] = { "system", "physician", "institution", "office", "admin" };

static struct str
role_word(const struct request *rq, int64_t role)
{
	bool known = role >= 0 && role <= ACCOUNT_ADMIN;

	return admin_word(rq, "role", str_of(kinds[known ? role : 0]));
}

/* 2026-10-12 10:00:05 */
static struct str
second_of(const struct request *rq, struct stamp at)
{
	return str_format(rq->arena, "%.*s %.*s",
			  STR_ARGS(date_text(rq->arena, date_from_stamp(at))),
			  STR_ARGS(stamp_clock(rq->arena, at)));
}

static void
show_row(const struct request *rq, struct view *v, const struct audit_row *row)
{
	struct told told;

	tell(rq, row, &told);
	view_int(v, "id", row->id);
	view_str(v, "at", second_of(rq, row->at));
	view_str(v, "actor", row->actor);
	view_str(v, "role", role_word(rq, row->role));
	view_str(v, "act", told.act);
	view_str(v, "sentence", told.sentence);
	view_str(v, "note", told.note);
	view_str(v, "address", row->address);
}

/* To the same list further back: what is in the address stays. */
static void
show_pager(const struct listing *list, const struct audit_query *q, const struct audit_reach *reach)
{
	struct view *v = view_child(reply_data(list->re), "list");
	struct str query = listing_query(list);

	if (reach->earlier != 0)
		view_str(v, "earlier",
			 str_format(list->rq->arena, "/admin/audit%.*s%sbefore=%lld",
				    STR_ARGS(query), str_empty(query) ? "?" : "&",
				    (long long)reach->earlier));
	if (q->before != 0)
		view_str(v, "latest", str_join(list->rq->arena, list->path, query));
	view_flag(reply_data(list->re), "stopped", reach->stopped);
}

static enum result
show_chain(const struct request *rq, struct view *page)
{
	struct chain_sealed sealed;

	TRY(chain_sealed(rq->store, rq->arena, &sealed));
	view_int(page, "sealed", sealed.seq);
	if (!stamp_is_none(sealed.at))
		view_str(page, "sealed_at", second_of(rq, sealed.at));
	return OK;
}

enum result
show_audit(const struct request *rq, struct reply *re)
{
	struct listing list = listing_read(rq, re, STR("/admin/audit"), keep, "", "");
	struct view *page = reply_data(re);
	struct audit_person person;
	struct audit_reach reach;
	struct audit_query q;
	struct rows rows;

	TRY(read_query(rq, &q, &person));
	q.limit = list.size;
	TRY(audit_look(rq->store, rq->arena, &q, &rows, &reach));
	for (size_t i = 0; i < rows.n; i++)
		show_row(rq, view_row(page, "row"), (const struct audit_row *)rows.at + i);
	show_filters(&list, &q, &person);
	listing_total(&list, (int64_t)rows.n);
	listing_show(&list);
	show_pager(&list, &q, &reach);
	view_str(page, "query", listing_query(&list));
	view_c(page, "of", kinds[rq->who->kind]);
	TRY(show_chain(rq, page));
	return reply_page(re, "admin/audit");
}

/* A number is looked up by a form that is posted, so that it stands in no address; the list then names the person by
 * an id of ours. */
enum result
find_person(const struct request *rq, struct reply *re)
{
	const struct person_form *form = rq->form;
	struct audit_person person;
	struct audit_place place;
	struct bytes index;
	enum result found;

	TRY(place_of(rq, &place));
	TRY(cipher_index(rq->arena, INDEX_DOCUMENT,
			 document_canonical_guess(rq->arena, form->number), &index));
	found = audit_person(rq->store, rq->arena, &place, index, &person);
	if (found == NOT_FOUND)
		return reply_form_error(re, "number", "nobody");
	TRY(found);
	return reply_see_other(re, str_format(rq->arena, "/admin/audit?person=%lld",
					      (long long)person.physician_id));
}

static struct str
seal_word(const struct chain_one *one)
{
	if (one->seq == 0)
		return STR("waits");
	return one->fault == CHAIN_WHOLE ? STR("fits") : STR("altered");
}

/* Where the object has a page that this visitor may open. */
static void
show_object(const struct request *rq, struct view *page, const struct audit_row *row)
{
	if (row->object_id == 0)
		return;
	view_str(page, "object",
		 str_format(rq->arena, "%.*s-%lld", STR_ARGS(row->object_kind),
			    (long long)row->object_id));
	view_str(page, "object_name", row->object_name);
	view_str(page, "object_kind", admin_word(rq, "object", row->object_kind));
	view_int(page, "object_id", row->object_id);
	if (rq->who->kind == ACCOUNT_INSTITUTION && str_equal(row->object_kind, STR("record")))
		view_str(page, "href",
			 str_format(rq->arena, "/review/%lld", (long long)row->object_id));
}

enum result
show_event(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct audit_place place;
	struct chain_one one;
	struct audit_row row;
	struct told told;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(place_of(rq, &place));
	TRY(audit_find(rq->store, rq->arena, &place, id, &row));
	TRY(chain_check(rq->store, rq->arena, id, &one));
	show_row(rq, page, &row);
	tell(rq, &row, &told);
	for (size_t i = 0; i < told.n_changes; i++) {
		struct view *v = view_row(page, "change");

		view_str(v, "label", told.changes[i].label);
		view_str(v, "before", told.changes[i].before);
		view_str(v, "after", told.changes[i].after);
	}
	view_int(page, "by", row.account_id);
	view_str(page, "request", row.request);
	view_int(page, "seq", one.seq);
	view_str(page, "seal", seal_word(&one));
	show_object(rq, page, &row);
	return reply_page(re, "admin/event");
}

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct audit_row *row = (const struct audit_row *)rows->at + i;
	struct told told;

	tell(rq, row, &told);
	cells[0] = str_from_int(rq->arena, row->id);
	cells[1] = second_of(rq, row->at);
	cells[2] = row->actor;
	cells[3] = role_word(rq, row->role);
	cells[4] = told.act;
	cells[5] = told.sentence;
	cells[6] = row->object_name;
	cells[7] = told.note;
	cells[8] = row->address;
	cells[9] = row->seq == 0 ? STR("") : str_from_int(rq->arena, row->seq);
	return OK;
}

enum result
export_audit(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "id",      "at",       "actor",  "role",
						      "act",     "sentence", "object", "detail",
						      "address", "seq" };
	const struct audit_export_form *form = rq->form;
	struct table table = { .name = "audit",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .event = { .action = "audit.export", .object = "audit" },
			       .fill = fill_row };
	struct audit_person person;
	struct audit_reach reach;
	struct audit_query q;
	struct rows rows;

	TRY(read_query(rq, &q, &person));
	q.limit = TABLE_ROWS_MAX;
	TRY(audit_look(rq->store, rq->arena, &q, &rows, &reach));
	if (reach.stopped)
		table.end = view_fill(rq->arena, view_word("audit.stopped"), "n",
				      str_from_int(rq->arena, AUDIT_LOOK_SPAN), NULL);
	return table_send(rq, re, &table, &rows);
}
