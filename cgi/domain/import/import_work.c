/* import_work.c - the course of one file: read, tried or carried out, told. */
#include "domain/import/import_work.h"

#include "domain/conduct/import.h"
#include "domain/import/import_sql.h"
#include "domain/import/import_teller.h"
#include "domain/import/import_work_sql.h"
#include "domain/penalty/import.h"
#include "domain/roster/import.h"
#include "lib/base/arena.h"

enum { RUN_MEMORY = 256 << 20, NOTE_CELLS = 8 };

#define SILENT (5 * STAMP_MINUTE)

struct run {
	struct store *db;
	struct arena *arena;
	struct import import;
	struct import_teller teller;
	struct intake_job job;
	bool works, moved;      /* carried out, not tried; what is stored has changed since the trial */
	struct sheet_fault fault;
};

/* The process has one run at a time: the intake's progress has no argument of its own. */
static const struct import_watch *watching;

enum result
import_take(struct store *db, struct arena *arena, struct stamp now, int64_t *id_out)
{
	struct stamp silent = stamp_add(now, -SILENT);
	struct import_taken oldest;
	enum result done;
	bool gave_up;

	TRY(store_one(db, &import_oldest, arena, &oldest, WITH(V(silent))));
	TRY(store_begin(db));
	done = store_change(db, &import_give_up, WITH(V(now), V(oldest.id), V(silent)));
	gave_up = done == OK;
	if (done == CONFLICT)
		done = store_change(db, &import_claim, WITH(V(now), V(oldest.id), V(silent)));
	if (done == OK)
		done = store_commit(db);
	store_rollback(db);
	*id_out = oldest.id;
	return done == CONFLICT || (done == OK && gave_up) ? NOT_FOUND : done;
}

enum result
import_beat(struct store *db, int64_t id, const struct import_beat *beat, struct stamp now)
{
	enum result done;

	TRY(store_begin(db));
	done = store_change(
		db, &import_set_beat,
		WITH(V(beat->thousandths), V(beat->rows), V(beat->refused), V(now), V(id)));
	if (done == OK)
		done = store_commit(db);
	store_rollback(db);
	return done;
}

static void
progress(const struct intake_counts *counts, int thousandths)
{
	struct import_beat beat = { thousandths, counts->rows, counts->refused };

	watching->told(&beat);
}

static enum result
set_end(struct run *run, struct store *db, enum import_state state)
{
	const struct intake_counts *c = &run->job.counts;
	struct value now = V(run->job.now), to = V((int)state);

	return store_change(db, &import_set_end,
			    WITH(to, V(c->rows), V(c->refused), V(c->warned), V(c->repaired),
				 V(c->added), V(c->changed), V(c->same), V(c->accounts),
				 V(import_teller_digest(&run->teller, c)), V(run->moved), to, now,
				 to, now, V(run->import.id)));
}

/* In the transaction that carries out: what was found must be what the trial found. */
static enum result
settle(void *self, struct store *db)
{
	struct run *run = self;

	if (!run->works)
		return OK;
	if (import_teller_digest(&run->teller, &run->job.counts) != run->import.digest) {
		run->moved = true;
		return CONFLICT;
	}
	return set_end(run, db, IMPORT_DONE);
}

static enum result
row_of_run(void *self, const struct sheet_row *row, const struct findings *findings)
{
	return import_teller_row(&((struct run *)self)->teller, row, findings);
}

static enum result
differs_of_run(void *self, int64_t number, const struct intake_pair *pair)
{
	return import_teller_differs(&((struct run *)self)->teller, number, pair);
}

static enum result
run_kind(struct run *run)
{
	struct penalty_scope scope = { run->import.office_id, run->import.cycle_id };

	switch ((enum import_kind)run->import.kind) {
	case IMPORT_INSTITUTIONS:
		return import_institutions(run->db, &run->job);
	case IMPORT_PHYSICIANS:
		return import_physicians(run->db, &run->job);
	case IMPORT_CONDUCTS:
		return import_conducts(run->db, &run->job);
	case IMPORT_PENALTIES:
		return import_penalties(run->db, &scope, &run->job);
	case N_IMPORT_KINDS:
		break;
	}
	return fail("import %lld of no kind", (long long)run->import.id);
}

static enum result
put_notes(struct run *run, enum import_note_kind kind)
{
	const struct import_noted *noted = run->teller.noted[kind];
	struct value *cells = ARENA_LIST(run->arena, noted->n * NOTE_CELLS + 1, struct value);
	int64_t written;

	if (noted->n == 0)
		return OK;
	for (size_t i = 0; i < noted->n; i++) {
		const struct import_note *note = &noted->at[i];
		struct value *cell = cells + i * NOTE_CELLS;

		cell[0] = V(run->import.id);
		cell[1] = V((int)kind);
		cell[2] = V((int64_t)i);
		cell[3] = V(note->row);
		cell[4] = V(note->field);
		cell[5] = text_or_null(note->reason);
		cell[6] = text_or_null(note->before);
		cell[7] = text_or_null(note->after);
	}
	return store_bulk(run->db, &import_note_insert, noted->n, cells, &written);
}

/* What the trial found, in place of what an earlier one did. */
static enum result
put_trial(struct run *run)
{
	int64_t id = run->import.id;

	TRY(store_run(run->db, &import_notes_delete, NULL, WITH(V(id))));
	TRY(store_run(run->db, &import_pieces_delete, NULL, WITH(V(id), V((int)PART_REFUSED))));
	for (int kind = NOTE_REFUSED; kind < N_IMPORT_NOTES; kind++)
		TRY(put_notes(run, (enum import_note_kind)kind));
	TRY(import_put_content(run->db, run->arena, id, PART_REFUSED,
			       buf_str(&run->teller.refused)));
	return set_end(run, run->db, IMPORT_TRIED);
}

static enum result
set_unfit(struct run *run)
{
	struct str missing = str_of(run->job.missing);

	return store_change(run->db, &import_set_unfit,
			    WITH(V((int)run->fault.problem), V(run->fault.row), V(missing),
				 V(run->job.now), V(run->import.id)));
}

static enum result
set_again(struct run *run)
{
	return store_change(run->db, &import_set_again, WITH(V(run->job.now), V(run->import.id)));
}

/* A transaction of its own; who cancelled meanwhile was faster. */
static enum result
write_down(struct run *run, enum result (*what)(struct run *run))
{
	enum result done = store_begin(run->db);

	if (done == OK)
		done = what(run);
	if (done == OK)
		done = store_commit(run->db);
	store_rollback(run->db);
	return done == CONFLICT ? OK : done;
}

/* The table is open. */
static enum result
work(struct run *run, struct sheet *sheet)
{
	const struct intake_teller teller = { run, row_of_run, differs_of_run, settle };
	const struct actor by = { .account_id = run->import.account_id,
				  .office_id = run->import.office_id,
				  .kind = run->import.account_kind,
				  .name = run->import.actor,
				  .address = run->import.address };
	enum result done;

	import_teller_begin(&run->teller, run->arena, sheet, watching->stop);
	import_teller_source(&run->teller, &run->job);
	run->job.mode = run->works ? INTAKE_GOOD_ROWS : INTAKE_TRY_ONLY;
	run->job.progress = progress;
	run->job.teller = &teller;
	run->job.by = &by;
	done = run_kind(run);
	run->job.teller = NULL;
	run->job.by = NULL;
	run->fault = sheet_fault(sheet);
	if (done == REFUSED)
		done = write_down(run, set_unfit);
	else if (run->teller.stopped)
		done = OK; /* cancelled, or taken up again later */
	else if ((done == OK && !run->works) || run->moved)
		done = write_down(run, put_trial);
	import_teller_end(&run->teller);
	return done == CONFLICT ? write_down(run, set_again) : done; /* unless it was cancelled */
}

static enum result
read_and_work(struct run *run)
{
	struct sheet *sheet = NULL;
	struct str content;
	enum result opened, done;

	TRY(import_content(run->db, run->arena, run->import.id, PART_FILE, &content));
	opened = sheet_open_bytes(content, &sheet, &run->fault);
	if (opened == REFUSED)
		return write_down(run, set_unfit);
	TRY(opened);
	done = work(run, sheet);
	sheet_close(sheet);
	return done;
}

enum result
import_run(struct store *db, int64_t id, const struct import_watch *watch, struct stamp now)
{
	struct arena *arena = arena_create(RUN_MEMORY);
	struct run *run = ARENA_NEW(arena, struct run);
	enum result done;

	*run = (struct run){ .db = db, .arena = arena, .job = { .now = now } };
	watching = watch;
	done = store_one(db, &import_any, arena, &run->import, WITH(V(id)));
	run->works = run->import.state == IMPORT_WORKING;
	if (done == OK)
		done = read_and_work(run);
	if (done != OK && !watch->stop() && store_ready(db) == OK &&
	    write_down(run, set_again) != OK)
		done = fail("import %lld", (long long)id);
	arena_destroy(arena);
	return done;
}
