/* announcement.c - reading announcements; the newest are held for some seconds. */
#include "domain/announcement/announcement.h"

#include <string.h>

#include "domain/announcement/announcement_sql.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"

enum { PROVINCES_HELD = 40, NEWEST_HELD = 5, TITLE_BYTES = 640 };

struct held {
	int64_t province_id, at_us;
	size_t n;
	struct announcement newest[NEWEST_HELD];
	char titles[NEWEST_HELD][TITLE_BYTES];
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

static void
hold(struct held *h, int64_t province_id, const struct rows *rows)
{
	const struct announcement *row = rows->at;

	h->province_id = province_id;
	h->at_us = clock_steady_us();
	h->n = rows->n;
	for (size_t i = 0; i < rows->n; i++) {
		h->newest[i] = row[i];
		h->newest[i].title.len =
			row[i].title.len < TITLE_BYTES ? row[i].title.len : TITLE_BYTES;
		memcpy(h->titles[i], row[i].title.at, h->newest[i].title.len);
		h->newest[i].title.at = h->titles[i];
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
	for (size_t i = 0; i < h->n; i++)
		list[i].title = str_copy(arena, list[i].title);
	*rows_out = (struct rows){ list, h->n < (size_t)most ? h->n : (size_t)most };
	return OK;
}

enum result
announcement_find(struct store *db, struct arena *arena, int64_t id, struct stamp now,
		  struct announcement *announcement_out)
{
	return store_one(db, &announcement_by_id, arena, announcement_out, WITH(V(id), V(now)));
}
