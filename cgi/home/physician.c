/* physician.c - a physician's home: what is next, whose turn it is, until when, and whom to call. */
#include "home/physician.h"

#include "domain/cycle/extension.h"
#include "domain/announcement/announcement.h"
#include "domain/delegation/delegation_record.h"
#include "domain/evaluation/evaluation.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/site.h"

enum { NEWS_MOST = 3 };

static const struct look looks[N_RECORD_STATES] = {
	/* clang-format off */
	[RECORD_NONE]             = { .reached = { .outside = true } },
	[RECORD_OUTSIDE]          = { TURN_INSTITUTION, 0, NULL, "", { .outside = true } },
	[RECORD_HIDDEN]           = { TURN_INSTITUTION, 0, NULL, "", { .outside = true } },
	[RECORD_INCLUDED]         = { TURN_OWN, STAGE_REGISTER, "/register", "", { STEP_REGISTER } },
	[RECORD_DRAFT]            = { TURN_OWN, STAGE_REGISTER, "/register", "", { STEP_REGISTER } },
	[RECORD_SUBMITTED]        = { TURN_INSTITUTION, STAGE_REVIEW, NULL, "", { STEP_REVIEW } },
	[RECORD_RETURNED]         = { TURN_OWN, STAGE_REGISTER, "/register", "e", { STEP_REGISTER, .back = true } },
	[RECORD_RECHECK]          = { TURN_ASSESSOR, STAGE_REVIEW, NULL, "", { STEP_RECHECK } },
	[RECORD_RECHECK_RETURNED] = { TURN_OWN, STAGE_REGISTER, "/register", "e", { STEP_REGISTER, .back = true } },
	[RECORD_ACCEPTED]         = { TURN_SITES, STAGE_EVALUATE, NULL, "", { STEP_EVALUATE } },
	[RECORD_READY]            = { TURN_OWN, STAGE_TEST, "/exam", "", { STEP_TEST } },
	[RECORD_SITTING]          = { TURN_OWN, STAGE_TEST, "/exam", "", { STEP_TEST } },
	[RECORD_TESTED]           = { TURN_OFFICE, STAGE_PUBLISH, NULL, "", { STEP_END } },
	[RECORD_TEST_FAILED]      = { TURN_OFFICE, STAGE_MAKE_UP, NULL, "e", { STEP_TEST, .back = true } },
	[RECORD_ABSENT]           = { TURN_OFFICE, STAGE_MAKE_UP, NULL, "e", { STEP_TEST, .absent = true } },
	[RECORD_MAKE_UP]          = { TURN_OFFICE, STAGE_MAKE_UP, NULL, "", { STEP_MAKE_UP } },
	[RECORD_CONCLUDING]       = { TURN_OFFICE, STAGE_PUBLISH, NULL, "", { STEP_END } },
	[RECORD_QUALIFIED]        = { TURN_OFFICE, STAGE_PUBLISH, NULL, "", { STEP_END } },
	[RECORD_UNQUALIFIED]      = { TURN_OFFICE, STAGE_PUBLISH, NULL, "", { STEP_END } },
	[RECORD_PUBLISHED]        = { TURN_NOBODY, 0, "/result", "ok", { N_TIMELINE_STEPS } },
	[RECORD_OBJECTED]         = { TURN_OFFICE, 0, "/result", "", { N_TIMELINE_STEPS } },
	[RECORD_LEFT]             = { TURN_NOBODY, 0, NULL, "", { .outside = true } },
	[RECORD_DEFERRED]         = { TURN_NOBODY, 0, NULL, "", { .outside = true } },
	[RECORD_SUSPENDED]        = { TURN_NOBODY, 0, "/result", "e", { N_TIMELINE_STEPS } },
	[RECORD_REASSESSED]       = { TURN_OFFICE, 0, "/result", "", { N_TIMELINE_STEPS } },
	[RECORD_DEREGISTERED]     = { TURN_NOBODY, 0, "/result", "e", { N_TIMELINE_STEPS } },
	/* clang-format on */
};

static struct str
word(const struct home *h, const char *format, const char *piece)
{
	struct str name = str_format(h->rq->arena, "%s%s", format, piece);
	struct str text = view_word(name.at);

	return str_equal(text, name) ? STR("") : text;
}

static struct str
minute_text(const struct home *h, struct stamp at)
{
	if (stamp_is_none(at))
		return STR("");
	return str_join(h->rq->arena, day_text(h->rq->arena, at),
			str_slice(stamp_text(h->rq->arena, at), 10, 6));
}

static struct str
paper_name(const struct home *h)
{
	if (h->paper == NULL)
		return STR("");
	return h->paper->paper.id != 0 ?
		       h->paper->paper.name :
		       plan_name(h->profile, &h->paper->plan, h->record.subject_code);
}

/* 还可再考 2 次, or that there is no limit. */
static struct str
tries_text(const struct home *h)
{
	if (h->paper == NULL || h->paper->left < 0)
		return view_word("home.tries_any");
	return view_fill(h->rq->arena, view_word("home.tries"), "n",
			 str_from_int(h->rq->arena, h->paper->left), NULL);
}

static struct str
reason_text(const struct home *h)
{
	return str_empty(h->record.hidden_reason) ? view_word("home.no_reason") :
						    h->record.hidden_reason;
}

struct str
home_sentence(const struct home *h, struct str pattern)
{
	static const char *const procedures[] = { "procedure.none", "procedure.general",
						  "procedure.simple" };
	struct arena *arena = h->rq->arena;
	const struct stage *stage = &h->cycle.stages[h->stage];
	int64_t p = h->record.procedure_kind;
	struct str unit =
		str_empty(h->rq->who->unit) ? view_word("home.your_institution") : h->rq->who->unit;

	pattern = view_fill(
		arena, pattern, "paper", paper_name(h), "finished",
		h->paper == NULL ? STR("") : minute_text(h, h->paper->last.finished_at), "tries",
		tries_text(h), "label", profile_text(h->profile, "evaluation.label"), "office",
		profile_text(h->profile, "support.name"), "reason", reason_text(h), NULL);
	return view_fill(arena, pattern, "institution", unit, "since",
			 minute_text(h, h->record.state_since), "procedure",
			 view_word(procedures[p < 0 || p > PROCEDURE_SIMPLE ? 0 : p]), "opens",
			 day_text(arena, stage->opens_at), "closes",
			 stamp_is_none(h->end) ? STR("") : deadline_text(arena, h->end), "result",
			 site_label(h->rq, "result"), "study", site_label(h->rq, "study"), NULL);
}

static bool
was_returned(const struct home *h)
{
	return h->record.state == RECORD_RETURNED || h->record.state == RECORD_RECHECK_RETURNED;
}

/* Who was sent back has some days more, even past the stage. */
static struct stamp
end_of_turn(const struct home *h)
{
	struct stamp end = h->cycle.stages[h->stage].closes_at, grace;

	if (h->stage == STAGE_PUBLISH)
		return (struct stamp){ 0 };
	if (!was_returned(h))
		return end;
	grace = stamp_add(h->record.state_since,
			  profile_number(h->profile, "return.days") * STAMP_DAY);
	return grace.us > end.us ? grace : end;
}

/* In the second round the make-up takes the place of the test. */
static void
find_place(struct home *h)
{
	const char *state = record_state_word((enum record_state)h->record.state);

	h->look = &looks[h->record.state < N_RECORD_STATES ? h->record.state : 0];
	h->turn = h->look->turn;
	h->stage = h->look->stage;
	h->reached = h->look->reached;
	h->name = str_format(h->rq->arena, "next.%s", state).at;
	if (h->record.round > 1 && h->reached.step == STEP_TEST) {
		h->stage = STAGE_MAKE_UP;
		h->reached.step = STEP_MAKE_UP;
	}
	h->end = end_of_turn(h);
}

static bool
has_begun(const struct home *h)
{
	struct stamp opens = h->cycle.stages[h->stage].opens_at;

	return stamp_is_none(opens) || h->rq->now.us >= opens.us;
}

static bool
is_early(const struct home *h)
{
	return h->turn == TURN_OWN && !was_returned(h) && !has_begun(h);
}

static bool
is_late(const struct home *h)
{
	return h->turn == TURN_OWN && !stamp_is_none(h->end) && h->end.us <= h->rq->now.us;
}

/* Which practice sites still owe their judgement: asked only while that may be what he waits for. */
static enum result
fill_sites(struct home *h)
{
	const struct evaluation_site *site;
	struct rows rows;

	if (h->record.state != RECORD_ACCEPTED)
		return OK;
	TRY(evaluation_missing_sites(h->rq->store, h->rq->arena, h->record.id, &rows));
	site = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		view_str(view_row(h->page, "site"), "name", site[i].institution);
	if (rows.n > 0)
		return OK;
	h->name = "next.opening";
	h->turn = TURN_OFFICE;
	h->stage = STAGE_TEST;
	h->end = (struct stamp){ 0 };
	return OK;
}

static void
fill_due(const struct home *h, struct view *next)
{
	static const char *const names[N_STAGES] = {
		[STAGE_REVIEW] = "stage.review",
		[STAGE_EVALUATE] = "stage.evaluate",
		[STAGE_MAKE_UP] = "stage.make_up",
	};
	struct str left =
		stamp_is_none(h->end) ? STR("") : deadline_left(h->rq->arena, h->end, h->rq->now);

	if (str_empty(left) || !has_begun(h))
		return;
	view_str(next, "left", left);
	view_str(next, "due", deadline_text(h->rq->arena, h->end));
	if (h->turn != TURN_OWN && names[h->stage] != NULL)
		view_str(next, "of", view_word(names[h->stage]));
}

/* Where the province lets him, and nobody has looked yet. */
static bool
may_take_back(const struct home *h)
{
	return h->record.state == RECORD_SUBMITTED && stamp_is_none(h->record.opened_at) &&
	       stage_is_open(&h->cycle, STAGE_REGISTER, h->rq->now) &&
	       record_may(h->profile, RECORD_SUBMITTED, EVENT_WITHDRAW, ROLE_PHYSICIAN);
}

static void
fill_way_on(const struct home *h, struct view *next, bool closed)
{
	bool back = may_take_back(h);

	if (!back && (closed || h->look->href == NULL))
		return;
	view_c(next, "href", back ? "/register/done" : h->look->href);
	view_str(next, "button", home_sentence(h, word(h, h->name, ".button")));
}

static enum result
fill_next(struct home *h)
{
	static const char *const turns[] = {
		"", "turn.own", "turn.institution", "turn.assessor", "turn.sites", "turn.office"
	};
	struct view *next = view_child(h->page, "next");
	bool early, late, closed;

	TRY(fill_sites(h));
	TRY(home_fill_papers(h));
	early = is_early(h);
	late = is_late(h);
	closed = early || late;
	if (closed)
		h->name = str_format(h->rq->arena, "next.%s.%s", early ? "early" : "late",
				     h->look->stage == STAGE_TEST ? "test" : "register")
				  .at;
	view_str(next, "title", home_sentence(h, word(h, h->name, ".title")));
	view_str(next, "text", home_sentence(h, word(h, h->name, ".text")));
	view_c(next, "kind", late ? "e" : h->look->kind);
	if (!closed)
		view_str(next, "turn", home_sentence(h, word(h, turns[h->turn], "")));
	fill_way_on(h, next, closed);
	if (was_returned(h))
		view_str(next, "reason", h->record.returned_reason);
	view_flag(next, "call",
		  h->turn == TURN_INSTITUTION || h->turn == TURN_ASSESSOR || was_returned(h) ||
			  late || h->record.state == RECORD_LEFT);
	fill_due(h, next);
	return OK;
}

static enum result
fill_news(const struct home *h)
{
	const struct announcement *news;
	struct rows rows;

	TRY(announcements_latest(h->rq->store, h->rq->arena, h->rq->who->province_id, NEWS_MOST,
				 h->rq->now, &rows));
	news = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		show_news(h->rq, view_row(h->page, "news"), &news[i]);
	return OK;
}

/* No cycle runs, or this one does not know him. */
static enum result
show_without(struct home *h)
{
	struct view *next = view_child(h->page, "next");
	const char *name = h->cycle.id == 0 ? "next.between" : "next.none";

	h->look = &looks[RECORD_NONE];
	view_str(next, "title", word(h, name, ".title"));
	view_str(next, "text", home_sentence(h, word(h, name, ".text")));
	view_flag(next, "call", h->cycle.id != 0);
	home_fill_entries(h);
	TRY(fill_news(h));
	return reply_page(h->re, "home/physician");
}

enum result
show_physician(const struct request *rq, struct reply *re)
{
	struct home h = { .rq = rq, .re = re, .page = reply_data(re), .profile = site_profile(rq) };
	struct assessed_record own;
	enum result found;

	if (h.profile == NULL)
		return fail("the province of an account is not active");
	view_str(h.page, "phone", rq->who->unit_phone);
	TRY(find_cycle(rq, &h.cycle));
	if (h.cycle.id == 0)
		return show_without(&h);
	view_str(h.page, "cycle", h.cycle.name);
	view_date(h.page, "from", h.cycle.assess_from);
	view_date(h.page, "to", h.cycle.assess_to);
	found = assessed_record_of(rq->store, rq->arena, rq->who->physician_id, h.cycle.id, &own);
	if (found == NOT_FOUND)
		return show_without(&h);
	TRY(found);
	h.record = own.record;
	TRY(cycle_extend(rq->store, rq->arena, &h.cycle, h.record.institution_id,
			 h.record.physician_id));
	if (stamp_is_none(h.record.notice_read_at) && h.record.state < RECORD_LEFT)
		return reply_see_other(re, STR("/home/notice"));
	find_place(&h);
	TRY(fill_next(&h));
	view_flag(h.page, "outside", h.reached.outside);
	timeline_fill(h.page, h.profile, &h.cycle, h.reached, rq->arena, rq->now);
	view_str(h.page, "assessor",
		 str_empty(own.assessor) ? view_word("home.no_assessor") : own.assessor);
	home_fill_entries(&h);
	TRY(fill_news(&h));
	return reply_page(re, "home/physician");
}
