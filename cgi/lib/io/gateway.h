/*
 * gateway.h - FastCGI: the listening socket, prefork workers, and one call at a time (or many, for the
 * saver). nginx buffers requests and replies; a worker is never pinned by a slow visitor.
 */
#ifndef IO_GATEWAY_H
#define IO_GATEWAY_H

#include "lib/base/str.h"

struct call; /* one request being answered */

struct gateway_options {
	const char *socket; /* path to bind, or NULL: the socket that systemd passed */
	int workers;
	/* Others go first on a busy host, and nothing is done for visitors who did not wait. */
	bool gentle;
};

/* Runs work(index) in worker processes until SIGTERM, starting anew those that die. Exit status of
 * a worker 78 (configuration) ends the whole program. Returns the exit status for main. */
int gateway_prefork(const struct gateway_options *options, int (*work)(int index));

/* Runs work(0) in this process, without a socket; SIGTERM sets gateway_stopping(). */
int gateway_alone(int (*work)(int index));

/* Next request, or NULL when the worker shall end. The call is valid until call_finish(). */
struct call *gateway_next(void);
/* Waits for a request, lingers, then takes all that wait, at most max. 0: the worker shall end. */
size_t gateway_next_many(struct call **calls_out, size_t max, int linger_ms);
bool gateway_stopping(void);

/* A FastCGI parameter, absent when not sent. */
struct str call_param(const struct call *call, const char *name);
/* Reads the body, at most max bytes; REFUSED when it is longer (the rest is read and dropped). */
enum result call_body(struct call *call, struct arena *arena, size_t max, struct str *body_out) MUST_USE;
void call_write(struct call *call, struct str text);
void call_finish(struct call *call);

#endif
