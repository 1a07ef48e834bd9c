/* announcement.c - reading announcements; the newest are held for some seconds. */
#include "domain/announcement/announcement.h"

#include <string.h>

#include "domain/announcement/announcement_sql.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"

enum { PROVINCES_HELD = 40, NEWEST_HELD = 5, TITLE_BYTES = 640, KIND_SIZE = 8 };

struct held {
	int64_t province_id, at_us;
	size_t n;
	struct announcement newest[NEWEST_HELD];
	char titles[NEWEST_HELD][TITLE_BYTES], kinds[NEWEST_HELD][KIND_SIZE];
};

static struct held held[PROVINCES_HELD];

static struct held *
held_of(int64_t province_id)
{
	size_t i = 0;

	while (i < PROVINCES_HELD && held[i].province_id != province_id && held[i].province_id != 0)
		i++;
	return i < PROVINCES_HELD ? &held[i] : NULL;
}

static bool
is_fresh(const struct held *h, int64_t province_id)
{
	return h->province_id == province_id &&
	       clock_steady_us() - h->at_us < config_number("site.look_again") * STAMP_SECOND;
}

/* Where a held text lies, cut to what there is room for. */
static struct str
keep(char *at, size_t room, struct str text)
{
	struct str kept = { at, text.len < room ? text.len : room };

	memcpy(at, text.at, kept.len);
	return kept;
}

static void
hold(struct held *h, int64_t province_id, const struct rows *rows)
{
	const struct announcement *row = rows->at;

	h->province_id = province_id;
	h->at_us = clock_steady_us();
	h->n = rows->n;
	for (size_t i = 0; i < rows->n; i++) {
		h->newest[i] = row[i];
		h->newest[i].title = keep(h->titles[i], TITLE_BYTES, row[i].title);
		h->newest[i].kind = keep(h->kinds[i], KIND_SIZE, row[i].kind);
	}
}

static enum result
look(struct store *db, struct arena *arena, int64_t province_id, int64_t most, struct stamp now,
     struct rows *rows_out)
{
	return store_many(db, &announcement_latest, arena, rows_out,
			  WITH(V(province_id), V(now), V(most)));
}

enum result
announcements_latest(struct store *db, struct arena *arena, int64_t province_id, int64_t most,
		     struct stamp now, struct rows *rows_out)
{
	struct held *h = most > NEWEST_HELD ? NULL : held_of(province_id);
	struct announcement *list;

	if (h == NULL)
		return look(db, arena, province_id, most, now, rows_out);
	if (!is_fresh(h, province_id)) {
		TRY(look(db, arena, province_id, NEWEST_HELD, now, rows_out));
		hold(h, province_id, rows_out);
	}
	list = ARENA_LIST(arena, NEWEST_HELD, struct announcement);
	memcpy(list, h->newest, h->n * sizeof(*list));
	for (size_t i = 0; i < h->n; i++) {
		list[i].title = str_copy(arena, list[i].title);
		list[i].kind = str_copy(arena, list[i].kind);
	}
	*rows_out = (struct rows){ list, h->n < (size_t)most ? h->n : (size_t)most };
	return OK;
}

enum result
announcements_list(struct store *db, struct arena *arena, const struct announcement_query *query,
		   struct rows *rows_out, int64_t *n_out)
{
	struct str kind = str_empty(query->kind) ? (struct str){ 0 } : query->kind;
	struct str words = like_part(arena, query->words);
	struct announcement row;

	TRY(store_one(db, &announcement_n, arena, &row,
		      WITH(V(query->province_id), V(query->now), V(kind), V(kind), V(words))));
	*n_out = row.id;
	return store_many(db, &announcement_page, arena, rows_out,
			  WITH(V(query->province_id), V(query->now), V(kind), V(kind), V(words),
			       V(query->limit), V(query->offset)));
}

enum result
announcement_find(struct store *db, struct arena *arena, int64_t id, struct stamp now,
		  struct announcement *announcement_out)
{
	return store_one(db, &announcement_by_id, arena, announcement_out, WITH(V(id), V(now)));
}
