/* question.c - one question, and its answer marked. */
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "study/study.h"

struct answer_input {
	struct many a;
	struct str mode;
	bool done; /* the answer was showing: a flag must not hide it */
};

static const struct field answer_fields[] = {
	FIELD(struct answer_input, a, .type = FIELD_MANY, .max = OPTIONS_MAX),
	FIELD(struct answer_input, mode, .type = FIELD_CHOICE, .choices = "order|random|wrong|flag"),
	FIELD(struct answer_input, done, .type = FIELD_CHECK),
};
const struct form answer_form = FORM(struct answer_input, answer_fields);

/* The question in its surroundings. */
struct scene {
	struct bank bank;
	struct item item;
	const struct study_cell *cells;
	size_t n;
	int64_t at;
	enum study_mode mode;
};

static enum result
load(const struct request *rq, struct str mode, struct scene *out)
{
	struct rows rows;
	int64_t id;

	TRY(study_bank(rq, &out->bank));
	TRY(request_id(rq, "item", &id));
	TRY(item_of_bank(rq->store, rq->arena, out->bank.id, id, &out->item));
	TRY(study_cells(rq->store, rq->arena, rq->who->account_id, out->bank.id, &rows));
	out->cells = rows.at;
	out->n = rows.n;
	out->at = study_index(out->cells, out->n, id);
	out->mode = study_mode_of(mode);
	return out->at < 0 ? NOT_FOUND : OK;
}

static int64_t
mask_of(const struct many *letters)
{
	int64_t mask = 0;

	for (size_t i = 0; i < letters->n; i++)
		if (letters->at[i].len == 1 && letters->at[i].at[0] >= 'A' &&
		    letters->at[i].at[0] <= 'F')
			mask |= INT64_C(1) << (letters->at[i].at[0] - 'A');
	return mask;
}

static struct str
letters_of(struct arena *arena, int64_t mask)
{
	struct str text = STR("");

	for (int i = 0; i < OPTIONS_MAX; i++)
		if ((mask >> i & 1) != 0)
			text = str_format(arena, "%.*s%c", STR_ARGS(text), 'A' + i);
	return text;
}

static void
fill_options(const struct request *rq, struct view *page, const struct scene *s, bool marked,
	     int64_t chosen)
{
	struct str options[OPTIONS_MAX];
	size_t n = item_options(&s->item, options);

	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(page, "option");

		view_str(row, "letter", str_format(rq->arena, "%c", 'A' + (int)i));
		view_str(row, "text", options[i]);
		view_flag(row, "chosen", (chosen >> i & 1) != 0);
		view_flag(row, "right", marked && (s->item.answer >> i & 1) != 0);
	}
}

/* How far in this mode; chance has no place. */
static void
fill_place(const struct request *rq, struct view *page, const struct scene *s)
{
	int64_t next = study_next(s->cells, s->n, s->mode, s->at);
	int64_t before = study_before(s->cells, s->n, s->mode, s->at), answered = 0, right = 0;

	for (size_t i = 0; i < s->n; i++) {
		answered += s->cells[i].answer != 0;
		right += s->cells[i].is_right;
	}
	view_int(page, "no", s->at + 1);
	view_int(page, "of", (int64_t)s->n);
	view_int(page, "answered", answered);
	view_int(page, "right", right);
	if (next >= 0)
		view_str(page, "next",
			 study_address(rq, &s->bank, s->cells[next].item_id, s->mode));
	if (before >= 0)
		view_str(page, "before",
			 study_address(rq, &s->bank, s->cells[before].item_id, s->mode));
}

static void
fill_marks(const struct request *rq, struct view *page, const struct scene *s, int64_t chosen)
{
	view_flag(page, "marked", true);
	view_flag(page, "is_right", chosen == s->item.answer);
	view_str(page, "answer", letters_of(rq->arena, s->item.answer));
	view_str(page, "chosen", letters_of(rq->arena, chosen));
	view_str(page, "explanation", s->item.explanation);
	view_str(page, "source", s->item.source);
	view_str(page, "again",
		 str_format(rq->arena, "%.*s&again=1",
			    STR_ARGS(study_address(rq, &s->bank, s->item.id, s->mode))));
}

enum result
show_question(const struct request *rq, struct reply *re)
{
	struct str mode =
		rq->failed != NULL ? request_value(&rq->body, "mode") : request_query(rq, "mode");
	struct scene *s = ARENA_NEW(rq->arena, struct scene);
	struct view *page = reply_data(re);
	bool asked_again, marked;
	int64_t chosen;

	TRY(load(rq, mode, s));
	chosen = s->cells[s->at].answer;
	/* Wrong ones and chance ask anew; what was answered in order stays to be read. */
	asked_again = request_query(rq, "again").at != NULL || s->mode == STUDY_WRONG ||
		      s->mode == STUDY_RANDOM;
	marked = rq->failed == NULL && chosen != 0 &&
		 (request_query(rq, "done").at != NULL || !asked_again);
	view_c(page, "frame", "exam");
	view_str(page, "code", s->bank.code);
	view_str(page, "name", s->bank.name);
	view_int(page, "id", s->item.id);
	view_c(page, "mode", study_mode_word(s->mode));
	view_str(page, "mode_word",
		 view_word(str_format(rq->arena, "mode.%s", study_mode_word(s->mode)).at));
	view_str(page, "kind",
		 view_word(str_format(rq->arena, "kind.%s",
				      item_kind_word((enum item_kind)s->item.kind))
				   .at));
	view_flag(page, "many", s->item.kind == ITEM_X);
	view_flag(page, "shared", s->item.kind == ITEM_B1);
	view_str(page, "case", s->item.group_stem);
	view_str(page, "stem", s->item.stem);
	view_flag(page, "flagged", s->cells[s->at].flagged != 0);
	fill_options(rq, page, s, marked, marked ? chosen : 0);
	fill_place(rq, page, s);
	if (marked)
		fill_marks(rq, page, s, chosen);
	return reply_page(re, "study/question");
}

enum result
answer(const struct request *rq, struct reply *re)
{
	const struct answer_input *in = rq->form;
	struct scene *s = ARENA_NEW(rq->arena, struct scene);
	struct str go = request_value(&rq->body, "go"), address;
	int64_t chosen = mask_of(&in->a);

	TRY(load(rq, in->mode, s));
	address = study_address(rq, &s->bank, s->item.id, s->mode);
	if (str_equal(go, STR("flag"))) {
		bool flagged = s->cells[s->at].flagged == 0;

		TRY(study_flag(rq->store, rq->who->account_id, &s->item, flagged, rq->now));
		return reply_see_other(re, in->done ? str_join(rq->arena, address, STR("&done=1")) :
						      address);
	}
	if (chosen == 0)
		return reply_form_error(re, "a", "choose");
	TRY(study_answer(rq->store, rq->who->account_id, &s->item, chosen, rq->now));
	if (s->mode == STUDY_IN_ORDER)
		TRY(study_set_place(rq->store, rq->who->account_id, s->bank.id, s->item.id));
	return reply_see_other(re, str_format(rq->arena, "%.*s&done=1", STR_ARGS(address)));
}
