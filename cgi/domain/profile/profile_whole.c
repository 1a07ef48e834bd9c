/* profile_whole.c - profiles as files with every key: versions, values of one key, differences. */
#include <string.h>

#include "domain/profile/profile_draft.h"
#include "domain/profile/profile_draft_sql.h"
#include "domain/profile/profile_sql.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"

size_t
profile_file_count(const struct profile_file *file, const char *key)
{
	size_t n = 0;

	for (size_t i = 0; i < file->n; i++)
		n += str_equal(file->at[i].name, str_of(key));
	return n;
}

struct str
profile_file_value(const struct profile_file *file, const char *key, size_t i)
{
	for (size_t k = 0; k < file->n; k++)
		if (str_equal(file->at[k].name, str_of(key)) && i-- == 0)
			return file->at[k].value;
	return STR("");
}

static size_t
count_keys(void)
{
	size_t n = 0;

	while (profile_keys[n].name != NULL)
		n++;
	return n;
}

static void
add(struct profile_file *file, const struct profile_key *key, struct str value, size_t i)
{
	file->at[file->n++] = (struct profile_pair){ str_of(key->name), value, (int64_t)i };
}

static void
add_all(struct profile_file *to, const struct profile_key *key, const struct profile_file *from)
{
	size_t n = profile_file_count(from, key->name);

	for (size_t i = 0; i < n; i++)
		add(to, key, profile_file_value(from, key->name, i), i);
	if (n == 0 && key->type != PROFILE_LIST && key->preset != NULL)
		add(to, key, str_of(key->preset), 0);
}

struct profile_file
profile_whole(struct arena *arena, const struct profile_file *file)
{
	struct profile_file all = { ARENA_LIST(arena, file->n + count_keys(), struct profile_pair),
				    0 };

	for (const struct profile_key *key = profile_keys; key->name != NULL; key++)
		add_all(&all, key, file);
	return all;
}

size_t
profile_count_lines(struct str value)
{
	size_t n = 1;

	for (size_t i = 0; i < value.len; i++)
		n += value.at[i] == '\n';
	return n;
}

struct profile_file
profile_with(struct arena *arena, const struct profile_file *file, const struct profile_key *key,
	     struct str value)
{
	struct profile_file all = { ARENA_LIST(arena,
					       file->n + count_keys() + profile_count_lines(value),
					       struct profile_pair),
				    0 };
	struct str line;

	for (const struct profile_key *k = profile_keys; k->name != NULL; k++) {
		size_t i = 0;

		if (k != key)
			add_all(&all, k, file);
		else if (k->type != PROFILE_LIST)
			add(&all, k, str_trim(value), 0);
		else
			while (str_next(&value, '\n', &line))
				if (!str_empty(str_trim(line)))
					add(&all, k, str_trim(line), i++);
	}
	return all;
}

struct str
profile_file_text(struct arena *arena, const struct profile_file *file)
{
	struct buf buf = BUF(PROFILE_TEXT_MAX * 4);
	struct str text;

	for (size_t i = 0; i < file->n; i++)
		buf_format(&buf, "%.*s =%s%.*s\n", STR_ARGS(file->at[i].name),
			   str_empty(file->at[i].value) ? "" : " ", STR_ARGS(file->at[i].value));
	text = str_copy(arena, buf_str(&buf));
	buf_free(&buf);
	return text;
}

enum result
profile_version_file(struct store *db, struct arena *arena, int64_t province_id, int64_t version,
		     struct profile_file *file_out)
{
	struct profile_file file = { 0 };
	const struct profile_row *row;
	struct rows rows;

	TRY(store_many(db, &profile_version_values, arena, &rows,
		       WITH(V(province_id), V(version))));
	if (rows.n == 0 && version > 0)
		return NOT_FOUND;
	row = rows.at;
	file.at = ARENA_LIST(arena, rows.n + 1, struct profile_pair);
	for (size_t i = 0; i < rows.n; i++)
		file.at[file.n++] =
			(struct profile_pair){ row[i].name, row[i].value, row[i].position };
	*file_out = profile_whole(arena, &file);
	return OK;
}

/* The code of a line of a list; of other values, all. */
static struct str
code_of(const struct profile_key *key, struct str value)
{
	struct str code = value;

	return key->type == PROFILE_LIST && str_next(&value, '|', &code) ? code : value;
}

static bool
differ(const struct profile_key *key, const struct profile_file *old,
       const struct profile_file *new, bool codes)
{
	size_t n = profile_file_count(old, key->name);

	if (profile_file_count(new, key->name) != n)
		return true;
	for (size_t i = 0; i < n; i++) {
		struct str was = profile_file_value(old, key->name, i);
		struct str is = profile_file_value(new, key->name, i);

		if (!(codes ? str_equal(code_of(key, was), code_of(key, is)) : str_equal(was, is)))
			return true;
	}
	return false;
}

bool
profile_differs(const struct profile_key *key, const struct profile_file *old,
		const struct profile_file *new)
{
	return differ(key, old, new, false);
}

/* Words of a step or a subject may be mended at any time. */
bool
profile_is_course(const struct profile_key *key, const struct profile_file *old,
		  const struct profile_file *new)
{
	static const struct {
		const char *name;
		bool codes;
	} course[] = {
		{ "province.active", false },
		{ "inclusion", false },
		{ "wizard.step", true },
		{ "sites.source", false },
		{ "subject", true },
		{ "procedure.simple", false },
		{ "procedure.condition", true },
		{ "good_record", true },
		{ "recheck", false },
		{ "evaluation.when", false },
		{ "evaluation.sites", false },
		{ "exam.plan", false },
		{ "exam.login", false },
		{ "exemption", true },
		{ "exemption.recheck", false },
		{ "test_even_if_unqualified", false },
	};

	for (size_t i = 0; i < sizeof(course) / sizeof(course[0]); i++)
		if (strcmp(course[i].name, key->name) == 0)
			return differ(key, old, new, course[i].codes);
	return false;
}
