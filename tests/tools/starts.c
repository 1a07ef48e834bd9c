/*
 * starts.c - starting a paper against real rows: what it writes, what refuses it, and two sessions of one candidate at
 * once, for the same paper and for two papers.
 */
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "connect.h"
#include "domain/attempt/attempt.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

enum { FIRST = 910000001, LAW = FIRST, PRO = FIRST + 1, N_RECORDS = 120, VERSION = 7, SITES = 2 };

static struct arena *arena;
static struct store *db;
static struct stamp now;
static const struct profile *profile;
static struct cycle cycle;
static int n_bad;

static void
expect(bool yes, const char *what)
{
	(void)printf("%s store: starts: %s\n", yes ? "ok" : "not ok", what);
	n_bad += !yes;
}

/* ---- rows ---- */

extern const struct statement starts_paper, starts_items, starts_record, starts_site, starts_attempt, starts_forget,
	starts_seen, starts_clean_items, starts_clean_papers;

struct seen {
	int64_t state, version, histories, audits, n, n_open, open_id, epoch;
};

STATEMENT(starts_paper) {
	.name = "starts.paper",
	.sql = "REPLACE INTO paper (id, cycle_id, plan_code, subject_code, name, n_items, minutes, pass_score,"
	       " max_attempts, show_score, opens_at, closes_at, state)"
	       " VALUES (?, ?, ?, ?, 'starts', 3, 60, 60, 2, 0, ?, ?, 2)",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STAMP, KIND_STAMP),
	SLOT(starts_paper),
};
STATEMENT(starts_items) {
	.name = "starts.items",
	.sql = "REPLACE INTO paper_item (paper_id, position, item_id, item_version)"
	       " SELECT ?, ROW_NUMBER() OVER (ORDER BY id) - 1, id, 1 FROM item WHERE group_id IS NULL LIMIT 3",
	TAKES(KIND_INT),
	SLOT(starts_items),
};
STATEMENT(starts_record) {
	.name = "starts.record",
	.sql = "REPLACE INTO record (id, cycle_id, province_id, physician_id, institution_id, state, version,"
	       " state_since, procedure_kind, subject_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 'starts')",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STAMP),
	SLOT(starts_record),
};
STATEMENT(starts_site) {
	.name = "starts.site",
	.sql = "REPLACE INTO evaluation (record_id, institution_id, is_main, ethics, performance)"
	       " VALUES (?, ?, 0, ?, 1)",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(starts_site),
};
STATEMENT(starts_attempt) {
	.name = "starts.attempt",
	.sql = "INSERT INTO attempt (record_id, account_id, paper_id, round, number, state, ord, sheet, score, passed)"
	       " VALUES (?, ?, ?, 1, ?, ?, '', '---', 0, 0)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(starts_attempt),
};
STATEMENT(starts_forget) {
	.name = "starts.forget",
	.sql = "DELETE r, a, e, h FROM record r LEFT JOIN attempt a ON a.record_id = r.id"
	       " LEFT JOIN evaluation e ON e.record_id = r.id LEFT JOIN record_history h ON h.record_id = r.id"
	       " WHERE r.id BETWEEN ? AND ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(starts_forget),
};
STATEMENT(starts_clean_items) {
	.name = "starts.clean_items",
	.sql = "DELETE FROM paper_item WHERE paper_id BETWEEN ? AND ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(starts_clean_items),
};
STATEMENT(starts_clean_papers) {
	.name = "starts.clean_papers",
	.sql = "DELETE FROM paper WHERE id BETWEEN ? AND ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(starts_clean_papers),
};
STATEMENT(starts_seen) {
	.name = "starts.seen",
	.sql = "SELECT r.state, r.version, (SELECT COUNT(*) FROM record_history h WHERE h.record_id = r.id),"
	       " (SELECT COUNT(*) FROM audit d WHERE d.object_kind = 'record' AND d.object_id = r.id) +"
	       " (SELECT COUNT(*) FROM attempt a JOIN audit d ON d.object_kind = 'attempt' AND d.object_id = a.id"
	       " WHERE a.record_id = r.id),"
	       " (SELECT COUNT(*) FROM attempt a WHERE a.record_id = r.id),"
	       " (SELECT COUNT(*) FROM attempt a WHERE a.record_id = r.id AND a.state = 2),"
	       " (SELECT MAX(a.id) FROM attempt a WHERE a.record_id = r.id AND a.state = 2),"
	       " (SELECT MAX(a.epoch) FROM attempt a WHERE a.record_id = r.id) FROM record r WHERE r.id = ?",
	TAKES(KIND_INT),
	GIVES(struct seen, COLUMN(struct seen, state), COLUMN(struct seen, version), COLUMN(struct seen, histories),
	      COLUMN(struct seen, audits), COLUMN(struct seen, n), COLUMN(struct seen, n_open),
	      COLUMN(struct seen, open_id), COLUMN(struct seen, epoch)),
	SLOT(starts_seen),
};

/* A record with two judged sites, an attempt that failed, and the next one of each paper frozen. */
static enum result
lay(int64_t i, enum record_state state, int second_site, bool frozen)
{
	int64_t id = FIRST + i;

	TRY(store_begin(db));
	TRY(store_run(db, &starts_forget, NULL, WITH(V(id), V(id))));
	TRY(store_run(db, &starts_record, NULL,
		      WITH(V(id), V(cycle.id), V(cycle.province_id), V(id), V(id), V((int)state),
			   V(VERSION), V(now))));
	for (int k = 0; k < SITES; k++)
		TRY(store_run(db, &starts_site, NULL,
			      WITH(V(id), V(id + k), V(k == 0 ? 1 : second_site))));
	if (frozen) {
		TRY(store_run(db, &starts_attempt, NULL,
			      WITH(V(id), V(id), V((int64_t)LAW), V(1), V(3))));
		TRY(store_run(db, &starts_attempt, NULL,
			      WITH(V(id), V(id), V((int64_t)LAW), V(2), V(1))));
		TRY(store_run(db, &starts_attempt, NULL,
			      WITH(V(id), V(id), V((int64_t)PRO), V(1), V(1))));
	}
	return store_commit(db);
}

static enum result
clean(void)
{
	TRY(store_begin(db));
	TRY(store_run(db, &starts_forget, NULL,
		      WITH(V((int64_t)FIRST), V((int64_t)FIRST + N_RECORDS))));
	TRY(store_run(db, &starts_clean_items, NULL, WITH(V((int64_t)LAW), V((int64_t)PRO))));
	TRY(store_run(db, &starts_clean_papers, NULL, WITH(V((int64_t)LAW), V((int64_t)PRO))));
	return store_commit(db);
}

static enum result
set_up(void)
{
	struct stamp from = stamp_add(now, -STAMP_DAY), to = stamp_add(now, STAMP_DAY);

	TRY(profiles_refresh(db, now));
	profile = profile_by_code(STR("henan")); /* both papers may be sat, in any order */
	if (profile == NULL)
		return fail("no profile of henan");
	cycle = (struct cycle){ .id = FIRST, .province_id = profile_id(profile) };
	TRY(clean());
	TRY(store_begin(db));
	TRY(store_run(
		db, &starts_paper, NULL,
		WITH(V((int64_t)LAW), V(cycle.id), V(STR("law")), V(STR("*")), V(from), V(to))));
	TRY(store_run(db, &starts_paper, NULL,
		      WITH(V((int64_t)PRO), V(cycle.id), V(STR("pro")), V(STR("starts")), V(from),
			   V(to))));
	TRY(store_run(db, &starts_items, NULL, WITH(V((int64_t)LAW))));
	TRY(store_run(db, &starts_items, NULL, WITH(V((int64_t)PRO))));
	return store_commit(db);
}

/* As a request does it: begun anew when the world changed underneath. */
static enum result
start(int64_t i, int64_t paper, struct bytes tok, struct attempt_started *started)
{
	struct actor by = {
		.account_id = FIRST + i, .kind = 1, .name = STR("测试"), .request = "starts"
	};
	struct attempt_start wish = { .profile = profile,
				      .cycle = &cycle,
				      .paper_id = paper,
				      .account_id = FIRST + i,
				      .physician_id = FIRST + i,
				      .tok = tok };
	enum result done = FAILED;

	for (int k = 0; k < 5 && done == FAILED; k++) {
		trail_clear();
		TRY(store_begin(db));
		done = attempt_start(db, arena, &wish, &by, now, started);
		if (done == OK)
			done = store_commit(db);
		else
			store_rollback(db);
		if (done == FAILED && !store_may_retry(db))
			return FAILED;
	}
	return done;
}

static enum result
look_at(int64_t i, struct seen *seen)
{
	return store_one(db, &starts_seen, arena, seen, WITH(V(FIRST + i)));
}

static const char own[32] = "a session", other[32] = "another session";

/* ---- one by one ---- */

static enum result
refused(int64_t i, enum record_state state, int second_site, enum result why, const char *what)
{
	struct attempt_started started;
	struct seen seen;

	TRY(lay(i, state, second_site, true));
	expect(start(i, LAW, (struct bytes){ own, 32 }, &started) == why, what);
	TRY(look_at(i, &seen));
	expect(seen.state == state && seen.version == VERSION && seen.n_open == 0 &&
		       seen.histories == 0,
	       "and nothing has changed");
	return OK;
}

static enum result
cases(void)
{
	struct bytes tok = { own, 32 };
	struct attempt_started started = { 0 }, again = { 0 };
	struct seen seen, before;

	TRY(lay(0, RECORD_READY, 1, true));
	TRY(look_at(0, &before));
	TRY(start(0, LAW, tok, &started));
	TRY(look_at(0, &seen));
	expect(seen.state == RECORD_SITTING && seen.version == VERSION + 1 && seen.histories == 1 &&
		       seen.audits == before.audits + 2 && seen.n == 3,
	       "the record moves once, with history and two notes of the audit");
	expect(seen.n_open == 1 && seen.open_id == started.id && seen.epoch == 1,
	       "the attempt that was frozen is open");
	TRY(start(0, LAW, tok, &again));
	TRY(look_at(0, &seen));
	expect(again.id == started.id && again.deadline.us == started.deadline.us &&
		       seen.epoch == 1 && seen.histories == 1,
	       "started again it is the same attempt, and nothing is written");
	expect(start(0, PRO, tok, &again) == CONFLICT, "another paper has to wait");
	TRY(lay(1, RECORD_ACCEPTED, 1, false));
	TRY(look_at(1, &before));
	TRY(start(1, LAW, tok, &started));
	TRY(look_at(1, &seen));
	expect(seen.state == RECORD_SITTING && seen.version == VERSION + 2 && seen.histories == 2 &&
		       seen.audits == before.audits + 3 && seen.n == 1 && seen.n_open == 1,
	       "who is faster than dk-jobs is let in, with a paper put in order now");
	TRY(refused(2, RECORD_READY, 0, REFUSED, "a practice site that has not judged refuses it"));
	TRY(refused(3, RECORD_ACCEPTED, 0, REFUSED, "so it does before the test is opened"));
	TRY(refused(4, RECORD_READY, 2, REFUSED, "a site that judged 不合格 refuses it"));
	TRY(refused(5, RECORD_SUBMITTED, 1, REFUSED,
		    "a registration that is not through refuses it"));
	expect(start(N_RECORDS + 1, LAW, tok, &started) == NOT_FOUND, "there is no such record");
	return OK;
}

/* ---- two at once ---- */

struct told {
	enum result done[N_RECORDS];
	int64_t id[N_RECORDS];
};

/* Starts one record after the other, each time together with the other process. */
static enum result
start_all(int64_t paper, const char *session, struct told *told, int from, int to)
{
	for (int64_t i = 0; i < N_RECORDS; i++) {
		struct attempt_started started = { 0 };
		char sign = 0;

		if (write(to, &sign, 1) != 1 || read(from, &sign, 1) != 1)
			return fail("the other one is gone");
		told->done[i] = start(i, paper, (struct bytes){ session, 32 }, &started);
		told->id[i] = started.id;
		if (told->done[i] == FAILED)
			return FAILED;
	}
	return OK;
}

static enum result
together(int64_t their_paper, struct told *mine, struct told *theirs)
{
	int there[2], back[2], status = 0;
	pid_t child;

	for (int64_t i = 0; i < N_RECORDS; i++)
		TRY(lay(i, RECORD_READY, 1, true));
	if (pipe(there) != 0 || pipe(back) != 0)
		return fail("pipe");
	store_close(db); /* a connection must not be shared */
	child = fork();
	if (child == 0) {
		bool told = connect_as_ctl(&db) == OK &&
			    start_all(their_paper, other, theirs, there[0], back[1]) == OK &&
			    write(back[1], theirs, sizeof(*theirs)) == sizeof(*theirs);

		if (!told)
			(void)fprintf(stderr, "%s\n", trail_text());
		_exit(told ? 0 : 1);
	}
	(void)close(back[1]); /* so that a child that failed ends the read */
	TRY(connect_as_ctl(&db));
	TRY(start_all(LAW, own, mine, back[0], there[1]));
	if (read(back[0], theirs, sizeof(*theirs)) != sizeof(*theirs) ||
	    waitpid(child, &status, 0) != child || status != 0)
		return fail("the other process failed");
	(void)close(back[0]); /* nothing was written to it that could be lost */
	(void)close(there[0]);
	(void)close(there[1]);
	return OK;
}

static enum result
races(void)
{
	static struct told mine, theirs;
	bool same = true, once = true, one = true;
	struct seen seen;

	TRY(together(LAW, &mine, &theirs));
	for (int64_t i = 0; i < N_RECORDS; i++) {
		TRY(look_at(i, &seen));
		same = same && mine.done[i] == OK && theirs.done[i] == OK &&
		       mine.id[i] == theirs.id[i];
		once = once && seen.n_open == 1 && seen.open_id == mine.id[i] &&
		       seen.histories == 1 && seen.version == VERSION + 1 && seen.epoch == 1;
	}
	expect(same, "two starts of a paper at once lead to one attempt");
	expect(once, "which is opened once, and the record moves once");
	TRY(together(PRO, &mine, &theirs));
	for (int64_t i = 0; i < N_RECORDS; i++) {
		TRY(look_at(i, &seen));
		one = one && seen.n_open == 1 && seen.histories == 1 &&
		      ((mine.done[i] == OK && theirs.done[i] == CONFLICT &&
			seen.open_id == mine.id[i]) ||
		       (mine.done[i] == CONFLICT && theirs.done[i] == OK &&
			seen.open_id == theirs.id[i]));
	}
	expect(one, "of two papers started at once one is sat, the other is told to wait");
	return OK;
}

static enum result
run(void)
{
	TRY(connect_as_ctl(&db));
	TRY(set_up());
	TRY(cases());
	TRY(races());
	return clean();
}

int
main(void)
{
	(void)setvbuf(stdout, NULL, _IOLBF, 0); /* a fork must not print twice */
	arena = arena_create(512 << 20);
	now = clock_now();
	if (run() != OK) {
		(void)printf("not ok store: starts: %s\n", trail_text());
		return 2;
	}
	return n_bad > 0;
}
