/* tally_places.c - the districts of a region added up to cities. */
#include "domain/tally/tally.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

enum { CITY_DIGITS = 4, DISTRICT_DIGITS = 6 };

static void
add(struct tally_row *to, const struct tally_row *more)
{
	to->institution_id += more->institution_id;
	to->expected += more->expected;
	to->unsent += more->unsent;
	to->wait += more->wait;
	to->returned += more->returned;
	to->recheck += more->recheck;
	to->judging += more->judging;
	to->testing += more->testing;
	to->ending += more->ending;
	to->outside += more->outside;
	to->hidden += more->hidden;
	to->left += more->left;
}

/* 大同市平城区 is in 大同市: the register names districts alone. */
static struct str
city_name(struct str district)
{
	static const char *const ends[] = { "市", "自治州", "地区", "盟" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		struct str end = str_of(ends[i]);
		ptrdiff_t at = str_find(district, end);

		if (at > 0)
			return str_slice(district, 0, (size_t)at + end.len);
	}
	return district;
}

static bool
is_of_city(const struct tally_row *row, struct str city)
{
	return str_equal(str_slice(row->region_code, 0, CITY_DIGITS), city);
}

static void
add_to_city(struct tally_row *cities, size_t *n, const struct tally_row *district)
{
	size_t i = 0;

	while (i < *n && !is_of_city(district, cities[i].region_code))
		i++;
	if (i == *n) {
		(*n)++;
		cities[i].region_code = str_slice(district->region_code, 0, CITY_DIGITS);
		cities[i].name = city_name(district->name);
	}
	add(&cities[i], district);
}

enum result
tally_places(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
	     struct str region, struct rows *rows_out)
{
	struct tally_row *cities, *own, *row;
	size_t n_cities = 0, n = 0;
	struct rows rows;

	TRY(tally_districts(db, arena, office_id, cycle_id, &rows));
	row = rows.at;
	cities = ARENA_LIST(arena, rows.n + 1, struct tally_row);
	own = ARENA_LIST(arena, rows.n + 1, struct tally_row);
	for (size_t i = 0; i < rows.n; i++) {
		if (!str_starts(row[i].region_code, region))
			continue;
		own[n++] = row[i];
		add_to_city(cities, &n_cities, &row[i]);
	}
	if (n < 2 || region.len >= DISTRICT_DIGITS)
		*rows_out = (struct rows){ own, 0 };
	else
		*rows_out =
			n_cities > 1 ? (struct rows){ cities, n_cities } : (struct rows){ own, n };
	return OK;
}
