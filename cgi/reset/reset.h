/* reset.h - what the files of this program share. */
#ifndef RESET_RESET_H
#define RESET_RESET_H

#include "domain/account/account.h"
#include "lib/web/action.h"

extern const struct action reset_actions[];

/*
 * What is known of a reset between its pages, sealed in a cookie for a quarter of an hour: nobody is signed
 * in, the document number must not stand in an address, and workers keep no state.
 */
struct errand {
	enum door door;
	struct stamp asked_at;   /* when a code was last asked for */
	struct str code;         /* once it was right */
	struct str name;
};

void reset_keep(const struct request *rq, struct reply *re, const struct errand *errand);
/* NOT_FOUND: none, or too old. */
enum result reset_find(const struct request *rq, struct errand *errand_out) MUST_USE;

#endif
