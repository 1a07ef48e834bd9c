/*
 * session.h - signed-in browsers: 256-bit tokens, of which the database knows only the digest.
 *
 * Owns tables session, session_ended, form_token. A physician has one session: signing in ends the
 * earlier one, which is told why. Ending a session also takes the pen from an open exam attempt.
 */
#ifndef DOMAIN_SESSION_H
#define DOMAIN_SESSION_H

#include "domain/audit/audit.h"

struct arena;

enum account_kind { ACCOUNT_NONE = 0, ACCOUNT_PHYSICIAN, ACCOUNT_INSTITUTION, ACCOUNT_OFFICE, ACCOUNT_ADMIN };
enum password_state { PASSWORD_INITIAL = 1, PASSWORD_MUST_CHANGE, PASSWORD_OWN };
enum session_end {
	SESSION_ELSEWHERE = 1,
	SESSION_PASSWORD,
	SESSION_DISABLED,
	SESSION_MOBILE,
	SESSION_DOCUMENT,
	SESSION_SENT_OUT, /* by its owner, from another browser */
};
enum staff_role { ROLE_NONE = 0, ROLE_ADMINISTRATOR, ROLE_CLERK, ROLE_REVIEWER };

/* Who is signed in: one row of a joined look-up, as the spine hands it to handlers. */
struct identity {
	int64_t account_id, kind, province_id, physician_id, institution_id, office_id, password_state;
	int64_t role;             /* of staff: enum staff_role */
	bool is_member;           /* a named person of the unit, not the unit's own account */
	bool is_assessor;         /* its institution is in force as 考核机构 */
	bool code_due;            /* the code of the second factor is still to come */
	struct stamp second_at;   /* none: no second factor is set up */
	struct str name;          /* person, or the institution's or office's name */
	struct str unit;          /* of a physician: the main institution; of staff their own */
	struct str unit_phone;
	struct bytes token_hash, csrf;
	struct stamp created_at, seen_at, expires_at, disabled_at;
	struct str flash, flash_detail;
	struct actor actor;       /* the same person for audit and workflow */
};

enum { SESSION_TOKEN_BYTES = 32, SESSION_CODE_MINUTES = 10 };

/* Under which name a person of a unit acts: "unit person", cut to what the audit holds. */
struct str session_actor_name(struct arena *arena, struct str unit, struct str person);

/* NOT_FOUND: no such token. EXPIRED: too old, idle too long, or switched off. */
enum result session_find(struct store *db, struct arena *arena, struct str token, struct stamp now,
			 struct identity *identity_out) MUST_USE;
/* Why a token that is not found was ended: enum session_end, 0 if unknown. */
enum result session_why_ended(struct store *db, struct arena *arena, struct str token, int64_t *why_out) MUST_USE;
/* A new session of a fresh token; of a physician, all earlier ones end. */
struct session_new {
	int64_t account_id;
	bool only_one;
	bool code_due;            /* ends in minutes unless the code comes */
	struct str address;
};
enum result session_start(struct store *db, struct arena *arena, const struct session_new *new_session,
			  struct stamp now, struct str *token_out) MUST_USE;
/* NOT_FOUND: it ended since the request began. Until the transaction's end it stays. */
enum result session_still(struct store *db, struct arena *arena, struct bytes token_hash) MUST_USE;
/* Where an account is signed in, latest first (rows of struct session_row). */
struct session_row {
	struct bytes token_hash;
	struct str address;
	struct stamp created_at, seen_at;
};
struct rows;
enum result session_list(struct store *db, struct arena *arena, int64_t account_id, struct rows *rows_out) MUST_USE;
enum result session_end(struct store *db, struct bytes token_hash) MUST_USE;
/* Ends all sessions of an account but the one whose hash is given (absent: really all). */
enum result session_end_all(struct store *db, int64_t account_id, struct bytes but, int64_t why,
			    struct stamp now) MUST_USE;
/* Its own small transaction: the spine calls it at most once a minute. */
enum result session_touch(struct store *db, struct bytes token_hash, struct stamp now) MUST_USE;
/* Counts as seen until then: who sits a test answers to the saver, which knows nothing of sessions. */
enum result session_hold(struct store *db, struct bytes token_hash, struct stamp until) MUST_USE;
enum result session_set_flash(struct store *db, struct bytes token_hash, struct str code, struct str detail) MUST_USE;

/* CONFLICT: this form was carried out before. */
enum result form_token_spend(struct store *db, struct arena *arena, const struct identity *who,
			     struct str token, struct str location, struct stamp now) MUST_USE;
/* NOT_FOUND: not spent yet. */
enum result form_token_result(struct store *db, struct arena *arena, const struct identity *who,
			      struct str token, struct str *location_out) MUST_USE;

#endif
