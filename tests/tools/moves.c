/*
 * moves.c - tries every state, event and role on a real record: what the table allows happens and leaves its traces in
 * history and audit; everything else, a stale version, a foreign actor and a missing reason change nothing.
 */
#include <stdio.h>

#include "connect.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

enum { ID = 900000001, VERSION = 7, REGION_OFFICE = ID };

struct seen {
	int64_t state, version, histories, audits, last_to, phase;
};

extern const struct statement moves_record, moves_cycle, moves_stage, moves_institution, moves_office, moves_delegation,
	moves_judgement, moves_seen;

STATEMENT(moves_record) {
	.name = "moves.record",
	.sql = "REPLACE INTO record (id, cycle_id, province_id, physician_id, institution_id, state, version,"
	       " state_since, procedure_kind, notice_read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STAMP, KIND_STAMP),
	SLOT(moves_record),
};
STATEMENT(moves_cycle) {
	.name = "moves.cycle",
	.sql = "REPLACE INTO cycle (id, province_id, name, year, assess_from, assess_to, state)"
	       " VALUES (?, ?, 'moves', 2026, '2023-01-01', '2025-12-31', 2)",
	TAKES(KIND_INT, KIND_INT),
	SLOT(moves_cycle),
};
STATEMENT(moves_stage) {
	.name = "moves.stage",
	.sql = "REPLACE INTO stage (cycle_id, kind, opens_at, closes_at) VALUES (?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_STAMP),
	SLOT(moves_stage),
};
STATEMENT(moves_institution) {
	.name = "moves.institution",
	.sql = "REPLACE INTO institution (id, province_id, registration_no, name, region_code)"
	       " VALUES (?, ?, '4999999999999999999999', 'moves', '999101')",
	TAKES(KIND_INT, KIND_INT),
	SLOT(moves_institution),
};
STATEMENT(moves_office) {
	.name = "moves.office",
	.sql = "REPLACE INTO office (id, province_id, region_code, level, name) VALUES (?, ?, '999100', 2, 'moves')",
	TAKES(KIND_INT, KIND_INT),
	SLOT(moves_office),
};
STATEMENT(moves_delegation) {
	.name = "moves.delegation",
	.sql = "REPLACE INTO delegation (cycle_id, institution_id, assessor_id, assigned_at, assigned_by)"
	       " VALUES (?, ?, ?, ?, 'moves')",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STAMP),
	SLOT(moves_delegation),
};
STATEMENT(moves_judgement) {
	.name = "moves.judgement",
	.sql = "REPLACE INTO evaluation (id, record_id, institution_id, is_main, ethics, performance)"
	       " VALUES (?, ?, ?, 1, ?, 1)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(moves_judgement),
};
STATEMENT(moves_seen) {
	.name = "moves.seen",
	.sql = "SELECT r.state, r.version, (SELECT COUNT(*) FROM record_history h WHERE h.record_id = r.id),"
	       " (SELECT COUNT(*) FROM audit a WHERE a.object_kind = 'record' AND a.object_id = r.id),"
	       " (SELECT h.to_state FROM record_history h WHERE h.record_id = r.id ORDER BY h.id DESC LIMIT 1),"
	       " r.phase FROM record r WHERE r.id = ?",
	TAKES(KIND_INT),
	GIVES(struct seen, COLUMN(struct seen, state), COLUMN(struct seen, version), COLUMN(struct seen, histories),
	      COLUMN(struct seen, audits), COLUMN(struct seen, last_to),
	      COLUMN(struct seen, phase)),
	SLOT(moves_seen),
};

static struct store *db;
static struct arena *arena;
static struct stamp now;
static int n_bad, n_tried;

static enum result
set_up(const struct profile *profile)
{
	int64_t province = profile_id(profile);

	TRY(store_begin(db));
	TRY(store_run(db, &moves_cycle, NULL, WITH(V(ID), V(province))));
	for (int kind = 1; kind <= 7; kind++)
		TRY(store_run(db, &moves_stage, NULL,
			      WITH(V(ID), V(kind), V(stamp_add(now, -STAMP_DAY)),
				   V(stamp_add(now, STAMP_DAY)))));
	TRY(store_run(db, &moves_institution, NULL, WITH(V(ID), V(province))));
	TRY(store_run(db, &moves_office, NULL, WITH(V(REGION_OFFICE), V(province))));
	TRY(store_run(db, &moves_delegation, NULL, WITH(V(ID), V(ID), V(ID), V(now))));
	return store_commit(db);
}

static enum result
place(const struct profile *profile, int state, enum record_event event)
{
	int64_t province = profile_id(profile);

	TRY(store_begin(db));
	TRY(store_run(db, &moves_record, NULL,
		      WITH(V(ID), V(ID), V(province), V(ID), V(ID), V(state), V(VERSION), V(now),
			   V(now))));
	TRY(store_run(db, &moves_judgement, NULL,
		      WITH(V(ID), V(ID), V(ID), V(event == EVENT_DISQUALIFY ? 2 : 1))));
	return store_commit(db);
}

static enum result
try(const struct profile *profile, const struct record_move *move)
{
	struct actor by = { .account_id = 1,
			    .kind = 2,
			    .name = STR("moves"),
			    .address = STR("127.0.0.1"),
			    .request = "0" };
	enum result done;

	TRY(store_begin(db));
	done = record_move(db, arena, profile, move, &by, now);
	if (done == OK)
		return store_commit(db);
	store_rollback(db);
	return done;
}

static void
complain(const char *what, const struct profile *profile, int state, const struct record_move *move,
	 enum result done)
{
	n_bad++;
	(void)printf("not ok store: moves: %.*s: %s %s role %d: %s, it was %s %s\n",
		     STR_ARGS(profile_code(profile)), record_state_word((enum record_state)state),
		     record_event_word(move->event), (int)move->role, what, result_word(done),
		     done == FAILED ? trail_text() : record_guard_word());
}

/* A try that must not do anything. */
static enum result
try_in_vain(const char *what, const struct profile *profile, int state, struct record_move move,
	    enum result wanted)
{
	struct seen before, after;
	enum result done;

	TRY(place(profile, state, move.event));
	TRY(store_one(db, &moves_seen, arena, &before, WITH(V(ID))));
	done = try(profile, &move);
	TRY(store_one(db, &moves_seen, arena, &after, WITH(V(ID))));
	n_tried++;
	if (done != wanted)
		complain(what, profile, state, &move, done);
	if (after.state != state || after.version != VERSION ||
	    after.histories != before.histories || after.audits != before.audits)
		complain("left traces of a refused move", profile, state, &move, done);
	if (after.phase != (int64_t)record_phase(state))
		complain("has another phase than record_phase()", profile, state, &move, done);
	return OK;
}

static enum result
try_to_move(const struct profile *profile, int state, struct record_move move)
{
	struct record_move other = move;
	struct seen before, after;
	enum result done;

	other.version = VERSION - 1;
	TRY(try_in_vain("a stale version must conflict", profile, state, other, CONFLICT));
	other = move;
	other.scope_id = ID + 1;
	TRY(try_in_vain("a foreign actor must not find it", profile, state, other, NOT_FOUND));
	TRY(place(profile, state, move.event));
	TRY(store_one(db, &moves_seen, arena, &before, WITH(V(ID))));
	done = try(profile, &move);
	TRY(store_one(db, &moves_seen, arena, &after, WITH(V(ID))));
	n_tried++;
	if (done != OK)
		complain("must move", profile, state, &move, done);
	else if (after.version != VERSION + 1 || after.last_to != after.state ||
		 after.histories != before.histories + 1 || after.audits != before.audits + 1)
		complain("must leave one entry in history and audit", profile, state, &move, done);
	move.note = STR(" ");
	TRY(place(profile, state, move.event));
	done = try(profile, &move);
	n_tried++;
	if (done != OK && done != REFUSED)
		complain("without a reason it is done or refused", profile, state, &move, done);
	return OK;
}

static enum result
try_one(const struct profile *profile, int state, enum record_event event, enum record_role role)
{
	struct record_move move = { .record_id = ID,
				    .scope_id = role == ROLE_SYSTEM ? 0 : ID,
				    .event = event,
				    .role = role,
				    .version = VERSION,
				    .note = STR("reason") };

	if (record_may(profile, (enum record_state)state, event, role))
		return try_to_move(profile, state, move);
	return try_in_vain("is not in the table", profile, state, move, CONFLICT);
}

static enum result
try_all(const struct profile *profile)
{
	TRY(set_up(profile));
	for (int state = 1; state < N_RECORD_STATES; state++)
		for (int event = 1; event < N_RECORD_EVENTS; event++)
			for (int role = ROLE_SYSTEM; role < N_RECORD_ROLES; role++) {
				TRY(try_one(profile, state, (enum record_event)event,
					    (enum record_role)role));
				arena_reset(arena);
			}
	return OK;
}

static enum result
run(void)
{
	TRY(connect_as_ctl(&db));
	TRY(profiles_refresh(db, now));
	for (size_t i = 0; i < profiles_count(); i++) {
		int bad = n_bad, tried = n_tried;

		TRY(try_all(profile_at(i)));
		if (bad == n_bad)
			(void)printf("ok store: moves: %.*s: %d tries\n",
				     STR_ARGS(profile_code(profile_at(i))), n_tried - tried);
	}
	store_close(db);
	return OK;
}

int
main(void)
{
	arena = arena_create(16 << 20);
	now = clock_now();
	if (run() != OK) {
		(void)printf("not ok store: moves: %s\n", trail_text());
		return 2;
	}
	return n_bad > 0;
}
