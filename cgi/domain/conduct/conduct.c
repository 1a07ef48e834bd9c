/* conduct.c - reading what was approved before. */
#include "domain/conduct/conduct.h"

#include "domain/conduct/conduct_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum result
conducts_of_record(struct store *db, struct arena *arena, int64_t record_id,
		   struct conducts *conducts_out)
{
	struct conducts all = { NULL, 0, 0, 0 };
	const struct conduct_row *row;
	struct conduct *list;
	struct rows rows;

	TRY(store_many(db, &conduct_of_record, arena, &rows, WITH(V(record_id))));
	row = rows.at;
	list = ARENA_LIST(arena, rows.n + 1, struct conduct);
	for (size_t i = 0; i < rows.n; i++) {
		list[i] = (struct conduct){ .id = row[i].id,
					    .kind = row[i].kind,
					    .class_code = row[i].class_code,
					    .happened_on = row[i].happened_on,
					    .declared = row[i].declared,
					    .record_id = row[i].record_id };
		TRY(cipher_reveal(arena, CONDUCT_AUTHORITY, row[i].authority, &list[i].authority));
		TRY(cipher_reveal(arena, CONDUCT_CONTENT, row[i].content, &list[i].content));
		all.n_good += row[i].kind == CONDUCT_GOOD;
		all.n_bad += row[i].kind == CONDUCT_BAD;
	}
	all.at = list;
	all.n = rows.n;
	*conducts_out = all;
	return OK;
}

struct str
conduct_line(struct arena *arena, const struct conduct *c)
{
	struct str line = date_text(arena, c->happened_on);

	if (!str_empty(c->authority))
		line = str_format(arena, "%.*s，%.*s", STR_ARGS(c->authority), STR_ARGS(line));
	return str_format(arena, "%.*s，%.*s（%.*s）", STR_ARGS(line), STR_ARGS(c->content),
			  STR_ARGS(c->declared));
}
