/* experience.c - reading experiences. */
#include "domain/experience/experience.h"

#include "domain/experience/experience_sql.h"
#include "lib/base/arena.h"

enum result
experience_list(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
{
	return store_many(db, &experience_of_record, arena, rows_out, WITH(V(record_id)));
}

enum result
experience_find(struct store *db, struct arena *arena, int64_t id, int64_t physician_id,
		struct experience *experience_out)
{
	return store_one(db, &experience_of_physician, arena, experience_out,
			 WITH(V(id), V(physician_id)));
}

static struct str
add_piece(struct arena *arena, struct str line, struct str piece)
{
	return str_empty(piece) ? line :
				  str_format(arena, "%.*s，%.*s", STR_ARGS(line), STR_ARGS(piece));
}

struct str
experience_line(struct arena *arena, const struct experience *e)
{
	struct str line = e->place, from = str_slice(date_text(arena, e->from_month), 0, 7);
	struct str to = date_is_none(e->to_month) ? STR("今") :
						    str_slice(date_text(arena, e->to_month), 0, 7);

	line = add_piece(arena, line, e->department);
	line = add_piece(arena, line, e->title);
	line = add_piece(arena, line, e->position);
	if (date_is_none(e->from_month))
		return line;
	if (e->kind >= RESEARCH_PRIZE)
		return add_piece(arena, line, date_text(arena, e->from_month));
	return add_piece(arena, line,
			 str_format(arena, "%.*s 至%s%.*s", STR_ARGS(from),
				    date_is_none(e->to_month) ? "" : " ", STR_ARGS(to)));
}
