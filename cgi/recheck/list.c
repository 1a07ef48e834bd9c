/* list.c - the two lists: who waits for the recheck, and all delegated physicians with their tests. */
#include "domain/attempt/sitting_page.h"
#include "domain/codes/codes.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "recheck/recheck.h"
#include "site/people_told.h"
#include "site/table.h"

/* Who waits longest comes first. */
static const struct people_tab queue_tabs[] = {
	{ "", "recheck", RECORD_RECHECK, RECORD_RECHECK, "at", SITES_MAIN, TAB_ALWAYS },
	{ "wait", "wait", RECORD_SUBMITTED, RECORD_SUBMITTED, "at", SITES_MAIN, TAB_ALWAYS },
	{ "returned", "returned", RECORD_RETURNED, RECORD_RETURNED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "passed", "passed", RECORD_ACCEPTED, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "unsent", "unsent", RECORD_INCLUDED, RECORD_DRAFT, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "all", "all", RECORD_INCLUDED, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};
static const struct people_tab tests_tabs[] = {
	PEOPLE_COURSE(NULL),
	{ "outside", "outside", RECORD_OUTSIDE, RECORD_OUTSIDE, NULL, SITES_MAIN, TAB_OPT_IN },
	{ "hidden", "hidden", RECORD_HIDDEN, RECORD_HIDDEN, NULL, SITES_MAIN, TAB_IF_ANY },
	{ "left", "left", RECORD_LEFT, N_RECORD_STATES, NULL, SITES_MAIN, TAB_IF_ANY },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};

struct export {
	struct str format;
};
static const struct field export_fields[] = {
	FIELD(struct export, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
};
const struct form recheck_export_form = FORM(struct export, export_fields);

enum { COLUMNS = 9 };

static const int64_t waits[] = { 3, 7, 15 };
enum { WAITS = sizeof(waits) / sizeof(waits[0]) };

static struct stamp
waiting_since(const struct request *rq)
{
	int64_t days = request_query_number(rq, "since", 0);

	for (size_t i = 0; i < WAITS; i++)
		if (waits[i] == days)
			return stamp_add(rq->now, -days * STAMP_DAY);
	return (struct stamp){ 0 };
}

enum result
recheck_read(const struct request *rq, struct reply *re, bool tests, struct recheck_list *list_out)
{
	struct recheck_list list = { .tests = tests };

	TRY(people_read(rq, re, tests ? "/recheck/tests" : "/recheck",
			tests ? tests_tabs : queue_tabs, &list.people));
	list.query = (struct delegated_query){
		.list = list.people.query,
		.of_institution = request_query_number(rq, "institution", 0),
		.until = waiting_since(rq),
	};
	*list_out = list;
	return OK;
}

enum result
recheck_read_from(const struct request *rq, struct reply *re, struct recheck_list *list_out)
{
	return recheck_read(rq, re, str_equal(request_query(rq, "from"), STR("tests")), list_out);
}

struct str
recheck_back(const struct recheck_list *list)
{
	const struct listing *l = &list->people.list;

	return str_join(l->rq->arena, l->path, listing_query(l));
}

struct str
recheck_query(const struct recheck_list *list)
{
	struct str query = listing_query(&list->people.list);

	if (!list->tests)
		return query;
	return str_join(list->people.list.rq->arena, query,
			str_empty(query) ? STR("?from=tests") : STR("&from=tests"));
}

/* Each delegated institution once, in the order of their names as they come. */
static void
show_institutions(const struct recheck_list *own)
{
	const struct delegated_count *row = own->counts.at;
	const struct listing *list = &own->people.list;

	for (size_t i = 0; i < own->counts.n; i++) {
		bool chosen = row[i].institution_id == own->query.of_institution;
		bool known = false;

		for (size_t k = 0; k < i; k++)
			known |= row[k].institution_id == row[i].institution_id;
		if (known)
			continue;
		view_option(list->re->view, "institution",
			    str_from_int(list->rq->arena, row[i].institution_id),
			    row[i].institution, chosen);
		if (chosen)
			listing_chip(list, "institution", view_word("label.institution"),
				     row[i].institution);
	}
}

static void
show_waits(const struct recheck_list *own)
{
	const struct listing *list = &own->people.list;
	int64_t now = request_query_number(list->rq, "since", 0);

	for (size_t i = 0; i < WAITS; i++) {
		struct str n = str_from_int(list->rq->arena, waits[i]);
		struct str word = view_fill(list->rq->arena, view_word("word.waits"), "n", n, NULL);

		view_option(list->re->view, "since", n, word, waits[i] == now);
		if (waits[i] == now)
			listing_chip(list, "since", view_word("label.since"), word);
	}
}

enum result
recheck_show_filters(struct recheck_list *own)
{
	const struct request *rq = own->people.list.rq;
	struct rows sums;

	TRY(delegated_counts(rq->store, rq->arena, &own->query, &own->counts));
	show_institutions(own);
	show_waits(own);
	sums = delegated_sums(rq->arena, &own->counts, own->query.of_institution);
	people_show_counts(&own->people, &sums);
	own->query.list.offset = own->people.query.offset;
	view_flag(reply_data(own->people.list.re), "delegated", own->counts.n > 0);
	view_flag(reply_data(own->people.list.re), "assessor", rq->who->is_assessor);
	return OK;
}

static void
show_sittings(const struct request *rq, struct view *v, const struct sittings *all)
{
	static const char *const look[] = {
		[SITTING_PASSED] = "ok", [SITTING_EXEMPT] = "ok", [SITTING_FAILED] = "e",
		[SITTING_MISSED] = "e",  [SITTING_RUNNING] = "p", [N_SITTING_STATES] = NULL
	};

	for (size_t i = 0; i < all->n; i++) {
		const struct sitting *s = &all->at[i];
		struct view *line = view_row(v, "paper");
		const char *word = s->state == SITTING_PASSED  ? "passed" :
				   s->state == SITTING_EXEMPT  ? "exempt" :
				   s->state == SITTING_FAILED  ? "failed" :
				   s->state == SITTING_RUNNING ? "running" :
				   s->state == SITTING_MISSED  ? "missed" :
				   s->used > 0                 ? "again" :
								 "not_sat";

		view_str(line, "name", s->paper.id == 0 ? s->plan.label : s->paper.name);
		view_c(line, "look", look[s->state] == NULL ? "n" : look[s->state]);
		view_str(line, "word", people_word(rq, "paper", word));
		if (s->last.id != 0 && s->last.state == ATTEMPT_DONE)
			view_str(line, "score", str_from_int(rq->arena, s->last.score));
		view_int(line, "used", s->used);
	}
}

static bool
has_papers(const struct worklist_row *row)
{
	return row->state >= RECORD_ACCEPTED && row->state <= RECORD_OBJECTED;
}

enum result
recheck_show_papers(const struct recheck_list *own, struct view *v, const struct worklist_row *row)
{
	const struct request *rq = own->people.list.rq;
	struct sittings *all = ARENA_NEW(rq->arena, struct sittings);
	struct record record;

	if (!has_papers(row))
		return OK;
	TRY(record_of_assessor(rq->store, rq->arena, row->id, rq->who->institution_id, &record));
	TRY(sittings_of(rq->store, rq->arena, site_profile(rq), &own->people.cycle, &record,
			rq->now, all));
	show_sittings(rq, v, all);
	return OK;
}

/* Of the whole page at once. */
static enum result
find_papers(const struct recheck_list *own, const struct rows *rows, struct rows *papers_out)
{
	const struct request *rq = own->people.list.rq;
	struct sitting_page page = { .profile = site_profile(rq),
				     .cycle = &own->people.cycle,
				     .assessor_id = rq->who->institution_id,
				     .now = rq->now };

	*papers_out = (struct rows){ NULL, 0 };
	for (size_t i = 0; own->tests && i < rows->n && page.n < SITTING_PAGE_MAX; i++) {
		const struct worklist_row *row = (const struct worklist_row *)rows->at + i;

		if (has_papers(row))
			page.record_ids[page.n++] = row->id;
	}
	return page.n == 0 ? OK : sittings_of_page(rq->store, rq->arena, &page, papers_out);
}

static void
show_papers_of(const struct request *rq, struct view *v, const struct rows *papers,
	       int64_t record_id)
{
	const struct sitting_of *of = papers->at;

	for (size_t i = 0; i < papers->n; i++)
		if (of[i].record_id == record_id)
			show_sittings(rq, v, &of[i].sittings);
}

static enum result
show_list(struct recheck_list *own, const char *template)
{
	const struct request *rq = own->people.list.rq;
	struct reply *re = own->people.list.re;
	struct view *page = reply_data(re);
	struct rows rows, papers;

	TRY(recheck_show_filters(own));
	TRY(delegated_page(rq->store, rq->arena, &own->query, &rows));
	TRY(find_papers(own, &rows, &papers));
	for (size_t i = 0; i < rows.n; i++) {
		struct worklist_row *row = (struct worklist_row *)rows.at + i;
		struct view *v = view_row(page, "row");

		TRY(people_show_row(&own->people, v, row));
		view_str(v, "institution", row->main_institution);
		view_flag(v, "may_pick", row->state == RECORD_RECHECK);
		if (own->tests)
			show_papers_of(rq, v, &papers, row->id);
		else
			TRY(people_weigh(rq, row));
		if (!own->tests && row->state >= RECORD_SUBMITTED)
			people_show_checks(&own->people, v, row, row->n_differs);
	}
	people_show_deadline(
		rq, page, "until",
		own->people.cycle.stages[own->tests ? STAGE_TEST : STAGE_REVIEW].closes_at);
	view_flag(page, "closed",
		  !own->tests && !stage_is_open(&own->people.cycle, STAGE_REVIEW, rq->now));
	view_flag(page, "batch",
		  own->people.tab->state_from == RECORD_RECHECK || *own->people.tab->code == 'a');
	view_flag(page, "rechecks", profile_flag(site_profile(rq), "recheck"));
	view_str(page, "query", recheck_query(own));
	return reply_page(re, template);
}

enum result
recheck_show_queue(const struct request *rq, struct reply *re)
{
	struct recheck_list own;

	if (!profile_flag(site_profile(rq), "recheck"))
		return reply_see_other(re, STR("/recheck/tests"));
	TRY(recheck_read(rq, re, false, &own));
	return show_list(&own, "recheck/queue");
}

enum result
recheck_show_tests(const struct request *rq, struct reply *re)
{
	struct recheck_list own;

	TRY(recheck_read(rq, re, true, &own));
	return show_list(&own, "recheck/tests");
}

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct worklist_row *row = (const struct worklist_row *)rows->at + i;

	cells[0] = row->name;
	TRY(worklist_document(rq->arena, row, &cells[1]));
	cells[2] = row->main_institution;
	cells[3] = row->department;
	cells[4] = codes_label("title", row->title_code);
	cells[5] = people_word(rq, "procedure", people_procedure(row->procedure_kind));
	cells[6] = people_word(rq, "state", record_state_word((enum record_state)row->state));
	cells[7] = table_time(rq, row->submitted_at);
	cells[8] = table_time(rq, row->state_since);
	return OK;
}

enum result
recheck_export(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "name",       "document",  "institution",
						      "department", "title",     "procedure",
						      "state",      "submitted", "since" };
	const struct export *form = rq->form;
	struct table table = { .name = "recheck",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .event = { .action = "recheck.export",
					  .object = "institution",
					  .object_id = rq->who->institution_id },
			       .fill = fill_row };
	struct recheck_list own;
	struct rows rows;

	TRY(recheck_read_from(rq, re, &own));
	TRY(codes_ready(rq->store));
	own.query.list.limit = TABLE_ROWS_MAX;
	own.query.list.offset = 0;
	TRY(delegated_page(rq->store, rq->arena, &own.query, &rows));
	return table_send(rq, re, &table, &rows);
}
