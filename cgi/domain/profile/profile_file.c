/* profile_file.c - profiles as files: "key = value" lines, checked against the table of keys. */
#include "domain/profile/profile.h"

#include <string.h>

#include "domain/profile/profile_store_sql.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

static bool
is_choice(const char *choices, struct str value)
{
	struct str rest = str_of(choices), choice;

	while (str_next(&rest, '|', &choice))
		if (str_equal(choice, value))
			return true;
	return false;
}

static size_t
count_columns(struct str s)
{
	size_t n = 1;

	for (size_t i = 0; i < s.len; i++)
		n += s.at[i] == '|';
	return n;
}

static const struct profile_key *
find_key(struct str name)
{
	const struct profile_key *key = profile_keys;

	while (key->name != NULL && !str_equal(name, str_of(key->name)))
		key++;
	return key->name == NULL ? NULL : key;
}

static const char *
fault_of(const struct profile_key *key, struct str value)
{
	struct stamp from, to;
	int64_t n;

	switch (key->type) {
	case PROFILE_FLAG:
		return is_choice("yes|no", value) ? NULL : "must be yes or no";
	case PROFILE_NUMBER:
		return str_to_int(value, &n) == OK && n >= 0 ? NULL : "must be a number";
	case PROFILE_CHOICE:
		return is_choice(key->choices, value) ? NULL : "is not one of its choices";
	case PROFILE_LIST:
		return count_columns(value) <= count_columns(str_of(key->choices)) ?
			       NULL :
			       "has too many columns";
	case PROFILE_HOURS:
		return str_empty(value) ||
				       hours_next(value, (struct stamp){ 0 }, &from, &to) == OK ?
			       NULL :
			       "must be hours like 22:00-24:00";
	case PROFILE_TEXT:
		break;
	}
	return NULL;
}

static int64_t
count_before(const struct profile_file *file, struct str name)
{
	int64_t n = 0;

	for (size_t i = 0; i < file->n; i++)
		n += str_equal(file->at[i].name, name);
	return n;
}

static enum result
check_required(struct arena *arena, const struct profile_file *file, struct str *why_out)
{
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++)
		if (key->preset == NULL && count_before(file, str_of(key->name)) == 0) {
			*why_out = str_format(arena, "%s is missing", key->name);
			return REFUSED;
		}
	return OK;
}

static struct str
value_of(const struct profile_file *file, const char *name)
{
	for (size_t i = 0; i < file->n; i++)
		if (str_equal(file->at[i].name, str_of(name)))
			return file->at[i].value;
	return str_of(find_key(str_of(name))->preset);
}

enum result
profile_parse(struct arena *arena, struct str text, struct profile_file *file_out,
	      struct str *why_out)
{
	struct profile_file file = { ARENA_LIST(arena, text.len / 3 + 1, struct profile_pair), 0 };
	struct str line;
	int number = 0;

	while (str_next(&text, '\n', &line)) {
		const struct profile_key *key;
		const char *fault;
		struct str value;
		ptrdiff_t cut;

		number++;
		line = str_trim(line);
		if (str_empty(line) || line.at[0] == '#')
			continue;
		cut = str_find(line, STR("="));
		key = cut < 0 ? NULL : find_key(str_trim(str_slice(line, 0, (size_t)cut)));
		if (key == NULL) {
			*why_out = str_format(arena, "line %d: unknown key", number);
			return REFUSED;
		}
		value = str_trim(str_slice(line, (size_t)cut + 1, line.len));
		fault = fault_of(key, value);
		if (fault == NULL && key->type != PROFILE_LIST &&
		    count_before(&file, str_of(key->name)) > 0)
			fault = "stands twice";
		if (fault != NULL) {
			*why_out = str_format(arena, "line %d: %s %s", number, key->name, fault);
			return REFUSED;
		}
		file.at[file.n] = (struct profile_pair){ str_of(key->name), value,
							 count_before(&file, str_of(key->name)) };
		file.n++;
	}
	TRY(check_required(arena, &file, why_out));
	TRY(profile_makes_sense(arena, &file, why_out));
	*file_out = file;
	return OK;
}

enum result
profile_store(struct store *db, struct arena *arena, const struct profile_file *file,
	      int64_t *version_out)
{
	struct value *cells = ARENA_LIST(arena, file->n * 5, struct value);
	struct profile_version_row row;
	int64_t id = 0, position = 0, n;

	TRY(str_to_int(value_of(file, "province.id"), &id));
	TRY(str_to_int(value_of(file, "province.position"), &position));
	TRY(store_run(db, &province_upsert, NULL,
		      WITH(V(id), V(value_of(file, "province.code")),
			   V(value_of(file, "province.name")), V(position),
			   V(str_equal(value_of(file, "province.active"), STR("yes"))))));
	TRY(store_one(db, &province_version, arena, &row, WITH(V(id))));
	for (size_t i = 0; i < file->n; i++) {
		cells[i * 5] = V(id);
		cells[i * 5 + 1] = V(row.version);
		cells[i * 5 + 2] = V(file->at[i].name);
		cells[i * 5 + 3] = V(file->at[i].position);
		cells[i * 5 + 4] = V(file->at[i].value);
	}
	TRY(store_bulk(db, &profile_value_insert, file->n, cells, &n));
	*version_out = row.version;
	return OK;
}
