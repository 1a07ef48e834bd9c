/* profile.c - profiles held in the process. */
#include "domain/profile/profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/profile/profile_sql.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

/* Of all provinces, the largest there can be. */
enum { PROFILE_BYTES_MAX = 16 << 20 };

struct value_list {
	struct str *at;
	size_t n;
};

struct profile {
	int64_t id, version;
	struct str code, name;
	struct value_list *values; /* one for each key of the table */
};

static struct arena *memory;
static struct profile list[PROVINCES_MAX];
static size_t n_profiles;
static struct stamp looked_at;

static size_t
key_count(void)
{
	size_t n = 0;

	while (profile_keys[n].name != NULL)
		n++;
	return n;
}

/* The keys of the table by their names: a page asks for a hundred. A place holds the number of a key plus one. */
enum { KEY_PLACES = 1024 };
static unsigned short key_places[KEY_PLACES];
static size_t n_keys;

static size_t
place_of(const char *name)
{
	uint32_t h = 2166136261U;

	for (; *name != '\0'; name++)
		h = (h ^ (unsigned char)*name) * 16777619U;
	return (h ^ h >> 16) % KEY_PLACES;
}

static void
number_keys(void)
{
	n_keys = key_count();
	if (n_keys > KEY_PLACES / 2)
		abort(); /* KEY_PLACES is to grow with the table */
	for (size_t i = 0; i < n_keys; i++) {
		size_t at = place_of(profile_keys[i].name);

		while (key_places[at] != 0)
			at = (at + 1) % KEY_PLACES;
		key_places[at] = (unsigned short)(i + 1);
	}
}

/* That of the key without a name, which ends the table, when there is none. */
static size_t
key_index(const char *name)
{
	if (n_keys == 0)
		number_keys();
	for (size_t at = place_of(name); key_places[at] != 0; at = (at + 1) % KEY_PLACES)
		if (strcmp(profile_keys[key_places[at] - 1].name, name) == 0)
			return key_places[at] - 1U;
	return n_keys;
}

/* How many values a key has: they stand together. */
static size_t
count_values(const struct profile_row *first, size_t n)
{
	size_t same = 1;

	while (same < n && str_equal(first[same].name, first->name))
		same++;
	return same;
}

static enum result
load_one(struct store *db, struct arena *arena, const struct province_row *row,
	 struct profile *profile)
{
	const struct profile_row *values;
	struct rows rows;

	profile->id = row->id;
	profile->version = row->version;
	profile->code = str_copy(arena, row->code);
	profile->name = str_copy(arena, row->name);
	profile->values = ARENA_LIST(arena, key_count(), struct value_list);
	TRY(store_many(db, &profile_values, arena, &rows, WITH(V(row->id), V(row->version))));
	values = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		size_t k = key_index(str_c(arena, values[i].name));
		struct value_list *own = &profile->values[k];

		if (profile_keys[k].name == NULL)
			continue; /* a key of a newer release; dkctl profile check tells */
		if (own->at == NULL)
			own->at =
				ARENA_LIST(arena, count_values(values + i, rows.n - i), struct str);
		own->at[own->n++] = values[i].value;
	}
	return OK;
}

static bool
is_current(const struct rows *rows)
{
	const struct province_row *row = rows->at;

	if (rows->n != n_profiles)
		return false;
	for (size_t i = 0; i < rows->n; i++)
		if (row[i].id != list[i].id || row[i].version != list[i].version)
			return false;
	return true;
}

/* A load that fails half-way leaves what was there. */
static enum result
load_all(struct store *db, struct arena *arena, const struct rows *rows)
{
	struct profile next[PROVINCES_MAX] = { 0 };
	size_t n = rows->n < PROVINCES_MAX ? rows->n : PROVINCES_MAX;

	for (size_t i = 0; i < n; i++)
		TRY(load_one(db, arena, (const struct province_row *)rows->at + i, &next[i]));
	memcpy(list, next, sizeof(list));
	n_profiles = n;
	return OK;
}

enum result
profiles_refresh(struct store *db, struct stamp now)
{
	struct arena *fresh;
	struct rows rows;

	if (memory != NULL && now.us >= looked_at.us &&
	    now.us - looked_at.us < config_number("site.look_again") * STAMP_SECOND)
		return OK;
	fresh = arena_create(PROFILE_BYTES_MAX);
	if (store_many(db, &province_list, fresh, &rows, NOTHING) != OK) {
		arena_destroy(fresh);
		return fail("profiles");
	}
	if (memory != NULL && is_current(&rows)) {
		arena_destroy(fresh);
		looked_at = now;
		return OK;
	}
	if (load_all(db, fresh, &rows) != OK) {
		arena_destroy(fresh);
		return fail("profiles");
	}
	arena_destroy(memory);
	memory = fresh;
	looked_at = now;
	return OK;
}

size_t
profiles_count(void)
{
	return n_profiles;
}

const struct profile *
profile_at(size_t i)
{
	return i < n_profiles ? &list[i] : NULL;
}

const struct profile *
profile_by_id(int64_t province_id)
{
	for (size_t i = 0; i < n_profiles; i++)
		if (list[i].id == province_id)
			return &list[i];
	return NULL;
}

const struct profile *
profile_by_code(struct str code)
{
	for (size_t i = 0; i < n_profiles; i++)
		if (str_equal(list[i].code, code))
			return &list[i];
	return NULL;
}

int64_t
profile_id(const struct profile *profile)
{
	return profile->id;
}

struct str
profile_code(const struct profile *profile)
{
	return profile->code;
}

struct str
profile_name(const struct profile *profile)
{
	return profile->name;
}

static size_t
key_of_type(const char *key, enum profile_type type)
{
	size_t k = key_index(key);

	if (profile_keys[k].name == NULL ||
	    (profile_keys[k].type != type &&
	     !(type == PROFILE_TEXT && (profile_keys[k].type == PROFILE_CHOICE ||
					profile_keys[k].type == PROFILE_HOURS)))) {
		(void)fprintf(stderr, "level=fatal what=profile-key key=%s\n", key);
		abort();
	}
	return k;
}

static struct str
single(const struct profile *profile, size_t k)
{
	const struct value_list *own = &profile->values[k];

	return own->n > 0                     ? own->at[0] :
	       profile_keys[k].preset != NULL ? str_of(profile_keys[k].preset) :
						STR("");
}

struct str
profile_text(const struct profile *profile, const char *key)
{
	return single(profile, key_of_type(key, PROFILE_TEXT));
}

bool
profile_flag(const struct profile *profile, const char *key)
{
	return str_equal(single(profile, key_of_type(key, PROFILE_FLAG)), STR("yes"));
}

int64_t
profile_number(const struct profile *profile, const char *key)
{
	int64_t n = 0;

	if (str_to_int(single(profile, key_of_type(key, PROFILE_NUMBER)), &n) != OK)
		return 0;
	return n;
}

bool
profile_is(const struct profile *profile, const char *key, const char *choice)
{
	return str_equal(single(profile, key_of_type(key, PROFILE_CHOICE)), str_of(choice));
}

size_t
profile_list_size(const struct profile *profile, const char *key)
{
	return profile->values[key_of_type(key, PROFILE_LIST)].n;
}

static struct str
column(struct str value, size_t c)
{
	struct str piece = STR("");

	for (size_t n = 0; n <= c; n++)
		if (!str_next(&value, '|', &piece))
			return STR("");
	return str_trim(piece);
}

struct str
profile_list(const struct profile *profile, const char *key, size_t i, size_t c)
{
	const struct value_list *own = &profile->values[key_of_type(key, PROFILE_LIST)];

	return i >= own->n ? STR("") : column(own->at[i], c);
}

enum result
profile_list_find(const struct profile *profile, const char *key, struct str code, size_t *i_out)
{
	const struct value_list *own = &profile->values[key_of_type(key, PROFILE_LIST)];

	for (size_t i = 0; i < own->n; i++)
		if (str_equal(column(own->at[i], 0), code)) {
			*i_out = i;
			return OK;
		}
	return NOT_FOUND;
}

struct str
profile_title(const struct profile *profile, struct str code, struct str word)
{
	size_t i;

	if (profile == NULL || profile_list_find(profile, "title", code, &i) != OK)
		return word;
	return profile_list(profile, "title", i, 1);
}

struct str
profile_label(const struct profile *profile, const char *name)
{
	size_t i;

	if (profile_list_find(profile, "label", str_of(name), &i) != OK)
		return (struct str){ 0 };
	return profile_list(profile, "label", i, 1);
}

bool
profile_line(const struct profile *profile, const struct profile_key *key, size_t i,
	     struct str *value_out)
{
	size_t k = key_index(key->name);
	const struct value_list *own = &profile->values[k];

	if (key->type == PROFILE_LIST ? i >= own->n : i > 0)
		return false;
	*value_out = i < own->n ? own->at[i] : single(profile, k);
	return true;
}
