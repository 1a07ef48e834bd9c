/* attempt_end.c - saving by form, handing in, closing, marking. */
#include "domain/attempt/attempt.h"

#include "domain/attempt/attempt_end_sql.h"
#include "domain/attempt/sheet.h"
#include "domain/attempt/sitting.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"

/* What the test means for the record. */
static enum record_event
event_of(const struct sittings *all, const struct attempt *attempt)
{
	if (attempt->passed != 0)
		return sittings_all_passed(all) ? EVENT_PASS_ALL : EVENT_PASS_ONE;
	for (size_t i = 0; i < all->n; i++)
		if (all->at[i].paper.id == attempt->paper_id)
			return all->at[i].left == 0 ? EVENT_FAIL_TEST : EVENT_TRY_AGAIN;
	return EVENT_TRY_AGAIN;
}

/* No guard asks about what the test has shown, so what was read here is enough to move by. */
static enum result
move_by(struct store *db, struct arena *arena, const struct profile *profile,
	const struct record *record, struct record_move *move, const struct actor *by,
	struct stamp now)
{
	struct record_seen seen = { .state = record->state, .version = record->version };
	enum result done;

	move->seen = &seen;
	done = record_move(db, arena, profile, move, by, now);
	move->seen = NULL;
	if (done != CONFLICT)
		return done;
	/* A record that was moved meanwhile keeps its state. */
	return audit_note(db, by, now, *move->also);
}

/* Moves the record, and notes the event beside it. */
static enum result
move_record(struct store *db, struct arena *arena, const struct attempt *attempt,
	    const struct audit_event *event, const struct actor *by, struct stamp now)
{
	struct record_move move = { .record_id = attempt->record_id,
				    .role = ROLE_SYSTEM,
				    .also = event };
	struct cycle *cycle = ARENA_NEW(arena, struct cycle);
	struct sittings *all = ARENA_NEW(arena, struct sittings);
	const struct profile *profile;
	struct attempt_place place;
	struct record record;
	enum result done;

	TRY(store_one(db, &attempt_where, arena, &place, WITH(V(attempt->record_id))));
	profile = profile_by_id(place.province_id);
	if (profile == NULL)
		return fail("no profile of province %lld", (long long)place.province_id);
	done = cycle_lately(db, arena, place.province_id, cycle);
	if (done == NOT_FOUND || (done == OK && cycle->id != place.cycle_id))
		/* The cycle is over: the points stay, the record does not move. */
		return audit_note(db, by, now, *event);
	TRY(done);
	TRY(record_of_physician(db, arena, place.physician_id, place.cycle_id, &record));
	TRY(sittings_of(db, arena, profile, cycle, &record, now, all));
	move.event = event_of(all, attempt);
	return move_by(db, arena, profile, &record, &move, by, now);
}

/* The attempt is locked by the caller. */
static enum result
finish(struct store *db, struct arena *arena, struct attempt *attempt, enum finished_by how,
       const struct actor *by, struct stamp now)
{
	struct audit_event event = { .object = "attempt", .object_id = attempt->id };
	bool late = now.us > attempt->deadline.us;
	struct paper paper;
	struct rows keys;
	int64_t right;
	struct str receipt;

	TRY(paper_find(db, arena, attempt->paper_id, &paper));
	TRY(paper_keys(db, arena, attempt->paper_id, &keys));
	if (attempt->sheet.len != keys.n || attempt->order.len != keys.n * ORDER_BYTES)
		return fail("attempt %lld does not fit its paper", (long long)attempt->id);
	right = sheet_right(attempt->sheet, attempt->order, keys.at, keys.n);
	attempt->score = sheet_points(right, keys.n);
	attempt->passed = attempt->score >= paper.pass_score;
	attempt->state = ATTEMPT_DONE;
	attempt->finished_at = late ? attempt->deadline : now;
	attempt->finished_by = how;
	TRY(store_change(db, &attempt_finish,
			 WITH(V((int)how), V(attempt->finished_at), V((int)how), V(attempt->score),
			      V(attempt->passed != 0), V(attempt->id))));
	TRY(attempt_receipt(arena, attempt, &receipt));
	event.action = how == FINISHED_BY_HAND ? "attempt.hand_in" : "attempt.close";
	event.detail = str_format(arena, "epoch %lld rev %lld score %lld receipt %.*s",
				  (long long)attempt->epoch, (long long)attempt->rev,
				  (long long)attempt->score, STR_ARGS(receipt));
	return move_record(db, arena, attempt, &event, by, now);
}

static bool
is_writer(const struct attempt *attempt, const struct attempt_form *form)
{
	struct str own = { attempt->tok.at, attempt->tok.len },
		   tok = { form->tok.at, form->tok.len };

	return own.at != NULL && str_equal(own, tok) && attempt->epoch == form->epoch;
}

/* Nobody holds the pen: its session has ended, and the same person has signed in again. */
static bool
is_heir(const struct attempt *attempt, const struct attempt_form *form)
{
	return attempt->tok.at == NULL && attempt->epoch == form->epoch;
}

bool
attempt_takes(const struct attempt *attempt, const struct attempt_form *form, struct stamp now)
{
	int64_t late = now.us - attempt->deadline.us;

	if (late <= form->grace_us)
		return true;
	if (attempt->saved_at.us > attempt->deadline.us + form->grace_us)
		return false; /* once: points that were shown must not answer one guess after another */
	return late <= form->late_us && form->age_us >= late &&
	       form->age_us <= now.us - attempt->started_at.us;
}

/* How many answers of the form are not what is stored; 0 too where the form is older or does not fit. */
static int64_t
news(const struct attempt *attempt, const struct attempt_form *form)
{
	int64_t n = 0;

	if (form->sheet.at == NULL || form->rev < attempt->rev ||
	    sheet_check(form->sheet, attempt->sheet.len) != OK)
		return 0;
	for (size_t i = 0; i < form->sheet.len; i++)
		n += form->sheet.at[i] != attempt->sheet.at[i];
	return n;
}

/* The form as it means to stand above what was stored since its page was made. */
static struct attempt_form
above(struct arena *arena, const struct attempt *attempt, const struct attempt_form *form)
{
	struct attempt_form own = *form;

	if (form->base.len != attempt->sheet.len ||
	    sheet_check(form->sheet, attempt->sheet.len) != OK)
		return own;
	own.sheet = sheet_above(arena, form->sheet, form->base, attempt->sheet);
	if (own.rev < attempt->rev)
		own.rev = attempt->rev;
	return own;
}

static enum result
store_sheet(struct store *db, struct attempt *attempt, const struct attempt_form *form,
	    struct stamp now)
{
	int64_t rev = form->rev > attempt->rev ? form->rev : attempt->rev + 1;

	if (str_equal(form->sheet, attempt->sheet))
		return OK;
	TRY(store_change(db, &attempt_write_sheet,
			 WITH(V(form->sheet), V(rev), V(now), V(attempt->id))));
	TRY(store_insert(db, &attempt_log, NULL,
			 WITH(V(attempt->id), V(attempt->epoch), V(rev), V(form->sheet), V(now))));
	attempt->sheet = form->sheet;
	attempt->rev = rev;
	return OK;
}

enum result
attempt_save_form(struct store *db, struct arena *arena, const struct attempt_form *form,
		  struct stamp now)
{
	struct attempt attempt;

	TRY(store_one(db, &attempt_lock, arena, &attempt,
		      WITH(V(form->attempt_id), V(form->account_id), V(1))));
	if (attempt.state != ATTEMPT_OPEN || now.us > attempt.deadline.us + form->grace_us)
		return EXPIRED;
	if (!is_writer(&attempt, form) || form->rev < attempt.rev)
		return CONFLICT;
	if (sheet_check(form->sheet, attempt.sheet.len) != OK)
		return REFUSED;
	return store_sheet(db, &attempt, form, now);
}

/* A closed test open again, under the lock that the caller holds. CONFLICT: its record has gone on. */
static enum result
reopen(struct store *db, struct arena *arena, struct attempt *attempt, const struct actor *by,
       struct stamp now)
{
	struct record_move move = { .record_id = attempt->record_id,
				    .event = EVENT_MARK_AGAIN,
				    .role = ROLE_SYSTEM };
	const struct profile *profile;
	struct attempt_place place;

	TRY(store_one(db, &attempt_where, arena, &place, WITH(V(attempt->record_id))));
	profile = profile_by_id(place.province_id);
	if (profile == NULL)
		return fail("no profile of province %lld", (long long)place.province_id);
	TRY(record_move(db, arena, profile, &move, by, now));
	TRY(store_change(db, &attempt_reopen, WITH(V(attempt->id))));
	attempt->state = ATTEMPT_OPEN;
	return OK;
}

static enum result
note_late(struct store *db, struct arena *arena, const struct attempt *attempt,
	  const struct attempt_form *form, bool taken, const struct actor *by, struct stamp now)
{
	struct audit_event event = { .action = taken ? "attempt.late" : "attempt.too_late",
				     .object = "attempt",
				     .object_id = attempt->id };

	event.detail = str_format(
		arena, "epoch %lld rev %lld answers %lld late_ms %lld age_ms %lld",
		(long long)form->epoch, (long long)form->rev, (long long)news(attempt, form),
		(long long)((now.us - attempt->deadline.us) / 1000),
		(long long)(form->age_us / 1000));
	return audit_note(db, by, now, event);
}

/* The sheet of a form that comes after the end and its grace; the attempt may have been closed meanwhile. */
static enum result
take_late(struct store *db, struct arena *arena, struct attempt *attempt,
	  const struct attempt_form *form, const struct actor *by, struct stamp now)
{
	if (!attempt_takes(attempt, form, now))
		return EXPIRED;
	if (attempt->state == ATTEMPT_DONE)
		TRY(reopen(db, arena, attempt, by, now));
	TRY(note_late(db, arena, attempt, form, true, by, now));
	return store_sheet(db, attempt, form, now);
}

/* After the end and its grace: the answers that may count, and the end if it was not there yet. */
static enum result
hand_in_late(struct store *db, struct arena *arena, struct attempt *attempt,
	     const struct attempt_form *form, const struct actor *by, struct stamp now,
	     struct hand_in *out)
{
	int64_t n = news(attempt, form), uncounted = 0;
	enum result taken = OK;

	if (n > 0) {
		taken = take_late(db, arena, attempt, form, by, now);
		if (taken == FAILED)
			return FAILED;
		*(taken == OK ? &out->late : &uncounted) = n;
		if (taken != OK)
			TRY(note_late(db, arena, attempt, form, false, by, now));
		if (uncounted != attempt->uncounted)
			TRY(store_change(db, &attempt_count_late,
					 WITH(V(uncounted), V(attempt->id))));
	}
	return attempt->state == ATTEMPT_OPEN ?
		       finish(db, arena, attempt, FINISHED_BY_TIME, by, now) :
		       OK;
}

enum result
attempt_hand_in(struct store *db, struct arena *arena, const struct attempt_form *form,
		const struct actor *by, struct stamp now, struct hand_in *out)
{
	struct attempt_form own;
	struct attempt attempt;
	bool mine;

	*out = (struct hand_in){ 0 };
	TRY(store_one(db, &attempt_lock, arena, &attempt,
		      WITH(V(form->attempt_id), V(form->account_id), V(1))));
	mine = is_writer(&attempt, form) || is_heir(&attempt, form);
	if (attempt.state == ATTEMPT_DONE && (attempt.finished_by != FINISHED_BY_TIME || !mine))
		return OK;
	if (attempt.state == ATTEMPT_VOID || attempt.state == ATTEMPT_FROZEN || !mine)
		return CONFLICT;
	own = above(arena, &attempt, form);
	if (attempt.state == ATTEMPT_DONE || now.us > attempt.deadline.us + form->grace_us)
		return hand_in_late(db, arena, &attempt, &own, by, now, out);
	/* An older form that does not say what it was made from changes nothing. */
	if (news(&attempt, &own) > 0)
		TRY(store_sheet(db, &attempt, &own, now));
	return finish(db, arena, &attempt, FINISHED_BY_HAND, by, now);
}

enum result
attempts_due(struct store *db, struct arena *arena, struct stamp before, struct rows *rows_out)
{
	return store_many(db, &attempt_due, arena, rows_out, WITH(V(before)));
}

enum result
attempt_close(struct store *db, struct arena *arena, int64_t attempt_id, struct stamp now)
{
	static const struct actor nobody;
	struct attempt attempt;

	TRY(store_one(db, &attempt_lock, arena, &attempt, WITH(V(attempt_id), V(0), V(0))));
	if (attempt.state != ATTEMPT_OPEN || now.us <= attempt.deadline.us)
		return OK;
	return finish(db, arena, &attempt, FINISHED_BY_TIME, &nobody, now);
}
