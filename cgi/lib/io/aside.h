/*
 * aside.h - work that takes minutes, in a process of its own, so that whoever asked for it can go on.
 *
 * One at a time. The child has the memory as it was and none of the connections: it opens its own. It ends with its
 * parent, and may tell the parent how far it is; of several messages the last counts.
 */
#ifndef IO_ASIDE_H
#define IO_ASIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/base/result.h"

enum { ASIDE_MESSAGE_MAX = 64 };

/* Runs work(argument) in a child, which ends with the status that it returns. */
enum result aside_start(int (*work)(int64_t argument), int64_t argument) MUST_USE;
/* Does it still run? One that has ended is let go; *failed_out: not with status 0. */
bool aside_runs(bool *failed_out);
/* Asks it to end: gateway_stopping() becomes true in it. */
void aside_stop(void);
/* Waits for its end. */
void aside_wait(void);
/* In the child: a message of at most ASIDE_MESSAGE_MAX bytes, always of the same length. */
void aside_tell(const void *message, size_t len);
/* In the parent: the last message since; false when there is none. */
bool aside_heard(void *message_out, size_t len);

#endif
