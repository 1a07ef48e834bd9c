/*
 * import.h - files that are handed in through the browser: tried, looked at, carried out.
 *
 * Owns tables import_file, import_piece and import_note. What a row means is the business of the modules that read it
 * (roster/import.h, conduct/import.h, penalty/import.h): here it is kept, tried and told what would change. Contents
 * are sealed. A file belongs to the administrators, or to the office of whoever handed it in. It is carried out as it
 * was tried: where what is stored has changed in between, nothing is stored and the file counts as tried again. dk-jobs
 * does both, one file after the other (import_work.h).
 */
#ifndef DOMAIN_IMPORT_H
#define DOMAIN_IMPORT_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;
struct rows;

enum import_kind { IMPORT_INSTITUTIONS = 1, IMPORT_PHYSICIANS, IMPORT_CONDUCTS, IMPORT_PENALTIES, N_IMPORT_KINDS };
enum import_state {
	IMPORT_WAITING = 1, IMPORT_TRYING, IMPORT_TRIED, IMPORT_CONFIRMED, IMPORT_WORKING, IMPORT_DONE, IMPORT_UNFIT,
	IMPORT_CANCELLED, IMPORT_GIVEN_UP, N_IMPORT_STATES
};
enum import_note_kind { NOTE_REFUSED = 1, NOTE_WARNED, NOTE_REPAIRED, NOTE_CHANGED, N_IMPORT_NOTES };

enum { IMPORT_BYTES_MAX = 16 << 20, IMPORT_NAME_MAX = 120, IMPORT_NOTES_MAX = 1000 };

struct import {
	int64_t id, kind, state, bytes, account_id, account_kind, thousandths, office_id, cycle_id;
	int64_t n_rows, n_refused, n_warned, n_repaired, n_added, n_changed, n_same, n_accounts;
	int64_t digest, moved, fault, fault_row, tries;
	struct str name, actor, address, missing;
	struct stamp created_at, tried_at, ended_at;
};

const char *import_kind_word(int64_t kind);   /* "institutions" …; words in Text.import_kind */
int64_t import_kind_of(struct str word);      /* 0 when it is no such word */
const char *import_state_word(int64_t state); /* words in Text.import_state */
/* It moves on by itself: the page is worth looking at again. */
bool import_is_under_way(int64_t state);

/* It belongs to the actor's office; without one, to the administrators. cycle_id 0: for none. */
struct import_new {
	enum import_kind kind;
	int64_t cycle_id;
	struct str name, content;
};
enum result import_add(struct store *db, struct arena *arena, const struct import_new *file, const struct actor *by,
		       struct stamp now, int64_t *id_out) MUST_USE;
/* Of an office, 0: of the administrators; kind and state 0: any. */
struct import_query {
	int64_t office_id, kind, state, limit, offset;
};
enum result import_count(struct store *db, struct arena *arena, const struct import_query *query, int64_t *n_out)
	MUST_USE;
/* Newest first. */
enum result import_list(struct store *db, struct arena *arena, const struct import_query *query, struct rows *rows_out)
	MUST_USE;
/* NOT_FOUND: it is somebody else's. */
enum result import_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
			struct import *import_out) MUST_USE;
/* To be carried out as it was tried. CONFLICT: it is not tried, or was tried again since (digest). */
enum result import_confirm(struct store *db, int64_t id, int64_t digest, const struct actor *by,
			   struct stamp now) MUST_USE;
/* CONFLICT: it has come to its end. */
enum result import_cancel(struct store *db, int64_t id, const struct actor *by, struct stamp now) MUST_USE;

struct import_note {
	int64_t row;
	struct str field, reason, before, after;
};
enum result import_notes(struct store *db, struct arena *arena, int64_t id, enum import_note_kind kind, int64_t limit,
			 struct rows *rows_out) MUST_USE;
/* The refused rows as a csv table with the reasons in a further column. NOT_FOUND: there are none. */
enum result import_refused(struct store *db, struct arena *arena, const struct import *import, const struct actor *by,
			   struct stamp now, struct str *table_out) MUST_USE;

#endif
