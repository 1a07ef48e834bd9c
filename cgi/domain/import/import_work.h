/* import_work.h - trying and carrying out files of the register: dk-jobs alone. */
#ifndef DOMAIN_IMPORT_WORK_H
#define DOMAIN_IMPORT_WORK_H

#include "domain/import/import.h"

struct intake_counts;

/* Takes the oldest file that waits, or whose run gave no sign of life for minutes; after three runs
 * such a file is given up. NOT_FOUND: none. */
enum result import_take(struct store *db, struct arena *arena, struct stamp now, int64_t *id_out) MUST_USE;
/* What a run tells while it works. */
struct import_beat {
	int64_t thousandths, rows, refused;
};
/* CONFLICT: it was cancelled meanwhile. */
enum result import_beat(struct store *db, int64_t id, const struct import_beat *beat, struct stamp now) MUST_USE;

/* Runs a file that was taken, in transactions of its own. told() is called now and then; stop() ends the run, which
 * leaves nothing. OK also when the file itself would not do: its state says so. */
struct import_watch {
	void (*told)(const struct import_beat *beat);
	bool (*stop)(void);
};
enum result import_run(struct store *db, int64_t id, const struct import_watch *watch, struct stamp now) MUST_USE;

#endif
