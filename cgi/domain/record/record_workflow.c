/* record_workflow.c - the moves of a record, and the one function that applies them. */
#include <stdio.h>

#include "domain/profile/profile.h"
#include "domain/record/record_sql.h"
#include "lib/base/arena.h"

/* Whether a row of the table exists in a province at all. */
typedef bool applies(const struct profile *profile);
/* Whether it may happen now: OK, EXPIRED (dates) or REFUSED with a word. */
typedef enum result guard(const struct record_facts *f, const struct profile *profile, struct stamp now);

struct move {
	enum record_state from;
	enum record_event event;
	enum record_state to;
	enum record_role role;
	applies *applies;    /* NULL: everywhere */
	guard *guard;        /* NULL: always */
	bool needs_note;
};

static const char *guard_word = "";

const char *
record_guard_word(void)
{
	return guard_word;
}

static enum result
refuse(const char *word)
{
	guard_word = word;
	return REFUSED;
}

static bool
opt_in(const struct profile *p)
{
	return profile_is(p, "inclusion", "opt_in");
}

static bool
opt_out(const struct profile *p)
{
	return profile_is(p, "inclusion", "opt_out");
}

static bool
rechecks(const struct profile *p)
{
	return profile_flag(p, "recheck");
}

static bool
skips_recheck(const struct profile *p)
{
	return !profile_flag(p, "recheck");
}

static bool
edits_until_opened(const struct profile *p)
{
	return profile_is(p, "wizard.edit", "until_opened");
}

static enum result
registration_open(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	/* Who was sent back has some days more, even past the stage. */
	bool returned = f->state == RECORD_RETURNED || f->state == RECORD_RECHECK_RETURNED;
	int64_t grace = profile_number(profile, "return.days") * STAMP_DAY;

	if (f->cycle_state != 2)
		return EXPIRED;
	if (returned && now.us < f->state_since.us + grace)
		return OK;
	if (stamp_is_none(f->register_opens) || now.us < f->register_opens.us ||
	    now.us >= f->register_closes.us)
		return EXPIRED;
	return OK;
}

static enum result
may_fill(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	TRY(registration_open(f, profile, now));
	return stamp_is_none(f->notice_read_at) ? refuse("notice") : OK;
}

static enum result
is_complete(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	TRY(may_fill(f, profile, now));
	return f->steps_missing > 0 ? refuse("incomplete") : OK;
}

static enum result
not_opened(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	TRY(registration_open(f, profile, now));
	return stamp_is_none(f->opened_at) ? OK : refuse("opened");
}

static enum result
review_open(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	(void)profile;
	if (f->cycle_state != 2 || stamp_is_none(f->review_opens) || now.us < f->review_opens.us ||
	    now.us >= f->review_closes.us)
		return EXPIRED;
	return OK;
}

/* Where the review carries the opinions on 职业道德 and 工作成绩, nothing is approved without both. */
static enum result
may_approve(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	TRY(review_open(f, profile, now));
	return profile_is(profile, "evaluation.when", "review") && f->main_judged == 0 ?
		       refuse("opinion") :
		       OK;
}

static enum result
not_started(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	(void)profile;
	(void)now;
	if (f->cycle_state != 2)
		return EXPIRED;
	return f->attempts_started > 0 ? refuse("started") : OK;
}

static enum result
cycle_open(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	(void)profile;
	(void)now;
	return f->cycle_state == 2 ? OK : EXPIRED;
}

static enum result
sites_judged(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	(void)now;
	if (f->sites_missing > 0)
		return refuse("sites");
	if (f->sites_bad > 0 && !profile_flag(profile, "test_even_if_unqualified"))
		return refuse("unqualified");
	return OK;
}

static enum result
judged_unfit(const struct record_facts *f, const struct profile *profile, struct stamp now)
{
	(void)now;
	if (f->sites_missing > 0 || f->sites_bad == 0 ||
	    profile_flag(profile, "test_even_if_unqualified"))
		return refuse("sites");
	return OK;
}

static const struct move moves[] = {
	/* clang-format off */
	{ RECORD_OUTSIDE,          EVENT_INCLUDE,      RECORD_INCLUDED,         ROLE_INSTITUTION, opt_in,  registration_open },
	{ RECORD_INCLUDED,         EVENT_TAKE_OUT,     RECORD_OUTSIDE,          ROLE_INSTITUTION, opt_in,  registration_open },
	{ RECORD_INCLUDED,         EVENT_HIDE,         RECORD_HIDDEN,           ROLE_INSTITUTION, opt_out, cycle_open, true },
	{ RECORD_DRAFT,            EVENT_HIDE,         RECORD_HIDDEN,           ROLE_INSTITUTION, opt_out, cycle_open, true },
	{ RECORD_SUBMITTED,        EVENT_HIDE,         RECORD_HIDDEN,           ROLE_INSTITUTION, opt_out, cycle_open, true },
	{ RECORD_RETURNED,         EVENT_HIDE,         RECORD_HIDDEN,           ROLE_INSTITUTION, opt_out, cycle_open, true },
	{ RECORD_HIDDEN,           EVENT_UNHIDE,       RECORD_INCLUDED,         ROLE_INSTITUTION, opt_out, cycle_open },
	{ RECORD_INCLUDED,         EVENT_SAVE,         RECORD_DRAFT,            ROLE_PHYSICIAN,   NULL,    may_fill },
	{ RECORD_DRAFT,            EVENT_SUBMIT,       RECORD_SUBMITTED,        ROLE_PHYSICIAN,   NULL,    is_complete },
	{ RECORD_RETURNED,         EVENT_SUBMIT,       RECORD_SUBMITTED,        ROLE_PHYSICIAN,   NULL,    is_complete },
	{ RECORD_RECHECK_RETURNED, EVENT_SUBMIT,       RECORD_SUBMITTED,        ROLE_PHYSICIAN,   rechecks, is_complete },
	{ RECORD_SUBMITTED,        EVENT_WITHDRAW,     RECORD_DRAFT,            ROLE_PHYSICIAN,   edits_until_opened, not_opened },
	{ RECORD_SUBMITTED,        EVENT_RETURN,       RECORD_RETURNED,         ROLE_INSTITUTION, NULL,    cycle_open, true },
	{ RECORD_SUBMITTED,        EVENT_APPROVE,      RECORD_RECHECK,          ROLE_INSTITUTION, rechecks, may_approve },
	{ RECORD_SUBMITTED,        EVENT_APPROVE,      RECORD_ACCEPTED,         ROLE_INSTITUTION, skips_recheck, may_approve },
	{ RECORD_RECHECK,          EVENT_CONFIRM,      RECORD_ACCEPTED,         ROLE_ASSESSOR,    rechecks, review_open },
	{ RECORD_RECHECK,          EVENT_SEND_BACK,    RECORD_RECHECK_RETURNED, ROLE_ASSESSOR,    rechecks, review_open, true },
	{ RECORD_RECHECK,          EVENT_HAND_BACK,    RECORD_SUBMITTED,        ROLE_ASSESSOR,    rechecks, review_open, true },
	{ RECORD_RECHECK,          EVENT_RETURN,       RECORD_RETURNED,         ROLE_INSTITUTION, rechecks, not_started, true },
	{ RECORD_ACCEPTED,         EVENT_RETURN,       RECORD_RETURNED,         ROLE_INSTITUTION, skips_recheck, not_started, true },
	{ RECORD_READY,            EVENT_RETURN,       RECORD_RETURNED,         ROLE_INSTITUTION, skips_recheck, not_started, true },
	{ RECORD_ACCEPTED,         EVENT_RETURN,       RECORD_RETURNED,         ROLE_ASSESSOR,    rechecks, not_started, true },
	{ RECORD_READY,            EVENT_RETURN,       RECORD_RETURNED,         ROLE_ASSESSOR,    rechecks, not_started, true },
	{ RECORD_ACCEPTED,         EVENT_OPEN_TEST,    RECORD_READY,            ROLE_SYSTEM,      NULL,    sites_judged },
	{ RECORD_ACCEPTED,         EVENT_SKIP_TEST,    RECORD_CONCLUDING,       ROLE_SYSTEM,      NULL,    sites_judged },
	{ RECORD_ACCEPTED,         EVENT_DISQUALIFY,   RECORD_CONCLUDING,       ROLE_SYSTEM,      NULL,    judged_unfit },
	{ RECORD_READY,            EVENT_DISQUALIFY,   RECORD_CONCLUDING,       ROLE_SYSTEM,      NULL,    judged_unfit },
	/* A verdict that kept him from the test was put right: domain/evaluation sees to that. */
	{ RECORD_CONCLUDING,       EVENT_OPEN_TEST,    RECORD_READY,            ROLE_SYSTEM,      NULL,    sites_judged },
	{ RECORD_TESTED,           EVENT_OPEN_TEST,    RECORD_READY,            ROLE_SYSTEM,      NULL,    NULL }, /* an exemption revoked */
	{ RECORD_READY,            EVENT_SIT,          RECORD_SITTING,          ROLE_PHYSICIAN,   NULL,    sites_judged },
	{ RECORD_SITTING,          EVENT_PASS_ONE,     RECORD_READY,            ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_SITTING,          EVENT_TRY_AGAIN,    RECORD_READY,            ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_SITTING,          EVENT_PASS_ALL,     RECORD_TESTED,           ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_READY,            EVENT_PASS_ALL,     RECORD_TESTED,           ROLE_SYSTEM,      NULL,    NULL }, /* by exemption */
	{ RECORD_SITTING,          EVENT_FAIL_TEST,    RECORD_TEST_FAILED,      ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_READY,            EVENT_MARK_AGAIN,   RECORD_SITTING,          ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_TESTED,           EVENT_MARK_AGAIN,   RECORD_SITTING,          ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_TEST_FAILED,      EVENT_MARK_AGAIN,   RECORD_SITTING,          ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_READY,            EVENT_MARK_ABSENT,  RECORD_ABSENT,           ROLE_ASSESSOR,    NULL,    cycle_open, true },
	{ RECORD_READY,            EVENT_MARK_ABSENT,  RECORD_ABSENT,           ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_TEST_FAILED,      EVENT_LIST_MAKE_UP, RECORD_MAKE_UP,          ROLE_OFFICE,      NULL,    cycle_open },
	{ RECORD_ABSENT,           EVENT_LIST_MAKE_UP, RECORD_MAKE_UP,          ROLE_OFFICE,      NULL,    cycle_open },
	{ RECORD_MAKE_UP,          EVENT_OPEN_MAKE_UP, RECORD_READY,            ROLE_SYSTEM,      NULL,    cycle_open },
	{ RECORD_TESTED,           EVENT_CONCLUDE,     RECORD_CONCLUDING,       ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_TEST_FAILED,      EVENT_CONCLUDE,     RECORD_CONCLUDING,       ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_ABSENT,           EVENT_CONCLUDE,     RECORD_CONCLUDING,       ROLE_SYSTEM,      NULL,    NULL },
	{ RECORD_CONCLUDING,       EVENT_QUALIFY,      RECORD_QUALIFIED,        ROLE_ASSESSOR,    NULL,    sites_judged },
	{ RECORD_CONCLUDING,       EVENT_UNQUALIFY,    RECORD_UNQUALIFIED,      ROLE_ASSESSOR,    NULL,    NULL, true },
	{ RECORD_QUALIFIED,        EVENT_PUBLISH,      RECORD_PUBLISHED,        ROLE_OFFICE,      NULL,    cycle_open },
	{ RECORD_UNQUALIFIED,      EVENT_PUBLISH,      RECORD_PUBLISHED,        ROLE_OFFICE,      NULL,    cycle_open },
	{ RECORD_PUBLISHED,        EVENT_OBJECT,       RECORD_OBJECTED,         ROLE_PHYSICIAN,   NULL,    NULL, true },
	{ RECORD_OBJECTED,         EVENT_DECIDE,       RECORD_PUBLISHED,        ROLE_ASSESSOR,    NULL,    NULL, true },
	{ RECORD_INCLUDED,         EVENT_LEAVE,        RECORD_LEFT,             ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_DRAFT,            EVENT_LEAVE,        RECORD_LEFT,             ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_SUBMITTED,        EVENT_LEAVE,        RECORD_LEFT,             ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_RETURNED,         EVENT_LEAVE,        RECORD_LEFT,             ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_RECHECK,          EVENT_LEAVE,        RECORD_LEFT,             ROLE_OFFICE,      rechecks, cycle_open, true },
	{ RECORD_RECHECK_RETURNED, EVENT_LEAVE,        RECORD_LEFT,             ROLE_OFFICE,      rechecks, cycle_open, true },
	{ RECORD_ACCEPTED,         EVENT_LEAVE,        RECORD_LEFT,             ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_READY,            EVENT_LEAVE,        RECORD_LEFT,             ROLE_OFFICE,      NULL,    not_started, true },
	{ RECORD_LEFT,             EVENT_COME_BACK,    RECORD_INCLUDED,         ROLE_OFFICE,      NULL,    cycle_open },
	{ RECORD_SUBMITTED,        EVENT_SWITCH,       RECORD_SUBMITTED,        ROLE_INSTITUTION, NULL,    review_open, true },
	/* An act on many is taken back, where nothing followed on it: domain/batch sees to that. */
	{ RECORD_RECHECK,          EVENT_UNDO,         RECORD_SUBMITTED,        ROLE_INSTITUTION, rechecks, not_started },
	{ RECORD_ACCEPTED,         EVENT_UNDO,         RECORD_SUBMITTED,        ROLE_INSTITUTION, skips_recheck, not_started },
	{ RECORD_READY,            EVENT_UNDO,         RECORD_SUBMITTED,        ROLE_INSTITUTION, skips_recheck, not_started },
	{ RECORD_CONCLUDING,       EVENT_UNDO,         RECORD_SUBMITTED,        ROLE_INSTITUTION, skips_recheck, not_started },
	{ RECORD_RETURNED,         EVENT_UNDO,         RECORD_SUBMITTED,        ROLE_INSTITUTION, NULL,    cycle_open },
	{ RECORD_INCLUDED,         EVENT_UNDO,         RECORD_OUTSIDE,          ROLE_INSTITUTION, opt_in,  cycle_open },
	{ RECORD_HIDDEN,           EVENT_UNDO,         RECORD_INCLUDED,         ROLE_INSTITUTION, opt_out, cycle_open },
	{ RECORD_HIDDEN,           EVENT_UNDO,         RECORD_DRAFT,            ROLE_INSTITUTION, opt_out, cycle_open },
	{ RECORD_HIDDEN,           EVENT_UNDO,         RECORD_SUBMITTED,        ROLE_INSTITUTION, opt_out, cycle_open },
	{ RECORD_HIDDEN,           EVENT_UNDO,         RECORD_RETURNED,         ROLE_INSTITUTION, opt_out, cycle_open },
	{ RECORD_ACCEPTED,         EVENT_UNDO,         RECORD_ACCEPTED,         ROLE_SYSTEM,      NULL,    not_started },
	{ RECORD_READY,            EVENT_UNDO,         RECORD_ACCEPTED,         ROLE_SYSTEM,      NULL,    not_started },
	{ RECORD_READY,            EVENT_UNDO,         RECORD_READY,            ROLE_SYSTEM,      NULL,    not_started },
	{ RECORD_CONCLUDING,       EVENT_UNDO,         RECORD_ACCEPTED,         ROLE_SYSTEM,      NULL,    not_started },
	{ RECORD_ACCEPTED,         EVENT_UNDO,         RECORD_RECHECK,          ROLE_ASSESSOR,    rechecks, not_started },
	{ RECORD_READY,            EVENT_UNDO,         RECORD_RECHECK,          ROLE_ASSESSOR,    rechecks, not_started },
	{ RECORD_CONCLUDING,       EVENT_UNDO,         RECORD_RECHECK,          ROLE_ASSESSOR,    rechecks, not_started },
	{ RECORD_RECHECK_RETURNED, EVENT_UNDO,         RECORD_RECHECK,          ROLE_ASSESSOR,    rechecks, cycle_open },
	{ RECORD_SUBMITTED,        EVENT_UNDO,         RECORD_RECHECK,          ROLE_ASSESSOR,    rechecks, cycle_open },
	{ RECORD_OUTSIDE,          EVENT_TRANSFER,     RECORD_OUTSIDE,          ROLE_OFFICE,      opt_in,  cycle_open, true },
	{ RECORD_HIDDEN,           EVENT_TRANSFER,     RECORD_HIDDEN,           ROLE_OFFICE,      opt_out, cycle_open, true },
	{ RECORD_INCLUDED,         EVENT_TRANSFER,     RECORD_INCLUDED,         ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_DRAFT,            EVENT_TRANSFER,     RECORD_DRAFT,            ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_SUBMITTED,        EVENT_TRANSFER,     RECORD_SUBMITTED,        ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_RETURNED,         EVENT_TRANSFER,     RECORD_RETURNED,         ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_RECHECK,          EVENT_TRANSFER,     RECORD_SUBMITTED,        ROLE_OFFICE,      rechecks, cycle_open, true },
	{ RECORD_RECHECK_RETURNED, EVENT_TRANSFER,     RECORD_RECHECK_RETURNED, ROLE_OFFICE,      rechecks, cycle_open, true },
	{ RECORD_ACCEPTED,         EVENT_TRANSFER,     RECORD_SUBMITTED,        ROLE_OFFICE,      NULL,    not_started, true },
	{ RECORD_READY,            EVENT_TRANSFER,     RECORD_SUBMITTED,        ROLE_OFFICE,      NULL,    not_started, true },
	{ RECORD_TESTED,           EVENT_TRANSFER,     RECORD_TESTED,           ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_TEST_FAILED,      EVENT_TRANSFER,     RECORD_TEST_FAILED,      ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_ABSENT,           EVENT_TRANSFER,     RECORD_ABSENT,           ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_MAKE_UP,          EVENT_TRANSFER,     RECORD_MAKE_UP,          ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_CONCLUDING,       EVENT_TRANSFER,     RECORD_CONCLUDING,       ROLE_OFFICE,      NULL,    cycle_open, true },
	{ RECORD_LEFT,             EVENT_TRANSFER,     RECORD_LEFT,             ROLE_OFFICE,      NULL,    cycle_open, true },
	/* clang-format on */
};

enum { N_MOVES = sizeof(moves) / sizeof(moves[0]) };

/* `to` is RECORD_NONE where the event has one end only, or any will do. */
static const struct move *
find_move(const struct profile *profile, enum record_state state, enum record_event event,
	  enum record_role role, enum record_state to)
{
	for (size_t i = 0; i < N_MOVES; i++)
		if (moves[i].from == state && moves[i].event == event && moves[i].role == role &&
		    (to == RECORD_NONE || moves[i].to == to) &&
		    (moves[i].applies == NULL || moves[i].applies(profile)))
			return &moves[i];
	return NULL;
}

bool
record_may(const struct profile *profile, enum record_state state, enum record_event event,
	   enum record_role role)
{
	return find_move(profile, state, event, role, RECORD_NONE) != NULL;
}

static const struct statement *
facts_of(enum record_role role)
{
	switch (role) {
	case ROLE_SYSTEM:
		return &record_facts_system;
	case ROLE_PHYSICIAN:
		return &record_facts_physician;
	case ROLE_INSTITUTION:
		return &record_facts_institution;
	case ROLE_OFFICE:
		return &record_facts_office;
	case ROLE_ASSESSOR:
		return &record_facts_assessor;
	case N_RECORD_ROLES:
		break;
	}
	return NULL;
}

static enum result
write_move(struct store *db, struct arena *arena, const struct move *row,
	   const struct record_facts *f, const struct record_move *wish, const struct actor *by,
	   struct stamp now)
{
	bool submits = row->event == EVENT_SUBMIT,
	     returns = row->event == EVENT_RETURN || row->event == EVENT_SEND_BACK;
	bool hides = row->event == EVENT_HIDE;
	struct str name = by->name.at == NULL ? STR("系统") : by->name;
	struct audit_event events[2] = { { .object = "record", .object_id = f->id } };

	TRY(store_change(db, &record_update_state,
			 WITH(V((int)row->to), V(now), V(submits), V(submits ? 1 : 0), V(submits),
			      V(returns), V(wish->note), V(hides), V(wish->note), V(hides),
			      V((int)row->from), V(f->id), V((int)row->from), V(f->version))));
	TRY(store_insert(db, &record_history_add, NULL,
			 WITH(V(f->id), V(now), by->account_id == 0 ? V_NULL : V(by->account_id),
			      V(name), V((int)row->event), V((int)row->from), V((int)row->to),
			      V(wish->note))));
	events[0].action =
		str_c(arena, str_format(arena, "record.%s", record_event_word(row->event)));
	events[0].detail = str_format(arena, "%s > %s %.*s", record_state_word(row->from),
				      record_state_word(row->to), STR_ARGS(wish->note));
	if (wish->also != NULL)
		events[1] = *wish->also;
	return audit_notes(db, by, now, events, wish->also == NULL ? 1 : 2);
}

static enum result
look(struct store *db, struct arena *arena, const struct record_move *wish,
     struct record_facts *facts_out)
{
	const struct statement *facts = facts_of(wish->role);

	if (facts == NULL)
		return NOT_FOUND;
	if (wish->seen == NULL)
		return store_one(db, facts, arena, facts_out,
				 WITH(V(wish->record_id), V(wish->scope_id)));
	*facts_out = (struct record_facts){ .id = wish->record_id,
					    .state = wish->seen->state,
					    .version = wish->seen->version,
					    .sites_missing = wish->seen->sites_missing,
					    .sites_bad = wish->seen->sites_bad };
	return OK;
}

enum result
record_move(struct store *db, struct arena *arena, const struct profile *profile,
	    const struct record_move *wish, const struct actor *by, struct stamp now)
{
	struct record_facts f;
	const struct move *row;

	guard_word = "";
	TRY(look(db, arena, wish, &f));
	row = find_move(profile, (enum record_state)f.state, wish->event, wish->role, wish->to);
	if (row == NULL || (wish->version != 0 && wish->version != f.version))
		return CONFLICT;
	if (row->needs_note && str_empty(str_trim(wish->note)))
		return refuse("note");
	if (wish->seen != NULL && row->guard != sites_judged && row->guard != NULL)
		return fail("%s needs more than was seen", record_event_word(wish->event));
	if (row->guard != NULL)
		TRY(row->guard(&f, profile, now));
	return write_move(db, arena, row, &f, wish, by, now);
}

static const char *
role_word(enum record_role role)
{
	static const char *const words[] = { "",         "system", "physician", "institution",
					     "assessor", "office" };

	return words[role];
}

void
record_print_moves(void)
{
	for (size_t i = 0; i < N_MOVES; i++)
		(void)printf("| %s | %s | %s | %s | %s |\n", record_state_word(moves[i].from),
			     record_event_word(moves[i].event), record_state_word(moves[i].to),
			     role_word(moves[i].role),
			     moves[i].needs_note ? "reason required" : "");
}

static void
print_row(const struct profile *profile, enum record_state state, enum record_event event,
	  enum record_role role)
{
	for (int to = 1; to < N_RECORD_STATES; to++) {
		const struct move *row =
			find_move(profile, state, event, role, (enum record_state)to);

		if (row != NULL)
			(void)printf("%s %s %s > %s\n", record_state_word(state),
				     record_event_word(event), role_word(role),
				     record_state_word(row->to));
	}
}

void
record_print_matrix(const struct profile *profile)
{
	for (int state = 1; state < N_RECORD_STATES; state++)
		for (int event = 1; event < N_RECORD_EVENTS; event++)
			for (int role = 1; role < N_RECORD_ROLES; role++)
				print_row(profile, (enum record_state)state,
					  (enum record_event)event, (enum record_role)role);
}
