/* matrix.c - saving a page of verdicts. */
#include "domain/profile/profile.h"
#include "evaluate/evaluate.h"
#include "lib/base/arena.h"
#include "site/opinion.h"

enum { N_FIELDS = 1 + 2 * MATRIX_ROWS_MAX, NAME_BYTES = 8 };

static struct field fields[N_FIELDS];
static char names[N_FIELDS][NAME_BYTES];
const struct form evaluate_matrix_form = { fields, N_FIELDS, sizeof(struct matrix) };

/* a0 … a99 and b0 … b99: radios need names of their own. */
static void
name_field(size_t at, char letter, size_t i, size_t offset)
{
	char *name = names[at];
	size_t n = 0;

	name[n++] = letter;
	if (i >= 10)
		name[n++] = (char)('0' + i / 10);
	name[n++] = (char)('0' + i % 10);
	name[n] = '\0';
	fields[at] = (struct field){
		.name = name, .offset = offset, .type = FIELD_CHOICE, .choices = "1|0"
	};
}

enum result
evaluate_prepare(struct store *db)
{
	(void)db;
	fields[0] = (struct field){ .name = "id",
				    .offset = offsetof(struct matrix, id),
				    .type = FIELD_MANY,
				    .max = MATRIX_ROWS_MAX };
	for (size_t i = 0; i < MATRIX_ROWS_MAX; i++) {
		name_field(1 + i, 'a', i, offsetof(struct matrix, ethics) + i * sizeof(struct str));
		name_field(1 + MATRIX_ROWS_MAX + i, 'b', i,
			   offsetof(struct matrix, performance) + i * sizeof(struct str));
	}
	return OK;
}

struct saving {
	int64_t n_judged, n_half;   /* saved: both verdicts, or one of the two */
	int64_t n_changed;          /* by somebody else meanwhile, not saved */
	int64_t reason_for;         /* the record whose reason is to be written next, 0 if none */
};

static enum result
read_id(struct str pair, struct judgement *judgement)
{
	struct str rest = pair, piece;

	if (!str_next(&rest, '-', &piece) || str_to_int(piece, &judgement->record_id) != OK ||
	    !str_next(&rest, '-', &piece) || str_to_int(piece, &judgement->version) != OK)
		return REFUSED;
	return OK;
}

static bool
is_unchanged(const struct evaluation *old, const struct judgement *new)
{
	return old->ethics == (int64_t) new->ethics &&
	       old->performance == (int64_t) new->performance;
}

static enum result
needs_reason(const struct request *rq, struct reply *re, size_t i, bool ethics, struct str name)
{
	struct str field = str_format(rq->arena, "%c%zu", ethics ? 'a' : 'b', i);

	reply_form_note(
		re, (struct form_error){ .field = field, .code = "unfit_reason", .detail = name });
	return OK;
}

/* One row. 不合格 without a reason is noted as an error, or passed over when the reason comes next. */
static enum result
save_row(const struct request *rq, struct reply *re, size_t i, struct saving *saving)
{
	const struct matrix *form = rq->form;
	struct judgement new = { .institution_id = rq->who->institution_id,
				 .ethics = opinion_verdict(form->ethics[i]),
				 .performance = opinion_verdict(form->performance[i]) };
	struct evaluation old;
	enum result done;

	if (new.ethics == VERDICT_NONE &&new.performance == VERDICT_NONE)
		return OK;
	if (read_id(form->id.at[i], &new) != OK)
		return REFUSED;
	TRY(evaluation_find(rq->store, rq->arena, new.record_id, new.institution_id, &old));
	if (is_unchanged(&old, &new))
		return OK;
	if (new.ethics == VERDICT_UNFIT || new.performance == VERDICT_UNFIT) {
		if (saving->reason_for != 0)
			return OK;
		return needs_reason(rq, re, i, new.ethics == VERDICT_UNFIT, old.name);
	}
	done = evaluation_judge(rq->store, rq->arena, site_profile(rq), &new, &rq->who->actor,
				rq->now);
	if (done == CONFLICT || done == EXPIRED) {
		saving->n_changed++;
		return OK;
	}
	TRY(done);
	if (new.ethics == VERDICT_NONE || new.performance == VERDICT_NONE)
		saving->n_half++;
	else
		saving->n_judged++;
	return OK;
}

static enum result
answer(const struct request *rq, struct reply *re, const struct evaluate_list *own,
       const struct saving *saving)
{
	int64_t n_saved = saving->n_judged + saving->n_half;
	struct str query = listing_query(&own->list), detail;

	detail = view_fill(rq->arena, view_word("word.people"), "n",
			   str_from_int(rq->arena, saving->n_judged), NULL);
	if (saving->n_half > 0)
		detail = view_fill(rq->arena, view_word("word.half"), "before", detail, "n",
				   str_from_int(rq->arena, saving->n_half), NULL);
	if (saving->n_changed > 0)
		detail = view_fill(rq->arena, view_word("word.changed"), "before", detail, "n",
				   str_from_int(rq->arena, saving->n_changed), NULL);
	re->flash = n_saved + saving->n_changed == 0 ? "nothing" : "evaluated";
	re->flash_detail = detail;
	if (saving->reason_for == 0)
		return reply_see_other(re, str_join(rq->arena, STR("/evaluate"), query));
	if (n_saved == 0)
		re->flash = NULL;
	return OK;
}

/* To the page of the row, with what was chosen in the matrix. */
static enum result
go_to_reason(const struct request *rq, struct reply *re, const struct saving *saving)
{
	const struct matrix *form = rq->form;

	for (size_t i = 0; i < form->id.n; i++) {
		struct judgement one = { 0 };

		if (read_id(form->id.at[i], &one) == OK && one.record_id == saving->reason_for)
			return reply_see_other(
				re,
				str_format(rq->arena, "/evaluate/%lld?ethics=%.*s&performance=%.*s",
					   (long long)one.record_id, STR_ARGS(form->ethics[i]),
					   STR_ARGS(form->performance[i])));
	}
	return NOT_FOUND;
}

enum result
evaluate_save_matrix(const struct request *rq, struct reply *re)
{
	const struct matrix *form = rq->form;
	struct str go = request_value(&rq->body, "go");
	struct evaluate_list own;
	struct saving saving = { 0 };

	TRY(evaluate_read(rq, re, &own));
	if (!evaluation_is_open(&own.cycle, rq->now))
		return EXPIRED;
	if (str_starts(go, STR("reason-")) &&
	    str_to_int(str_slice(go, 7, go.len), &saving.reason_for) != OK)
		return REFUSED;
	for (size_t i = 0; i < form->id.n; i++)
		TRY(save_row(rq, re, i, &saving));
	if (re->errors.n > 0)
		return REFUSED;
	TRY(answer(rq, re, &own, &saving));
	return saving.reason_for == 0 ? OK : go_to_reason(rq, re, &saving);
}
