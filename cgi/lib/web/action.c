/* action.c - matching an address against the table. */
#include "lib/web/action.h"

#include <string.h>

static bool
match(struct request *rq, const char *pattern)
{
	struct str want = str_of(pattern), have = rq->path, a, b;
	size_t n = 0;

	memset(rq->parts, 0, sizeof(rq->parts));
	for (;;) {
		bool more_want = str_next(&want, '/', &a), more_have = str_next(&have, '/', &b);

		if (more_want != more_have)
			return false;
		if (!more_want)
			return true;
		if (a.len > 2 && a.at[0] == '{') {
			if (b.len == 0 || n == PARTS_MAX)
				return false;
			rq->parts[n++] = (struct pair){ str_slice(a, 1, a.len - 2), b };
		} else if (!str_equal(a, b)) {
			return false;
		}
	}
}

enum result
action_find(const struct action *table, struct request *rq)
{
	enum result found = NOT_FOUND;

	for (const struct action *row = table; row->path != NULL; row++) {
		if (!match(rq, row->path))
			continue;
		found = REFUSED;
		if (row->method == rq->method) {
			rq->action = row;
			return OK;
		}
	}
	memset(rq->parts, 0, sizeof(rq->parts));
	return found;
}
