/* list.c - what may be sat and why not; rules; starting. */
#include "domain/agreement/agreement.h"
#include "domain/evaluation/evaluation.h"
#include "domain/exemption/exemption.h"
#include "domain/profile/profile.h"
#include "domain/session/session.h"
#include "exam/exam.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/timeline.h"

struct start_input {
	bool ok;
};

static const struct field start_fields[] = {
	FIELD(struct start_input, ok, .type = FIELD_CHECK, .required = true),
};
const struct form start_form = FORM(struct start_input, start_fields);

static const char *
state_word(enum sitting_state state)
{
	static const char *const words[N_SITTING_STATES] = {
		[SITTING_NO_PAPER] = "no_paper", [SITTING_GATED] = "gated",
		[SITTING_LATER] = "later",       [SITTING_EARLY] = "early",
		[SITTING_OPEN] = "open",         [SITTING_BUSY] = "busy",
		[SITTING_RUNNING] = "running",   [SITTING_PASSED] = "passed",
		[SITTING_EXEMPT] = "exempt",     [SITTING_FAILED] = "failed",
		[SITTING_MISSED] = "missed",
	};

	return words[state];
}

/* The name of the paper that has to be passed first. */
static struct str
label_of_plan(const struct sittings *all, struct str code)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_equal(all->at[i].plan.code, code))
			return all->at[i].plan.label;
	return code;
}

static void
fill_points(struct view *row, const struct sitting *s)
{
	if (s->last.state != ATTEMPT_DONE || s->paper.show_score == SHOW_NOTHING)
		return;
	view_flag(row, "told", true);
	view_flag(row, "passed", s->last.passed != 0);
	if (s->paper.show_score == SHOW_POINTS)
		view_int(row, "score", s->last.score);
}

static void
fill_sitting(struct view *list, struct arena *arena, const struct exam_case *c,
	     const struct sitting *s)
{
	struct view *row = view_row(list, sitting_is_done(s->state) || s->state == SITTING_FAILED ||
							  s->state == SITTING_MISSED ?
						  "done" :
						  "open");
	const char *state = state_word(s->state);

	view_str(row, "name",
		 s->paper.id != 0 ? s->paper.name :
				    plan_name(c->profile, &s->plan, c->record.subject_code));
	view_flag(row, "own_subject", s->plan.by_subject && !str_empty(c->record.subject_code));
	view_c(row, "state", state);
	view_str(row, "word", view_word(str_format(arena, "sitting.%s", state).at));
	view_str(row, "kind", view_word(str_format(arena, "sitting_look.%s", state).at));
	view_int(row, "id", s->paper.id);
	view_int(row, "items", s->paper.id != 0 ? s->paper.n_items : s->plan.n_items);
	view_int(row, "minutes", s->paper.id != 0 ? s->paper.minutes : s->plan.minutes);
	view_int(row, "pass", s->paper.id != 0 ? s->paper.pass_score : s->plan.pass);
	view_int(row, "used", s->used);
	if (s->left >= 0)
		view_int(row, "left", s->left);
	view_flag(row, "limitless", s->left < 0);
	if (!stamp_is_none(s->window.opens_at)) {
		view_stamp(row, "opens", s->window.opens_at);
		view_str(row, "closes", deadline_short(arena, s->window.closes_at));
	}
	if (s->state == SITTING_LATER)
		view_str(row, "after", label_of_plan(&c->sittings, s->plan.after));
	if (s->last.id != 0) {
		view_int(row, "attempt", s->last.id);
		view_stamp(row, "finished", s->last.finished_at);
		fill_points(row, s);
	}
}

/* Before the test: whose turn it is, and which practice sites have not judged. */
static enum result
fill_gate(const struct request *rq, struct view *page, const struct exam_case *c)
{
	const struct evaluation_site *site;
	struct rows missing;
	const char *state = record_state_word((enum record_state)c->record.state);

	view_c(page, "record", state);
	view_str(page, "record_word", view_word(str_format(rq->arena, "state.%s", state).at));
	view_str(page, "record_kind", view_word(str_format(rq->arena, "look.%s", state).at));
	view_flag(page, "outside",
		  c->record.state < RECORD_INCLUDED ||
			  (c->record.state >= RECORD_LEFT && c->record.state <= RECORD_DEFERRED));
	view_flag(page, "all_sites", profile_is(c->profile, "evaluation.sites", "all"));
	view_str(page, "performance_label", profile_text(c->profile, "evaluation.label"));
	view_flag(page, "reviewed",
		  c->record.state >= RECORD_ACCEPTED && c->record.state <= RECORD_MAKE_UP);
	view_flag(page, "tested",
		  c->record.state == RECORD_TESTED || c->record.state >= RECORD_CONCLUDING);
	TRY(evaluation_missing_sites(rq->store, rq->arena, c->record.id, &missing));
	site = missing.at;
	for (size_t i = 0; i < missing.n; i++)
		view_str(view_row(page, "site"), "name", site[i].institution);
	if (c->record.state >= RECORD_INCLUDED && c->record.state <= RECORD_ACCEPTED)
		view_str(page, "gate",
			 gate_to_tests(rq->arena, c->profile, c->record.state, missing.n > 0));
	return OK;
}

/* The way to the exemption, for those whom it concerns, and how it stands. */
static void
fill_exemption(const struct request *rq, struct view *page, const struct exam_case *c)
{
	const char *state = exemption_state_word(c->record.exemption);
	struct view *own;

	if (!exemption_exists(c->profile) || c->record.procedure_kind == PROCEDURE_SIMPLE ||
	    c->record.state < RECORD_READY || c->record.state > RECORD_TESTED)
		return;
	own = view_child(page, "exemption");
	view_c(own, "state", state);
	view_str(own, "label", site_label(rq, "exemption"));
	view_str(own, "word", view_word(str_format(rq->arena, "exemption_state.%s", state).at));
	view_str(own, "look", view_word(str_format(rq->arena, "exemption_look.%s", state).at));
}

static enum result
fill_list(const struct request *rq, struct view *page, const struct exam_case *c)
{
	TRY(fill_gate(rq, page, c));
	fill_exemption(rq, page, c);
	view_flag(page, "make_up", c->record.round > 1);
	for (size_t i = 0; i < c->sittings.n; i++) {
		const struct sitting *s = &c->sittings.at[i];

		view_flag(page, "gated", s->state == SITTING_GATED);
		fill_sitting(page, rq->arena, c, s);
	}
	return OK;
}

enum result
show_list(const struct request *rq, struct reply *re)
{
	struct exam_case *c = ARENA_NEW(rq->arena, struct exam_case);
	struct view *page = reply_data(re);
	enum result found = exam_load(rq, c);

	if (found == FAILED)
		return FAILED;
	if (found == OK)
		TRY(fill_list(rq, page, c));
	view_flag(page, "none", found != OK);
	return reply_page(re, "exam/list");
}

/* The list again, with a status that says no. */
static enum result
refuse(const struct request *rq, struct reply *re, const struct exam_case *c, const char *why)
{
	struct view *page = reply_data(re);

	TRY(fill_list(rq, page, c));
	view_c(page, "refused", why);
	reply_refusal(re, 409, "exam/list");
	return CONFLICT;
}

static const struct sitting *
sitting_of(const struct exam_case *c, int64_t paper_id)
{
	for (size_t i = 0; i < c->sittings.n; i++)
		if (c->sittings.at[i].paper.id == paper_id)
			return &c->sittings.at[i];
	return NULL;
}

/* The rules in the words of the province, or of the installation. */
static enum result
fill_rules(const struct request *rq, struct view *page)
{
	struct agreement agreement;
	struct str rest, line;
	bool heading;
	enum result found = agreement_latest(rq->store, rq->arena, STR("exam"),
					     rq->who->province_id, rq->now, &agreement);

	if (found == FAILED)
		return FAILED;
	if (found != OK)
		return OK; /* the template has the installation's own */
	rest = agreement.body;
	while (agreement_next(&rest, &line, &heading)) {
		struct view *row = view_row(page, "rule");

		view_str(row, "text", line);
		view_flag(row, "heading", heading);
	}
	return OK;
}

enum result
show_rules(const struct request *rq, struct reply *re)
{
	struct exam_case *c = ARENA_NEW(rq->arena, struct exam_case);
	const struct sitting *s;
	struct view *page = reply_data(re), *own;
	int64_t paper_id;

	TRY(request_id(rq, "paper", &paper_id));
	TRY(exam_load(rq, c));
	s = sitting_of(c, paper_id);
	if (s == NULL)
		return NOT_FOUND;
	if (s->state == SITTING_RUNNING)
		return reply_see_other(re, exam_address(rq->arena, s->last.id, ""));
	if (s->state != SITTING_OPEN)
		return refuse(rq, re, c, state_word(s->state));
	own = view_child(page, "paper");
	view_int(own, "id", s->paper.id);
	view_str(own, "name", s->paper.name);
	view_int(own, "items", s->paper.n_items);
	view_int(own, "minutes", s->paper.minutes);
	view_int(own, "pass", s->paper.pass_score);
	view_str(own, "closes", deadline_short(rq->arena, s->window.closes_at));
	view_int(own, "now_ms", rq->now.us / 1000);
	if (s->left >= 0)
		view_int(own, "left", s->left);
	TRY(fill_rules(rq, page));
	return reply_page(re, "exam/rules");
}

enum result
start(const struct request *rq, struct reply *re)
{
	struct exam_case *c = ARENA_NEW(rq->arena, struct exam_case);
	struct attempt_start wish = { .profile = site_profile(rq),
				      .cycle = &c->cycle,
				      .account_id = rq->who->account_id,
				      .physician_id = rq->who->physician_id,
				      .tok = rq->who->token_hash };
	struct attempt_started started;
	const struct sitting *s;
	enum result done;

	TRY(request_id(rq, "paper", &wish.paper_id));
	TRY(cycle_lately(rq->store, rq->arena, rq->who->province_id, &c->cycle));
	done = attempt_start(rq->store, rq->arena, &wish, &rq->who->actor, rq->now, &started);
	/* Nothing was begun yet: a refusal takes the attempt back. */
	if (done == OK && profile_closes_between(wish.profile, rq->now, started.deadline)) {
		TRY(exam_load(rq, c));
		return refuse(rq, re, c, "maintenance");
	}
	if (done == OK) {
		/* The saver knows nothing of sessions: this one lives until the paper is over. */
		TRY(session_hold(rq->store, rq->who->token_hash, started.deadline));
		return reply_see_other(re, exam_address(rq->arena, started.id, ""));
	}
	if (done == FAILED || done == NOT_FOUND)
		return done;
	TRY(exam_load(rq, c));
	s = sitting_of(c, wish.paper_id);
	return s == NULL ? NOT_FOUND : refuse(rq, re, c, state_word(s->state));
}
