/*
 * errand.h - what a visitor carries from page to page of one errand, sealed in a cookie for a quarter of an hour.
 *
 * For those who are not signed in, or whose typed numbers must not stand in an address: workers keep no
 * state. One errand at a time in one browser; `where` names its kind, so that none passes for another.
 * Programs that use it see personal data (they need the data key).
 */
#ifndef SITE_ERRAND_H
#define SITE_ERRAND_H

#include "lib/web/reply.h"
#include "lib/web/request.h"

enum { ERRAND_MINUTES = 15 };

void errand_keep(const struct request *rq, struct reply *re, const char *where, struct str text);
void errand_forget(struct reply *re);
/* NOT_FOUND: none of this kind, or too old. */
enum result errand_find(const struct request *rq, const char *where, struct str *text_out) MUST_USE;

#endif
