/*
 * deliver.h - handing messages to the gateway, beside the other jobs.
 *
 * Nothing waits for a provider: requests run while tests are closed, and what has ended is collected in the pauses
 * of the round. A message is claimed in one transaction and its end noted in another; in between it belongs to this
 * process for a lease longer than any round, so that two dk-jobs never send the same one. What a killed process had
 * claimed waits for the end of its lease: nobody knows whether it was sent, and a code is over by then.
 */
#ifndef JOBS_DELIVER_H
#define JOBS_DELIVER_H

#include "lib/base/date.h"
#include "lib/base/result.h"

struct arena;
struct store;

/* Says in the log what is wrong with the settings of the gateway. */
void deliver_check(void);
/* Starts what is due; *n_out is how many. With the gateway "log" they count as sent at once. */
enum result deliver_start(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;
/* Waits at most so long for requests to end and notes how. */
enum result deliver_wait(struct store *db, struct arena *arena, int ms) MUST_USE;
/* The same without waiting, between the pieces of a long round. */
void deliver_tend(struct store *db, struct arena *arena);
/* Are there requests whose end is not known yet? */
bool deliver_runs(void);

#endif
