/*
 * attempt.h - one sitting of a paper: frozen, started, taken over, handed in, marked. What may be sat: sitting.h.
 *
 * Owns tables attempt and answer_log. An attempt has one writer: the session whose hash stands in tok,
 * in the epoch that counts up with each start and take-over. Whatever ends a session empties tok.
 * Times are the server's. All functions that change run in the caller's transaction.
 */
#ifndef DOMAIN_ATTEMPT_H
#define DOMAIN_ATTEMPT_H

#include "domain/paper/paper.h"
#include "domain/record/record.h"

enum attempt_state { ATTEMPT_FROZEN = 1, ATTEMPT_OPEN, ATTEMPT_DONE, ATTEMPT_VOID };
enum finished_by { FINISHED_NOT = 0, FINISHED_BY_HAND, FINISHED_BY_TIME };

struct attempt {
	int64_t id, record_id, account_id, paper_id, round, number, state, epoch, rev, finished_by, away;
	int64_t score, passed, uncounted; /* answers that came too late */
	struct bytes tok, order;
	struct str sheet;
	struct stamp started_at, deadline, saved_at, finished_at;
};

/* The candidate's own attempt. NOT_FOUND otherwise. */
enum result attempt_of_account(struct store *db, struct arena *arena, int64_t attempt_id, int64_t account_id,
			       struct attempt *attempt_out) MUST_USE;
/* All attempts of a record, the newest first, as struct attempt without order and sheet. */
enum result attempts_of_record(struct store *db, struct arena *arena, int64_t record_id,
			       struct rows *rows_out) MUST_USE;

struct attempt_start {
	const struct profile *profile;
	const struct cycle *cycle;
	int64_t paper_id, account_id, physician_id;
	struct bytes tok;
};
struct attempt_started {
	int64_t id;
	struct stamp deadline;
};
/* Starts a paper, or finds it started. One statement reads all it asks. NOT_FOUND: the cycle has no record of
 * his, or no such paper for it. EXPIRED: the window is closed. REFUSED: record_guard_word() or
 * the sitting's state says why. CONFLICT: none is left, or another paper is being sat. */
enum result attempt_start(struct store *db, struct arena *arena, const struct attempt_start *wish,
			  const struct actor *by, struct stamp now, struct attempt_started *started_out) MUST_USE;
/* The pen to this session: a new epoch. EXPIRED: it is over. */
enum result attempt_take_over(struct store *db, struct arena *arena, int64_t attempt_id, int64_t account_id,
			      struct bytes tok, const struct actor *by, struct stamp now) MUST_USE;

/* What a form brings: the whole sheet, of which epoch and revision. */
struct attempt_form {
	int64_t attempt_id, account_id, epoch, rev;
	struct bytes tok;
	struct str sheet;        /* absent: what is stored counts */
	struct str base;         /* the sheet it was made from: sheet_above(); absent: the newest revision counts */
	int64_t age_us;          /* how long ago its last answer was made, as the page says; 0: it says nothing */
	int64_t grace_us, late_us;
};
/* Pure. May the sheet count now? Until the end and its grace always; for late_us after the end, once, if the page
 * says that its last answer was made before, and that fits the times of the server. */
bool attempt_takes(const struct attempt *attempt, const struct attempt_form *form, struct stamp now);
/* What became of the answers of a form that hands in. */
struct hand_in {
	int64_t late;            /* answers that came after the end and its grace and were taken */
};
/* A save without scripts. CONFLICT: another session or a newer revision. EXPIRED: too late or closed. */
enum result attempt_save_form(struct store *db, struct arena *arena, const struct attempt_form *form,
			      struct stamp now) MUST_USE;
/* Ends and marks the attempt; once done, again and again the same. A test that was closed when its time was over
 * is opened for answers that may still count, and marked again; what came too late is kept in attempt.uncounted.
 * CONFLICT: another session has it. */
enum result attempt_hand_in(struct store *db, struct arena *arena, const struct attempt_form *form,
			    const struct actor *by, struct stamp now, struct hand_in *out) MUST_USE;

/* For dk-jobs. Ids of attempts whose deadline lies before the time given, at most 200. */
struct attempt_id {
	int64_t id;
};
enum result attempts_due(struct store *db, struct arena *arena, struct stamp before, struct rows *rows_out) MUST_USE;
/* Ends an attempt at its deadline with what is saved. OK too when it is no longer open. */
enum result attempt_close(struct store *db, struct arena *arena, int64_t attempt_id, struct stamp now) MUST_USE;
/* Makes the attempts that a record may sit now, so that a start need not. */
enum result attempts_freeze(struct store *db, struct arena *arena, const struct profile *profile,
			    const struct cycle *cycle, const struct record *record, int64_t account_id,
			    struct stamp now) MUST_USE;
/* The next 500 records of a cycle by physician from `after` on, as struct waiting_record: which need
 * their test opened or their questions put in order. */
struct waiting_record {
	int64_t id, physician_id, account_id;
	bool needed;
};
enum result records_waiting(struct store *db, struct arena *arena, int64_t cycle_id, int64_t after,
			    struct rows *rows_out) MUST_USE;

/* The first digits of the SHA-256 of attempt and sheet: what a receipt shows. */
enum result attempt_receipt(struct arena *arena, const struct attempt *attempt, struct str *receipt_out) MUST_USE;

#endif
