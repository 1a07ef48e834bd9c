/* sit.c - the paper, taking over, saving and handing in by form. */
#include <string.h>

#include "domain/attempt/sheet.h"
#include "domain/session/session.h"
#include "exam/exam.h"
#include "exam/paper_text.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

/* What the page of the paper and the check page send; without scripts, the answers one by one. */
struct submit_input {
	int64_t epoch, rev, age; /* ms since the last answer */
	struct str sheet, base;  /* base: the sheet that its page was made from */
	struct many q[PAPER_ITEMS_MAX];
};

/* The fields q1 to q160. */
#define Q(n_) { .name = "q" #n_, .offset = offsetof(struct submit_input, q) + ((n_) - 1) * sizeof(struct many), \
		.type = FIELD_MANY, .max = OPTIONS_MAX },
#define Q9(t_) Q(t_##1) Q(t_##2) Q(t_##3) Q(t_##4) Q(t_##5) Q(t_##6) Q(t_##7) Q(t_##8) Q(t_##9)
#define Q10(t_) Q(t_##0) Q9(t_)

static const struct field submit_fields[] = {
	FIELD(struct submit_input, epoch, .type = FIELD_INT, .required = true, .least = 1, .most = 1000000),
	FIELD(struct submit_input, rev, .type = FIELD_INT, .least = 0, .most = INT64_C(1) << 50),
	FIELD(struct submit_input, age, .type = FIELD_INT, .least = 0, .most = INT64_C(1) << 50),
	FIELD(struct submit_input, sheet, .max = PAPER_ITEMS_MAX),
	FIELD(struct submit_input, base, .max = PAPER_ITEMS_MAX),
	/* clang-format off */
	Q(1) Q(2) Q(3) Q(4) Q(5) Q(6) Q(7) Q(8) Q(9)
	Q10(1) Q10(2) Q10(3) Q10(4) Q10(5) Q10(6) Q10(7) Q10(8) Q10(9)
	Q10(10) Q10(11) Q10(12) Q10(13) Q10(14) Q10(15) Q(160)
	/* clang-format on */
};
const struct form submit_form = FORM(struct submit_input, submit_fields);

static int64_t
grace_us(void)
{
	return config_number("exam.grace_seconds") * STAMP_SECOND;
}

static enum result
load_own(const struct request *rq, struct attempt *attempt_out)
{
	int64_t id;

	TRY(request_id(rq, "attempt", &id));
	return attempt_of_account(rq->store, rq->arena, id, rq->who->account_id, attempt_out);
}

static bool
holds_pen(const struct request *rq, const struct attempt *attempt)
{
	struct bytes own = rq->who->token_hash;

	return attempt->tok.at != NULL && attempt->tok.len == own.len &&
	       memcmp(attempt->tok.at, own.at, own.len) == 0;
}

/* A page does not count by itself: it says when the end is, and how far that was when it was made. */
static void
fill_end(const struct request *rq, struct view *v, const struct attempt *attempt,
	 const char *minutes)
{
	int64_t left = attempt->deadline.us - rq->now.us;

	if (left >= STAMP_MINUTE)
		view_int(v, minutes, left / STAMP_MINUTE);
	view_str(v, "until_minute", str_slice(stamp_clock(rq->arena, attempt->deadline), 0, 5));
}

static void
fill_exam(const struct request *rq, struct view *page, const struct attempt *attempt,
	  const struct paper *paper)
{
	struct view *exam = view_child(page, "exam");
	int64_t left = attempt->deadline.us - rq->now.us;

	view_c(page, "frame", "exam");
	view_str(page, "title", paper->name);
	view_str(exam, "title", paper->name);
	view_int(exam, "attempt", attempt->id);
	view_c(exam, "save", "/save");
	view_int(exam, "epoch", attempt->epoch);
	view_int(exam, "rev", attempt->rev);
	view_int(exam, "left", left / 1000);
	fill_end(rq, exam, attempt, "left_minutes");
	view_str(exam, "sheet", attempt->sheet);
	view_int(exam, "n", paper->n_items);
	view_int(exam, "done", (int64_t)sheet_answered(attempt->sheet));
	view_int(exam, "grace", config_number("exam.grace_seconds"));
	view_flag(exam, "older", !str_empty(request_value(&rq->query, "older")));
	if (!stamp_is_none(attempt->saved_at))
		view_str(exam, "at", stamp_clock(rq->arena, attempt->saved_at));
}

/* The longest page of the site: pieces that stand ready, one select. */
static enum result
show_paper(const struct request *rq, struct reply *re, const struct attempt *attempt)
{
	/* Their memory serves the next candidate. */
	static struct woven questions = { .html = { .max = 2 << 20 } },
			    cells = { .html = { .max = 1 << 18 } };
	const struct paper_text *text;

	TRY(paper_text_of(rq->store, attempt->paper_id, &text));
	questions.packs = cells.packs = rq->takes_gzip;
	TRY(paper_text_questions(text, attempt, &questions));
	TRY(paper_text_cells(text, attempt, &cells));
	fill_exam(rq, reply_data(re), attempt, paper_text_paper(text));
	re->code = rq->takes_gzip ? paper_text_code(text) : NULL;
	reply_insert(re, (struct insert){ "<!--questions-->", buf_str(&questions.html),
					  &questions.packed });
	reply_insert(re, (struct insert){ "<!--cells-->", buf_str(&cells.html), &cells.packed });
	return reply_page(re, "exam/sit");
}

/* Another session has the pen, or none. */
static enum result
show_elsewhere(const struct request *rq, struct reply *re, const struct attempt *attempt)
{
	struct view *page = reply_data(re);
	struct paper paper;

	TRY(paper_find(rq->store, rq->arena, attempt->paper_id, &paper));
	view_str(page, "name", paper.name);
	view_int(page, "attempt", attempt->id);
	view_int(page, "minutes", (attempt->deadline.us - rq->now.us) / STAMP_MINUTE);
	view_str(page, "until", stamp_clock(rq->arena, attempt->deadline));
	view_int(page, "done", (int64_t)sheet_answered(attempt->sheet));
	view_int(page, "items", paper.n_items);
	view_flag(page, "orphan", attempt->tok.at == NULL);
	return reply_page(re, "exam/elsewhere");
}

enum result
show_attempt(const struct request *rq, struct reply *re)
{
	struct attempt attempt;

	TRY(load_own(rq, &attempt));
	if (attempt.state == ATTEMPT_DONE)
		return show_done(rq, re, &attempt);
	if (attempt.state != ATTEMPT_OPEN)
		return reply_see_other(re, STR("/exam"));
	if (rq->now.us > attempt.deadline.us) {
		view_int(reply_data(re), "attempt", attempt.id);
		exam_fill_unsent(reply_data(re), &attempt);
		return reply_page(re, "exam/closing");
	}
	if (!holds_pen(rq, &attempt))
		return show_elsewhere(rq, re, &attempt);
	return show_paper(rq, re, &attempt);
}

enum result
take_over(const struct request *rq, struct reply *re)
{
	struct attempt attempt;
	enum result done;

	TRY(load_own(rq, &attempt));
	done = attempt_take_over(rq->store, rq->arena, attempt.id, rq->who->account_id,
				 rq->who->token_hash, &rq->who->actor, rq->now);
	if (done == OK)
		TRY(session_hold(rq->store, rq->who->token_hash, attempt.deadline));
	else if (done != EXPIRED)
		return done;
	return reply_see_other(re, exam_address(rq->arena, attempt.id, ""));
}

enum result
show_check(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct attempt attempt;
	struct paper paper;
	int64_t left;

	TRY(load_own(rq, &attempt));
	left = attempt.deadline.us - rq->now.us;
	if (attempt.state != ATTEMPT_OPEN || left < 0 || !holds_pen(rq, &attempt))
		return reply_see_other(re, exam_address(rq->arena, attempt.id, ""));
	TRY(paper_find(rq->store, rq->arena, attempt.paper_id, &paper));
	view_str(page, "name", paper.name);
	fill_end(rq, page, &attempt, "minutes");
	view_int(page, "attempt", attempt.id);
	view_int(page, "epoch", attempt.epoch);
	view_int(page, "rev", attempt.rev);
	view_str(page, "sheet", attempt.sheet);
	view_int(page, "done", (int64_t)sheet_answered(attempt.sheet));
	view_int(page, "open", (int64_t)(attempt.sheet.len - sheet_answered(attempt.sheet)));
	for (size_t i = 0; i < attempt.sheet.len; i++)
		if (attempt.sheet.at[i] == '-')
			view_int(view_row(page, "missing"), "no", (int64_t)i + 1);
	return reply_page(re, "exam/check");
}

/* The sheet out of the answers that were ticked one by one. */
static struct str
sheet_of_fields(struct arena *arena, const struct submit_input *in, size_t n)
{
	char *at = arena_new(arena, n + 1);

	for (size_t i = 0; i < n; i++) {
		unsigned mask = 0;

		for (size_t k = 0; i < PAPER_ITEMS_MAX && k < in->q[i].n; k++) {
			struct str letter = in->q[i].at[k];

			if (letter.len == 1 && letter.at[0] >= 'A' && letter.at[0] <= 'F')
				mask |= 1U << (letter.at[0] - 'A');
		}
		at[i] = sheet_sign(mask);
	}
	return (struct str){ at, n };
}

/* With a sheet it is final: the page's script or the check page have asked. So is whatever comes after the
 * end. Whatever is refused leads to the page of the attempt, which says how it stands. */
enum result
submit(const struct request *rq, struct reply *re)
{
	const struct submit_input *in = rq->form;
	struct str go = request_value(&rq->body, "go");
	struct attempt attempt;
	struct attempt_form form;
	bool hands_in = str_equal(go, STR("hand-in")), final;
	struct hand_in handed_in = { 0 };
	enum result done;

	TRY(load_own(rq, &attempt));
	final = (hands_in && !str_empty(in->sheet)) || rq->now.us > attempt.deadline.us;
	form = (struct attempt_form){
		.attempt_id = attempt.id,
		.account_id = rq->who->account_id,
		.epoch = in->epoch,
		.rev = in->rev,
		.tok = rq->who->token_hash,
		.sheet = str_empty(in->sheet) ? sheet_of_fields(rq->arena, in, attempt.sheet.len) :
						in->sheet,
		.base = in->base,
		.age_us = in->age * 1000,
		.grace_us = grace_us(),
		.late_us = config_number("exam.late_seconds") * STAMP_SECOND,
	};
	if (final) {
		done = attempt_hand_in(rq->store, rq->arena, &form, &rq->who->actor, rq->now,
				       &handed_in);
		if (done == OK)
			TRY(session_hold(rq->store, rq->who->token_hash, rq->now));
	} else {
		done = attempt_save_form(rq->store, rq->arena, &form, rq->now);
	}
	if (done == FAILED || done == NOT_FOUND)
		return done;
	if (hands_in && !final && done == OK)
		return reply_see_other(re, exam_address(rq->arena, attempt.id, "/check"));
	/* Another session's page is told by the page of the attempt; an older one of this session here. */
	if (done == CONFLICT && holds_pen(rq, &attempt))
		return reply_see_other(re, exam_address(rq->arena, attempt.id, "?older=1"));
	if (handed_in.late > 0)
		re->flash = "late_answers";
	return reply_see_other(re, exam_address(rq->arena, attempt.id, ""));
}
