/* banks.c - banks, the answer sheet, clearing. */
#include "domain/cycle/cycle.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "study/study.h"

const struct action study_actions[] = {
	/* clang-format off */
	{ GET,  "/study",               show_banks,    PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ GET,  "/study/{bank}",        show_bank,     PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ GET,  "/study/{bank}/next",   go_on,         PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ GET,  "/study/{bank}/sheet",  show_sheet,    PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ GET,  "/study/{bank}/clear",  show_clear,    PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ POST, "/study/{bank}/clear",  clear,         PHYSICIAN, .writes = WRITES, .form = &clear_form, .again = show_clear },
	{ GET,  "/study/{bank}/{item}", show_question, PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ POST, "/study/{bank}/{item}", answer,        PHYSICIAN, .writes = WRITES, .form = &answer_form, .again = show_question },
	{ METHOD_NONE, NULL, NULL, NOBODY },
	/* clang-format on */
};

const struct form clear_form = { NULL, 0, sizeof(int64_t) };

enum study_mode
study_mode_of(struct str word)
{
	for (int mode = 0; mode < N_STUDY_MODES; mode++)
		if (str_equal(word, str_of(study_mode_word((enum study_mode)mode))))
			return (enum study_mode)mode;
	return STUDY_IN_ORDER;
}

struct str
study_address(const struct request *rq, const struct bank *bank, int64_t item_id,
	      enum study_mode mode)
{
	return str_format(rq->arena, "/study/%.*s/%lld?mode=%s", STR_ARGS(bank->code),
			  (long long)item_id, study_mode_word(mode));
}

static bool
bank_is_open(const struct profile *profile, const struct bank *bank)
{
	return profile_is(profile, "practice.banks", "all") || str_equal(bank->code, STR("law"));
}

/* Where the profile says so, practice begins when the registration is approved: then the record is read. */
static enum result
is_time(const struct request *rq, struct record *record_out, bool *yes_out)
{
	struct cycle *cycle = ARENA_NEW(rq->arena, struct cycle);
	enum result found;

	*record_out = (struct record){ 0 };
	*yes_out = study_is_open(site_profile(rq), RECORD_NONE);
	if (*yes_out)
		return OK;
	found = cycle_running(rq->store, rq->arena, rq->who->province_id, cycle);
	if (found == OK)
		found = record_of_physician(rq->store, rq->arena, rq->who->physician_id, cycle->id,
					    record_out);
	if (found == OK)
		*yes_out = study_is_open(site_profile(rq), record_out->state);
	return found == FAILED ? FAILED : OK;
}

/* A bank that a paper is drawn from is called as the province calls that paper. */
static struct str
name_of(const struct profile *profile, const struct bank *bank)
{
	size_t i;

	return profile_list_find(profile, "exam.plan", bank->code, &i) == OK ?
		       profile_list(profile, "exam.plan", i, 1) :
		       bank->name;
}

enum result
study_bank(const struct request *rq, struct bank *bank_out)
{
	struct record record;
	bool open;

	TRY(is_time(rq, &record, &open));
	TRY(bank_by_code(rq->store, rq->arena, request_part_code(rq, "bank"), bank_out));
	bank_out->name = name_of(site_profile(rq), bank_out);
	return open && bank_out->for_practice != 0 && bank_is_open(site_profile(rq), bank_out) ?
		       OK :
		       NOT_FOUND;
}

static void
fill_sums(struct view *v, const struct bank *bank, const struct rows *sums)
{
	const struct study_sums *sum = sums->at;

	view_int(v, "items", bank->n_items);
	for (size_t i = 0; i < sums->n; i++) {
		if (sum[i].bank_id != bank->id || sum[i].answered + sum[i].flagged == 0)
			continue;
		view_int(v, "answered", sum[i].answered);
		view_int(v, "right", sum[i].n_right);
		view_int(v, "wrong", sum[i].answered - sum[i].n_right);
		view_int(v, "flagged", sum[i].flagged);
		if (sum[i].answered > 0)
			view_int(v, "rate", sum[i].n_right * 100 / sum[i].answered);
	}
}

/* The subject he chose, where its questions come later. */
static void
tell_own_subject(const struct request *rq, struct view *page, const struct record *record,
		 const struct rows *banks)
{
	const struct bank *bank = banks->at;
	size_t subject;

	if (str_empty(record->subject_code) ||
	    profile_list_find(site_profile(rq), "subject", record->subject_code, &subject) != OK)
		return;
	for (size_t i = 0; i < banks->n; i++)
		if (str_equal(bank[i].code, record->subject_code) && bank[i].n_items > 0)
			return;
	view_str(page, "missing", profile_list(site_profile(rq), "subject", subject, 1));
}

enum result
show_banks(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct bank *bank;
	struct rows banks, sums;
	struct record record;
	bool open;

	TRY(is_time(rq, &record, &open));
	view_str(page, "title", site_label(rq, "study"));
	view_flag(page, "too_early", !open);
	TRY(banks_for_practice(rq->store, rq->arena, &banks));
	TRY(study_sums(rq->store, rq->arena, rq->who->account_id, &sums));
	bank = banks.at;
	if (open && profile_is(site_profile(rq), "practice.banks", "all"))
		tell_own_subject(rq, page, &record, &banks);
	for (size_t i = 0; open && i < banks.n; i++) {
		struct view *row;

		if (!bank_is_open(site_profile(rq), &bank[i]) || bank[i].n_items == 0)
			continue;
		row = view_row(page, "bank");
		view_str(row, "code", bank[i].code);
		view_str(row, "name", name_of(site_profile(rq), &bank[i]));
		fill_sums(row, &bank[i], &sums);
	}
	return reply_page(re, "study/banks");
}

enum result
show_bank(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct bank bank;
	struct rows sums;
	int64_t item_id;
	enum result found;

	TRY(study_bank(rq, &bank));
	TRY(study_sums(rq->store, rq->arena, rq->who->account_id, &sums));
	found = study_place(rq->store, rq->arena, rq->who->account_id, bank.id, &item_id);
	if (found == FAILED)
		return FAILED;
	view_flag(page, "begun", found == OK);
	view_str(page, "code", bank.code);
	view_str(page, "name", bank.name);
	view_str(page, "none", request_query(rq, "none"));
	fill_sums(page, &bank, &sums);
	return reply_page(re, "study/bank");
}

/* Into a mode: where he stopped, or the first that fits. */
enum result
go_on(const struct request *rq, struct reply *re)
{
	enum study_mode mode = study_mode_of(request_query(rq, "mode"));
	const struct study_cell *cells;
	struct bank bank;
	struct rows rows;
	int64_t item_id = 0, at = -1;

	TRY(study_bank(rq, &bank));
	TRY(study_cells(rq->store, rq->arena, rq->who->account_id, bank.id, &rows));
	cells = rows.at;
	if (mode == STUDY_IN_ORDER) {
		if (study_place(rq->store, rq->arena, rq->who->account_id, bank.id, &item_id) ==
		    FAILED)
			return FAILED;
		at = study_index(cells, rows.n, item_id);
	}
	if (at < 0)
		at = study_next(cells, rows.n, mode, -1);
	if (at < 0)
		return reply_see_other(re, str_format(rq->arena, "/study/%.*s?none=%s",
						      STR_ARGS(bank.code), study_mode_word(mode)));
	return reply_see_other(re, study_address(rq, &bank, cells[at].item_id, mode));
}

enum result
show_sheet(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re), *group = NULL;
	enum study_mode mode = study_mode_of(request_query(rq, "mode"));
	const struct study_cell *cells;
	struct bank bank;
	struct rows rows;
	int64_t kind = 0, current = request_query_number(rq, "at", 0);

	TRY(study_bank(rq, &bank));
	TRY(study_cells(rq->store, rq->arena, rq->who->account_id, bank.id, &rows));
	cells = rows.at;
	view_str(page, "code", bank.code);
	view_str(page, "name", bank.name);
	view_c(page, "frame", "exam");
	view_c(page, "mode", study_mode_word(mode));
	view_int(page, "at", current);
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row;

		if (cells[i].kind != kind) {
			kind = cells[i].kind;
			group = view_row(page, "group");
			view_str(group, "label",
				 view_word(str_format(rq->arena, "kind.%s",
						      item_kind_word((enum item_kind)kind))
						   .at));
		}
		row = view_row(group, "cell");
		view_int(row, "no", (int64_t)i + 1);
		view_int(row, "id", cells[i].item_id);
		view_c(row, "state",
		       cells[i].answer == 0   ? "open" :
		       cells[i].is_right != 0 ? "right" :
						"wrong");
		view_flag(row, "flagged", cells[i].flagged != 0);
		view_flag(row, "current", cells[i].item_id == current);
	}
	return reply_page(re, "study/sheet");
}

enum result
show_clear(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct bank bank;
	struct rows sums;

	TRY(study_bank(rq, &bank));
	TRY(study_sums(rq->store, rq->arena, rq->who->account_id, &sums));
	view_str(page, "code", bank.code);
	view_str(page, "name", bank.name);
	fill_sums(page, &bank, &sums);
	return reply_page(re, "study/clear");
}

enum result
clear(const struct request *rq, struct reply *re)
{
	struct bank bank;

	TRY(study_bank(rq, &bank));
	TRY(study_clear(rq->store, rq->who->account_id, bank.id));
	re->flash = "cleared";
	return reply_see_other(re, str_format(rq->arena, "/study/%.*s", STR_ARGS(bank.code)));
}
