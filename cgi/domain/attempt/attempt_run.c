/* attempt_run.c - freezing, starting and taking over. */
#include "domain/attempt/attempt.h"

#include "domain/attempt/attempt_run_sql.h"
#include "domain/attempt/sheet.h"
#include "domain/attempt/sitting.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"

static enum result
freeze(struct store *db, struct arena *arena, const struct sitting *s, const struct record *record,
       int64_t account_id, int64_t *id_out)
{
	struct rows keys;
	struct bytes order;

	TRY(paper_keys(db, arena, s->paper.id, &keys));
	if (keys.n == 0 || keys.n > PAPER_ITEMS_MAX)
		return fail("paper %lld has %zu questions", (long long)s->paper.id, keys.n);
	order = order_make(arena, keys.at, keys.n);
	return store_insert(db, &attempt_insert, id_out,
			    WITH(V(record->id), V(account_id), V(s->paper.id), V(record->round),
				 V(s->used + 1), V(order), V(sheet_blank(arena, keys.n))));
}

enum result
attempts_freeze(struct store *db, struct arena *arena, const struct profile *profile,
		const struct cycle *cycle, const struct record *record, int64_t account_id,
		struct stamp now)
{
	struct sittings all;
	int64_t id;

	TRY(sittings_of(db, arena, profile, cycle, record, now, &all));
	for (size_t i = 0; i < all.n; i++) {
		struct sitting *s = &all.at[i];

		if (s->frozen.id != 0 || (s->state != SITTING_OPEN && s->state != SITTING_EARLY))
			continue;
		/* CONFLICT: the candidate's own start was faster. */
		if (freeze(db, arena, s, record, account_id, &id) == FAILED)
			return FAILED;
	}
	return OK;
}

enum result
records_waiting(struct store *db, struct arena *arena, int64_t cycle_id, int64_t after,
		struct rows *rows_out)
{
	return store_many(db, &attempt_waiting, arena, rows_out, WITH(V(cycle_id), V(after)));
}

/* What a start asks of the database, and what it has made of it. */
struct start {
	struct record record;
	struct record_seen seen;
	struct sittings all;
};

/* The attempts among the rows, the newest first. */
static size_t
take_attempts(const struct start_row *row, size_t n_rows, struct attempt *attempts)
{
	size_t n = 0;

	for (size_t i = 0; i < n_rows; i++) {
		size_t at = n;

		while (at > 0 && attempts[at - 1].id < row[i].attempt.id)
			at--;
		if (row[i].attempt.id == 0 || (at > 0 && attempts[at - 1].id == row[i].attempt.id))
			continue;
		for (size_t k = n++; k > at; k--)
			attempts[k] = attempts[k - 1];
		attempts[at] = row[i].attempt;
	}
	return n;
}

/* Each site stands beside the first row's attempt once. */
static void
count_sites(const struct start_row *row, size_t n_rows, struct record_seen *seen)
{
	for (size_t i = 0; i < n_rows; i++) {
		if (row[i].attempt.id != row[0].attempt.id || row[i].site_id == 0)
			continue;
		seen->sites_missing += row[i].ethics == 0 || row[i].performance == 0;
		seen->sites_bad += row[i].ethics == 2 || row[i].performance == 2;
	}
}

static enum result
look(struct store *db, struct arena *arena, const struct attempt_start *wish, struct stamp now,
     struct start *out)
{
	struct sittings_facts *facts = ARENA_NEW(arena, struct sittings_facts);
	const struct start_row *row;
	struct attempt *attempts;
	struct rows rows;

	TRY(store_many(db, &attempt_case, arena, &rows,
		       WITH(V(wish->physician_id), V(wish->cycle->id))));
	if (rows.n == 0)
		return NOT_FOUND;
	row = rows.at;
	attempts = ARENA_LIST(arena, rows.n, struct attempt);
	out->record = row->record;
	out->seen = (struct record_seen){ row->record.state, row->record.version, 0, 0 };
	count_sites(row, rows.n, &out->seen);
	*facts = (struct sittings_facts){ .cycle = wish->cycle,
					  .record = &out->record,
					  .now = now,
					  .attempts = attempts,
					  .n_attempts = take_attempts(row, rows.n, attempts),
					  .sites_missing = out->seen.sites_missing,
					  .sites_bad = out->seen.sites_bad };
	return sittings_look(db, arena, wish->profile, facts, &out->all);
}

/* dk-jobs opens the tests of those who wait; who comes before it need not wait for it. */
static enum result
open_test(struct store *db, struct arena *arena, const struct attempt_start *wish,
	  struct start *start, struct stamp now)
{
	static const struct actor nobody;
	struct record_move move = { .record_id = start->record.id,
				    .event = EVENT_OPEN_TEST,
				    .role = ROLE_SYSTEM,
				    .seen = &start->seen };

	if (start->seen.state != RECORD_ACCEPTED)
		return OK;
	TRY(record_move(db, arena, wish->profile, &move, &nobody, now));
	start->seen.state = RECORD_READY;
	start->seen.version++;
	return OK;
}

static struct sitting *
sitting_of_paper(struct sittings *all, int64_t paper_id)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->at[i].paper.id == paper_id)
			return &all->at[i];
	return NULL;
}

static enum result
refuse_start(enum sitting_state state)
{
	switch (state) {
	case SITTING_EARLY:
	case SITTING_MISSED:
		return EXPIRED;
	case SITTING_GATED:
	case SITTING_LATER:
	case SITTING_NO_PAPER:
		return REFUSED;
	case SITTING_BUSY:
	case SITTING_PASSED:
	case SITTING_EXEMPT:
	case SITTING_FAILED:
	case SITTING_OPEN:
	case SITTING_RUNNING:
	case N_SITTING_STATES:
		break;
	}
	return CONFLICT;
}

static enum result
open_attempt(struct store *db, const struct attempt_start *wish, const struct sitting *s,
	     int64_t id, struct stamp now, struct attempt_started *started_out)
{
	struct stamp end = stamp_add(now, s->paper.minutes * STAMP_MINUTE);

	if (end.us > s->window.closes_at.us)
		end = s->window.closes_at;
	TRY(store_change(db, &attempt_open,
			 WITH(V(wish->tok), V(now), V(end), V(id), V(wish->account_id))));
	*started_out = (struct attempt_started){ id, end };
	return OK;
}

static enum result
sit(struct store *db, struct arena *arena, const struct attempt_start *wish,
    const struct start *start, const struct actor *by, struct stamp now,
    const struct audit_event *also)
{
	struct record_move move = { .record_id = start->record.id,
				    .scope_id = wish->physician_id,
				    .event = EVENT_SIT,
				    .role = ROLE_PHYSICIAN,
				    .seen = &start->seen,
				    .also = also };

	return record_move(db, arena, wish->profile, &move, by, now);
}

enum result
attempt_start(struct store *db, struct arena *arena, const struct attempt_start *wish,
	      const struct actor *by, struct stamp now, struct attempt_started *started_out)
{
	struct start *start = ARENA_NEW(arena, struct start);
	struct audit_event event = { .action = "attempt.start", .object = "attempt" };
	struct sitting *s;

	TRY(look(db, arena, wish, now, start));
	TRY(open_test(db, arena, wish, start, now));
	s = sitting_of_paper(&start->all, wish->paper_id);
	if (s == NULL)
		return NOT_FOUND;
	if (s->state == SITTING_RUNNING) {
		*started_out = (struct attempt_started){ s->last.id, s->last.deadline };
		return OK;
	}
	if (s->state != SITTING_OPEN)
		return refuse_start(s->state);
	event.object_id = s->frozen.id;
	if (event.object_id == 0)
		TRY(freeze(db, arena, s, &start->record, wish->account_id, &event.object_id));
	TRY(open_attempt(db, wish, s, event.object_id, now, started_out));
	event.detail =
		str_format(arena, "paper %lld round %lld number %lld", (long long)s->paper.id,
			   (long long)start->record.round, (long long)s->used + 1);
	return sit(db, arena, wish, start, by, now, &event);
}

enum result
attempt_take_over(struct store *db, struct arena *arena, int64_t attempt_id, int64_t account_id,
		  struct bytes tok, const struct actor *by, struct stamp now)
{
	struct attempt attempt;
	enum result taken;

	TRY(attempt_of_account(db, arena, attempt_id, account_id, &attempt));
	if (attempt.state != ATTEMPT_OPEN)
		return EXPIRED;
	taken = store_change(db, &attempt_take, WITH(V(tok), V(attempt_id), V(account_id), V(now)));
	if (taken != OK)
		return taken == CONFLICT ? EXPIRED : taken;
	return audit_note(db, by, now,
			  (struct audit_event){
				  "attempt.take_over", "attempt", attempt_id,
				  str_format(arena, "epoch %lld", (long long)attempt.epoch + 1) });
}
