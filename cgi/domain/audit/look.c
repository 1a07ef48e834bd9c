/* look.c - which index answers a question, and how far back it is asked. */
#include "domain/audit/look.h"

#include <string.h>

#include "domain/audit/look_sql.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"

enum { KEYS_MAX = 6, FILTER_CELLS = 21 };

/* What was under way at once when an id was given may have been noted with an earlier time. */
#define SLACK (15 * STAMP_MINUTE)
static const struct stamp beginning = { 1 }, forever = { INT64_MAX };

struct bounds {
	int64_t low, high; /* low is looked at, high is not */
};

static struct str
or_absent(struct str s)
{
	return str_empty(s) ? (struct str){ NULL, 0 } : s;
}

static enum result
id_of(struct store *db, struct arena *arena, const struct statement *what, struct values values,
      int64_t none, int64_t *id_out)
{
	struct audit_id row;
	enum result found = store_one(db, what, arena, &row, values);

	*id_out = none;
	if (found == OK)
		*id_out = row.id;
	return found == NOT_FOUND ? OK : found;
}

static enum result
find_bounds(struct store *db, struct arena *arena, const struct audit_query *q,
	    struct bounds *bounds_out)
{
	struct bounds b = { 1, 0 };
	int64_t last;

	TRY(id_of(db, arena, &audit_last, NOTHING, 0, &last));
	if (!stamp_is_none(q->from))
		TRY(id_of(db, arena, &audit_first_since, WITH(V(stamp_add(q->from, -SLACK))),
			  last + 1, &b.low));
	if (!stamp_is_none(q->to))
		TRY(id_of(db, arena, &audit_last_until, WITH(V(stamp_add(q->to, SLACK))), 0,
			  &last));
	b.high = last + 1;
	if (q->before > 0 && q->before < b.high)
		b.high = q->before;
	*bounds_out = b;
	return OK;
}

/* The condition of the index, whose values go before those of the filter. The filter has whatever else is asked for. */
struct way {
	const struct statement *what;
	struct value keys[KEYS_MAX];
	size_t n_keys;
	bool spans; /* reads every id between the bounds */
};

static struct way
choose(const struct audit_query *q)
{
	struct way way = { .what = &audit_by_time, .spans = true };

	if (q->physician_id != 0) {
		way = (struct way){ .what = &audit_by_person, .n_keys = 6 };
		for (size_t i = 0; i < way.n_keys; i++)
			way.keys[i] = V(q->physician_id);
	} else if (!str_empty(q->object_kind)) {
		way = (struct way){ .what = &audit_by_object, .n_keys = 2 };
		way.keys[0] = V(q->object_kind);
		way.keys[1] = V(q->object_id);
	} else if (q->account_id != 0) {
		way = (struct way){ .what = &audit_by_account, .n_keys = 1 };
		way.keys[0] = V(q->account_id);
	} else if (q->place.institution_id != 0) {
		way = (struct way){ .what = &audit_by_institution, .n_keys = 1 };
		way.keys[0] = V(q->place.institution_id);
	} else if (!str_empty(q->action)) {
		way = (struct way){ .what = &audit_by_action, .n_keys = 1 };
		way.keys[0] = V(q->action);
	}
	return way;
}

static void
fill_filter(struct arena *arena, const struct audit_query *q, struct bounds b, struct value *cell)
{
	struct str name = like_part_if(arena, q->name);
	struct str action = or_absent(q->action), address = or_absent(q->address);
	/* Whatever anybody did to a person of the region. */
	struct str region =
		q->physician_id != 0 ? (struct str){ NULL, 0 } : or_absent(q->place.region);

	cell[0] = V(b.low);
	cell[1] = V(b.high);
	cell[2] = V(stamp_is_none(q->from) ? beginning : q->from);
	cell[3] = V(stamp_is_none(q->to) ? forever : q->to);
	cell[4] = cell[5] = V(action);
	cell[6] = cell[7] = V(address);
	cell[8] = cell[9] = cell[10] = V(name);
	cell[11] = cell[12] = V(or_absent(q->object_kind));
	cell[13] = V(q->object_id);
	cell[14] = cell[15] = V(q->account_id);
	cell[16] = cell[17] = V(q->place.institution_id);
	cell[18] = cell[19] = V(region);
}

enum result
audit_look(struct store *db, struct arena *arena, const struct audit_query *q,
	   struct rows *rows_out, struct audit_reach *reach_out)
{
	struct value cells[KEYS_MAX + FILTER_CELLS];
	struct way way = choose(q);
	struct audit_reach reach = { 0, false };
	struct bounds b;
	struct rows rows;
	int64_t lowest;

	TRY(find_bounds(db, arena, q, &b));
	lowest = b.low;
	if (way.spans && b.high - b.low > AUDIT_LOOK_SPAN)
		b.low = b.high - AUDIT_LOOK_SPAN;
	memcpy(cells, way.keys, way.n_keys * sizeof(cells[0]));
	fill_filter(arena, q, b, cells + way.n_keys);
	cells[way.n_keys + FILTER_CELLS - 1] = V(q->limit + 1);
	TRY(store_many(db, way.what, arena, &rows,
		       (struct values){ cells, way.n_keys + FILTER_CELLS }));
	if ((int64_t)rows.n > q->limit) {
		rows.n = (size_t)q->limit;
		reach.earlier = ((const struct audit_row *)rows.at)[rows.n - 1].id;
	} else if (b.low > lowest) {
		reach = (struct audit_reach){ b.low, true };
	}
	*rows_out = rows;
	*reach_out = reach;
	return OK;
}

enum result
audit_find(struct store *db, struct arena *arena, const struct audit_place *place, int64_t id,
	   struct audit_row *row_out)
{
	struct audit_query q = { .place = *place };
	struct value cells[FILTER_CELLS];

	fill_filter(arena, &q, (struct bounds){ id, id + 1 }, cells);
	cells[FILTER_CELLS - 1] = V(1);
	return store_one(db, &audit_by_time, arena, row_out,
			 (struct values){ cells, FILTER_CELLS });
}

enum result
audit_person(struct store *db, struct arena *arena, const struct audit_place *place,
	     struct bytes document_index, struct audit_person *person_out)
{
	struct str region = or_absent(place->region);

	return store_one(db, &audit_person_of, arena, person_out,
			 WITH(V(document_index), V(region), V(region), V(place->institution_id),
			      V(place->institution_id), V(place->institution_id)));
}

enum result
audit_person_by_id(struct store *db, struct arena *arena, const struct audit_place *place,
		   int64_t physician_id, struct audit_person *person_out)
{
	struct str region = or_absent(place->region);

	return store_one(db, &audit_person_one, arena, person_out,
			 WITH(V(physician_id), V(region), V(region), V(place->institution_id),
			      V(place->institution_id), V(place->institution_id)));
}
