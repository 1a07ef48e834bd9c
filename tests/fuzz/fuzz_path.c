/* fuzz_path.c - addresses: nothing that climbs comes out, and routing survives them. */
#include "fuzz.h"
#include "lib/base/utf8.h"
#include "lib/web/action.h"

static enum result
nothing(const struct request *rq, struct reply *re)
{
	(void)rq;
	(void)re;
	return OK;
}

static const struct action table[] = {
	{ GET, "/", nothing, 1 },
	{ GET, "/a/{id}", nothing, 1 },
	{ GET, "/a/{id}/b/{x}/{y}/{z}", nothing, 1 },
	{ 0 },
};

TARGET(path)
{
	struct request rq = { .method = GET };
	struct str rest, piece;
	int64_t id;

	if (parse_path(arena, input, &rq.path) != OK)
		return;
	MUST(rq.path.len > 0 && rq.path.at[0] == '/' && utf8_valid(rq.path));
	rest = rq.path;
	while (str_next(&rest, '/', &piece))
		MUST(!str_equal(piece, STR("..")) && !str_equal(piece, STR(".")));
	if (action_find(table, &rq) == OK && request_id(&rq, "id", &id) == OK)
		MUST(id > 0);
}
