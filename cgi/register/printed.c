/* printed.c - 医师定期考核表 on paper: all that was filled in, and room for the opinions that follow. */
#include <string.h>

#include "domain/application/review_view.h"
#include "domain/attachment/attachment.h"
#include "domain/evaluation/evaluation.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "register.h"
#include "site/site.h"

/* Beside the photo stand this many lines; values longer than half a line have one of their own. */
enum { PHOTO_LINES = 5, HALF_LINE = 18 };

struct paper_lines {
	struct arena *arena;
	struct view *part, *line;      /* line: half full, or NULL */
	int64_t n, beside_photo;
};

static bool
is_short(const struct review_row *row)
{
	return !row->is_long && row->n_files == 0 && utf8_count(row->value) <= HALF_LINE;
}

static struct view *
next_line(struct paper_lines *p)
{
	struct view *line = view_row(p->part, "line");

	view_flag(line, "beside", p->n < p->beside_photo);
	view_flag(line, "first", p->n == 0);
	p->n++;
	return line;
}

static void
add_cell(struct view *line, struct arena *arena, const struct review_row *row)
{
	struct view *cell = view_row(line, "cell");

	view_str(cell, "label", row_title(arena, row));
	view_str(cell, "value", site_amount(arena, row->label, row->value));
	view_flag(cell, "long", row->is_long);
}

static void
add_row(struct paper_lines *p, const struct review_row *row)
{
	bool pairs = is_short(row);

	if (pairs && p->line != NULL) {
		add_cell(p->line, p->arena, row);
		p->line = NULL;
		return;
	}
	p->line = next_line(p);
	add_cell(p->line, p->arena, row);
	if (!pairs)
		p->line = NULL;
}

static void
add_part(const struct filling *f, struct view *page, const struct review_step *step,
	 int64_t photo_id)
{
	bool photo = photo_id != 0 && str_equal(step->code, STR("person"));
	struct paper_lines p = { .arena = f->rq->arena,
				 .part = view_row(page, "part"),
				 .beside_photo = photo ? PHOTO_LINES : 0 };

	for (size_t i = 0; i < step->n_rows; i++)
		if (strcmp(step->rows[i].label, SLOT_PHOTO) != 0)
			add_row(&p, &step->rows[i]);
	view_str(p.part, "label", step->label);
	if (!photo)
		return;
	view_int(p.part, "photo_lines", p.n < PHOTO_LINES ? p.n : PHOTO_LINES);
	view_str(p.part, "photo", str_format(p.arena, "/file/%lld", (long long)photo_id));
}

/* The papers of the chosen procedure. */
static void
add_papers(const struct filling *f, struct view *page, bool simple)
{
	size_t n = profile_list_size(f->profile, "exam.plan");

	for (size_t i = 0; i < n; i++) {
		struct str whom = profile_list(f->profile, "exam.plan", i, 2);

		if (str_equal(whom, STR("both")) ||
		    str_equal(whom, simple ? STR("simple") : STR("general")))
			view_str(view_row(page, "paper"), "label",
				 profile_list(f->profile, "exam.plan", i, 1));
	}
}

static const char *
verdict_code(int64_t verdict)
{
	return verdict == VERDICT_FIT ? "fit" : verdict == VERDICT_UNFIT ? "unfit" : "";
}

static struct view *
add_opinion(struct view *page, struct str institution, bool is_main)
{
	struct view *row = view_row(page, "opinion");

	view_str(row, "name", institution);
	view_flag(row, "main", is_main);
	return row;
}

/* Before anybody judges: a place on the paper for each site that will. */
static enum result
add_empty_opinions(const struct filling *f, struct view *page)
{
	bool all = profile_is(f->profile, "evaluation.sites", "all");
	const struct named *site;
	struct rows rows;

	TRY(application_sites(f->rq->store, f->rq->arena, f->rq->who->physician_id, &rows));
	site = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		if (all || site[i].id == 1)
			add_opinion(page, site[i].name, site[i].id == 1);
	return OK;
}

/* What each institution has decided so far, as far as the physician may know. */
static enum result
add_opinions(const struct filling *f, struct view *page)
{
	bool accepted = f->record.state >= RECORD_ACCEPTED && f->record.state <= RECORD_OBJECTED;
	const struct evaluation_site *site;
	struct rows rows = { 0 };

	view_flag(page, "accepted", accepted);
	view_flag(page, "rechecked", accepted && profile_flag(f->profile, "recheck"));
	if (accepted)
		TRY(evaluation_sites(f->rq->store, f->rq->arena, f->record.id, &rows));
	site = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = add_opinion(page, site[i].institution, site[i].is_main != 0);

		if (stamp_is_none(site[i].judged_at))
			continue;
		view_c(row, "performance", verdict_code(site[i].performance));
		view_c(row, "ethics", verdict_code(site[i].ethics));
		view_date(row, "judged_on", date_from_stamp(site[i].judged_at));
	}
	return rows.n > 0 ? OK : add_empty_opinions(f, page);
}

enum result
show_printed(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct step_state *procedure;
	struct review_view view;
	struct filling f;
	bool simple;

	TRY(filling_load(rq, re, &f));
	TRY(application_preview(rq->store, re->arena, f.profile, f.record.id, &view));
	procedure = application_step(&f.application, "procedure");
	simple = procedure != NULL &&
		 str_equal(answers_get(&procedure->answers, "simple"), STR("1")) &&
		 (f.edit == EDIT_OPEN || f.record.procedure_kind != PROCEDURE_GENERAL);
	for (size_t i = 0; i < view.n_steps; i++)
		if (view.steps[i].n_rows > 0)
			add_part(&f, page, &view.steps[i], view.photo_id);
	add_papers(&f, page, simple);
	TRY(add_opinions(&f, page));
	view_str(page, "cycle", f.cycle.name);
	view_date(page, "from", f.cycle.assess_from);
	view_date(page, "to", f.cycle.assess_to);
	view_str(page, "unit", f.registered.institution);
	view_flag(page, "photo", view.photo_id != 0);
	view_flag(page, "simple", simple);
	view_flag(page, "draft", f.edit == EDIT_OPEN);
	view_flag(page, "recheck", profile_flag(f.profile, "recheck"));
	view_str(page, "evaluation", profile_text(f.profile, "evaluation.label"));
	if (!stamp_is_none(f.record.submitted_at))
		view_stamp(page, "submitted_at", f.record.submitted_at);
	return reply_page(re, "register/printed");
}
