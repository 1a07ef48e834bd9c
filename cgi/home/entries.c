/* entries.c - the entries of a physician's home: which can be entered, and why not the others. */
#include "domain/exemption/exemption.h"
#include "domain/profile/profile.h"
#include "domain/study/study.h"
#include "home/physician.h"
#include "lib/base/arena.h"
#include "site/site.h"
#include "site/timeline.h"

static struct view *
entry(const struct home *h, const char *code, const char *href)
{
	struct view *row = view_row(h->page, "entry");

	view_str(row, "label", site_label(h->rq, code));
	view_c(row, "href", href == NULL ? "" : href);
	return row;
}

static void
say_text(struct view *row, const char *kind, struct str text)
{
	view_c(row, "kind", kind);
	view_str(row, "word", text);
}

static void
say(const struct home *h, struct view *row, const char *kind, const char *name)
{
	say_text(row, kind, home_sentence(h, view_word(name)));
}

/* Why a cycle is not his. */
static const char *
outside_word(const struct home *h)
{
	if (h->cycle.id == 0)
		return "entry.apply.between";
	return h->record.state == RECORD_HIDDEN   ? "state.hidden" :
	       h->record.state == RECORD_LEFT     ? "state.left" :
	       h->record.state == RECORD_DEFERRED ? "state.deferred" :
						    "entry.apply.outside";
}

static void
fill_study(const struct home *h, bool inside, bool accepted)
{
	bool open = study_is_open(h->profile, h->record.state);
	struct view *row = entry(h, "study", open ? "/study" : NULL);

	if (inside && !accepted && !open)
		say_text(row, "", gate_to_practice(h->rq->arena, h->profile, h->record.state));
	else
		say(h, row, "",
		    open     ? "entry.study.open" :
		    accepted ? "entry.study.over" :
			       outside_word(h));
}

static void
fill_exam(const struct home *h, const char *look, const char *state_name)
{
	enum record_state state = (enum record_state)h->record.state;
	bool tests = state == RECORD_READY || state == RECORD_SITTING;
	struct view *row = entry(h, "exam", tests ? "/exam" : NULL);

	if (tests && h->paper != NULL && h->paper->paper.id == 0)
		say(h, row, "", "entry.exam.no_paper");
	else if (tests)
		say(h, row, look,
		    h->paper != NULL && h->paper->last.passed == 0 ? "entry.exam.again" :
								     state_name);
	else if (state == RECORD_MAKE_UP)
		say(h, row, "", "entry.exam.make_up");
	else if (state > RECORD_SITTING)
		say(h, row, "", "entry.exam.over");
	else
		say_text(row, "",
			 gate_to_tests(h->rq->arena, h->profile, state, h->turn == TURN_SITES));
}

/* From the approval on, for those on the general procedure; before, that it will come. */
static void
fill_exemption(const struct home *h, enum record_state state)
{
	bool open = state >= RECORD_READY && state <= RECORD_TESTED;
	const char *word = exemption_state_word(h->record.exemption);
	const char *name = str_format(h->rq->arena, "exemption_state.%s", word).at;
	struct view *row;

	if (!exemption_exists(h->profile) || h->record.procedure_kind == PROCEDURE_SIMPLE ||
	    state > RECORD_TESTED)
		return;
	row = entry(h, "exemption", open ? "/register/exemption" : NULL);
	if (!open)
		say(h, row, "", "entry.exemption.later");
	else if (h->record.exemption == EXEMPTION_NONE)
		say(h, row, "", state == RECORD_READY ? "entry.exemption.open" : name);
	else
		say_text(row,
			 str_c(h->rq->arena,
			       view_word(str_format(h->rq->arena, "exemption_look.%s", word).at)),
			 view_word(name));
}

void
home_fill_entries(const struct home *h)
{
	enum record_state state = (enum record_state)h->record.state;
	const char *name = str_format(h->rq->arena, "state.%s", record_state_word(state)).at;
	struct str kind =
		view_word(str_format(h->rq->arena, "look.%s", record_state_word(state)).at);
	/* Only what he himself has to do is coloured. */
	const char *look =
		h->turn == TURN_OWN || !str_equal(kind, STR("w")) ? str_c(h->rq->arena, kind) : "p";
	bool after = state >= RECORD_SUSPENDED,
	     inside = (state >= RECORD_INCLUDED && state <= RECORD_OBJECTED) || after,
	     accepted = inside && state >= RECORD_ACCEPTED,
	     told = state == RECORD_PUBLISHED || state == RECORD_OBJECTED || after;
	struct view *row = entry(h, "apply", inside ? "/register" : NULL);

	if (accepted)
		say(h, row, "k", "entry.apply.accepted");
	else
		say(h, row, inside ? look : "", inside ? name : outside_word(h));
	fill_study(h, inside, accepted);
	if (inside)
		fill_exam(h, look, name);
	else
		say(h, entry(h, "exam", NULL), "", outside_word(h));
	if (inside)
		fill_exemption(h, state);
	row = entry(h, "result", "/result");
	say(h, row, told ? "ok" : "",
	    told   ? "entry.result.open" :
	    inside ? "entry.result.later" :
		     "entry.result.earlier");
}
