/* applications.c - applications to be 考核机构 of the office's region: the list, one of them, the decision. */
#include "domain/appointment/appointment_list.h"
#include "domain/codes/codes.h"
#include "domain/institution/member.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "office/office.h"
#include "site/tell.h"
#include "site/table.h"

struct approve_form {
	struct str override;
	int64_t version;
};
struct reject_form {
	struct str reason;
	int64_t version;
};
struct cancel_form {
	struct str cause;
	int64_t barred, version;
};
struct export_form {
	struct str format;
};
#define VERSION(form_) FIELD(form_, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX)
static const struct field approve_fields[] = {
	FIELD(struct approve_form, override, .type = FIELD_LINES, .max = APPOINTMENT_NOTE_MAX),
	VERSION(struct approve_form),
};
static const struct field reject_fields[] = {
	FIELD(struct reject_form, reason, .type = FIELD_LINES, .required = true, .min = 5, .max = APPOINTMENT_NOTE_MAX),
	VERSION(struct reject_form),
};
static const struct field cancel_fields[] = {
	FIELD(struct cancel_form, cause, .type = FIELD_LINES, .required = true, .min = 5, .max = APPOINTMENT_NOTE_MAX),
	FIELD(struct cancel_form, barred, .type = FIELD_INT, .required = true, .least = BARRED_LEAST,
	      .most = BARRED_MOST),
	VERSION(struct cancel_form),
};
static const struct field export_fields[] = {
	FIELD(struct export_form, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
};
const struct form office_approve_form = FORM(struct approve_form, approve_fields);
const struct form office_reject_form = FORM(struct reject_form, reject_fields);
const struct form office_cancel_form = FORM(struct cancel_form, cancel_fields);
const struct form office_table_form = FORM(struct export_form, export_fields);

enum { SEARCH_MAX = 60, COLUMNS = 8 };
static const char *const keep[] = { "q", "state", NULL };
#define PATH STR("/office/applications")
#define SORTS "at|name"

static const char *
state_word(int64_t state)
{
	return appointment_state_word((enum appointment_state)state);
}

static int64_t
chosen_state(struct str word)
{
	for (int64_t state = APPOINTMENT_PENDING; state < N_APPOINTMENT_STATES; state++)
		if (str_equal(word, str_of(state_word(state))))
			return state;
	return APPOINTMENT_NONE;
}

static struct appointment_query
read_query(const struct request *rq, const struct listing *list, const struct cycle *cycle)
{
	bool down = str_starts(list->sort, STR("-"));
	bool by_name = str_ends(list->sort, STR("name"));

	return (struct appointment_query){
		.office_id = rq->who->office_id,
		.cycle_id = cycle->id,
		.state = chosen_state(request_query(rq, "state")),
		.part = str_trim(utf8_first(request_query(rq, "q"), SEARCH_MAX)),
		.sort = by_name ? (down ? APPOINTMENTS_BY_NAME_DOWN : APPOINTMENTS_BY_NAME) :
				  (down ? APPOINTMENTS_BY_TIME_DOWN : APPOINTMENTS_BY_TIME),
		.limit = list->size,
	};
}

static void
show_filters(const struct listing *list, const struct appointment_query *query)
{
	struct view *root = list->re->view;

	view_str(view_child(root, "Form.value"), "q", query->part);
	listing_chip(list, "q", view_word("label.institution"), query->part);
	for (int64_t state = APPOINTMENT_PENDING; state < N_APPOINTMENT_STATES; state++) {
		struct str word = people_word(list->rq, "appointment_state", state_word(state));

		view_option(root, "state", str_of(state_word(state)), word, state == query->state);
		if (state == query->state)
			listing_chip(list, "state", view_word("label.state"), word);
	}
	listing_sort_link(list, "at");
	listing_sort_link(list, "name");
}

static void
show_row(const struct request *rq, struct view *v, const struct appointment_row *row)
{
	const char *basis = appointment_basis_word((enum appointment_basis)row->basis);

	view_int(v, "id", row->id);
	view_str(v, "name", row->name);
	view_str(v, "number", row->registration_no);
	view_str(v, "region", row->region);
	view_c(v, "state", state_word(row->state));
	view_str(v, "word", people_word(rq, "appointment_state", state_word(row->state)));
	view_int(v, "beds", row->beds);
	view_int(v, "physicians", row->n_physicians);
	view_c(v, "basis", basis);
	view_str(v, "basis_word", people_word(rq, "basis", basis));
	view_stamp(v, "at", row->applied_at);
	view_str(v, "note", row->note);
}

enum result
office_show_applications(const struct request *rq, struct reply *re)
{
	struct listing list = listing_read(rq, re, PATH, keep, SORTS, "at");
	struct appointment_query query;
	struct cycle cycle;
	struct rows rows;
	int64_t total;

	TRY(office_cycle(rq, &cycle));
	view_str(reply_data(re), "cycle", cycle.name);
	query = read_query(rq, &list, &cycle);
	TRY(appointments_count(rq->store, rq->arena, &query, &total));
	listing_total(&list, total);
	query.offset = listing_offset(&list);
	TRY(appointments_list(rq->store, rq->arena, &query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		show_row(rq, view_row(reply_data(re), "row"),
			 (const struct appointment_row *)rows.at + i);
	show_filters(&list, &query);
	listing_show(&list);
	view_str(reply_data(re), "query", listing_query(&list));
	return reply_page(re, "office/applications");
}

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct appointment_row *row = (const struct appointment_row *)rows->at + i;

	cells[0] = row->name;
	cells[1] = row->registration_no;
	cells[2] = row->region;
	cells[3] = str_from_int(rq->arena, row->beds);
	cells[4] = str_from_int(rq->arena, row->n_physicians);
	cells[5] = people_word(rq, "basis",
			       appointment_basis_word((enum appointment_basis)row->basis));
	cells[6] = table_time(rq, row->applied_at);
	cells[7] = people_word(rq, "appointment_state", state_word(row->state));
	return OK;
}

enum result
office_export_applications(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "unit",       "number", "region", "beds",
						      "physicians", "basis",  "at",     "state" };
	const struct export_form *form = rq->form;
	struct table table = { .name = "applications",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .event = { .action = "appointment.export", .object = "appointment" },
			       .fill = fill_row };
	struct listing list = listing_read(rq, re, PATH, keep, SORTS, "at");
	struct appointment_query query;
	struct cycle cycle;
	struct rows rows;

	TRY(office_cycle(rq, &cycle));
	query = read_query(rq, &list, &cycle);
	query.limit = TABLE_ROWS_MAX;
	TRY(appointments_list(rq->store, rq->arena, &query, &rows));
	return table_send(rq, re, &table, &rows);
}

static enum result
find(const struct request *rq, struct cycle *cycle_out, struct appointment_row *row_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(office_cycle(rq, cycle_out));
	return appointment_of_office(rq->store, rq->arena, rq->who->office_id, cycle_out->id, id,
				     row_out);
}

static enum result
show_members(const struct request *rq, struct view *page, int64_t institution_id,
	     enum member_body body)
{
	const struct member *m;
	struct rows rows;

	TRY(member_list(rq->store, rq->arena, institution_id, body, &rows));
	m = rows.at;
	view_int(page, body == BODY_COMMITTEE ? "n_committee" : "n_office", (int64_t)rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(page, body == BODY_COMMITTEE ? "committee" : "office");

		view_str(v, "name", m[i].name);
		view_str(v, "title", codes_label("title", m[i].title_code));
		view_str(v, "duty", m[i].duty);
		view_flag(v, "junior", !member_is_senior(m[i].title_code));
	}
	return OK;
}

/* As the data is now, which may differ from the day of the application. */
static enum result
show_facts(const struct request *rq, struct view *page, const struct cycle *cycle,
	   const struct appointment_row *row)
{
	struct view *v = view_child(page, "now");
	struct appointment_facts f;
	struct institution unit;

	TRY(appointment_look(rq->store, rq->arena, cycle->id, row->institution_id, &f));
	TRY(institution_find(rq->store, rq->arena, row->institution_id, &unit));
	view_c(v, "basis", appointment_basis_word(appointment_basis(&f)));
	view_int(v, "beds", f.beds);
	view_int(v, "physicians", f.n_physicians);
	view_str(v, "class", unit.class_name);
	view_str(v, "grade", unit.grade);
	view_str(v, "address", unit.address);
	view_str(v, "principal", unit.principal);
	view_str(v, "contact", unit.contact_name);
	view_str(v, "phone", unit.phone);
	view_str(v, "confirmed_by", unit.confirmed_by);
	if (!stamp_is_none(unit.confirmed_at))
		view_stamp(v, "confirmed_at", unit.confirmed_at);
	return OK;
}

static enum result
show_history(const struct request *rq, struct view *page, int64_t id)
{
	const struct appointment_history *h;
	struct rows rows;

	TRY(appointment_history_list(rq->store, rq->arena, id, &rows));
	h = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "history");

		view_stamp(row, "at", h[i].at);
		view_str(row, "actor", h[i].actor);
		view_str(row, "event",
			 people_word(rq, "appointment_event",
				     appointment_event_word((enum appointment_event)h[i].event)));
		view_str(row, "note", h[i].note);
	}
	return OK;
}

enum result
office_show_application(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	enum appointment_state state;
	struct appointment_row row;
	struct cycle cycle;

	TRY(codes_ready(rq->store));
	TRY(find(rq, &cycle, &row));
	state = (enum appointment_state)row.state;
	show_row(rq, page, &row);
	view_int(page, "year", cycle.year);
	view_str(page, "statement", row.statement);
	view_int(page, "barred", row.barred);
	view_flag(page, "may_decide",
		  appointment_may(state, APPOINTMENT_APPROVE, APPOINTMENT_BY_OFFICE) &&
			  rq->who->role != ROLE_REVIEWER);
	view_flag(page, "may_cancel",
		  appointment_may(state, APPOINTMENT_CANCEL, APPOINTMENT_BY_OFFICE) &&
			  rq->who->role == ROLE_ADMINISTRATOR);
	view_int(view_child(re->view, "Form"), "version", row.version);
	TRY(show_facts(rq, page, &cycle, &row));
	TRY(show_members(rq, page, row.institution_id, BODY_COMMITTEE));
	TRY(show_members(rq, page, row.institution_id, BODY_OFFICE));
	TRY(show_history(rq, page, row.id));
	return reply_page(re, "office/application");
}

static enum result
tell(const struct request *rq, const struct appointment_row *row, const char *word,
     const struct appointment_move *wish)
{
	struct str text = view_word(str_format(rq->arena, "sms.%s", word).at);

	return site_tell_unit(
		rq, row->institution_id,
		view_fill(rq->arena, text, "unit", row->name, "reason", wish->note, NULL));
}

static enum result
decide(const struct request *rq, struct reply *re, struct appointment_move wish, const char *flash)
{
	struct appointment_row row;
	struct cycle cycle;
	enum result done;

	TRY(find(rq, &cycle, &row));
	wish.cycle_id = cycle.id;
	wish.institution_id = row.institution_id;
	wish.scope_id = rq->who->office_id;
	wish.role = APPOINTMENT_BY_OFFICE;
	done = appointment_move(rq->store, rq->arena, &wish, &rq->who->actor, rq->now);
	if (done == REFUSED) {
		struct str why = people_word(rq, "guard", appointment_guard_word());
		bool override = wish.event == APPOINTMENT_APPROVE;

		reply_form_note(re,
				(struct form_error){ .field = override ? STR("override") : STR(""),
						     .code = "guard",
						     .detail = why });
		return REFUSED;
	}
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed_meanwhile");
	if (done == EXPIRED)
		return reply_form_error(re, "", "cycle_over");
	TRY(done);
	TRY(tell(rq, &row, flash, &wish));
	re->flash = flash;
	re->flash_detail = row.name;
	return reply_see_other(
		re, str_format(rq->arena, "/office/applications/%lld", (long long)row.id));
}

enum result
office_approve(const struct request *rq, struct reply *re)
{
	const struct approve_form *form = rq->form;

	return decide(rq, re,
		      (struct appointment_move){ .event = APPOINTMENT_APPROVE,
						 .version = form->version,
						 .note = form->override },
		      "appointment_approved");
}

enum result
office_reject(const struct request *rq, struct reply *re)
{
	const struct reject_form *form = rq->form;

	return decide(rq, re,
		      (struct appointment_move){ .event = APPOINTMENT_REJECT,
						 .version = form->version,
						 .note = form->reason },
		      "appointment_rejected");
}

enum result
office_cancel(const struct request *rq, struct reply *re)
{
	const struct cancel_form *form = rq->form;

	return decide(rq, re,
		      (struct appointment_move){ .event = APPOINTMENT_CANCEL,
						 .version = form->version,
						 .barred = form->barred,
						 .note = form->cause },
		      "appointment_cancelled");
}
