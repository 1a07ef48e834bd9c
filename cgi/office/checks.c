/* checks.c - 抽查: the office's samples, drawing one, one with its progress, as a file and on paper. */
#include "domain/spot/spot.h"
#include "lib/base/arena.h"
#include "lib/io/random.h"
#include "office/office.h"
#include "site/table.h"

enum { NAME_MIN = 2, NAME_MAX = 80, UNIT_MAX = 60, REGION_MAX = 6, SEED_MOST = 999999999, COLUMNS = 9 };

struct draw_form {
	struct str title, how, region, unit, tab, verdict;
	int64_t amount, seed;
};
static const struct field draw_fields[] = {
	FIELD(struct draw_form, title, .required = true, .min = NAME_MIN, .max = NAME_MAX),
	FIELD(struct draw_form, how, .type = FIELD_CHOICE, .required = true, .choices = "number|percent"),
	FIELD(struct draw_form, amount, .type = FIELD_INT, .required = true, .least = 1, .most = SPOT_MOST),
	FIELD(struct draw_form, region, .max = REGION_MAX),
	FIELD(struct draw_form, unit, .max = UNIT_MAX),
	FIELD(struct draw_form, tab, .max = 12),
	FIELD(struct draw_form, verdict, .type = FIELD_CHOICE, .choices = "fit|unfit|none"),
	FIELD(struct draw_form, seed, .type = FIELD_INT, .least = 0, .most = SEED_MOST),
};
const struct form office_draw_form = FORM(struct draw_form, draw_fields);

static const char *const verdicts[] = { "any", "fit", "unfit", "none" };
enum { N_VERDICTS = sizeof(verdicts) / sizeof(verdicts[0]), HUNDRED = 100 };

static const char *
phases_word(const struct spot_check *c)
{
	for (const struct people_tab *tab = office_tabs; tab->word != NULL; tab++)
		if ((int64_t)record_phase(tab->state_from) == c->phase_from &&
		    (int64_t)record_phase(tab->state_to) == c->phase_to)
			return tab->word;
	return "all";
}

static void
show_check(const struct request *rq, struct view *v, const struct spot_check *c)
{
	int64_t done = c->n_fits + c->n_unfit + c->n_mend;

	view_int(v, "id", c->id);
	view_str(v, "name", c->name);
	view_int(v, "n", c->n);
	view_int(v, "n_pool", c->n_pool);
	view_int(v, "n_done", done);
	view_int(v, "n_open", c->n - done);
	view_int(v, "n_fits", c->n_fits);
	view_int(v, "n_unfit", c->n_unfit);
	view_int(v, "n_mend", c->n_mend);
	view_int(v, "seed", c->seed);
	view_int(v, "amount", c->amount);
	view_flag(v, "percent", c->percent != 0);
	view_str(v, "region", c->region);
	view_str(v, "unit", c->unit);
	view_str(v, "phases", people_word(rq, "phase", phases_word(c)));
	view_str(
		v, "verdict",
		people_word(rq, "spot_verdict",
			    verdicts[c->verdict >= 0 && c->verdict < N_VERDICTS ? c->verdict : 0]));
	view_str(v, "actor", c->actor);
	view_stamp(v, "at", c->made_at);
}

enum result
office_show_checks(const struct request *rq, struct reply *re)
{
	static const char *const keep[] = { NULL };
	struct listing list = listing_read(rq, re, STR("/office/checks"), keep, "", "");
	struct rows rows;
	int64_t total;

	TRY(spot_count(rq->store, rq->arena, rq->who->office_id, &total));
	listing_total(&list, total);
	TRY(spot_checks(rq->store, rq->arena, rq->who->office_id, list.size, listing_offset(&list),
			&rows));
	for (size_t i = 0; i < rows.n; i++)
		show_check(rq, view_row(reply_data(re), "row"),
			   (const struct spot_check *)rows.at + i);
	listing_show(&list);
	return reply_page(re, "office/checks");
}

static void
show_options(const struct request *rq, struct reply *re)
{
	for (const struct people_tab *tab = office_tabs; tab->word != NULL; tab++)
		if (tab->when == TAB_ALWAYS)
			view_option(re->view, "tab", str_of(tab->code),
				    people_word(rq, "phase", tab->word), false);
	for (int i = 0; i < N_VERDICTS; i++)
		view_option(re->view, "verdict", i == 0 ? STR("") : str_of(verdicts[i]),
			    people_word(rq, "spot_verdict", verdicts[i]), false);
	view_option(re->view, "how", STR("number"), people_word(rq, "spot_how", "number"), false);
	view_option(re->view, "how", STR("percent"), people_word(rq, "spot_how", "percent"), false);
}

enum result
office_show_new_check(const struct request *rq, struct reply *re)
{
	struct cycle cycle;

	TRY(office_cycle(rq, &cycle));
	view_option(re->view, "region", STR(""), people_word(rq, "spot_region", "all"), false);
	TRY(office_show_regions(rq, re, cycle.id));
	show_options(rq, re);
	view_str(reply_data(re), "cycle", cycle.name);
	view_int(reply_data(re), "most", SPOT_MOST);
	return reply_page(re, "office/check_new");
}

static int64_t
verdict_of(struct str word)
{
	for (int64_t i = 1; i < N_VERDICTS; i++)
		if (str_equal(word, str_of(verdicts[i])))
			return i;
	return 0;
}

enum result
office_draw(const struct request *rq, struct reply *re)
{
	const struct draw_form *form = rq->form;
	const struct people_tab *tab = office_tab(form->tab);
	struct spot_check check = {
		.office_id = rq->who->office_id,
		.name = form->title,
		.percent = str_equal(form->how, STR("percent")),
		.amount = form->amount,
		.seed = form->seed != 0 ? form->seed : 1 + random_below(SEED_MOST),
		.region = form->region.at == NULL ? STR("") : form->region,
		.unit = form->unit.at == NULL ? STR("") : form->unit,
		.phase_from = record_phase(tab->state_from),
		.phase_to = record_phase(tab->state_to),
		.verdict = verdict_of(form->verdict),
	};
	struct cycle cycle;
	enum result done;

	TRY(office_cycle(rq, &cycle));
	check.cycle_id = cycle.id;
	if (check.percent && check.amount > HUNDRED)
		return reply_form_error(re, "amount", "percent");
	done = spot_draw(rq->store, rq->arena, &check, &rq->who->actor, rq->now);
	if (done == REFUSED)
		return reply_form_error(re, "", "nobody_to_draw");
	TRY(done);
	re->flash = "spot_drawn";
	re->flash_detail = str_from_int(rq->arena, check.n);
	return reply_see_other(re,
			       str_format(rq->arena, "/office/checks/%lld", (long long)check.id));
}

enum result
office_find_check(const struct request *rq, struct reply *re, struct spot_check *check_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(spot_find(rq->store, rq->arena, id, rq->who->office_id, check_out));
	show_check(rq, reply_data(re), check_out);
	return OK;
}

static struct str
state_of(const struct request *rq, const struct spot_item *item)
{
	return item->state == 0 ?
		       people_word(rq, "spot", "gone") :
		       people_word(rq, "state", record_state_word((enum record_state)item->state));
}

void
office_show_finding(const struct request *rq, struct view *v, const struct spot_item *item)
{
	static const char *const looks[N_SPOT_VERDICTS] = { "n", "k", "e", "w" };
	const char *word = spot_verdict_word(item->verdict);

	view_int(v, "position", item->position);
	view_int(v, "record", item->record_id);
	view_str(v, "name", item->name);
	view_str(v, "document", item->document);
	view_str(v, "institution", item->institution);
	view_str(v, "state", state_of(rq, item));
	view_c(v, "finding", word);
	view_c(v, "finding_look",
	       looks[item->verdict > 0 && item->verdict < N_SPOT_VERDICTS ? item->verdict : 0]);
	view_str(v, "finding_word", people_word(rq, "spot", word));
	view_str(v, "note", item->note);
	view_str(v, "actor", item->actor);
	if (!stamp_is_none(item->judged_at))
		view_stamp(v, "judged_at", item->judged_at);
}

static int64_t
number_of(const struct spot_check *c, int64_t verdict)
{
	switch (verdict) {
	case SPOT_FITS:
		return c->n_fits;
	case SPOT_UNFIT:
		return c->n_unfit;
	case SPOT_MEND:
		return c->n_mend;
	case SPOT_OPEN:
		return c->n - c->n_fits - c->n_unfit - c->n_mend;
	}
	return c->n;
}

static int64_t
shown(const struct request *rq)
{
	struct str tab = request_query(rq, "tab");

	for (int64_t i = 0; i < N_SPOT_VERDICTS; i++)
		if (str_equal(tab, str_of(spot_verdict_word(i))))
			return i;
	return -1;
}

enum result
office_show_check(const struct request *rq, struct reply *re)
{
	static const char *const keep[] = { "tab", NULL };
	struct view *page = reply_data(re);
	struct spot_query query = { .verdict = shown(rq) };
	struct spot_check check;
	struct listing list;
	struct rows rows;

	TRY(office_find_check(rq, re, &check));
	query.check_id = check.id;
	query.office_id = rq->who->office_id;
	list = listing_read(rq, re,
			    str_format(rq->arena, "/office/checks/%lld", (long long)check.id), keep,
			    "", "");
	listing_tab(&list, "tab", STR(""), people_word(rq, "spot", "all"), check.n);
	for (int64_t i = 0; i < N_SPOT_VERDICTS; i++)
		listing_tab(&list, "tab", str_of(spot_verdict_word(i)),
			    people_word(rq, "spot", spot_verdict_word(i)), number_of(&check, i));
	listing_total(&list, number_of(&check, query.verdict));
	query.limit = list.size;
	query.offset = listing_offset(&list);
	TRY(spot_items(rq->store, rq->arena, &query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		office_show_finding(rq, view_row(page, "row"),
				    (const struct spot_item *)rows.at + i);
	TRY(spot_next(rq->store, rq->arena, query.office_id, check.id, 0, &query.offset));
	view_int(page, "next", query.offset);
	listing_show(&list);
	return reply_page(re, "office/check");
}

/* The whole sample, to be taken along. */
enum result
office_show_paper(const struct request *rq, struct reply *re)
{
	struct spot_query query = { .verdict = -1, .limit = SPOT_MOST };
	struct spot_check check;
	struct rows rows;

	TRY(office_find_check(rq, re, &check));
	query.check_id = check.id;
	query.office_id = rq->who->office_id;
	TRY(spot_items(rq->store, rq->arena, &query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		office_show_finding(rq, view_row(reply_data(re), "row"),
				    (const struct spot_item *)rows.at + i);
	return reply_page(re, "office/check_print");
}

static enum result
fill_cells(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct spot_item *item = (const struct spot_item *)rows->at + i;

	cells[0] = str_from_int(rq->arena, item->position);
	cells[1] = item->institution;
	cells[2] = item->name;
	cells[3] = item->document;
	cells[4] = state_of(rq, item);
	cells[5] = people_word(rq, "spot", spot_verdict_word(item->verdict));
	cells[6] = item->note;
	cells[7] = item->actor;
	cells[8] = table_time(rq, item->judged_at);
	return OK;
}

enum result
office_export_check(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "position", "institution", "name",
						      "document", "state",       "finding",
						      "note",     "checked_by",  "checked_at" };
	const struct office_export *form = rq->form;
	struct spot_query query = { .verdict = shown(rq), .limit = SPOT_MOST };
	struct table table = { .name = "spot-check",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .purpose = form->purpose,
			       .event = { .action = "spot.export", .object = "spot" },
			       .fill = fill_cells };
	struct spot_check check;
	struct rows rows;

	TRY(office_find_check(rq, re, &check));
	query.check_id = table.event.object_id = check.id;
	query.office_id = rq->who->office_id;
	TRY(spot_items(rq->store, rq->arena, &query, &rows));
	return table_send(rq, re, &table, &rows);
}
