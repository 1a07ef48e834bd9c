/* evaluate.c - the matrix of physicians and verdicts. */
#include "evaluate/evaluate.h"

#include "domain/cycle/extension.h"
#include "domain/codes/codes.h"
#include "domain/evaluation/opinion.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

const struct action evaluate_actions[] = {
	/* clang-format off */
	{ GET,  "/evaluate",      evaluate_show_matrix, .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/evaluate",      evaluate_save_matrix, .access = INSTITUTION | CLERK | REVIEWER, .form = &evaluate_matrix_form, .again = evaluate_show_matrix, .writes = WRITES },
	{ GET,  "/evaluate/all",  evaluate_show_all,    .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/evaluate/all",  evaluate_save_all,    .access = INSTITUTION | CLERK | REVIEWER, .form = &evaluate_all_form, .again = evaluate_show_all, .writes = WRITES },
	{ GET,  "/evaluate/batch/{id}", evaluate_show_done, .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/evaluate/batch/{id}/undo", evaluate_undo,   .access = INSTITUTION | CLERK | REVIEWER, .form = &people_button_form, .again = evaluate_show_done, .writes = WRITES },
	{ GET,  "/evaluate/{id}", evaluate_show_one,    .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/evaluate/{id}", evaluate_save_one,    .access = INSTITUTION | CLERK | REVIEWER, .form = &evaluate_row_form, .again = evaluate_show_one, .writes = WRITES },
	{ 0 },
	/* clang-format on */
};

static const char *const keep[] = { "tab", "q", "department", NULL };
enum { SEARCH_MAX = 60 };

static const struct {
	const char *code, *word;
	enum evaluation_tab tab;
} tabs[] = {
	{ "", "open", EVALUATION_OPEN },	 { "made", "made", EVALUATION_MADE },
	{ "unfit", "unfit", EVALUATION_UNFIT }, { "locked", "locked", EVALUATION_LOCKED },
	{ "all", "all", EVALUATION_ANY },
};
enum { N_TABS = sizeof(tabs) / sizeof(tabs[0]) };

static size_t
tab_of(const struct request *rq)
{
	struct str code = request_query(rq, "tab");

	for (size_t i = 1; i < N_TABS; i++)
		if (str_equal(code, str_of(tabs[i].code)))
			return i;
	return 0;
}

enum result
evaluate_read(const struct request *rq, struct reply *re, struct evaluate_list *list_out)
{
	struct evaluate_list own = { .list = listing_read(rq, re, STR("/evaluate"), keep, "", "") };
	enum result found = cycle_running(rq->store, rq->arena, rq->who->province_id, &own.cycle);

	if (found != OK && found != NOT_FOUND)
		return found;
	TRY(cycle_extend(rq->store, rq->arena, &own.cycle, rq->who->institution_id, 0));
	own.query = (struct evaluation_query){
		.institution_id = rq->who->institution_id,
		.cycle_id = own.cycle.id,
		.tab = tabs[tab_of(rq)].tab,
		.department_id = request_query_number(rq, "department", 0),
		.limit = own.list.size,
	};
	*list_out = own;
	return worklist_search(rq->arena, utf8_first(request_query(rq, "q"), SEARCH_MAX),
			       &list_out->query.name, &list_out->query.document_index);
}

void
evaluate_show_frame(struct evaluate_list *own)
{
	const struct request *rq = own->list.rq;
	struct view *page = reply_data(own->list.re);

	view_str(page, "label", profile_text(site_profile(rq), "evaluation.label"));
	view_str(page, "cycle", own->cycle.name);
	view_flag(page, "open", own->cycle.id != 0 && evaluation_is_open(&own->cycle, rq->now));
	people_show_deadline(rq, page, "until", own->cycle.stages[STAGE_EVALUATE].closes_at);
	view_flag(page, "all_sites", profile_is(site_profile(rq), "evaluation.sites", "all"));
	view_flag(page, "with_review", evaluation_with_review(site_profile(rq)));
	view_flag(page, "rechecks", profile_flag(site_profile(rq), "recheck"));
	view_flag(page, "stops", !profile_flag(site_profile(rq), "test_even_if_unqualified"));
	view_str(page, "query", listing_query(&own->list));
}

static const char *
value_of(int64_t verdict)
{
	return verdict == VERDICT_FIT ? "1" : verdict == VERDICT_UNFIT ? "0" : "";
}

/* How the other practice sites stand, as one word. */
static const char *
others_word(const struct evaluation *e)
{
	int64_t missing = e->sites_missing - (evaluation_is_made(e) ? 0 : 1);
	int64_t bad = e->sites_bad - (evaluation_is_unfit(e) ? 1 : 0);

	if (e->sites <= 1)
		return "single";
	return bad > 0 ? "unfit" : missing > 0 ? "missing" : "fit";
}

static bool
is_closed(const struct request *rq, const struct evaluation *row)
{
	return evaluation_is_locked(row) || evaluation_is_settled(site_profile(rq), row);
}

void
evaluate_show_row(const struct request *rq, struct view *v, const struct evaluation *row)
{
	const char *others = others_word(row),
		   *state = record_state_word((enum record_state)row->state);

	view_int(v, "id", row->record_id);
	view_int(v, "version", row->version);
	view_str(v, "name", row->name);
	view_str(v, "rank",
		 profile_title(site_profile(rq), row->title_code,
			       codes_label("title", row->title_code)));
	view_str(v, "department", row->department);
	view_flag(v, "is_main", row->is_main != 0);
	view_str(v, "main_institution", row->main_institution);
	view_str(v, "procedure",
		 people_word(rq, "procedure", people_procedure(row->procedure_kind)));
	view_c(v, "ethics", value_of(row->ethics));
	view_c(v, "performance", value_of(row->performance));
	view_c(v, "others", others);
	view_str(v, "others_word", people_word(rq, "others", others));
	view_int(v, "n_others", row->sites - 1);
	view_str(v, "state", people_word(rq, "state", state));
	view_str(v, "look", people_word(rq, "look", state));
	view_flag(v, "settled", evaluation_is_settled(site_profile(rq), row));
	view_flag(v, "locked", is_closed(rq, row));
	view_flag(v, "made", evaluation_is_made(row));
	view_flag(v, "unfit", evaluation_is_unfit(row));
	view_str(v, "reason", row->reason);
	view_str(v, "judged_by", row->judged_by);
	if (!stamp_is_none(row->judged_at))
		view_stamp(v, "judged_at", row->judged_at);
}

static int64_t
sum_of(const struct rows *counts, enum evaluation_tab tab, int64_t department_id)
{
	const struct evaluation_count *row = counts->at;
	int64_t sum = 0;

	for (size_t i = 0; i < counts->n; i++) {
		if (department_id != 0 && row[i].department_id != department_id)
			continue;
		switch (tab) {
		case EVALUATION_ANY:
			sum += row[i].n;
			break;
		case EVALUATION_OPEN:
			sum += row[i].n_open;
			break;
		case EVALUATION_MADE:
			sum += row[i].n_made;
			break;
		case EVALUATION_UNFIT:
			sum += row[i].n_unfit;
			break;
		case EVALUATION_LOCKED:
			sum += row[i].n_locked;
			break;
		}
	}
	return sum;
}

static void
show_departments(const struct evaluate_list *own, const struct rows *counts)
{
	const struct evaluation_count *row = counts->at;
	struct worklist_count *list =
		ARENA_LIST(own->list.rq->arena, counts->n + 1, struct worklist_count);
	struct rows rows = { list, counts->n };

	for (size_t i = 0; i < counts->n; i++) {
		list[i].department_id = row[i].department_id;
		list[i].department = row[i].department;
		list[i].department_of = row[i].department_of;
	}
	people_show_departments(&own->list, &rows, own->query.department_id);
}

static enum result
show_filters(struct evaluate_list *own)
{
	const struct request *rq = own->list.rq;
	struct view *page = reply_data(own->list.re);
	struct str q = request_query(rq, "q");
	struct rows counts;

	TRY(evaluation_counts(rq->store, rq->arena, &own->query, &counts));
	for (size_t i = 0; i < N_TABS; i++)
		listing_tab(&own->list, "tab", str_of(tabs[i].code),
			    people_word(rq, "tab", tabs[i].word),
			    sum_of(&counts, tabs[i].tab, own->query.department_id));
	listing_total(&own->list, sum_of(&counts, own->query.tab, own->query.department_id));
	own->query.offset = listing_offset(&own->list);
	view_int(page, "n_made", sum_of(&counts, EVALUATION_MADE, 0));
	view_int(page, "n_all", sum_of(&counts, EVALUATION_ANY, 0));
	view_int(page, "n_open", sum_of(&counts, EVALUATION_OPEN, 0));
	view_c(page, "tab_code", tabs[tab_of(rq)].code);
	view_str(page, "tab_now", people_word(rq, "tab", tabs[tab_of(rq)].word));
	view_str(view_child(own->list.re->view, "Form.value"), "q", q);
	listing_chip(&own->list, "q", view_word("label.q"), q);
	show_departments(own, &counts);
	listing_show(&own->list);
	return OK;
}

/* What was chosen on a page that is shown again stands before what is stored. */
static void
keep_choice(const struct request *rq, struct view *v, const char *what, char letter, size_t i)
{
	struct str name = str_format(rq->arena, "%c%zu", letter, i),
		   sent = request_value(&rq->body, name.at);

	view_str(v, str_c(rq->arena, str_format(rq->arena, "%s_name", what)), name);
	if (rq->failed != NULL && sent.at != NULL)
		view_str(v, what, sent);
	if (rq->failed != NULL && form_has_error(rq->failed, name.at))
		view_flag(v, "wrong", true);
}

enum result
evaluate_show_matrix(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct evaluation *row;
	struct evaluate_list own;
	bool editable = false;
	int64_t owed = 0;
	struct rows rows;

	TRY(codes_ready(rq->store));
	TRY(evaluate_read(rq, re, &own));
	TRY(show_filters(&own));
	evaluate_show_frame(&own);
	TRY(evaluation_list(rq->store, rq->arena, &own.query, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(page, "row");

		editable |= !is_closed(rq, &row[i]);
		evaluate_show_row(rq, v, &row[i]);
		keep_choice(rq, v, "ethics", 'a', i);
		keep_choice(rq, v, "performance", 'b', i);
	}
	if (rows.n == 0) {
		TRY(evaluation_owed(rq->store, rq->arena, own.query.institution_id,
				    own.query.cycle_id, &owed));
		view_int(page, "n_owed", owed);
	}
	view_flag(page, "editable", editable && evaluation_is_open(&own.cycle, rq->now));
	return reply_page(re, "evaluate/matrix");
}
