/* sweep_sql.h - statements of delivery and retention. */
#ifndef JOBS_SWEEP_SQL_H
#define JOBS_SWEEP_SQL_H

#include "lib/io/store.h"

extern const struct statement outbox_mark, sweep_pens, sweep_sessions, sweep_ended, sweep_kept, sweep_form_tokens,
	sweep_throttle, sweep_codes, sweep_outbox, sweep_batch_rows, sweep_batches, sweep_trials, sweep_import_pieces;

#endif
