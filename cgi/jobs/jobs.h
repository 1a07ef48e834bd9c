/*
 * jobs.h - what has to happen without a visitor, once a second: tests that ran out of time are closed and
 * marked, tests are opened and their questions put in order, acts on many are gone on with, records of new cycles
 * are made, files of the register are read, messages are delivered, the audit is sealed, qualifications of 考核机构
 * begin and end with their cycle, old rows go.
 *
 * Each job works in small transactions and starts where the data says, so that it may be killed at any
 * time and several may run.
 */
#ifndef JOBS_JOBS_H
#define JOBS_JOBS_H

#include <stdbool.h>

#include "lib/base/date.h"
#include "lib/base/result.h"

struct arena;
struct store;

void jobs_loop(struct store *db, struct arena *arena, bool once);

/* The jobs: *n_out is how much was done, 0 when nothing is left. */
enum result close_tests(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;
enum result open_tests(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;
enum result work_batches(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;
enum result fill_cycles(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;
/* once: waits until a file that was begun is done. */
enum result work_imports(struct store *db, struct arena *arena, struct stamp now, bool once) MUST_USE;
enum result seal_audit(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;
enum result sweep(struct store *db, struct stamp now, int64_t *n_out) MUST_USE;

#endif
