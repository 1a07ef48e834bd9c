/* people.c - the staff's lists of physicians. */
#include "site/people.h"

#include "domain/codes/codes.h"
#include "domain/cycle/extension.h"
#include "domain/evaluation/correct.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

static const char *const keep[] = { "tab", "q",	  "institution", "department", "procedure", "since",
				    NULL };

enum { SEARCH_MAX = 60, DEPARTMENT_OPTIONS_MAX = 500 };

struct str
people_word(const struct request *rq, const char *group, const char *name)
{
	return view_word(str_c(rq->arena, str_format(rq->arena, "%s.%s", group, name)));
}

const char *
people_procedure(int64_t procedure_kind)
{
	return procedure_kind == PROCEDURE_GENERAL ? "general" :
	       procedure_kind == PROCEDURE_SIMPLE  ? "simple" :
						     "none";
}

static const struct people_tab *
tab_of(const struct people_tab *tabs, struct str code)
{
	for (const struct people_tab *tab = tabs; tab->word != NULL; tab++)
		if (str_equal(str_of(tab->code), code))
			return tab;
	return tabs;
}

enum result
people_read(const struct request *rq, struct reply *re, const char *path,
	    const struct people_tab *tabs, struct people *people_out)
{
	struct people p = { .tabs = tabs, .tab = tab_of(tabs, request_query(rq, "tab")) };
	struct str procedure = request_query(rq, "procedure");
	enum result found = cycle_running(rq->store, rq->arena, rq->who->province_id, &p.cycle);

	if (found != OK && found != NOT_FOUND)
		return found;
	TRY(cycle_extend(rq->store, rq->arena, &p.cycle, rq->who->institution_id, 0));
	p.list = listing_read(rq, re, str_of(path), keep, "name|state|at",
			      p.tab->sort == NULL ? "name" : p.tab->sort);
	p.query = (struct worklist_query){
		.institution_id = rq->who->institution_id,
		.cycle_id = p.cycle.id,
		.sites = p.tab->sites,
		.state_from = p.tab->state_from,
		.state_to = p.tab->state_to,
		.department_id = request_query_number(rq, "department", 0),
		.procedure_kind = str_equal(procedure, STR("general")) ? PROCEDURE_GENERAL :
				  str_equal(procedure, STR("simple"))  ? PROCEDURE_SIMPLE :
									 0,
		.sort = worklist_sort_of(p.list.sort),
		.limit = p.list.size,
	};
	*people_out = p;
	return worklist_search(rq->arena, utf8_first(request_query(rq, "q"), SEARCH_MAX),
			       &people_out->query.name, &people_out->query.document_index);
}

enum result
people_go_on(const struct people *people, const char *path, struct str query, int64_t record_id,
	     const struct worklist_place *place)
{
	const struct listing *list = &people->list;
	struct arena *arena = list->rq->arena;
	int64_t id = place->after;

	if (id == 0 && !str_empty(request_query(list->rq, "q")))
		id = record_id;
	if (id == 0)
		return reply_see_other(list->re, str_join(arena, list->path, listing_query(list)));
	return reply_see_other(
		list->re, str_format(arena, "%s/%lld%.*s", path, (long long)id, STR_ARGS(query)));
}

void
people_show_departments(const struct listing *list, const struct rows *counts, int64_t chosen)
{
	const struct worklist_count *row = counts->at;
	struct arena *arena = list->rq->arena;
	int64_t seen[DEPARTMENT_OPTIONS_MAX];
	size_t n = 0;

	for (size_t i = 0; i < counts->n && n < DEPARTMENT_OPTIONS_MAX; i++) {
		bool known = row[i].department_id == 0;
		struct str name;

		for (size_t k = 0; k < n; k++)
			known |= seen[k] == row[i].department_id;
		if (known)
			continue;
		seen[n++] = row[i].department_id;
		name = row[i].department;
		if (!str_empty(row[i].department_of))
			name = str_format(arena, "%.*s（%.*s）", STR_ARGS(name),
					  STR_ARGS(row[i].department_of));
		view_option(list->re->view, "department", str_from_int(arena, row[i].department_id),
			    name, row[i].department_id == chosen);
		if (row[i].department_id == chosen)
			listing_chip(list, "department", view_word("label.department"), name);
	}
}

bool
people_tab_is_shown(const struct people *p, const struct people_tab *tab, int64_t n)
{
	const struct profile *profile = site_profile(p->list.rq);

	switch (tab->when) {
	case TAB_ALWAYS:
		return true;
	case TAB_OPT_IN:
		return n > 0 || profile_is(profile, "inclusion", "opt_in");
	case TAB_RECHECK:
		return n > 0 || profile_flag(profile, "recheck");
	case TAB_IF_ANY:
		break;
	}
	return n > 0 || tab == p->tab;
}

static void
show_tabs(const struct people *p, const struct rows *counts)
{
	for (const struct people_tab *tab = p->tabs; tab->word != NULL; tab++) {
		struct worklist_query q = p->query;
		int64_t n;

		q.state_from = tab->state_from;
		q.state_to = tab->state_to;
		q.sites = tab->sites;
		n = worklist_total(counts, &q);
		if (people_tab_is_shown(p, tab, n))
			listing_tab(&p->list, "tab", str_of(tab->code),
				    people_word(p->list.rq, "phase", tab->word), n);
	}
}

/* Departments of another institution are none of this one's filters. */
static struct rows
of_these_sites(const struct people *p, const struct rows *counts)
{
	const struct worklist_count *row = counts->at;
	struct worklist_count *own =
		ARENA_LIST(p->list.rq->arena, counts->n + 1, struct worklist_count);
	size_t n = 0;

	for (size_t i = 0; i < counts->n; i++)
		if ((row[i].is_main == 0) == (p->query.sites == SITES_FURTHER))
			own[n++] = row[i];
	return (struct rows){ own, n };
}

static void
show_inputs(const struct people *p, const struct rows *counts)
{
	struct view *root = p->list.re->view;
	struct str q = request_query(p->list.rq, "q"), now = request_query(p->list.rq, "procedure");
	struct rows own = of_these_sites(p, counts);
	static const char *const kinds[] = { "general", "simple" };

	listing_chip(&p->list, "q", view_word("label.q"), q);
	people_show_departments(&p->list, &own, p->query.department_id);
	for (size_t i = 0; i < 2; i++) {
		struct str word = people_word(p->list.rq, "procedure", kinds[i]);
		bool chosen = str_equal(now, str_of(kinds[i]));

		view_option(root, "procedure", str_of(kinds[i]), word, chosen);
		if (chosen)
			listing_chip(&p->list, "procedure", view_word("label.procedure"), word);
	}
	view_str(view_child(root, "Form.value"), "q", q);
	listing_sort_link(&p->list, "name");
	listing_sort_link(&p->list, "state");
	listing_sort_link(&p->list, "at");
}

void
people_show_counts(struct people *p, const struct rows *counts)
{
	const struct request *rq = p->list.rq;
	struct view *page = reply_data(p->list.re);
	struct worklist_query everyone = p->query;

	listing_total(&p->list, worklist_total(counts, &p->query));
	p->query.offset = listing_offset(&p->list);
	everyone.department_id = everyone.procedure_kind = 0;
	everyone.state_from = RECORD_INCLUDED;
	everyone.state_to = RECORD_OBJECTED;
	everyone.sites = SITES_MAIN;
	view_int(page, "everyone", worklist_total(counts, &everyone));
	view_str(page, "cycle", p->cycle.name);
	view_str(page, "tab_now", people_word(rq, "phase", p->tab->word));
	view_c(page, "tab_code", p->tab->code);
	show_tabs(p, counts);
	show_inputs(p, counts);
	listing_show(&p->list);
}

enum result
people_show_filters(struct people *p)
{
	const struct request *rq = p->list.rq;
	struct rows counts;

	TRY(worklist_counts(rq->store, rq->arena, &p->query, &counts));
	people_show_counts(p, &counts);
	return OK;
}

struct str
people_hidden_reason(const struct request *rq, struct str code, struct str reason)
{
	const struct profile *profile = site_profile(rq);
	struct str word;
	size_t i;

	if (code.at == NULL || profile_list_find(profile, "hide.reason", code, &i) != OK)
		return reason;
	word = profile_list(profile, "hide.reason", i, 1);
	if (str_equal(word, reason))
		return reason;
	return str_format(rq->arena, "%.*s：%.*s", STR_ARGS(word), STR_ARGS(reason));
}

/* 主治（主管）医师（中级）: what stands in brackets at the end repeats the rank. */
static struct str
short_title(struct str title)
{
	ptrdiff_t at = -1, next;

	if (!str_ends(title, STR("）")))
		return title;
	while ((next = str_find(str_slice(title, (size_t)(at + 1), title.len), STR("（"))) >= 0)
		at += next + 1;
	return at > 0 ? str_slice(title, 0, (size_t)at) : title;
}

enum result
people_show_row(const struct people *p, struct view *v, const struct worklist_row *row)
{
	const struct request *rq = p->list.rq;
	const char *state = record_state_word((enum record_state)row->state);
	struct str masked;

	TRY(codes_ready(rq->store));
	TRY(worklist_document(rq->arena, row, &masked));
	view_int(v, "id", row->id);
	view_int(v, "version", row->version);
	view_str(v, "name", row->name);
	view_str(v, "rank",
		 short_title(profile_title(site_profile(rq), row->title_code,
					   codes_label("title", row->title_code))));
	view_str(v, "department", row->department);
	view_str(v, "document", masked);
	view_str(v, "state", people_word(rq, "state", state));
	view_str(v, "look", people_word(rq, "look", state));
	view_str(v, "procedure",
		 people_word(rq, "procedure", people_procedure(row->procedure_kind)));
	view_flag(v, "no_procedure", row->procedure_kind == PROCEDURE_NONE);
	view_flag(v, "is_main", row->is_main != 0);
	view_str(v, "main_institution", row->main_institution);
	view_int(v, "submissions", row->submissions);
	if (!stamp_is_none(row->submitted_at))
		view_stamp(v, "submitted_at", row->submitted_at);
	if (!stamp_is_none(row->signed_in_at))
		view_date(v, "signed_in", date_from_stamp(row->signed_in_at));
	view_stamp(v, "since", row->state_since);
	if (row->hidden_reason.at != NULL)
		view_str(v, "hidden_reason",
			 people_hidden_reason(rq, row->hidden_code, row->hidden_reason));
	view_str(v, "hidden_by", row->hidden_by);
	view_str(v, "returned_reason", row->returned_reason);
	return OK;
}

enum result
people_show_rows(const struct people *p)
{
	const struct request *rq = p->list.rq;
	struct rows rows;

	TRY(worklist_page(rq->store, rq->arena, &p->query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		TRY(people_show_row(p, view_row(reply_data(p->list.re), "row"),
				    (const struct worklist_row *)rows.at + i));
	return OK;
}

void
people_show_deadline(const struct request *rq, struct view *v, const char *name,
		     struct stamp closes_at)
{
	struct view *own;
	struct date day, today = date_from_stamp(rq->now);
	struct str clock;

	if (stamp_is_none(closes_at))
		return;
	own = view_child(v, name);
	day = date_from_stamp(stamp_add(closes_at, -1));
	clock = str_slice(stamp_clock(rq->arena, closes_at), 0, 5);
	view_str(own, "day", date_words(rq->arena, day));
	view_str(own, "clock", str_equal(clock, STR("00:00")) ? STR("24:00") : clock);
	view_int(own, "days", date_days_between(today, day));
	view_flag(own, "over", closes_at.us <= rq->now.us);
}

/* Who must act, and by the end of which stage. */
static const char *
turn_of(int64_t state, enum stage_kind *stage_out)
{
	switch ((enum record_state)state) {
	case RECORD_INCLUDED:
	case RECORD_DRAFT:
	case RECORD_RETURNED:
	case RECORD_RECHECK_RETURNED:
		*stage_out = STAGE_REGISTER;
		return "physician";
	case RECORD_SUBMITTED:
		*stage_out = STAGE_REVIEW;
		return "institution";
	case RECORD_RECHECK:
		*stage_out = STAGE_REVIEW;
		return "assessor";
	case RECORD_ACCEPTED:
		*stage_out = STAGE_EVALUATE;
		return "sites";
	case RECORD_READY:
	case RECORD_SITTING:
		*stage_out = STAGE_TEST;
		return "physician";
	case RECORD_MAKE_UP:
		*stage_out = STAGE_MAKE_UP;
		return "physician";
	case RECORD_TESTED:
	case RECORD_TEST_FAILED:
	case RECORD_ABSENT:
	case RECORD_CONCLUDING:
	case RECORD_QUALIFIED:
	case RECORD_UNQUALIFIED:
	case RECORD_OBJECTED:
		*stage_out = STAGE_CONCLUDE;
		return "office";
	case RECORD_NONE:
	case RECORD_OUTSIDE:
	case RECORD_HIDDEN:
	case RECORD_PUBLISHED:
	case RECORD_LEFT:
	case RECORD_DEFERRED:
	case RECORD_SUSPENDED:
	case RECORD_REASSESSED:
	case RECORD_DEREGISTERED:
	case N_RECORD_STATES:
		break;
	}
	*stage_out = N_STAGES;
	return "nobody";
}

void
people_show_turn(const struct people *p, struct view *v, const struct worklist_row *row)
{
	const struct request *rq = p->list.rq;
	enum stage_kind stage;
	const char *who = turn_of(row->state, &stage);
	struct stamp until = { 0 };

	if (stage < N_STAGES)
		until = p->cycle.stages[stage].closes_at;
	if (row->state == RECORD_RETURNED) { /* some days more, even past the stage */
		int64_t days = profile_number(site_profile(rq), "return.days");
		struct stamp grace = stamp_add(row->state_since, days * STAMP_DAY);

		until = grace.us > until.us ? grace : until;
	}
	view_str(v, "turn.who", people_word(rq, "turn", who));
	view_str(v, "turn.what",
		 people_word(rq, "turn_what", record_state_word((enum record_state)row->state)));
	view_stamp(v, "turn.since", row->state_since);
	people_show_deadline(rq, v, "turn.until", until);
}

static void
show_move(const struct request *rq, struct view *line, const struct record_history *row)
{
	const char *event = record_event_word((enum record_event)row->event);
	const char *state = record_state_word((enum record_state)row->to_state);

	view_stamp(line, "at", row->at);
	view_str(line, "actor", row->actor);
	view_str(line, "event", people_word(rq, "event", event));
	view_str(line, "state", people_word(rq, "state", state));
	view_str(line, "note", row->note);
}

struct str
people_verdict(const struct request *rq, int64_t verdict)
{
	return people_word(rq, "verdict",
			   verdict == VERDICT_FIT   ? "yes" :
			   verdict == VERDICT_UNFIT ? "no" :
						      "none");
}

static void
show_judgement(const struct request *rq, struct view *line, const struct evaluation_site *site)
{
	bool unfit = site->ethics == VERDICT_UNFIT || site->performance == VERDICT_UNFIT;

	view_stamp(line, "at", site->judged_at);
	view_str(line, "actor", site->institution);
	view_str(line, "event", people_word(rq, "stage", "evaluate"));
	view_str(line, "state", people_word(rq, "verdict", unfit ? "no" : "yes"));
}

/* What it was, what it is, and why. */
static void
show_change(const struct request *rq, struct view *line, const struct evaluation_change *change)
{
	struct str text = view_fill(rq->arena, view_word("change.text"), "ethics",
				    people_verdict(rq, change->ethics_before), "ethics_now",
				    people_verdict(rq, change->ethics), "performance",
				    people_verdict(rq, change->performance_before), NULL);

	text = view_fill(rq->arena, text, "performance_now",
			 people_verdict(rq, change->performance), "label",
			 profile_text(site_profile(rq), "evaluation.label"), "why", change->why,
			 NULL);
	view_stamp(line, "at", change->at);
	view_str(line, "actor", change->actor);
	view_str(line, "event", view_word("change.event"));
	view_str(line, "state", change->institution);
	view_str(line, "note", text);
}

/* The latest of the whole judgements after this moment that was not told yet; NULL: none. */
static const struct evaluation_site *
next_judgement(const struct rows *sites, bool *told, struct stamp moment)
{
	const struct evaluation_site *site = sites->at;
	size_t latest = sites->n;

	for (size_t i = 0; i < sites->n; i++)
		if (!told[i] && site[i].ethics != VERDICT_NONE &&
		    site[i].performance != VERDICT_NONE && site[i].judged_at.us > moment.us &&
		    (latest == sites->n || site[i].judged_at.us > site[latest].judged_at.us))
			latest = i;
	if (latest == sites->n)
		return NULL;
	told[latest] = true;
	return &site[latest];
}

enum result
people_show_history(const struct request *rq, struct view *v, int64_t record_id)
{
	const struct evaluation_site *site;
	const struct record_history *row;
	const struct evaluation_change *change;
	struct rows rows, sites, changes;
	size_t n_changes = 0;
	bool *told;

	TRY(record_history_list(rq->store, rq->arena, record_id, &rows));
	TRY(evaluation_sites(rq->store, rq->arena, record_id, &sites));
	TRY(evaluation_changes(rq->store, rq->arena, record_id, &changes));
	change = changes.at;
	told = ARENA_LIST(rq->arena, sites.n + 1, bool);
	row = rows.at;
	for (size_t i = 0; i <= rows.n; i++) {
		struct stamp moment = i < rows.n ? row[i].at : (struct stamp){ 0 };

		for (; n_changes < changes.n && change[n_changes].at.us >= moment.us; n_changes++)
			show_change(rq, view_row(v, "history"), &change[n_changes]);
		while ((site = next_judgement(&sites, told, moment)) != NULL)
			show_judgement(rq, view_row(v, "history"), site);
		if (i < rows.n)
			show_move(rq, view_row(v, "history"), &row[i]);
	}
	return OK;
}
