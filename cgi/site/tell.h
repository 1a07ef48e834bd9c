/* tell.h - an institution is told by SMS, at the telephone of its 联系人. */
#ifndef SITE_TELL_H
#define SITE_TELL_H

#include "lib/web/request.h"

/* In the transaction of what it tells of. One without a telephone is told nothing. */
enum result site_tell_unit(const struct request *rq, int64_t institution_id, struct str body) MUST_USE;

#endif
