/* profile_file.c - profiles as files: "key = value" lines, checked against the table of keys. */
#include "domain/profile/profile.h"

#include <string.h>

#include "domain/audit/audit.h"
#include "domain/profile/profile_store_sql.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

enum { VALUE_MAX = 65535 }; /* bytes of a column TEXT */

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

const struct profile_key *
profile_key_find(struct str name)
{
	const struct profile_key *key = profile_keys;

	while (key->name != NULL && !str_equal(name, str_of(key->name)))
		key++;
	return key->name == NULL ? NULL : key;
}

const char *
profile_value_fault(const struct profile_key *key, struct str value)
{
	struct stamp from, to;
	int64_t n;

	if (value.len > VALUE_MAX)
		return "profile_long";
	switch (key->type) {
	case PROFILE_FLAG:
		return is_choice("yes|no", value) ? NULL : "profile_flag";
	case PROFILE_NUMBER:
		return str_to_int(value, &n) == OK && n >= 0 ? NULL : "profile_number";
	case PROFILE_CHOICE:
		return is_choice(key->choices, value) ? NULL : "profile_choice";
	case PROFILE_LIST:
		return count_columns(value) <= count_columns(str_of(key->choices)) ?
			       NULL :
			       "profile_columns";
	case PROFILE_HOURS:
		return str_empty(value) ||
				       hours_next(value, (struct stamp){ 0 }, &from, &to) == OK ?
			       NULL :
			       "profile_hours";
	case PROFILE_TEXT:
		break;
	}
	return NULL;
}

/* The same in English. */
static const char *
told(const char *code)
{
	static const char *const words[][2] = {
		{ "profile_flag", "must be yes or no" },
		{ "profile_number", "must be a number" },
		{ "profile_choice", "is not one of its choices" },
		{ "profile_columns", "has too many columns" },
		{ "profile_hours", "must be hours like 22:00-24:00" },
		{ "profile_twice", "stands twice" },
		{ "profile_long", "is too long" },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i][0], code) == 0)
			return words[i][1];
	return code;
}

static int64_t
count_before(const struct profile_file *file, struct str name)
{
	int64_t n = 0;

	for (size_t i = 0; i < file->n; i++)
		n += str_equal(file->at[i].name, name);
	return n;
}

static struct str
value_of(const struct profile_file *file, const char *name)
{
	for (size_t i = 0; i < file->n; i++)
		if (str_equal(file->at[i].name, str_of(name)))
			return file->at[i].value;
	return str_of(profile_key_find(str_of(name))->preset);
}

static enum result
read_line(struct arena *arena, struct str line, struct profile_file *file,
	  struct profile_fault *fault)
{
	ptrdiff_t cut = str_find(line, STR("="));
	const struct profile_key *key =
		cut < 0 ? NULL : profile_key_find(str_trim(str_slice(line, 0, (size_t)cut)));
	struct str value;

	if (key == NULL) {
		fault->key = "";
		fault->code = "profile_unknown";
		fault->why = str_format(arena, "line %d: unknown key", (int)fault->line);
		return REFUSED;
	}
	value = str_trim(str_slice(line, (size_t)cut + 1, line.len));
	fault->key = key->name;
	fault->code = profile_value_fault(key, value);
	if (fault->code == NULL && key->type != PROFILE_LIST &&
	    count_before(file, str_of(key->name)) > 0)
		fault->code = "profile_twice";
	if (fault->code != NULL) {
		fault->why = str_format(arena, "line %d: %s %s", (int)fault->line, key->name,
					told(fault->code));
		return REFUSED;
	}
	file->at[file->n] = (struct profile_pair){ str_of(key->name), value,
						   count_before(file, str_of(key->name)) };
	file->n++;
	return OK;
}

bool
profile_is_large(const struct profile_file *file)
{
	size_t bytes = 0;

	for (size_t i = 0; i < file->n; i++)
		bytes += file->at[i].name.len + file->at[i].value.len + 4;
	return file->n > PROFILE_LINES_MAX || bytes > PROFILE_TEXT_MAX;
}

static const struct profile_fault too_many = { .key = "",
					       .code = "profile_lines",
					       .why = { "more than 500 lines or 256 KB", 29 } };

enum result
profile_read(struct arena *arena, struct str text, struct profile_file *file_out,
	     struct profile_fault *fault_out)
{
	struct profile_file file = { ARENA_LIST(arena, text.len / 3 + 1, struct profile_pair), 0 };
	struct profile_fault fault = { 0 };
	struct str line;

	while (str_next(&text, '\n', &line)) {
		fault.line++;
		line = str_trim(line);
		if (str_empty(line) || line.at[0] == '#')
			continue;
		if (file.n == 2 * (size_t)PROFILE_LINES_MAX) {
			*fault_out = too_many;
			return REFUSED;
		}
		if (read_line(arena, line, &file, &fault) != OK) {
			*fault_out = fault;
			return REFUSED;
		}
	}
	*file_out = file;
	return OK;
}

size_t
profile_faults(struct arena *arena, const struct profile_file *file,
	       struct profile_fault faults_out[PROFILE_FAULTS_MAX])
{
	size_t n = 0;

	if (profile_is_large(file))
		faults_out[n++] = too_many;
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++)
		if (key->preset == NULL && n < PROFILE_FAULTS_MAX &&
		    count_before(file, str_of(key->name)) == 0)
			faults_out[n++] =
				(struct profile_fault){ .key = key->name,
							.code = "profile_missing",
							.why = str_format(arena, "%s is missing",
									  key->name) };
	return n + profile_nonsense(arena, file, faults_out + n, PROFILE_FAULTS_MAX - n);
}

enum result
profile_parse(struct arena *arena, struct str text, struct profile_file *file_out,
	      struct str *why_out)
{
	struct profile_fault faults[PROFILE_FAULTS_MAX];
	struct profile_file file;

	if (profile_read(arena, text, &file, &faults[0]) != OK ||
	    profile_faults(arena, &file, faults) > 0) {
		*why_out = faults[0].why;
		return REFUSED;
	}
	*file_out = file;
	return OK;
}

/* The version in force and all that were. */
static enum result
note_version(struct store *db, int64_t province_id, int64_t version,
	     const struct profile_made *made)
{
	return store_insert(
		db, &profile_version_insert, NULL,
		WITH(V(province_id), V(version), V(made->at), V(made->by->name), V(made->note)));
}

enum result
profile_store(struct store *db, struct arena *arena, const struct profile_file *file,
	      const struct profile_made *made, int64_t *version_out)
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
	TRY(note_version(db, id, row.version, made));
	*version_out = row.version;
	return audit_note(
		db, made->by, made->at,
		(struct audit_event){ "profile.publish", "profile", id,
				      str_format(arena, "version %lld %.*s", (long long)row.version,
						 STR_ARGS(made->note)) });
}
