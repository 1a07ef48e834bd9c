/* intake.c - the course of an import. */
#include "domain/intake/intake.h"

#include "domain/audit/audit.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/store.h"

enum {
	BATCH_BYTES = 8 * 1024 * 1024,
	BATCH_MEMORY = 256 * 1024 * 1024,
	WHOLE_MEMORY = 2047 * 1024 *
		       1024, /* numbers to tell a million repetitions by, and what is on file */
	PROGRESS_ROWS = 2000,
	REPORT_COLUMNS = 6,
};

struct value
text_or_null(struct str s)
{
	return str_empty(s) ? V_NULL : V(s);
}

struct work
work_new(struct arena *arena, size_t rows, size_t width)
{
	return (struct work){ ARENA_LIST(arena, rows * width, struct value), 0, width };
}

struct value *
work_row(struct work *work)
{
	return work->cells + work->n++ * work->width;
}

enum result
work_do(struct intake *run, const struct statement *what, const struct work *work, int64_t *n_out)
{
	*n_out = 0;
	return work->n == 0 ? OK : store_bulk(run->db, what, work->n, work->cells, n_out);
}

static enum result
next_of_sheet(void *source, struct arena *arena, struct sheet_row *row_out)
{
	return sheet_next(source, arena, row_out);
}

static int
position_of_sheet(const void *source)
{
	return sheet_progress(source);
}

void
intake_from_sheet(struct intake_job *job, struct sheet *sheet)
{
	job->next = next_of_sheet;
	job->position = position_of_sheet;
	job->source = sheet;
}

static enum result
report_row(struct intake *run, const struct str *cells)
{
	if (run->job->report != NULL && sheet_write(run->job->report, cells, REPORT_COLUMNS) != OK)
		return fail("the report cannot be written");
	return OK;
}

enum result
intake_compare(struct intake *run, int64_t number, const struct intake_pair *pairs, size_t n,
	       size_t *n_differ_out)
{
	struct str position = str_from_int(run->batch, number);

	*n_differ_out = 0;
	for (size_t i = 0; i < n; i++) {
		const struct intake_pair *p = &pairs[i];
		struct str reason = p->secret         ? STR("已变更") :
				    str_empty(p->old) ? STR("原来没有") :
							str_join(run->batch, STR("原为："), p->old);
		const struct str cells[REPORT_COLUMNS] = {
			position,      str_of(p->field), reason,
			STR("change"), STR("changed"),   p->secret ? STR("") : p->new
		};

		if (str_equal(p->old, p->new) || (str_empty(p->old) && str_empty(p->new)))
			continue;
		(*n_differ_out)++;
		TRY(report_row(run, cells));
		if (run->job->teller != NULL)
			TRY(run->job->teller->differs(run->job->teller->self, number, p));
	}
	return OK;
}

/* Enough of a value to find it again: cells made to hurt are long, and each has several findings. */
enum { VALUE_SHOWN = 200 };

static enum result
report_findings(struct intake *run, int64_t number, const struct findings *findings)
{
	struct str position = str_from_int(run->batch, number);

	for (size_t i = 0; i < findings->n && run->job->report != NULL; i++) {
		const struct finding *f = &findings->list[i];
		const struct str cells[REPORT_COLUMNS] = {
			position,          str_of(f->field),
			str_of(f->reason), str_of(severity_word(f->severity)),
			str_of(f->code),   utf8_first(f->value, VALUE_SHOWN)
		};

		TRY(report_row(run, cells));
	}
	return OK;
}

static void
count_findings(struct intake_counts *counts, const struct findings *findings)
{
	bool warned = false, repaired = false;

	for (size_t i = 0; i < findings->n; i++) {
		warned |= findings->list[i].severity == SEVERITY_WARN;
		repaired |= findings->list[i].severity == SEVERITY_NORMALISE;
	}
	counts->rows++;
	counts->refused += findings->errors > 0;
	counts->warned += warned && findings->errors == 0;
	counts->repaired += repaired && findings->errors == 0;
}

static enum result
flush(struct intake *run)
{
	if (run->kept > 0)
		TRY(run->flush(run));
	run->kept = 0;
	arena_reset(run->batch);
	return OK;
}

static enum result
read_rows(struct intake *run)
{
	struct intake_job *job = run->job;
	struct findings findings;
	struct sheet_row row;
	enum result result;

	while ((result = job->next(job->source, run->batch, &row)) == OK) {
		findings.n = findings.errors = 0;
		TRY(run->take(run, &row, &findings));
		run->kept += findings.errors == 0;
		count_findings(&job->counts, &findings);
		TRY(report_findings(run, row.number - 1, &findings));
		if (job->teller != NULL && findings.n > 0)
			TRY(job->teller->row(job->teller->self, &row, &findings));
		if (run->kept == INTAKE_BATCH || arena_used(run->batch) > BATCH_BYTES)
			TRY(flush(run));
		if (job->progress != NULL && job->counts.rows % PROGRESS_ROWS == 0)
			job->progress(&job->counts, job->position(job->source));
	}
	return result == NOT_FOUND ? flush(run) : result;
}

static enum result
read_headings(struct intake *run)
{
	static const struct str report[REPORT_COLUMNS] = { { "row", 3 },    { "field", 5 },
							   { "reason", 6 }, { "severity", 8 },
							   { "code", 4 },   { "value", 5 } };
	struct sheet_row row = { 0 };
	enum result result = run->job->next(run->job->source, run->batch, &row);

	if (result != OK && result != NOT_FOUND)
		return result;
	TRY(columns_find(&row, run->headings, run->n_headings, &run->columns, &run->job->missing));
	return report_row(run, report);
}

static enum result
note(struct intake *run)
{
	const struct intake_counts *counts = &run->job->counts;
	static const struct actor system;
	const struct actor *by = run->job->by == NULL ? &system : run->job->by;
	struct audit_event event = { .action = run->action, .object = run->object };

	event.detail = str_format(
		run->batch, "rows %lld, refused %lld, added %lld, changed %lld, same %lld",
		(long long)counts->rows, (long long)counts->refused, (long long)counts->added,
		(long long)counts->changed, (long long)counts->same);
	return audit_note(run->db, by, run->job->now, event);
}

static enum result
run_in_transaction(struct intake *run)
{
	TRY(run->begin(run));
	TRY(read_headings(run));
	TRY(read_rows(run));
	if (run->end != NULL)
		TRY(run->end(run));
	if (run->job->counts.refused > 0 && run->job->mode == INTAKE_ALL_OR_NOTHING)
		return REFUSED;
	TRY(note(run));
	if (run->job->teller != NULL)
		return run->job->teller->settle(run->job->teller->self, run->db);
	return OK;
}

enum result
intake_run(struct intake *run)
{
	enum result result;

	run->whole = arena_create(WHOLE_MEMORY);
	run->batch = arena_create(BATCH_MEMORY);
	result = store_begin(run->db);
	if (result == OK) {
		result = run_in_transaction(run);
		if (result == OK && run->job->mode != INTAKE_TRY_ONLY)
			result = store_commit(run->db);
		else
			store_rollback(run->db);
	}
	if (run->job->progress != NULL)
		run->job->progress(&run->job->counts, 1000);
	arena_destroy(run->batch);
	arena_destroy(run->whole);
	return result;
}
