/* record.c - reading records, and the changes that are no move. */
#include "domain/record/record.h"

#include "domain/record/record_sql.h"

enum record_state
record_phase(int64_t state)
{
	static const enum record_state begins[] = { RECORD_INCLUDED, RECORD_READY,
						    RECORD_CONCLUDING, RECORD_LEFT };
	static const enum record_state ends[] = { RECORD_DRAFT, RECORD_MAKE_UP, RECORD_OBJECTED,
						  N_RECORD_STATES };

	if (state == RECORD_RECHECK_RETURNED)
		return RECORD_RETURNED;
	for (size_t i = 0; i < sizeof(begins) / sizeof(begins[0]); i++)
		if (state >= (int64_t)begins[i] && state <= (int64_t)ends[i])
			return begins[i];
	return (enum record_state)state;
}

bool
record_is_exempt(const struct record *record)
{
	return record->exemption == RECORD_EXEMPT && record->state >= RECORD_ACCEPTED &&
	       record->state < RECORD_LEFT;
}

enum result
record_of_physician(struct store *db, struct arena *arena, int64_t physician_id, int64_t cycle_id,
		    struct record *record_out)
{
	return store_one(db, &record_by_physician, arena, record_out,
			 WITH(V(physician_id), V(cycle_id)));
}

enum result
record_of_institution(struct store *db, struct arena *arena, int64_t record_id,
		      int64_t institution_id, struct record *record_out)
{
	return store_one(db, &record_by_institution, arena, record_out,
			 WITH(V(record_id), V(institution_id)));
}

enum result
record_of_assessor(struct store *db, struct arena *arena, int64_t record_id, int64_t assessor_id,
		   struct record *record_out)
{
	return store_one(db, &record_by_assessor, arena, record_out,
			 WITH(V(record_id), V(assessor_id)));
}

enum result
record_history_list(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
{
	return store_many(db, &record_histories, arena, rows_out, WITH(V(record_id)));
}

enum result
record_read_notice(struct store *db, int64_t record_id, int64_t physician_id, int64_t notice_id,
		   int64_t version, struct stamp now)
{
	return store_change(db, &record_notice_read,
			    WITH(V(now), V(notice_id), V(version), V(record_id), V(physician_id)));
}

enum result
record_notices_read(struct store *db, struct arena *arena, int64_t physician_id, int64_t *n_out)
{
	struct record_count row;

	TRY(store_one(db, &record_notices, arena, &row, WITH(V(physician_id))));
	*n_out = row.n;
	return OK;
}

enum result
record_note_opened(struct store *db, int64_t record_id, int64_t institution_id, struct stamp now)
{
	return store_run(db, &record_opened, NULL, WITH(V(now), V(record_id), V(institution_id)));
}

enum result
record_set_choice(struct store *db, int64_t record_id, int64_t physician_id,
		  const struct record_choice *choice)
{
	struct value department = choice->department_id == 0 ? V_NULL : V(choice->department_id);

	return store_change(db, &record_choose,
			    WITH(V(choice->procedure_kind), department, V(choice->condition_code),
				 V(choice->subject_code), V(choice->conduct), V(choice->n_differs),
				 V(record_id), V(physician_id)));
}

enum result
record_set_hidden(struct store *db, int64_t record_id, int64_t institution_id, struct str code,
		  struct str by)
{
	return store_change(db, &record_hide_note,
			    WITH(V(code), V(by), V(record_id), V(institution_id)));
}

const char *
record_state_word(enum record_state state)
{
	static const char *const words[N_RECORD_STATES] = {
		[RECORD_NONE] = "none",
		[RECORD_OUTSIDE] = "outside",
		[RECORD_HIDDEN] = "hidden",
		[RECORD_INCLUDED] = "included",
		[RECORD_DRAFT] = "draft",
		[RECORD_SUBMITTED] = "submitted",
		[RECORD_RETURNED] = "returned",
		[RECORD_RECHECK] = "recheck",
		[RECORD_RECHECK_RETURNED] = "recheck_returned",
		[RECORD_ACCEPTED] = "accepted",
		[RECORD_READY] = "ready",
		[RECORD_SITTING] = "sitting",
		[RECORD_TESTED] = "tested",
		[RECORD_TEST_FAILED] = "test_failed",
		[RECORD_ABSENT] = "absent",
		[RECORD_MAKE_UP] = "make_up",
		[RECORD_CONCLUDING] = "concluding",
		[RECORD_QUALIFIED] = "qualified",
		[RECORD_UNQUALIFIED] = "unqualified",
		[RECORD_PUBLISHED] = "published",
		[RECORD_OBJECTED] = "objected",
		[RECORD_LEFT] = "left",
		[RECORD_DEFERRED] = "deferred",
		[RECORD_SUSPENDED] = "suspended",
		[RECORD_REASSESSED] = "reassessed",
		[RECORD_DEREGISTERED] = "deregistered",
	};

	return state < N_RECORD_STATES ? words[state] : "none";
}

const char *
record_event_word(enum record_event event)
{
	static const char *const words[N_RECORD_EVENTS] = {
		"none",        "include",      "take_out",     "hide",      "unhide",
		"save",        "submit",       "withdraw",     "return",    "approve",
		"confirm",     "send_back",    "open_test",    "skip_test", "disqualify",
		"sit",         "pass_one",     "pass_all",     "try_again", "fail_test",
		"mark_absent", "list_make_up", "open_make_up", "conclude",  "qualify",
		"unqualify",   "publish",      "object",       "decide",    "leave",
		"come_back",   "mark_again",   "undo",         "transfer",  "hand_back",
		"switch",
	};

	return event < N_RECORD_EVENTS ? words[event] : "none";
}
