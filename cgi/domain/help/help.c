/* help.c - choosing the answers that fit, searching them, and their links. */
#include "domain/help/help.h"

#include "domain/help/help_sql.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

/* The first value of a setting, whatever its type, as its file has it. */
static bool
setting(const struct profile *profile, struct str name, struct str *value_out)
{
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++)
		if (str_equal(str_of(key->name), name))
			return profile_line(profile, key, 0, value_out);
	return false;
}

bool
help_applies(const struct profile *profile, struct str applies)
{
	struct str condition, value;

	while (str_next(&applies, '&', &condition)) {
		ptrdiff_t cut = str_find(condition, STR("="));
		size_t n = cut < 0 ? 0 : (size_t)cut;

		if (str_empty(condition))
			continue;
		if (n == 0 || !setting(profile, str_slice(condition, 0, n), &value) ||
		    !str_equal(value, str_slice(condition, n + 1, condition.len)))
			return false;
	}
	return true;
}

bool
help_holds(struct arena *arena, const struct help_entry *entry, struct str asked)
{
	struct str all =
		str_upper(arena, str_format(arena, "%.*s\n%.*s\n%.*s", STR_ARGS(entry->question),
					    STR_ARGS(entry->answer), STR_ARGS(entry->words)));
	struct str word, rest = str_upper(arena, asked);

	while (str_next(&rest, ' ', &word)) {
		word = str_trim(word);
		if (!str_empty(word) && str_find(all, word) < 0)
			return false;
	}
	return true;
}

bool
help_next(struct str *rest, struct help_piece *piece_out)
{
	ptrdiff_t open = str_find(*rest, STR("[")), middle, close;
	struct str words, href;

	if (str_empty(*rest))
		return false;
	middle = open < 0 ? -1 : str_find(*rest, STR("](/"));
	close = middle < open ? -1 : str_find(*rest, STR(")"));
	if (close < middle || middle < open || open < 0) {
		*piece_out = (struct help_piece){ .text = *rest };
		*rest = (struct str){ 0 };
		return true;
	}
	if (open > 0) {
		*piece_out = (struct help_piece){ .text = str_slice(*rest, 0, (size_t)open) };
		*rest = str_slice(*rest, (size_t)open, rest->len);
		return true;
	}
	words = str_slice(*rest, 1, (size_t)middle - 1);
	href = str_slice(*rest, (size_t)middle + 2, (size_t)(close - middle) - 2);
	*piece_out = (struct help_piece){ .text = words, .href = href };
	if (str_starts(href, STR("//")))
		piece_out->href = (struct str){ 0 };
	*rest = str_slice(*rest, (size_t)close + 1, rest->len);
	return true;
}

enum result
help_find(struct store *db, struct arena *arena, const struct profile *profile, struct str asked,
	  struct stamp now, struct rows *rows_out)
{
	struct help_entry *entry;
	struct str last = { 0 };
	struct rows rows;
	size_t n = 0;

	TRY(store_many(db, &help_list, arena, &rows, WITH(V(profile_id(profile)), V(now))));
	entry = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		if (str_equal(entry[i].code, last) || !help_applies(profile, entry[i].applies))
			continue;
		last = entry[i].code;
		if (help_holds(arena, &entry[i], asked))
			entry[n++] = entry[i];
	}
	*rows_out = (struct rows){ rows.at, n };
	return OK;
}

enum result
help_vote(struct store *db, int64_t entry_id, bool helped)
{
	return store_change(db, helped ? &help_helped : &help_failed, WITH(V(entry_id)));
}
