/*
 * action.h - the table of a program: what is answered, to whom, and under which conditions.
 *
 * The zero of every column is the safe one: nobody may, nothing is written, the form token is checked,
 * any input refuses the form, nothing is cached.
 */
#ifndef WEB_ACTION_H
#define WEB_ACTION_H

#include "lib/web/form.h"
#include "lib/web/reply.h"
#include "lib/web/request.h"

typedef enum result handler(const struct request *rq, struct reply *re);

enum writes { READ_ONLY = 0, WRITES };
enum csrf { CSRF_CHECKED = 0, CSRF_NOT_NEEDED };
enum cache { NO_STORE = 0, CACHE_PRIVATE };

/* At most tries calls of one address (and account, if signed in) in the time. */
struct limit {
	int64_t tries, per_seconds;
};

struct action {
	enum method method;
	const char *path;        /* "/review/{id}"; {name} takes one piece */
	handler *run;
	unsigned access;         /* bits of site/access.h; 0 is nobody */
	enum writes writes;
	enum csrf csrf;
	const struct form *form;
	handler *again;          /* the page that shows a refused form again (422) */
	bool draft;              /* go=save, go=exit or an autosave reads the form leniently */
	bool keeps_raw;          /* always leniently; the handler keeps what does not fit and judges itself */
	const struct limit *limit;
	enum cache cache;
	size_t body_max;         /* 0: BODY_MAX */
	bool always;             /* a POST that is taken in hours of maintenance, too */
};

/* The row for a method and path, with the pieces of the path in rq->parts. NOT_FOUND: no such address;
 * REFUSED: the address exists for another method. */
enum result action_find(const struct action *table, struct request *rq) MUST_USE;

#endif
