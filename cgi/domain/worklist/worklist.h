/*
 * worklist.h - an institution's physicians in a cycle, as its lists and queues show them.
 *
 * Owns tables worklist, worklist_count, worklist_change, which triggers write: see migration 0013 and keep.h.
 * An institution sees the records whose main institution it is, and, where the query says so, those of
 * physicians of whom it is a further practice site (is_main is 0). Whatever else is asked for looks absent.
 * Document numbers leave here masked.
 */
#ifndef DOMAIN_WORKLIST_H
#define DOMAIN_WORKLIST_H

#include "domain/record/record.h"

struct store;

/* CLEARED is told by whoever knows what the review said of it; rows are read with the first two. */
enum worklist_conduct { CONDUCT_NONE = 0, CONDUCT_NAMED, CONDUCT_CLEARED };

struct worklist_row {
	int64_t id, physician_id, account_id, state, version, is_main, procedure_kind, submissions;
	int64_t department_id, n_proofs, n_photos, n_incomplete;
	int64_t n_differs; /* answers unlike the register; -1: not compared */
	int64_t conduct; /* names 不良行为 or a situation of 不合格: enum worklist_conduct */
	struct str name, title_code, department, main_institution, subject_code, condition_code;
	struct str hidden_code, hidden_reason, hidden_by, returned_reason;
	struct bytes document; /* sealed: worklist_document() */
	struct stamp submitted_at, state_since, opened_at, signed_in_at;
	struct date licensed_on;
};

/* Of the physicians that practise here. */
enum worklist_sites { SITES_MAIN = 0, SITES_FURTHER, SITES_ALL };
enum worklist_sort { BY_NAME, BY_NAME_DOWN, BY_STATE, BY_STATE_DOWN, BY_TIME, BY_TIME_DOWN, N_WORKLIST_SORTS };

struct worklist_query {
	int64_t institution_id, cycle_id;
	enum worklist_sites sites;     /* 0: where it is the main institution */
	int64_t state_from, state_to;  /* a range of enum record_state, of whole phases: record_phase() */
	int64_t department_id;         /* 0: any */
	int64_t procedure_kind;        /* 0: any */
	struct str name;               /* part of the name; absent: any */
	struct bytes document_index;   /* absent: any */
	int64_t physician_id;          /* of that document: worklist_counts() notes it; 0: not looked up, -1: nobody */
	enum worklist_sort sort;
	int64_t limit, offset;
};

/* What somebody typed into 姓名或证件号码: a number is looked up whole, anything else is part of a name. */
enum result worklist_search(struct arena *arena, struct str typed, struct str *name_out,
			    struct bytes *document_index_out) MUST_USE;
/* "name", "-name", "state", "-state", "at", "-at". */
enum worklist_sort worklist_sort_of(struct str word);

enum result worklist_page(struct store *db, struct arena *arena, const struct worklist_query *query,
			  struct rows *rows_out) MUST_USE;
/* How many there are of each kind; only name and document of the query count. */
struct worklist_count {
	int64_t phase, department_id, procedure_kind, n, is_pending, physician_id, is_main;
	struct str department, department_of; /* department_of: another institution's, absent: one's own */
};
enum result worklist_counts(struct store *db, struct arena *arena, struct worklist_query *query,
			    struct rows *rows_out) MUST_USE;
/* Of such counts, those that the query's sites, states, department and procedure leave. */
int64_t worklist_total(const struct rows *counts, const struct worklist_query *query);

/* The neighbours of a record in the order of a query, whatever its page. */
struct worklist_place {
	int64_t before, after; /* ids, 0: none */
	int64_t at, of;        /* at is 0 when the record is not in the list */
};
enum result worklist_place(struct store *db, struct arena *arena, const struct worklist_query *query,
			   int64_t record_id, struct worklist_place *place_out) MUST_USE;

/* NOT_FOUND: the institution is no practice site of it, or it is of another cycle. */
enum result worklist_find(struct store *db, struct arena *arena, int64_t record_id, int64_t institution_id,
			  struct worklist_row *row_out) MUST_USE;
/* 1101********001X */
enum result worklist_document(struct arena *arena, const struct worklist_row *row, struct str *masked_out) MUST_USE;
/* The whole number; audited, in the caller's transaction. NOT_FOUND as worklist_find. */
enum result worklist_document_whole(struct store *db, struct arena *arena, int64_t record_id,
				    const struct actor *by, struct stamp now, struct str *number_out) MUST_USE;

/* Who has not submitted, with the telephone opened (absent: none on file). At most WORKLIST_UNSENT_MAX. */
enum { WORKLIST_UNSENT_MAX = 2000 };
struct worklist_unsent {
	int64_t id;
	struct str name, mobile;
	struct bytes sealed;
};
enum result worklist_unsent(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
			    struct rows *rows_out) MUST_USE;

/* The registered telephone of a physician, absent if none is on file. NOT_FOUND: not the main institution. */
enum result worklist_mobile(struct store *db, struct arena *arena, int64_t record_id, int64_t institution_id,
			    struct str *mobile_out) MUST_USE;

/* What the register says of a physician. */
struct worklist_person {
	int64_t sex, level;
	struct str category_code, scope_code, title_code, licence_no, status, last_cycle, last_conclusion;
	struct date born_on, qualified_on, licensed_on;
};
enum result worklist_person(struct store *db, struct arena *arena, int64_t physician_id,
			    struct worklist_person *person_out) MUST_USE;

#endif
