/*
 * evaluation.h - 职业道德 and 工作业绩: the judgement of each practice site on a physician.
 *
 * Owns table evaluation. Rows are made when the registration is approved, one a practice site (or only
 * the main one, by profile evaluation.sites). Where evaluation.when is review the main institution judges with
 * its approval, evaluation_opine(); with a recheck behind it that verdict stays, opinion.h. A site changes its verdict
 * until an attempt has started or the record has gone on to its conclusion; the last missing verdict moves the record,
 * in the same transaction: to the test, or to the conclusion when somebody judged 不合格.
 * Writing functions run in the caller's transaction.
 */
#ifndef DOMAIN_EVALUATION_H
#define DOMAIN_EVALUATION_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct cycle;
struct profile;
struct rows;
struct store;
struct evaluation_query;

enum verdict { VERDICT_NONE = 0, VERDICT_FIT, VERDICT_UNFIT };

enum { GROUNDS = 14, EVALUATION_REASON_MIN = 5, EVALUATION_REASON_MAX = 200 };

/* One practice site's judgement, the main site first. */
struct evaluation_site {
	int64_t institution_id, is_main, ethics, performance, grounds;
	struct str institution, reason, judged_by;
	struct stamp judged_at;
};

/* Every site of a record, as struct evaluation_site. Does not check who asks. */
enum result evaluation_sites(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out) MUST_USE;
/* The names (struct evaluation_site) of sites whose judgement is missing or half made. None: n is 0. */
enum result evaluation_missing_sites(struct store *db, struct arena *arena, int64_t record_id,
				     struct rows *rows_out) MUST_USE;

/* After an approval: makes the rows that are not there yet, and moves the record on if all were judged
 * before (a registration that was sent back and approved again). */
enum result evaluation_begin(struct store *db, struct arena *arena, const struct profile *profile,
			     int64_t record_id, struct stamp now) MUST_USE;

/* The register took a place of practice away from a physician: in the running cycle nobody waits for what that place
 * has not judged, unless it is the main one of the record. A record that waited for nothing else moves on. */
enum result evaluation_site_gone(struct store *db, struct arena *arena, int64_t physician_id, int64_t institution_id,
				 struct stamp now) MUST_USE;

/* One row of the matrix: a physician of whom the asking institution is a practice site. */
struct evaluation {
	int64_t id, record_id, physician_id, is_main, ethics, performance, grounds, version;
	int64_t state, procedure_kind, started, sites, sites_missing, sites_bad;
	int64_t conduct; /* the physician's own submission names 不良行为 or a situation of 不合格 */
	struct str reason, name, title_code, department, main_institution, judged_by;
	struct stamp judged_at;
};

/* NOT_FOUND: the institution is no site of it, or the registration is not approved. One that waits for its recheck is
 * found once it was judged with the review. */
enum result evaluation_find(struct store *db, struct arena *arena, int64_t record_id, int64_t institution_id,
			    struct evaluation *evaluation_out) MUST_USE;
bool evaluation_is_locked(const struct evaluation *evaluation);
bool evaluation_is_made(const struct evaluation *evaluation);    /* both verdicts given */
bool evaluation_is_unfit(const struct evaluation *evaluation);
/* The time for judging: between the stage's dates, or always if the cycle has none. */
bool evaluation_is_open(const struct cycle *cycle, struct stamp now);

struct judgement {
	int64_t record_id, institution_id;
	enum verdict ethics, performance;
	int64_t grounds;      /* bit n-1: situation n */
	struct str reason;    /* 不合格 needs a reason or a ground */
	int64_t version;      /* as the actor saw it; 0: whatever it is now */
};
/* NOT_FOUND: see evaluation_find. CONFLICT: somebody was faster. EXPIRED: locked or settled. REFUSED: 不合格
 * without reason and ground. Judging the same again changes nothing. */
enum result evaluation_judge(struct store *db, struct arena *arena, const struct profile *profile,
			     const struct judgement *judgement, const struct actor *by, struct stamp now) MUST_USE;

/* The one-click bar: whom this site owes a verdict and has not judged 不合格 in part, as the query's name, document and
 * department say, at most query->limit; those with `conduct` are judged one by one. Of struct evaluation only ids,
 * verdicts, version, conduct, name and department are filled. */
enum result evaluation_open_list(struct store *db, struct arena *arena, const struct evaluation_query *query,
				 struct rows *rows_out) MUST_USE;

/* How many verdicts a site still owes, of its own physicians and of others': those of tab OPEN. */
enum result evaluation_owed(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
			    int64_t *n_out) MUST_USE;

/* OPEN: a verdict is missing and may still be given. */
enum evaluation_tab { EVALUATION_ANY = 0, EVALUATION_OPEN, EVALUATION_MADE, EVALUATION_UNFIT, EVALUATION_LOCKED };
enum { EVALUATION_TABS = 5 };

struct evaluation_query {
	int64_t institution_id, cycle_id;
	enum evaluation_tab tab;
	struct str name;              /* part of the name; absent: any */
	struct bytes document_index;  /* absent: any */
	int64_t department_id;        /* 0: any */
	int64_t limit, offset;
};
/* How many rows each department has on each tab, for any tab and department; name and document count. */
struct evaluation_count {
	int64_t department_id, n, n_open, n_made, n_unfit, n_locked;
	struct str department, department_of; /* department_of: another institution's, absent: one's own */
};
enum result evaluation_counts(struct store *db, struct arena *arena, const struct evaluation_query *query,
			      struct rows *rows_out) MUST_USE;
/* Rows of struct evaluation, by name. */
enum result evaluation_list(struct store *db, struct arena *arena, const struct evaluation_query *query,
			    struct rows *rows_out) MUST_USE;

#endif
