/* sweep.c - letting go of what has served its time. */
#include "domain/session/session_kept.h"
#include "jobs/jobs.h"
#include "jobs/sweep_sql.h"
#include "lib/io/config.h"

/* How long rows stay after they have served. */
enum { ENDED_DAYS = 2, TOKEN_DAYS = 2, THROTTLE_DAYS = 2, CODE_DAYS = 2, OUTBOX_DAYS = 30 };

static enum result
in_transaction(struct store *db, const struct statement *what, int64_t *n_out, struct values values)
{
	enum result done = store_begin(db);

	if (done == OK)
		done = store_run(db, what, n_out, values);
	if (done == OK)
		return store_commit(db);
	store_rollback(db);
	return done;
}

enum result
sweep(struct store *db, struct stamp now, int64_t *n_out)
{
	int64_t lists = config_number("batch.keep_days");
	const struct {
		const struct statement *what;
		int64_t days;
	} old[] = {
		{ &sweep_ended, ENDED_DAYS },       { &sweep_form_tokens, TOKEN_DAYS },
		{ &sweep_throttle, THROTTLE_DAYS }, { &sweep_codes, CODE_DAYS },
		{ &sweep_outbox, OUTBOX_DAYS },     { &sweep_batch_rows, lists },
		{ &sweep_batches, lists },          { &sweep_trials, lists },
		{ &sweep_import_pieces, lists },
	};
	struct stamp idle = stamp_add(now, -config_number("session.idle_minutes") * STAMP_MINUTE);
	/* Whose session it was is known a while longer, for forms that come too late (session_kept.h). */
	struct stamp late = stamp_add(idle, -KEPT_MINUTES * STAMP_MINUTE);
	int64_t n, sum = 0;

	TRY(in_transaction(db, &sweep_pens, &n, WITH(V(now), V(idle))));
	TRY(in_transaction(db, &sweep_sessions, &n,
			   WITH(V(stamp_add(now, -KEPT_MINUTES * STAMP_MINUTE)), V(late))));
	sum += n;
	TRY(in_transaction(db, &sweep_kept, &n,
			   WITH(V(stamp_add(now, -KEPT_MINUTES * STAMP_MINUTE)))));
	sum += n;
	for (size_t i = 0; i < sizeof(old) / sizeof(old[0]); i++) {
		struct stamp before = stamp_add(now, -old[i].days * STAMP_DAY);

		TRY(in_transaction(db, old[i].what, &n, WITH(V(before))));
		sum += n;
	}
	*n_out = sum;
	return OK;
}
