/* exemptions.c - the queue of applications for exemption: the list, one of them, the decision. */
#include "domain/codes/codes.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "domain/sms/sms.h"
#include "domain/worklist/worklist.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/cipher.h"
#include "site/exemption.h"
#include "site/people.h"
#include "site/table.h"

struct button {
	int64_t version;
};
struct reason {
	struct str cause;
	int64_t version;
};
struct export {
	struct str format;
};
#define VERSION(form_) FIELD(form_, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX)
static const struct field button_fields[] = { VERSION(struct button) };
static const struct field reason_fields[] = {
	FIELD(struct reason, cause, .type = FIELD_LINES, .required = true, .min = 5, .max = EXEMPTION_NOTE_MAX),
	VERSION(struct reason),
};
static const struct field export_fields[] = {
	FIELD(struct export, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
};
const struct form exemption_button_form = FORM(struct button, button_fields);
const struct form exemption_reason_form = FORM(struct reason, reason_fields);
const struct form exemption_export_form = FORM(struct export, export_fields);

enum { SEARCH_MAX = 60, COLUMNS = 9 };
static const char *const keep[] = { "tab", "q", "why", NULL };
#define SORTS "at|name"

struct queue {
	struct listing list;
	struct cycle cycle; /* id 0: the province is between cycles */
	const struct exemption_tab *tab;
	struct exemption_query query;
};

static const struct exemption_tab *
tab_of(const struct exemption_tab *tabs, struct str code)
{
	for (const struct exemption_tab *tab = tabs; tab->word != NULL; tab++)
		if (str_equal(str_of(tab->code), code))
			return tab;
	return tabs;
}

static enum result
read_queue(const struct request *rq, struct reply *re, const struct exemption_house *house,
	   struct queue *q)
{
	enum result found;
	bool down, by_name;
	size_t i;

	*q = (struct queue){ .tab = tab_of(house->tabs, request_query(rq, "tab")) };
	found = cycle_running(rq->store, rq->arena, rq->who->province_id, &q->cycle);
	if (found != OK && found != NOT_FOUND)
		return found;
	q->list = listing_read(rq, re, str_of(house->path), keep, SORTS, "at");
	down = str_starts(q->list.sort, STR("-"));
	by_name = str_ends(q->list.sort, STR("name"));
	q->query = (struct exemption_query){
		.role = house->role,
		.scope_id = rq->who->institution_id,
		.cycle_id = q->cycle.id,
		.state_from = q->tab->state_from,
		.state_to = q->tab->state_to,
		.reason_code = request_query_code(rq, "why"),
		.sort = by_name ? (down ? EXEMPTIONS_BY_NAME_DOWN : EXEMPTIONS_BY_NAME) :
				  (down ? EXEMPTIONS_BY_TIME_DOWN : EXEMPTIONS_BY_TIME),
		.limit = q->list.size,
	};
	if (profile_list_find(site_profile(rq), "exemption", q->query.reason_code, &i) != OK)
		q->query.reason_code = (struct str){ NULL, 0 };
	return worklist_search(rq->arena, utf8_first(request_query(rq, "q"), SEARCH_MAX),
			       &q->query.name, &q->query.document_index);
}

static int64_t
total_of(const struct rows *counts, const struct exemption_tab *tab)
{
	const struct exemption_count *count = counts->at;
	int64_t n = 0;

	for (size_t i = 0; i < counts->n; i++)
		if (count[i].state >= tab->state_from && count[i].state <= tab->state_to)
			n += count[i].n;
	return n;
}

static enum result
show_filters(struct queue *q, const struct exemption_house *house)
{
	const struct request *rq = q->list.rq;
	const struct profile *profile = site_profile(rq);
	struct view *root = q->list.re->view;
	struct str typed = request_query(rq, "q");
	struct rows counts;

	TRY(exemptions_count(rq->store, rq->arena, &q->query, &counts));
	for (const struct exemption_tab *tab = house->tabs; tab->word != NULL; tab++)
		listing_tab(&q->list, "tab", str_of(tab->code),
			    people_word(rq, "exemption_tab", tab->word), total_of(&counts, tab));
	view_str(view_child(root, "Form.value"), "q", typed);
	listing_chip(&q->list, "q", view_word("label.q"), typed);
	for (size_t i = 0; i < profile_list_size(profile, "exemption"); i++) {
		struct str code = profile_list(profile, "exemption", i, 0);
		bool chosen = str_equal(code, q->query.reason_code);

		view_option(root, "why", code, profile_list(profile, "exemption", i, 1), chosen);
		if (chosen)
			listing_chip(&q->list, "why", view_word("label.exempt_reason"),
				     profile_list(profile, "exemption", i, 1));
	}
	listing_sort_link(&q->list, "at");
	listing_sort_link(&q->list, "name");
	listing_total(&q->list, total_of(&counts, q->tab));
	q->query.offset = listing_offset(&q->list);
	listing_show(&q->list);
	return OK;
}

static enum result
show_row(const struct request *rq, struct view *v, const struct exemption_row *row)
{
	const char *word = exemption_state_word(row->state);
	struct str number;

	TRY(cipher_reveal(rq->arena, SEALED_DOCUMENT, row->document, &number));
	view_int(v, "id", row->record_id);
	view_str(v, "name", row->name);
	view_str(v, "document", document_masked(rq->arena, number));
	view_str(v, "rank",
		 profile_title(site_profile(rq), row->title_code,
			       codes_label("title", row->title_code)));
	view_str(v, "department", row->department);
	view_str(v, "institution", row->institution);
	view_str(v, "reason", exemption_reason_text(site_profile(rq), row->reason_code));
	view_str(v, "word", people_word(rq, "exemption_state", word));
	view_str(v, "look", people_word(rq, "exemption_look", word));
	view_int(v, "applications", row->applications);
	view_stamp(v, "at", row->applied_at);
	return OK;
}

enum result
exemptions_show_list(const struct request *rq, struct reply *re,
		     const struct exemption_house *house)
{
	struct view *page = reply_data(re);
	struct queue q;
	struct rows rows;

	TRY(codes_ready(rq->store));
	TRY(read_queue(rq, re, house, &q));
	TRY(show_filters(&q, house));
	TRY(exemptions_list(rq->store, rq->arena, &q.query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		TRY(show_row(rq, view_row(page, "row"), (const struct exemption_row *)rows.at + i));
	view_c(page, "base", house->path);
	view_flag(page, "delegated", house->role == EXEMPTION_BY_ASSESSOR);
	view_flag(page, "exists", exemption_exists(site_profile(rq)));
	view_str(page, "cycle", q.cycle.name);
	view_str(page, "tab_now", people_word(rq, "exemption_tab", q.tab->word));
	view_c(page, "tab_code", q.tab->code);
	view_str(page, "query", listing_query(&q.list));
	return reply_page(re, house->list_page);
}

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct exemption_row *row = (const struct exemption_row *)rows->at + i;
	struct str number;

	TRY(cipher_reveal(rq->arena, SEALED_DOCUMENT, row->document, &number));
	cells[0] = row->name;
	cells[1] = document_masked(rq->arena, number);
	cells[2] = row->institution;
	cells[3] = row->department;
	cells[4] = codes_label("title", row->title_code);
	cells[5] = exemption_reason_text(site_profile(rq), row->reason_code);
	cells[6] = table_time(rq, row->applied_at);
	cells[7] = people_word(rq, "exemption_state", exemption_state_word(row->state));
	cells[8] = table_time(rq, row->state_since);
	return OK;
}

enum result
exemptions_export(const struct request *rq, struct reply *re, const struct exemption_house *house)
{
	static const char *const columns[COLUMNS] = { "name",           "document", "institution",
						      "department",     "title",    "exempt_reason",
						      "exempt_applied", "state",    "since" };
	const struct export *form = rq->form;
	struct table table = { .name = "exemptions",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .event = { .action = "exemption.export",
					  .object = "institution",
					  .object_id = rq->who->institution_id },
			       .fill = fill_row };
	struct queue q;
	struct rows rows;

	TRY(codes_ready(rq->store));
	TRY(read_queue(rq, re, house, &q));
	q.query.limit = TABLE_ROWS_MAX;
	q.query.offset = 0;
	TRY(exemptions_list(rq->store, rq->arena, &q.query, &rows));
	return table_send(rq, re, &table, &rows);
}

static void
show_decision(const struct request *rq, struct view *page, const struct exemption_house *house,
	      const struct exemption_facts *f)
{
	static const struct {
		const char *name;
		enum exemption_event event;
	} acts[] = { { "may_approve", EXEMPTION_APPROVE },
		     { "may_reject", EXEMPTION_REJECT },
		     { "may_revoke", EXEMPTION_REVOKE } };

	for (size_t i = 0; i < sizeof(acts) / sizeof(acts[0]); i++) {
		enum result may =
			exemption_may(site_profile(rq), f, acts[i].event, house->role, rq->now);

		view_flag(page, acts[i].name, may == OK);
		if (may == REFUSED && acts[i].event == EXEMPTION_APPROVE)
			view_str(page, "why", people_word(rq, "guard", exemption_guard_word()));
	}
}

static enum result
find(const struct request *rq, const struct exemption_house *house, struct exemption_row *row_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	return exemption_find(rq->store, rq->arena, house->role, rq->who->institution_id, id,
			      row_out);
}

enum result
exemptions_show_one(const struct request *rq, struct reply *re, const struct exemption_house *house)
{
	struct view *page = reply_data(re);
	struct exemption_facts f;
	struct exemption_row row;
	struct queue q;

	TRY(codes_ready(rq->store));
	TRY(find(rq, house, &row));
	TRY(read_queue(rq, re, house, &q));
	TRY(exemption_look(rq->store, rq->arena, site_profile(rq), row.record_id, house->role,
			   rq->who->institution_id, &f));
	if (f.state == EXEMPTION_DRAFT)
		return NOT_FOUND; /* taken back, and being written anew */
	TRY(show_row(rq, page, &row));
	TRY(exemption_show(rq, view_child(page, "exemption"), &f));
	exemption_show_papers(rq, page);
	show_decision(rq, page, house, &f);
	view_c(page, "base", house->path);
	view_str(page, "query", listing_query(&q.list));
	view_str(page, "back.href",
		 str_join(rq->arena, str_of(house->path), listing_query(&q.list)));
	view_int(view_child(re->view, "Form"), "version", f.version);
	return reply_page(re, house->page);
}

/* Of a decision that is the last. No reasons in it: a telephone lies about. */
static enum result
tell_physician(const struct request *rq, const struct exemption_house *house, int64_t record_id,
	       enum exemption_event event)
{
	int64_t institution_id = rq->who->institution_id;
	struct exemption_facts f;
	struct record record;
	struct str mobile;

	TRY(exemption_look(rq->store, rq->arena, site_profile(rq), record_id, house->role,
			   institution_id, &f));
	if (f.state == EXEMPTION_RECHECK)
		return OK;
	if (house->role == EXEMPTION_BY_ASSESSOR) {
		TRY(record_of_assessor(rq->store, rq->arena, record_id, institution_id, &record));
		institution_id = record.institution_id;
	}
	TRY(worklist_mobile(rq->store, rq->arena, record_id, institution_id, &mobile));
	if (str_empty(mobile))
		return OK;
	return sms_send(
		rq->store, rq->arena, mobile,
		view_word(
			str_format(rq->arena, "sms.exemption_%s", exemption_event_word(event)).at),
		rq->now);
}

enum result
exemptions_decide(const struct request *rq, struct reply *re, const struct exemption_house *house,
		  enum exemption_event event)
{
	const struct reason *reason = event == EXEMPTION_APPROVE ? NULL : rq->form;
	struct exemption_move move = { .scope_id = rq->who->institution_id,
				       .event = event,
				       .role = house->role,
				       .note = reason == NULL ? STR("") : reason->cause };
	struct exemption_row row;
	struct queue q;
	enum result done;

	move.version =
		reason == NULL ? ((const struct button *)rq->form)->version : reason->version;
	TRY(find(rq, house, &row));
	TRY(read_queue(rq, re, house, &q));
	move.record_id = row.record_id;
	done = exemption_decide(rq->store, rq->arena, site_profile(rq), &move, &rq->who->actor,
				rq->now);
	if (done == REFUSED) {
		reply_form_note(
			re, (struct form_error){
				    .field = STR(""),
				    .code = "guard",
				    .detail = people_word(rq, "guard", exemption_guard_word()) });
		return REFUSED;
	}
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed_meanwhile");
	if (done == EXPIRED)
		return reply_form_error(re, "", "cycle_over");
	TRY(done);
	TRY(tell_physician(rq, house, row.record_id, event));
	re->flash = event == EXEMPTION_APPROVE ? "exemption_passed" :
		    event == EXEMPTION_REJECT  ? "exemption_rejected" :
						 "exemption_revoked";
	re->flash_detail = row.name;
	return reply_see_other(re,
			       str_join(rq->arena, str_of(house->path), listing_query(&q.list)));
}
