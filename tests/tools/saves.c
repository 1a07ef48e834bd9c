/* saves.c - the saver's cases against real rows: each verdict, batches, and two savers at once over the same tests. */
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "connect.h"
#include "domain/attempt/save.h"
#include "domain/attempt/save_sql.h"
#include "domain/attempt/sheet.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/random.h"
#include "lib/io/store.h"

enum { FIRST = 900000001, N_TESTS = 24, N_ROUNDS = 150, GRACE = 30,
       N_BYTES = N_TESTS * sizeof(int64_t) };

static struct arena *arena;
static struct store *db;
static struct stamp now;
static int n_bad;

static void
expect(bool yes, const char *what)
{
	(void)printf("%s store: saves: %s\n", yes ? "ok" : "not ok", what);
	n_bad += !yes;
}

/* ---- rows ---- */

extern const struct statement test_saved, test_attempt, test_clean;

struct saved {
	int64_t rev, n_log, away;
	struct str sheet, logged;
};

STATEMENT(test_saved) {
	.name = "test.saved",
	.sql = "SELECT a.rev, (SELECT COUNT(*) FROM answer_log l WHERE l.attempt_id = a.id), a.away, a.sheet,"
	       " (SELECT l.sheet FROM answer_log l WHERE l.attempt_id = a.id AND l.epoch = a.epoch"
	       " ORDER BY l.rev DESC LIMIT 1) FROM attempt a WHERE a.id = ?",
	TAKES(KIND_INT),
	GIVES(struct saved, COLUMN(struct saved, rev), COLUMN(struct saved, n_log), COLUMN(struct saved, away),
	      COLUMN(struct saved, sheet), COLUMN(struct saved, logged)),
	SLOT(test_saved),
};

STATEMENT(test_attempt) {
	.name = "test.attempt",
	.sql = "REPLACE INTO attempt (id, record_id, account_id, paper_id, round, number, state, epoch, rev, tok,"
	       " deadline, ord, sheet) VALUES (?, ?, 1, 1, 1, 1, ?, 2, 5, ?, ?, '', '---')",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_BYTES, KIND_STAMP),
	SLOT(test_attempt),
};

STATEMENT(test_clean) {
	.name = "test.clean",
	.sql = "DELETE a, l FROM attempt a LEFT JOIN answer_log l ON l.attempt_id = a.id WHERE a.id BETWEEN ? AND ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(test_clean),
};

static const char own[32] = "the session that holds the pen", other[32] = "another";

static enum result
lay(int64_t i, enum attempt_state state, struct stamp deadline, bool orphan)
{
	struct bytes tok = { orphan ? NULL : own, 32 };

	TRY(store_begin(db));
	TRY(store_run(db, &test_attempt, NULL,
		      WITH(V(FIRST + i), V(FIRST + i), V((int)state), orphan ? V_NULL : V(tok),
			   V(deadline))));
	return store_commit(db);
}

static enum result
lay_all(void)
{
	TRY(store_begin(db));
	TRY(store_run(db, &test_clean, NULL, WITH(V((int64_t)FIRST), V((int64_t)FIRST + N_TESTS))));
	TRY(store_commit(db));
	for (int64_t i = 0; i < N_TESTS; i++)
		TRY(lay(i, ATTEMPT_OPEN, stamp_add(now, STAMP_HOUR), false));
	return OK;
}

static struct save
save_of(int64_t i, int64_t rev, const char *sheet)
{
	return (struct save){ .attempt_id = FIRST + i,
			      .epoch = 2,
			      .rev = rev,
			      .base = -1,
			      .tok = { own, 32 },
			      .sheet = str_of(sheet) };
}

static enum result
look_at(int64_t i, struct saved *saved)
{
	return store_one(db, &test_saved, arena, saved, WITH(V(FIRST + i)));
}

/* ---- each case alone ---- */

static enum result
one(struct save save, enum save_verdict verdict, int64_t rev, int64_t n_log, const char *what)
{
	struct saved saved = { 0 };

	TRY(saves_apply(db, arena, &save, 1, now, GRACE * STAMP_SECOND));
	if (save.attempt_id < FIRST + N_TESTS)
		TRY(look_at(save.attempt_id - FIRST, &saved));
	expect(save.verdict == verdict && saved.rev == rev && saved.n_log == n_log, what);
	return OK;
}

static enum result
cases(void)
{
	struct save save = save_of(0, 6, "-B-");
	struct saved saved;

	save.away = 2;
	TRY(one(save, SAVE_DONE, 6, 1, "a save is stored and noted"));
	TRY(look_at(0, &saved));
	expect(str_equal(saved.sheet, STR("-B-")) && str_equal(saved.logged, saved.sheet) &&
		       saved.away == 2,
	       "what is stored is what was sent");
	TRY(one(save_of(0, 6, "-B-"), SAVE_REPEATED, 6, 1,
		"the same revision again is told yes and changes nothing"));
	TRY(one(save_of(0, 6, "-C-"), SAVE_OLDER, 6, 1,
		"the same revision with other answers is not told yes"));
	TRY(one(save_of(0, 5, "-C-"), SAVE_OLDER, 6, 1, "an older revision changes nothing"));
	save = save_of(6, 9, "-C-");
	save.base = 4;
	TRY(one(save, SAVE_OLDER, 5, 0, "what was made from another revision is not put above it"));
	save.base = 5;
	TRY(one(save, SAVE_DONE, 9, 1, "what was made from this revision is"));
	save = save_of(0, 7, "-C-");
	save.tok = (struct bytes){ other, 32 };
	TRY(one(save, SAVE_LOGIN, 6, 1, "another session may not write"));
	save = save_of(0, 7, "-C-");
	save.epoch = 1;
	TRY(one(save, SAVE_MOVED, 6, 1, "an older epoch is told that it has moved"));
	TRY(one(save_of(0, 7, "-C"), SAVE_BAD, 6, 1, "a sheet of another length is refused"));
	TRY(lay(1, ATTEMPT_OPEN, stamp_add(now, -(GRACE - 1) * STAMP_SECOND), false));
	TRY(one(save_of(1, 6, "B--"), SAVE_DONE, 6, 1,
		"within the grace after the end it is stored"));
	TRY(lay(2, ATTEMPT_OPEN, stamp_add(now, -(GRACE + 1) * STAMP_SECOND), false));
	TRY(one(save_of(2, 6, "B--"), SAVE_LATE, 5, 0, "after the grace it is too late"));
	TRY(lay(3, ATTEMPT_DONE, stamp_add(now, STAMP_HOUR), true));
	TRY(one(save_of(3, 6, "B--"), SAVE_CLOSED, 5, 0, "what is handed in is closed"));
	TRY(one(save_of(N_TESTS + 9, 6, "B--"), SAVE_GONE, 0, 0, "there is no such test"));
	TRY(lay(4, ATTEMPT_OPEN, stamp_add(now, STAMP_HOUR), true));
	TRY(one(save_of(4, 6, "B--"), SAVE_ORPHAN, 5, 0, "nobody holds the pen"));
	save = save_of(4, 6, "B--");
	TRY(save_regain(db, &save, 2));
	TRY(one(save, SAVE_ORPHAN, 5, 0, "another account does not get it"));
	TRY(save_regain(db, &save, 1));
	return one(save, SAVE_DONE, 6, 1, "who signs in again gets it back and goes on");
}

/* ---- what the statement itself asks for, since what was looked up before may have changed ---- */

struct asked {
	struct bytes tok;
	int64_t id, epoch, from, to;
	struct stamp deadline;
};

static enum result
write_with(const struct asked *asked, int64_t changes, const char *what)
{
	int64_t changed = -1;

	TRY(store_begin(db));
	TRY(store_run(db, &save_write, &changed,
		      WITH(V(STR("CCC")), V(6), V(now), V(0), V(asked->id), V(asked->tok),
			   V(asked->epoch), V(asked->deadline), V(asked->from), V(asked->to))));
	store_rollback(db);
	expect(changed == changes, what);
	return OK;
}

static enum result
conditions(void)
{
	const struct asked good = { { own, 32 }, FIRST + 7, 2, 5, 5, now };
	struct asked asked = good;

	TRY(lay(7, ATTEMPT_OPEN, stamp_add(now, STAMP_HOUR), false));
	TRY(write_with(&good, 1, "the UPDATE writes what fits"));
	asked.tok.at = other;
	TRY(write_with(&asked, 0, "not for another session"));
	asked = good;
	asked.epoch = 1;
	TRY(write_with(&asked, 0, "not for another epoch"));
	asked = good;
	asked.deadline = stamp_add(now, 2 * STAMP_HOUR);
	TRY(write_with(&asked, 0, "not after the end"));
	asked = good;
	asked.from = asked.to = 4;
	TRY(write_with(&asked, 0, "not above another revision"));
	TRY(lay(7, ATTEMPT_DONE, stamp_add(now, STAMP_HOUR), false));
	TRY(write_with(&good, 0, "not once it is handed in"));
	return lay(7, ATTEMPT_OPEN, stamp_add(now, STAMP_HOUR), false);
}

/* ---- batches ---- */

static enum result
batch(void)
{
	struct save saves[SAVES_MAX];
	struct saved saved;
	size_t n = 0, done = 0, repeated = 0, moved = 0;

	for (int64_t i = 8; i < N_TESTS; i++) {
		saves[n++] = save_of(i, 7, "--C");
		saves[n++] = save_of(i, 6, "-B-");
		saves[n++] = save_of(i, 7, "--C");
	}
	for (; n < SAVES_MAX; n++) {
		saves[n] = save_of(5, 6, "B--");
		saves[n].epoch = 1;
	}
	TRY(saves_apply(db, arena, saves, n, now, 0));
	for (size_t i = 0; i < n; i++) {
		done += saves[i].verdict == SAVE_DONE;
		repeated += saves[i].verdict == SAVE_REPEATED;
		moved += saves[i].verdict == SAVE_MOVED;
	}
	expect(done == 32 && repeated == 16 && moved == 16,
	       "a batch gives each save its own verdict");
	TRY(look_at(8, &saved));
	expect(saved.rev == 7 && saved.n_log == 2 && str_equal(saved.sheet, STR("--C")),
	       "two revisions of one test in a batch are stored in their order");
	return OK;
}

/* ---- two at once ---- */

/* Random revisions over all tests; how many were told "saved" or "there already", by test. */
static enum result
hammer(uint64_t seed, int64_t highest[N_TESTS])
{
	random_seed_for_tests(seed);
	for (int round = 0; round < N_ROUNDS; round++) {
		struct save saves[N_TESTS];

		for (int64_t i = 0; i < N_TESTS; i++) {
			int64_t rev = 10 + round * 4 + (int64_t)random_below(8);
			char *sheet = arena_new(arena, 4);

			sheet[0] = (char)('A' + 1 + rev % 20);
			sheet[1] = sheet[2] = '-';
			saves[i] = save_of(i, rev, sheet);
		}
		TRY(saves_apply(db, arena, saves, N_TESTS, now, 0));
		for (size_t i = 0; i < N_TESTS; i++)
			if (saves[i].verdict == SAVE_DONE &&
			    saves[i].rev > highest[saves[i].attempt_id - FIRST])
				highest[saves[i].attempt_id - FIRST] = saves[i].rev;
	}
	random_seed_for_tests(0);
	return OK;
}

/* Two pages of each test, as browsers behave: every save adds one to a number that stands in the sheet, on top of what
 * is known of it. How many were told "saved", by test: a change that was lost makes the number smaller. */
static enum result
count_up(uint64_t seed, int64_t told[N_TESTS])
{
	int64_t rev[N_TESTS], number[N_TESTS] = { 0 };

	for (size_t i = 0; i < N_TESTS; i++)
		rev[i] = 5;
	for (int round = 0; round < N_ROUNDS; round++) {
		struct save saves[N_TESTS];

		for (size_t i = 0; i < N_TESTS; i++) {
			char *sheet = arena_new(arena, 4);
			int64_t wish = number[i] + 1;

			sheet[0] = sheet_sign((unsigned)wish % 64);
			sheet[1] = sheet_sign((unsigned)wish / 64);
			sheet[2] = sheet_sign((unsigned)seed);
			/* seldom the other one's number: else the key of the history alone would see it */
			saves[i] = save_of((int64_t)i, rev[i] + (int64_t)seed, sheet);
			saves[i].base = rev[i];
		}
		TRY(saves_apply(db, arena, saves, N_TESTS, now, 0));
		for (size_t k = 0; k < N_TESTS; k++) {
			size_t i = (size_t)(saves[k].attempt_id - FIRST);

			told[i] += saves[k].verdict == SAVE_DONE;
			rev[i] = saves[k].rev_now;
			number[i] = sheet_mask(saves[k].sheet_now.at[0]) +
				    64 * sheet_mask(saves[k].sheet_now.at[1]);
		}
	}
	return OK;
}

/* Here and in another process at the same time. */
static enum result
together(enum result (*play)(uint64_t seed, int64_t out[N_TESTS]), int64_t mine[N_TESTS],
	 int64_t theirs[N_TESTS])
{
	int pipe_ends[2], status = 0;
	pid_t child;

	TRY(lay_all());
	if (pipe(pipe_ends) != 0)
		return fail("pipe");
	store_close(db); /* a connection must not be shared */
	child = fork();
	if (child == 0) {
		bool told = connect_as_ctl(&db) == OK && play(2, mine) == OK &&
			    write(pipe_ends[1], mine, N_BYTES) == N_BYTES;

		if (!told)
			(void)fprintf(stderr, "%s\n", trail_text());
		_exit(told ? 0 : 1);
	}
	(void)close(pipe_ends[1]); /* so that a child that failed ends the read */
	TRY(connect_as_ctl(&db));
	TRY(play(3, mine));
	if (read(pipe_ends[0], theirs, N_BYTES) != N_BYTES || waitpid(child, &status, 0) != child ||
	    status != 0)
		return fail("the other saver failed");
	(void)close(pipe_ends[0]);
	return OK;
}

static enum result
races(void)
{
	int64_t mine[N_TESTS] = { 0 }, theirs[N_TESTS] = { 0 };
	bool whole = true, all = true;

	TRY(together(hammer, mine, theirs));
	for (int64_t i = 0; i < N_TESTS; i++) {
		int64_t highest = mine[i] > theirs[i] ? mine[i] : theirs[i];
		struct saved saved;

		TRY(look_at(i, &saved));
		whole = whole && saved.rev == highest && str_equal(saved.sheet, saved.logged) &&
			saved.sheet.at[0] == (char)('A' + 1 + highest % 20);
	}
	expect(whole,
	       "two savers at once: the highest acknowledged revision stands, and the history ends with it");
	for (size_t i = 0; i < N_TESTS; i++)
		mine[i] = theirs[i] = 0;
	TRY(together(count_up, mine, theirs));
	for (int64_t i = 0; i < N_TESTS; i++) {
		struct saved saved;

		TRY(look_at(i, &saved));
		all = all && saved.n_log == mine[i] + theirs[i] &&
		      sheet_mask(saved.sheet.at[0]) + 64 * sheet_mask(saved.sheet.at[1]) ==
			      mine[i] + theirs[i];
	}
	expect(all, "two pages of a test at once: nothing that was told saved is put under again");
	return OK;
}

static enum result
run(void)
{
	TRY(connect_as_ctl(&db));
	TRY(lay_all());
	TRY(cases());
	TRY(conditions());
	TRY(batch());
	TRY(races());
	TRY(store_begin(db));
	TRY(store_run(db, &test_clean, NULL, WITH(V((int64_t)FIRST), V((int64_t)FIRST + N_TESTS))));
	return store_commit(db);
}

int
main(void)
{
	enum result done;

	(void)setvbuf(stdout, NULL, _IOLBF, 0); /* a fork must not print twice */
	arena = arena_create(512 << 20);
	now = clock_now();
	done = run();
	if (done != OK) {
		(void)printf("not ok store: saves: %s %s\n", result_word(done), trail_text());
		return 2;
	}
	return n_bad > 0;
}
