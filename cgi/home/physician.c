/* physician.c - a physician's home: what is next, whose turn it is, until when, and whom to call. */
#include "domain/announcement/announcement.h"
#include "domain/evaluation/evaluation.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/site.h"
#include "site/timeline.h"

enum { NEWS_MOST = 3 };

enum turn { TURN_NOBODY = 0, TURN_OWN, TURN_INSTITUTION, TURN_SITES, TURN_OFFICE };

/* How a state looks on this page; its words are Text.next.<state>.title, .text and .button. */
struct look {
	enum turn turn;
	enum stage_kind stage;   /* whose dates count; 0: none */
	const char *href, *kind; /* kind of the card */
	struct reached reached;
};

static const struct look looks[N_RECORD_STATES] = {
	/* clang-format off */
	[RECORD_OUTSIDE]          = { TURN_INSTITUTION, 0, NULL, "", { 0 } },
	[RECORD_HIDDEN]           = { TURN_INSTITUTION, 0, NULL, "", { 0 } },
	[RECORD_INCLUDED]         = { TURN_OWN, STAGE_REGISTER, "/register", "", { STAGE_REGISTER } },
	[RECORD_DRAFT]            = { TURN_OWN, STAGE_REGISTER, "/register", "", { STAGE_REGISTER } },
	[RECORD_SUBMITTED]        = { TURN_INSTITUTION, STAGE_REVIEW, NULL, "", { STAGE_REVIEW } },
	[RECORD_RETURNED]         = { TURN_OWN, STAGE_REGISTER, "/register", "e", { STAGE_REGISTER, true } },
	[RECORD_RECHECK]          = { TURN_INSTITUTION, STAGE_REVIEW, NULL, "", { STAGE_REVIEW } },
	[RECORD_RECHECK_RETURNED] = { TURN_OWN, STAGE_REGISTER, "/register", "e", { STAGE_REGISTER, true } },
	[RECORD_ACCEPTED]         = { TURN_SITES, STAGE_EVALUATE, NULL, "", { STAGE_EVALUATE } },
	[RECORD_READY]            = { TURN_OWN, STAGE_TEST, "/exam", "", { STAGE_TEST } },
	[RECORD_SITTING]          = { TURN_OWN, STAGE_TEST, "/exam", "", { STAGE_TEST } },
	[RECORD_TESTED]           = { TURN_OFFICE, STAGE_PUBLISH, NULL, "", { STAGE_PUBLISH } },
	[RECORD_TEST_FAILED]      = { TURN_OFFICE, STAGE_MAKE_UP, NULL, "e", { STAGE_TEST, true } },
	[RECORD_ABSENT]           = { TURN_OFFICE, STAGE_MAKE_UP, NULL, "e", { STAGE_TEST, true } },
	[RECORD_MAKE_UP]          = { TURN_OFFICE, STAGE_MAKE_UP, NULL, "", { STAGE_MAKE_UP } },
	[RECORD_CONCLUDING]       = { TURN_OFFICE, STAGE_PUBLISH, NULL, "", { STAGE_PUBLISH } },
	[RECORD_QUALIFIED]        = { TURN_OFFICE, STAGE_PUBLISH, NULL, "", { STAGE_PUBLISH } },
	[RECORD_UNQUALIFIED]      = { TURN_OFFICE, STAGE_PUBLISH, NULL, "", { STAGE_PUBLISH } },
	[RECORD_PUBLISHED]        = { TURN_NOBODY, 0, "/result", "ok", { N_STAGES } },
	[RECORD_OBJECTED]         = { TURN_OFFICE, 0, "/result", "", { N_STAGES } },
	[RECORD_LEFT]             = { TURN_NOBODY, 0, NULL, "", { 0 } },
	[RECORD_DEFERRED]         = { TURN_NOBODY, 0, NULL, "", { 0 } },
	[RECORD_SUSPENDED]        = { TURN_NOBODY, 0, NULL, "e", { N_STAGES } },
	[RECORD_REASSESSED]       = { TURN_OFFICE, 0, NULL, "", { STAGE_TEST } },
	[RECORD_DEREGISTERED]     = { TURN_NOBODY, 0, NULL, "e", { N_STAGES } },
	/* clang-format on */
};

struct home {
	const struct request *rq;
	struct reply *re;
	struct view *page;
	const struct profile *profile;
	struct cycle cycle;
	struct record record;
	const struct look *look;
	struct stamp end;        /* of what is to be done now */
};

static struct str
word(const struct home *h, const char *format, const char *piece)
{
	struct str name = str_format(h->rq->arena, "%s%s", format, piece);
	struct str text = view_word(name.at);

	return str_equal(text, name) ? STR("") : text;
}

/* What an entry is called; a province's manual may call it otherwise. */
static struct str
entry_label(const struct home *h, const char *code)
{
	size_t i;

	if (profile_list_find(h->profile, "label", str_of(code), &i) == OK)
		return profile_list(h->profile, "label", i, 1);
	return view_word(str_format(h->rq->arena, "entry.%s.label", code).at);
}

/* A word with everything that a sentence of this page may speak of. */
static struct str
sentence(const struct home *h, struct str pattern)
{
	static const char *const procedures[] = { "procedure.none", "procedure.general",
						  "procedure.simple" };
	struct arena *arena = h->rq->arena;
	const struct stage *stage = &h->cycle.stages[h->look->stage];
	int64_t p = h->record.procedure_kind;
	struct str unit =
		str_empty(h->rq->who->unit) ? view_word("home.your_institution") : h->rq->who->unit;
	struct str since =
		stamp_is_none(h->record.state_since) ?
			STR("") :
			str_join(arena, day_text(arena, h->record.state_since),
				 str_slice(stamp_text(arena, h->record.state_since), 10, 6));

	return view_fill(arena, pattern, "institution", unit, "since", since, "procedure",
			 view_word(procedures[p < 0 || p > PROCEDURE_SIMPLE ? 0 : p]), "opens",
			 day_text(arena, stage->opens_at), "closes",
			 stamp_is_none(h->end) ? STR("") : deadline_text(arena, h->end), "result",
			 entry_label(h, "result"), NULL);
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
	enum stage_kind kind = h->record.round > 1 && h->look->stage == STAGE_TEST ? STAGE_MAKE_UP :
										     h->look->stage;
	struct stamp end = h->cycle.stages[kind].closes_at, grace;

	if (h->look->stage == STAGE_PUBLISH)
		return (struct stamp){ 0 };
	if (!was_returned(h))
		return end;
	grace = stamp_add(h->record.state_since,
			  profile_number(h->profile, "return.days") * STAMP_DAY);
	return grace.us > end.us ? grace : end;
}

static bool
is_early(const struct home *h)
{
	struct stamp opens = h->cycle.stages[h->look->stage].opens_at;

	return h->look->turn == TURN_OWN && !was_returned(h) && !stamp_is_none(opens) &&
	       h->rq->now.us < opens.us;
}

static bool
is_late(const struct home *h)
{
	return h->look->turn == TURN_OWN && !stamp_is_none(h->end) && h->end.us <= h->rq->now.us;
}

/* 内科专业 where each subject has a paper of its own, else the plan's label. */
static struct str
paper_label(const struct home *h, size_t i)
{
	size_t subject;

	if (str_equal(profile_list(h->profile, "exam.plan", i, 9), STR("yes")) &&
	    profile_list_find(h->profile, "subject", h->record.subject_code, &subject) == OK)
		return profile_list(h->profile, "subject", subject, 1);
	return profile_list(h->profile, "exam.plan", i, 1);
}

/* The papers of his procedure, from the profile's plan. */
static void
fill_papers(const struct home *h)
{
	const char *own = h->record.procedure_kind == PROCEDURE_SIMPLE ? "simple" : "general";

	if (h->record.state != RECORD_READY && h->record.state != RECORD_SITTING)
		return;
	for (size_t i = 0; i < profile_list_size(h->profile, "exam.plan"); i++) {
		struct str who = profile_list(h->profile, "exam.plan", i, 2);
		struct view *row;

		if (!str_equal(who, STR("both")) && !str_equal(who, str_of(own)))
			continue;
		row = view_row(h->page, "paper");
		view_str(row, "label", paper_label(h, i));
		view_str(row, "items", profile_list(h->profile, "exam.plan", i, 3));
		view_str(row, "minutes", profile_list(h->profile, "exam.plan", i, 4));
		view_str(row, "pass", profile_list(h->profile, "exam.plan", i, 5));
		view_str(row, "attempts", profile_list(h->profile, "exam.plan", i, 6));
	}
}

/* Which practice sites still owe their judgement: asked only while that is what he waits for. */
static enum result
fill_sites(const struct home *h)
{
	const struct evaluation_site *site;
	struct rows rows;

	if (h->record.state != RECORD_ACCEPTED)
		return OK;
	TRY(evaluation_missing_sites(h->rq->store, h->rq->arena, h->record.id, &rows));
	site = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		view_str(view_row(h->page, "site"), "name", site[i].institution);
	return OK;
}

static void
fill_due(const struct home *h, struct view *next)
{
	struct str left =
		stamp_is_none(h->end) ? STR("") : deadline_left(h->rq->arena, h->end, h->rq->now);

	if (str_empty(left))
		return;
	view_str(next, "left", left);
	view_str(next, "due", deadline_text(h->rq->arena, h->end));
	if (h->look->turn != TURN_OWN)
		view_str(next, "of",
			 view_word(h->look->stage == STAGE_REVIEW   ? "stage.review" :
				   h->look->stage == STAGE_EVALUATE ? "stage.evaluate" :
								      "stage.make_up"));
}

/* Where the province lets him, and nobody has looked yet. */
static bool
may_take_back(const struct home *h)
{
	return h->record.state == RECORD_SUBMITTED && stamp_is_none(h->record.opened_at) &&
	       stage_is_open(&h->cycle, STAGE_REGISTER, h->rq->now) &&
	       record_may(h->profile, RECORD_SUBMITTED, EVENT_WITHDRAW, ROLE_PHYSICIAN);
}

static enum result
fill_next(const struct home *h)
{
	static const char *const turns[] = { "", "turn.own", "turn.institution", "turn.sites",
					     "turn.office" };
	const char *state = record_state_word((enum record_state)h->record.state);
	struct str name = str_format(h->rq->arena, "next.%s", state);
	bool early = is_early(h), late = is_late(h);
	struct view *next = view_child(h->page, "next");

	if (early || late)
		name = str_format(h->rq->arena, "next.%s.%s", early ? "early" : "late",
				  h->look->stage == STAGE_TEST ? "test" : "register");
	view_str(next, "title", sentence(h, word(h, name.at, ".title")));
	view_str(next, "text", sentence(h, word(h, name.at, ".text")));
	view_c(next, "kind", late ? "e" : h->look->kind);
	if (!early && !late)
		view_str(next, "turn", sentence(h, word(h, turns[h->look->turn], "")));
	if (may_take_back(h) || (h->look->href != NULL && !early && !late)) {
		view_c(next, "href", h->look->href == NULL ? "/register" : h->look->href);
		view_str(next, "button", sentence(h, word(h, name.at, ".button")));
	}
	if (was_returned(h))
		view_str(next, "reason", h->record.returned_reason);
	view_flag(next, "call", h->look->turn == TURN_INSTITUTION || was_returned(h) || late);
	if (!early)
		fill_due(h, next);
	fill_papers(h);
	return fill_sites(h);
}

/* ---- entries ---- */

static struct view *
entry(const struct home *h, const char *code, const char *href)
{
	struct view *row = view_row(h->page, "entry");

	view_str(row, "label", entry_label(h, code));
	view_c(row, "href", href == NULL ? "" : href);
	return row;
}

static void
say(const struct home *h, struct view *row, const char *kind, const char *name)
{
	view_c(row, "kind", kind);
	view_str(row, "word", sentence(h, view_word(name)));
}

static void
fill_entries(const struct home *h)
{
	enum record_state state = (enum record_state)h->record.state;
	const char *name = str_format(h->rq->arena, "state.%s", record_state_word(state)).at;
	struct str kind =
		view_word(str_format(h->rq->arena, "look.%s", record_state_word(state)).at);
	/* Only what he himself has to do is coloured. */
	const char *look = h->look->turn == TURN_OWN || !str_equal(kind, STR("w")) ?
				   str_c(h->rq->arena, kind) :
				   "p";
	const char *outside = h->cycle.id == 0 ? "entry.apply.between" : "entry.apply.outside";
	bool inside = state >= RECORD_INCLUDED && state <= RECORD_OBJECTED;
	bool accepted = state >= RECORD_ACCEPTED && state <= RECORD_OBJECTED;
	bool tests = state == RECORD_READY || state == RECORD_SITTING;
	bool told = state == RECORD_PUBLISHED || state == RECORD_OBJECTED;
	bool studies = inside && (accepted || profile_is(h->profile, "practice.when", "always"));
	struct view *row = entry(h, "apply", inside ? "/register" : NULL);

	if (accepted)
		say(h, row, "k", "entry.apply.accepted");
	else
		say(h, row, inside ? look : "", inside ? name : outside);
	row = entry(h, "study", studies ? "/study" : NULL);
	say(h, row, "", studies ? "entry.study.open" : inside ? "entry.study.later" : outside);
	row = entry(h, "exam", tests ? "/exam" : NULL);
	if (tests)
		say(h, row, look, name);
	else if (state > RECORD_SITTING && inside)
		say(h, row, "", "entry.exam.over");
	else
		say(h, row, "",
		    state == RECORD_ACCEPTED ? "entry.exam.judged" :
		    inside                   ? "entry.exam.later" :
					       outside);
	row = entry(h, "result", "/result");
	say(h, row, told ? "ok" : "", told ? "entry.result.open" : "entry.result.later");
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
	view_str(next, "text", sentence(h, word(h, name, ".text")));
	view_flag(next, "call", h->cycle.id != 0);
	fill_entries(h);
	TRY(fill_news(h));
	return reply_page(h->re, "home/physician");
}

enum result
show_physician(const struct request *rq, struct reply *re)
{
	struct home h = { .rq = rq, .re = re, .page = reply_data(re), .profile = site_profile(rq) };
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
	found = record_of_physician(rq->store, rq->arena, rq->who->physician_id, h.cycle.id,
				    &h.record);
	if (found == NOT_FOUND)
		return show_without(&h);
	TRY(found);
	if (stamp_is_none(h.record.notice_read_at) && h.record.state < RECORD_LEFT)
		return reply_see_other(re, STR("/home/notice"));
	h.look = &looks[h.record.state < N_RECORD_STATES ? h.record.state : 0];
	h.end = end_of_turn(&h);
	TRY(fill_next(&h));
	timeline_fill(h.page, rq->arena, &h.cycle, h.look->reached, rq->now);
	fill_entries(&h);
	TRY(fill_news(&h));
	return reply_page(re, "home/physician");
}
