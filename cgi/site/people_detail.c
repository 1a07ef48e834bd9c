/* people_detail.c - one physician: the register, the submission, the judgements. */
#include "domain/application/review_view.h"
#include "domain/codes/codes.h"
#include "domain/evaluation/evaluation.h"
#include "domain/profile/profile.h"
#include "domain/worklist/check.h"
#include "lib/base/arena.h"
#include "site/people.h"
#include "site/size.h"

static const char *
verdict_word(int64_t verdict)
{
	return verdict == VERDICT_FIT ? "yes" : verdict == VERDICT_UNFIT ? "no" : "none";
}

void
people_show_sites(const struct request *rq, struct view *v, const struct rows *rows)
{
	const struct evaluation_site *site = rows->at;

	view_str(v, "evaluation_label", profile_text(site_profile(rq), "evaluation.label"));
	for (size_t i = 0; i < rows->n; i++) {
		struct view *line = view_row(v, "site");

		view_str(line, "institution", site[i].institution);
		view_flag(line, "is_main", site[i].is_main != 0);
		view_flag(line, "ours", site[i].institution_id == rq->who->institution_id);
		view_c(line, "ethics", verdict_word(site[i].ethics));
		view_c(line, "performance", verdict_word(site[i].performance));
		view_str(line, "ethics_word",
			 people_word(rq, "verdict", verdict_word(site[i].ethics)));
		view_str(line, "performance_word",
			 people_word(rq, "verdict", verdict_word(site[i].performance)));
		view_str(line, "reason", site[i].reason);
		if (!stamp_is_none(site[i].judged_at))
			view_stamp(line, "at", site[i].judged_at);
	}
}

static void
show_files(struct view *line, const struct review_row *row)
{
	for (size_t i = 0; i < row->n_files; i++) {
		struct view *file = view_row(line, "file");

		view_int(file, "id", row->files[i].id);
		view_str(file, "name", row->files[i].name);
	}
}

static struct str
title_of(const struct request *rq, const struct review_row *row)
{
	if (str_empty(row->title))
		return people_word(rq, "label", row->label);
	if (row->n_files > 0)
		return view_fill(rq->arena, view_word("label.proof_of"), "detail", row->title,
				 NULL);
	return row->title;
}

static void
show_row(const struct request *rq, struct view *step, const struct review_row *row)
{
	struct view *line = view_row(step, "row");

	view_str(line, "label", title_of(rq, row));
	view_str(line, "value", site_amount(rq->arena, row->label, row->value));
	view_flag(line, "changed", row->changed);
	view_str(line, "former", row->former);
	view_flag(line, "differs", row->differs);
	view_str(line, "registered", row->registered);
	view_flag(line, "is_long", row->is_long);
	view_flag(line, "missing", row->missing);
	view_flag(line, "alarm", row->alarm);
	show_files(line, row);
}

enum { PICTURES_MAX = 60 };

struct pictures {
	const struct attachment *at[PICTURES_MAX];
	struct str label[PICTURES_MAX];
	size_t n, open;
};

static void
collect(const struct request *rq, const struct review_step *step, struct pictures *all)
{
	int64_t chosen = request_query_number(rq, "file", 0);

	for (size_t k = 0; k < step->n_rows; k++)
		for (size_t i = 0; i < step->rows[k].n_files && all->n < PICTURES_MAX; i++) {
			if (step->rows[k].files[i].id == chosen)
				all->open = all->n;
			all->label[all->n] = title_of(rq, &step->rows[k]);
			all->at[all->n++] = &step->rows[k].files[i];
		}
}

static struct str
picture_address(const struct request *rq, struct str page, int64_t id)
{
	bool more = str_find(page, STR("?")) >= 0;

	return str_format(rq->arena, "%.*s%sfile=%lld", STR_ARGS(page), more ? "&" : "?",
			  (long long)id);
}

static void
show_viewer(const struct request *rq, struct view *v, const struct pictures *all, struct str page)
{
	const struct attachment *open = all->at[all->open];
	int64_t turn = request_query_number(rq, "turn", 0) % 360;
	struct view *own = view_child(v, "viewer");
	struct str here = picture_address(rq, page, open->id);

	for (size_t i = 0; i < all->n; i++) {
		struct view *line = view_row(v, "picture");

		view_int(line, "id", all->at[i]->id);
		view_str(line, "label", all->label[i]);
		view_str(line, "href", picture_address(rq, page, all->at[i]->id));
		view_flag(line, "open", i == all->open);
	}
	view_int(own, "id", open->id);
	view_str(own, "name", open->name);
	view_str(own, "label", all->label[all->open]);
	view_int(own, "at", (int64_t)all->open + 1);
	view_int(own, "of", (int64_t)all->n);
	view_str(own, "size", size_text(rq->arena, open->bytes));
	view_int(own, "width", open->width);
	view_int(own, "height", open->height);
	view_int(own, "turn", turn);
	view_str(own, "turned",
		 str_format(rq->arena, "%.*s&turn=%lld", STR_ARGS(here),
			    (long long)(turn + 90) % 360));
	if (all->open > 0)
		view_str(own, "before", picture_address(rq, page, all->at[all->open - 1]->id));
	if (all->open + 1 < all->n)
		view_str(own, "after", picture_address(rq, page, all->at[all->open + 1]->id));
}

enum result
people_show_application(const struct request *rq, struct view *v, int64_t record_id,
			struct str viewer, int64_t *n_differs_out)
{
	struct pictures *all = ARENA_NEW(rq->arena, struct pictures);
	struct review_view *seen = ARENA_NEW(rq->arena, struct review_view);
	enum result found =
		application_for_review(rq->store, rq->arena, site_profile(rq), record_id, seen);

	*n_differs_out = -1;
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	*n_differs_out = (int64_t)seen->n_differs;
	view_flag(v, "submitted", true);
	view_int(v, "submission", seen->submission);
	view_int(v, "n_changed", (int64_t)seen->n_changed);
	view_int(v, "n_differs", (int64_t)seen->n_differs);
	for (size_t i = 0; i < seen->n_steps; i++) {
		struct view *step = view_row(v, "step");

		view_str(step, "code", seen->steps[i].code);
		view_str(step, "label", seen->steps[i].label);
		view_int(step, "n_changed", (int64_t)seen->steps[i].n_changed);
		for (size_t k = 0; k < seen->steps[i].n_rows; k++)
			show_row(rq, step, &seen->steps[i].rows[k]);
		collect(rq, &seen->steps[i], all);
	}
	if (viewer.len > 0 && all->n > 0)
		show_viewer(rq, v, all, viewer);
	return OK;
}

enum result
people_show_register(const struct request *rq, struct view *v, int64_t physician_id)
{
	struct worklist_person person;
	struct view *own = view_child(v, "person");

	TRY(codes_ready(rq->store));
	TRY(worklist_person(rq->store, rq->arena, physician_id, &person));
	view_str(own, "sex", codes_label("sex", str_from_int(rq->arena, person.sex)));
	view_str(own, "level", codes_label("level", str_from_int(rq->arena, person.level)));
	view_str(own, "category", codes_label("category", person.category_code));
	view_str(own, "scope", codes_label("scope", person.scope_code));
	view_str(own, "title",
		 profile_title(site_profile(rq), person.title_code,
			       codes_label("title", person.title_code)));
	view_str(own, "licence_no", person.licence_no);
	view_str(own, "status", person.status);
	view_str(own, "last_cycle", person.last_cycle);
	view_str(own, "last_conclusion", person.last_conclusion);
	if (!date_is_none(person.born_on))
		view_int(own, "age", date_age(person.born_on, date_from_stamp(rq->now)));
	view_date(own, "qualified_on", person.qualified_on);
	view_date(own, "licensed_on", person.licensed_on);
	return OK;
}

void
people_show_checks(const struct people *people, struct view *v, const struct worklist_row *row,
		   int64_t n_differs)
{
	const struct request *rq = people->list.rq;
	struct checks checks =
		worklist_checks(site_profile(rq), row, n_differs, date_from_stamp(rq->now));
	static const char *const look[] = {
		[CHECK_FINE] = "k", [CHECK_LOOK] = "w", [CHECK_LACKING] = "e"
	};
	static const char *const end[] = {
		[CHECK_FINE] = "fine", [CHECK_LOOK] = "look", [CHECK_LACKING] = "lacking"
	};

	for (size_t i = 0; i < checks.n; i++) {
		struct view *line = view_row(v, "check");
		struct str name = str_format(rq->arena, "check.%s_%s", checks.at[i].word,
					     end[checks.at[i].end]);

		view_c(line, "look", look[checks.at[i].end]);
		view_str(line, "text",
			 view_fill(rq->arena, view_word(name.at), "have",
				   str_from_int(rq->arena, checks.at[i].have), "need",
				   str_from_int(rq->arena, checks.at[i].need), NULL));
	}
	view_int(v, "n_look", (int64_t)checks.n_look);
	view_flag(v, "lacking", checks.lacking);
}
