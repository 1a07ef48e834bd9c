/* save.c - verdicts, and a batch of saves in one transaction. */
#include "domain/attempt/save.h"

#include <stdlib.h>

#include "domain/attempt/save_sql.h"
#include "domain/attempt/sheet.h"
#include "lib/base/arena.h"

static bool
same_bytes(struct bytes a, struct bytes b)
{
	return a.at != NULL && str_equal((struct str){ a.at, a.len }, (struct str){ b.at, b.len });
}

enum save_verdict
save_judge(const struct save *save, const struct save_row *row, struct stamp now, int64_t grace_us)
{
	if (row == NULL || row->state == ATTEMPT_FROZEN || row->state == ATTEMPT_VOID)
		return SAVE_GONE;
	if (row->state == ATTEMPT_DONE)
		return row->finished_by == FINISHED_BY_TIME && save->epoch == row->epoch ?
			       SAVE_LATE :
			       SAVE_CLOSED;
	if (save->epoch != row->epoch)
		return save->epoch < row->epoch ? SAVE_MOVED : SAVE_GONE;
	if (row->tok.at == NULL)
		return SAVE_ORPHAN;
	if (!same_bytes(row->tok, save->tok))
		return SAVE_LOGIN;
	if (sheet_check(save->sheet, row->sheet.len) != OK)
		return SAVE_BAD;
	if (row->deadline.us + grace_us < now.us)
		return SAVE_LATE;
	if (save->rev > row->rev && (save->base < 0 || save->base == row->rev))
		return SAVE_DONE;
	return str_equal(save->sheet, row->sheet) ? SAVE_REPEATED : SAVE_OLDER;
}

static enum result
parse_field(struct str field, struct save *save, unsigned *seen)
{
	static const char names[] = "aersvb";
	int64_t *const numbers[] = { &save->attempt_id, &save->epoch, &save->rev, NULL,
				     &save->away,       &save->base };
	struct str value = str_slice(field, 2, field.len);

	for (unsigned i = 0; field.len > 2 && field.at[1] == '=' && names[i] != '\0'; i++) {
		if (names[i] != field.at[0] || (*seen >> i & 1U) != 0)
			continue;
		*seen |= 1U << i;
		if (numbers[i] == NULL) {
			save->sheet = value;
			return sheet_check(value, value.len);
		}
		if (value.len > 15 || str_to_int(value, numbers[i]) != OK || *numbers[i] < 0)
			return REFUSED;
		return OK;
	}
	return REFUSED;
}

enum result
save_parse(struct str body, struct save *save_out)
{
	struct save save = { .base = -1 };
	struct str field;
	unsigned seen = 0;

	while (str_next(&body, '&', &field))
		TRY(parse_field(field, &save, &seen));
	if ((seen & 15U) != 15U || save.attempt_id == 0 || save.sheet.len > PAPER_ITEMS_MAX ||
	    save.away > 10000)
		return REFUSED;
	save.tok = save_out->tok;
	save.number = save_out->number;
	*save_out = save;
	return OK;
}

/* By attempt, so that two savers never wait for each other in a circle; then by revision. */
static int
compare(const void *a, const void *b)
{
	const struct save *x = a, *y = b;

	if (x->attempt_id != y->attempt_id)
		return x->attempt_id < y->attempt_id ? -1 : 1;
	return x->rev < y->rev ? -1 : x->rev > y->rev;
}

static void
take_row(struct save *save, struct save_row *row, struct stamp now, int64_t grace_us)
{
	save->verdict = save_judge(save, row, now, grace_us);
	if (row == NULL)
		return;
	save->deadline = row->deadline;
	/* A later save of the same batch finds this one done. */
	if (save->verdict == SAVE_DONE) {
		row->rev = save->rev;
		row->sheet = save->sheet;
	}
	save->rev_now = row->rev;
	save->sheet_now = row->sheet;
}

static enum result
look(struct store *db, struct arena *arena, struct save *saves, size_t n, struct stamp now,
     int64_t grace_us)
{
	struct value ids[SAVES_MAX];
	struct save_row *row;
	struct rows rows;

	for (size_t i = 0; i < SAVES_MAX; i++)
		ids[i] = V(i < n ? saves[i].attempt_id : (int64_t)0);
	TRY(store_many(db, &save_look, arena, &rows, (struct values){ ids, SAVES_MAX }));
	row = rows.at;
	for (size_t i = 0; i < n; i++) {
		struct save_row *found = NULL;

		for (size_t r = 0; r < rows.n && found == NULL; r++)
			if (row[r].id == saves[i].attempt_id)
				found = &row[r];
		take_row(&saves[i], found, now, grace_us);
	}
	return OK;
}

static void
fill_write(struct value *cell, const struct save *s, struct stamp now, int64_t grace_us)
{
	cell[0] = V(s->sheet);
	cell[1] = V(s->rev);
	cell[2] = V(now);
	cell[3] = V(s->away);
	cell[4] = V(s->attempt_id);
	cell[5] = V(s->tok);
	cell[6] = V(s->epoch);
	cell[7] = V(stamp_add(now, -grace_us));
	cell[8] = V(s->base < 0 ? (int64_t)0 : s->base);
	cell[9] = V(s->base < 0 ? s->rev - 1 : s->base);
}

static void
fill_log(struct value *cell, const struct save *s, struct stamp now)
{
	cell[0] = V(s->attempt_id);
	cell[1] = V(s->epoch);
	cell[2] = V(s->rev);
	cell[3] = V(s->sheet);
	cell[4] = V(now);
}

enum { WRITE_CELLS = 10, LOG_CELLS = 5 };

/* All accepted saves at once. CONFLICT: the world changed between look and write. */
static enum result
write_all(struct store *db, struct arena *arena, const struct save *saves, size_t n,
	  struct stamp now, int64_t grace_us)
{
	struct value *writes = ARENA_LIST(arena, n * WRITE_CELLS, struct value);
	struct value *logs = ARENA_LIST(arena, n * LOG_CELLS, struct value);
	size_t accepted = 0;
	int64_t changed;

	for (size_t i = 0; i < n; i++) {
		if (saves[i].verdict != SAVE_DONE)
			continue;
		fill_write(writes + accepted * WRITE_CELLS, &saves[i], now, grace_us);
		fill_log(logs + accepted * LOG_CELLS, &saves[i], now);
		accepted++;
	}
	if (accepted == 0)
		return OK;
	TRY(store_bulk(db, &save_write, accepted, writes, &changed));
	if (changed != (int64_t)accepted)
		return CONFLICT;
	return store_bulk(db, &save_log, accepted, logs, &changed);
}

/* Row by row under locks: what is judged here cannot change before the commit. */
static enum result
write_each(struct store *db, struct arena *arena, struct save *saves, size_t n, struct stamp now,
	   int64_t grace_us)
{
	for (size_t i = 0; i < n; i++) {
		struct value write[WRITE_CELLS], log[LOG_CELLS];
		struct save_row row;
		enum result found =
			store_one(db, &save_lock, arena, &row, WITH(V(saves[i].attempt_id)));

		if (found == FAILED)
			return FAILED;
		take_row(&saves[i], found == OK ? &row : NULL, now, grace_us);
		if (saves[i].verdict != SAVE_DONE)
			continue;
		fill_write(write, &saves[i], now, grace_us);
		fill_log(log, &saves[i], now);
		TRY(store_change(db, &save_write, (struct values){ write, WRITE_CELLS }));
		TRY(store_insert(db, &save_log, NULL, (struct values){ log, LOG_CELLS }));
	}
	return OK;
}

static void
forget(struct save *saves, size_t n)
{
	for (size_t i = 0; i < n; i++)
		saves[i].verdict = SAVE_UNKNOWN;
}

static enum result
in_transaction(struct store *db, struct arena *arena, struct save *saves, size_t n,
	       struct stamp now, int64_t grace_us, bool one_by_one)
{
	enum result done = store_begin(db);

	if (done == OK)
		done = one_by_one ? write_each(db, arena, saves, n, now, grace_us) :
				    write_all(db, arena, saves, n, now, grace_us);
	if (done == OK)
		done = store_commit(db);
	if (done != OK)
		store_rollback(db);
	return done;
}

enum result
saves_apply(struct store *db, struct arena *arena, struct save *saves, size_t n, struct stamp now,
	    int64_t grace_us)
{
	enum result done;

	if (n > SAVES_MAX)
		return fail("a batch of %zu saves", n);
	qsort(saves, n, sizeof(*saves), compare);
	forget(saves, n);
	/* Before the transaction: a snapshot of our own would make every later change a conflict. */
	done = look(db, arena, saves, n, now, grace_us);
	if (done == OK)
		done = in_transaction(db, arena, saves, n, now, grace_us, false);
	/* A deadlock has taken back earlier rows, too: nothing of that try counts. */
	if (done == CONFLICT || (done == FAILED && store_may_retry(db) && !store_is_away(db))) {
		trail_clear();
		forget(saves, n);
		done = in_transaction(db, arena, saves, n, now, grace_us, true);
	}
	if (done == OK)
		return OK;
	forget(saves, n);
	return done == FAILED ? FAILED : fail("a batch met %s", result_word(done));
}

enum result
save_regain(struct store *db, const struct save *save, int64_t account_id)
{
	TRY(store_begin(db));
	if (store_run(db, &save_pen, NULL,
		      WITH(V(save->tok), V(save->attempt_id), V(account_id), V(save->epoch))) !=
	    OK) {
		store_rollback(db);
		return FAILED;
	}
	return store_commit(db);
}
