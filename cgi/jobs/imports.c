/* imports.c - files of the register, one after the other in a process of its own: no test waits for them. */
#include "domain/import/import_work.h"
#include "jobs/jobs.h"
#include "lib/base/arena.h"
#include "lib/io/aside.h"
#include "lib/io/clock.h"
#include "lib/io/gateway.h"
#include "lib/io/log.h"
#include "lib/io/store.h"
#include "site/site.h"

/* One statement may go through all of a large file. */
enum { DEADLINE_SECONDS = 600 };

static void
tell(const struct import_beat *beat)
{
	aside_tell(beat, sizeof(*beat));
}

static int
run(int64_t id)
{
	static const struct import_watch watch = { tell, gateway_stopping };
	struct store *db = NULL;
	enum result done;

	store_forget();
	done = site_open_store(&db, DEADLINE_SECONDS);
	if (done == OK)
		done = import_run(db, id, &watch, clock_now());
	if (done != OK)
		LOG("error", "import", LOG_NUMBER("id", id), LOG_TEXT("why", str_of(trail_text())));
	store_close(db);
	return done == OK ? 0 : 1;
}

/* Whether there is still one at work, after its last message was written down. */
static enum result
look_after(struct store *db, int64_t id, struct stamp now, bool *runs_out)
{
	struct import_beat beat;
	bool heard = aside_heard(&beat, sizeof(beat)), failed;
	enum result done = OK;

	*runs_out = aside_runs(&failed);
	if (failed)
		LOG("error", "import-ended", LOG_NUMBER("id", id));
	if (heard && *runs_out)
		done = import_beat(db, id, &beat, now);
	if (done != CONFLICT)
		return done;
	aside_stop(); /* cancelled */
	return OK;
}

enum result
work_imports(struct store *db, struct arena *arena, struct stamp now, bool once)
{
	static int64_t id;
	enum result found;
	bool runs;

	TRY(look_after(db, id, now, &runs));
	if (runs || gateway_stopping())
		return OK;
	found = import_take(db, arena, now, &id);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	TRY(aside_start(run, id));
	if (once)
		aside_wait();
	return OK;
}
