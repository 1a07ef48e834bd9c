/*
 * profile_draft.h - profiles as they are edited: what is in force, earlier versions, one draft for each province.
 *
 * Owns table profile_draft. A draft is a whole profile and may be wrong while it is written; it comes into force
 * when it has no faults, at once or at a time. What decides the way of a record (profile_is_course()) comes into
 * force between cycles only: records that are under way go on by the rules they began with. Of two who edit, the
 * second is told: whoever changes a draft names what he saw of it, as profile_seen() gives it.
 */
#ifndef DOMAIN_PROFILE_DRAFT_H
#define DOMAIN_PROFILE_DRAFT_H

#include "domain/profile/profile.h"

struct actor;
struct rows;

enum { PROFILE_NOTE_MAX = 200 };

struct profile_place {
	int64_t id, version;      /* in force; 0: the province has only a draft */
	struct str code, name;
	bool active;
	struct stamp made_at;     /* none: unknown */
	struct str author;
	struct stamp changed_at, due_at; /* of the draft; none: there is none, it has no day */
	struct str draft_author;
};
/* Rows of struct profile_place, in the order of the chooser. */
enum result profile_places(struct store *db, struct arena *arena, struct rows *rows_out) MUST_USE;
enum result profile_place(struct store *db, struct arena *arena, int64_t province_id,
			  struct profile_place *place_out) MUST_USE;

struct profile_version {
	int64_t version;
	struct stamp made_at;     /* none: unknown */
	struct str author, note;
};
/* Rows of struct profile_version, the newest first. */
enum result profile_versions(struct store *db, struct arena *arena, int64_t province_id,
			     struct rows *rows_out) MUST_USE;
/* A version as a file with every key in the order of the table, presets included; version 0: presets alone. */
enum result profile_version_file(struct store *db, struct arena *arena, int64_t province_id, int64_t version,
				 struct profile_file *file_out) MUST_USE;
/* The file with every key, in the order of the table; and as text. */
struct profile_file profile_whole(struct arena *arena, const struct profile_file *file);
struct str profile_file_text(struct arena *arena, const struct profile_file *file);
/* The values of one key: how many, and the i-th. */
size_t profile_file_count(const struct profile_file *file, const char *key);
struct str profile_file_value(const struct profile_file *file, const char *key, size_t i);
/* The file with other values of one key: lines of text for a list. Outlives nothing of both. */
struct profile_file profile_with(struct arena *arena, const struct profile_file *file, const struct profile_key *key,
				 struct str value);
/* Of the text of a list. */
size_t profile_count_lines(struct str value);
/* Does the key decide the way of a record, and do the two files differ in it so? */
bool profile_is_course(const struct profile_key *key, const struct profile_file *old, const struct profile_file *new);
bool profile_differs(const struct profile_key *key, const struct profile_file *old, const struct profile_file *new);
/* What stands for a text that somebody saw. */
enum result profile_seen(struct arena *arena, struct str text, struct str *seen_out) MUST_USE;

struct profile_draft {
	int64_t province_id, from_version;
	struct str content, author, note;
	struct stamp changed_at, due_at;
};
/* To be changed: in a transaction the row is held until its end. NOT_FOUND: there is none. */
enum result profile_draft_find(struct store *db, struct arena *arena, int64_t province_id, bool to_change,
			       struct profile_draft *draft_out) MUST_USE;
/* CONFLICT: there is one. */
enum result profile_draft_begin(struct store *db, const struct profile_draft *draft, const struct actor *by,
				struct stamp now) MUST_USE;
/* CONFLICT: it waits for its day, and has to be taken back first. */
enum result profile_draft_change(struct store *db, const struct profile_draft *draft, struct str content,
				 struct str what, const struct actor *by, struct stamp now) MUST_USE;
enum result profile_draft_delete(struct store *db, const struct profile_draft *draft, const struct actor *by,
				 struct stamp now) MUST_USE;
/* At a later time; or, with a time of none, no more. */
enum result profile_draft_plan(struct store *db, const struct profile_draft *draft, struct stamp at, struct str note,
			       const struct actor *by, struct stamp now) MUST_USE;
/* In force now. REFUSED: it has faults, or is of another province than it says. EXPIRED: it changes what is not
 * changed while a cycle runs. CONFLICT: another province has its code. */
enum result profile_draft_publish(struct store *db, struct arena *arena, const struct profile_draft *draft,
				  const struct actor *by, struct stamp now, int64_t *version_out) MUST_USE;
/* Puts the next one in force whose time has come, in a transaction of its own. Who waits for the end of a cycle goes on
 * waiting; who has faults by now, or whose province got another version meanwhile, is a draft again. */
enum result profile_drafts_due(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;
/* Is a cycle of the province under way? */
enum result profile_is_in_use(struct store *db, struct arena *arena, int64_t province_id, bool *in_use_out) MUST_USE;

#endif
