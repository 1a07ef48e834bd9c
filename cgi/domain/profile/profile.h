/*
 * profile.h - what differs between provinces, as data. No province is named in C or templates.
 *
 * Owns tables province and profile_value. The table of keys in profile_keys.c gives each key its type,
 * preset and meaning (docs/profiles.md is printed from it). Profiles are held in the process and looked
 * at again when profiles_refresh() finds a newer version; pointers live until then.
 */
#ifndef DOMAIN_PROFILE_H
#define DOMAIN_PROFILE_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;
struct profile;

enum { PROFILE_COLUMNS_MAX = 12, PROVINCES_MAX = 40 };

enum profile_type {
	PROFILE_TEXT = 0,
	PROFILE_FLAG,    /* yes or no */
	PROFILE_NUMBER,
	PROFILE_CHOICE,  /* one of choices, "a|b|c" */
	PROFILE_HOURS,   /* daily, "22:00-24:00" in China's time; past midnight the end is the smaller */
	PROFILE_LIST,    /* key may repeat; each value has columns separated by "|" */
};

struct profile_key {
	const char *name;
	enum profile_type type;
	const char *preset;   /* NULL: must be given */
	const char *choices;  /* PROFILE_CHOICE; for PROFILE_LIST the names of its columns */
	const char *meaning;
};

extern const struct profile_key profile_keys[]; /* ends with a NULL name */

/* Loads or reloads what changed; asks the database at most every site.look_again seconds. */
enum result profiles_refresh(struct store *db, struct stamp now) MUST_USE;
size_t profiles_count(void);                          /* active provinces, in their order */
const struct profile *profile_at(size_t i);
const struct profile *profile_by_id(int64_t province_id);   /* NULL if there is none */
const struct profile *profile_by_code(struct str code);

int64_t profile_id(const struct profile *profile);
struct str profile_code(const struct profile *profile);
struct str profile_name(const struct profile *profile);
/* Asking for a key that is not in the table, or as another type, ends the program. */
struct str profile_text(const struct profile *profile, const char *key);
bool profile_flag(const struct profile *profile, const char *key);
int64_t profile_number(const struct profile *profile, const char *key);
bool profile_is(const struct profile *profile, const char *key, const char *choice);
size_t profile_list_size(const struct profile *profile, const char *key);
/* Column c of the i-th value of a list; "" where there is none. */
struct str profile_list(const struct profile *profile, const char *key, size_t i, size_t c);
/* The i of the value whose first column is code. NOT_FOUND if none. */
enum result profile_list_find(const struct profile *profile, const char *key, struct str code,
			      size_t *i_out) MUST_USE;
/* What the province's own manual calls a thing ("apply", "return" …); absent where it has no name of its own. */
struct str profile_label(const struct profile *profile, const char *name);
/* What the province calls a professional title: its own line of `title`, else the word of the code table. */
struct str profile_title(const struct profile *profile, struct str code, struct str word);

/* Is this an hour of maintenance (P.maintenance)? *until_out is its end. */
bool profile_is_closed(const struct profile *profile, struct stamp now, struct stamp *until_out);
/* Does an hour of maintenance lie between the two? */
bool profile_closes_between(const struct profile *profile, struct stamp from, struct stamp to);
/* The same of hours as text. REFUSED: they are none. */
enum result hours_next(struct str hours, struct stamp now, struct stamp *from_out, struct stamp *to_out) MUST_USE;

/* Value i of a key of any type as its file has it, presets included; false behind the last. For export. */
bool profile_line(const struct profile *profile, const struct profile_key *key, size_t i, struct str *value_out);

/* Reads "key = value" lines. On REFUSED *why_out names line and key. */
struct profile_pair {
	struct str name, value;
	int64_t position;
};
struct profile_file {
	struct profile_pair *at;
	size_t n;
};
enum result profile_parse(struct arena *arena, struct str text, struct profile_file *file_out,
			  struct str *why_out) MUST_USE;
/* Part of profile_parse(): REFUSED when values that are right one by one make no sense together. */
enum result profile_makes_sense(struct arena *arena, const struct profile_file *file, struct str *why_out) MUST_USE;
/* Stores a parsed profile as the next version of its province, making the province if new. */
enum result profile_store(struct store *db, struct arena *arena, const struct profile_file *file,
			  int64_t *version_out) MUST_USE;

#endif
