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

/* Papers and questions: as domain/paper has room for. Twice as many lines are still read, to tell the faults. */
enum { PROFILE_COLUMNS_MAX = 12, PROVINCES_MAX = 40, PROFILE_PAPERS_MAX = 8, PROFILE_ITEMS_MAX = 160,
       PROFILE_LINES_MAX = 500, PROFILE_TEXT_MAX = 256 * 1024, PROFILE_FAULTS_MAX = 8 };

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
enum result profile_list_find(const struct profile *profile, const char *key, struct str code, size_t *i_out) MUST_USE;
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

/* Who made a version, when and why. */
struct actor;
struct profile_made {
	const struct actor *by;
	struct stamp at;
	struct str note;      /* may be empty */
};

/* Value i of a key of any type as its file has it, presets included; false behind the last. For export. */
bool profile_line(const struct profile *profile, const struct profile_key *key, size_t i, struct str *value_out);

/* "key = value" lines. */
struct profile_pair {
	struct str name, value;
	int64_t position;
};
struct profile_file {
	struct profile_pair *at;
	size_t n;
};
/* What is wrong: found once, told in English on a terminal and in the words of Text.error.<code> on a page. */
struct profile_fault {
	const char *key;      /* of the table; "" where there is none of this name */
	const char *code;
	int64_t line;         /* 0: values that are right one by one, or a value that is missing */
	struct str why;
	struct str detail;    /* of the value, where the words need it */
};
const struct profile_key *profile_key_find(struct str name);      /* NULL if there is none */
bool profile_is_large(const struct profile_file *file);           /* of more lines or bytes than are put in force */
/* A code when the value does not fit its key, else NULL. */
const char *profile_value_fault(const struct profile_key *key, struct str value);
/* Each line fits its key, and none but lists repeat; what is missing or contradicts is for profile_faults() to say. */
enum result profile_read(struct arena *arena, struct str text, struct profile_file *file_out,
			 struct profile_fault *fault_out) MUST_USE;
size_t profile_faults(struct arena *arena, const struct profile_file *file,
		      struct profile_fault faults_out[PROFILE_FAULTS_MAX]);
/* Both. On REFUSED *why_out is the first fault, with line and key. */
enum result profile_parse(struct arena *arena, struct str text, struct profile_file *file_out,
			  struct str *why_out) MUST_USE;
/* Values that are right one by one and make no sense together: part of profile_faults(). */
size_t profile_nonsense(struct arena *arena, const struct profile_file *file, struct profile_fault *faults_out,
			size_t room);
/* Stores a profile without faults as the next version of its province, in force at once; the province may be new. */
enum result profile_store(struct store *db, struct arena *arena, const struct profile_file *file,
			  const struct profile_made *made, int64_t *version_out) MUST_USE;

#endif
