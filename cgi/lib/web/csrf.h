/* csrf.h - form tokens: the session's secret under a fresh mask, so that compression tells nothing. */
#ifndef WEB_CSRF_H
#define WEB_CSRF_H

#include "lib/base/str.h"

enum { CSRF_BYTES = 16 };

struct str csrf_token(struct arena *arena, struct bytes secret);
/* REFUSED unless the token was made of this secret. */
enum result csrf_check(struct arena *arena, struct bytes secret, struct str token) MUST_USE;

#endif
