/*
 * account.h - who may sign in: names, passwords, pauses.
 *
 * Owns table account and the sign-in rows of throttle. A sign-in name has one canonical form, looked up by
 * its blind index: a physician's is his document number (15 and 18 digits are one; the index is that of
 * physician.document_index), an institution's its 登记号, an office's its name. Initial passwords follow
 * the profile and are never stored: they count while password is NULL and password_state is initial.
 * Whoever hashes (login, reset, dkctl) has a pool of its own, since a hash takes some 20 ms.
 */
#ifndef DOMAIN_ACCOUNT_H
#define DOMAIN_ACCOUNT_H

#include "domain/session/session.h"
#include "domain/sms/sms.h"

struct profile;

enum door { DOOR_PHYSICIAN = 1, DOOR_INSTITUTION, DOOR_OFFICE };

enum { PASSWORD_MIN = 8, PASSWORD_MAX = 100, SIGN_IN_NAME_MAX = 60 };

/* What is typed at a door, as it is indexed: full width, blanks, x and X, 15 and 18 digits are one. */
struct str account_canonical(struct arena *arena, enum door door, struct str typed);
enum result account_index(struct arena *arena, enum door door, struct str typed, struct bytes *index_out) MUST_USE;
/* The rule "{last6}*Dk" applied to the account name as in the register (E-05). Absent when the rule is empty. */
struct secret account_initial_password(struct arena *arena, struct str rule, struct str name);

/* ---- signing in ---- */

enum sign_in_end {
	SIGN_IN_DONE = 1,
	SIGN_IN_WRONG,   /* unknown, wrong password or switched off: nobody can tell which */
	SIGN_IN_PAUSED,  /* too many tries; the right password is refused as well */
	SIGN_IN_CROWDED, /* too many failures of this address */
	SIGN_IN_SUM,     /* the sum was used before */
	SIGN_IN_HIDDEN,  /* the right password of a physician whom his institution has hidden */
};

struct sign_in {
	enum door door;
	struct str name;
	struct str member;             /* a person's name below the unit; empty: the unit's own account */
	struct secret password;
	const struct profile *profile; /* chosen province: says whether a mobile number is a name */
	struct str address;
	const char *request;           /* for the audit */
	/* Of a solved sum, taken once; empty: none was solved, and nobody of a province that wants one gets in. */
	struct str sum;
};

struct signed_in {
	enum sign_in_end end;
	struct str token;              /* DONE */
	bool code_due;                 /* DONE: with this session a code of the second factor must come first */
	int64_t kind, password_state;
	int64_t tries_left;            /* WRONG */
	int64_t minutes;               /* PAUSED, CROWDED */
	struct str hidden_code, hidden_reason, hidden_by; /* HIDDEN */
	struct str institution, institution_phone;
	struct stamp hidden_at;
	int64_t province_id;
};

/* Its own transaction, since failures must count. OK whatever the end. */
enum result account_sign_in(struct store *db, struct arena *arena, const struct sign_in *by,
			    struct stamp now, struct signed_in *end_out) MUST_USE;

/* So many failures of late that a sum is asked of everybody there; ten times as many are CROWDED. */
enum result account_address_doubted(struct store *db, struct arena *arena, struct str address,
				    struct stamp now, bool *doubted_out) MUST_USE;

/* ---- passwords ---- */

/* What a new password may not be or hold. */
struct password_context {
	struct str name, phone;        /* of the account; absent: not known */
	struct str person;             /* 姓名 */
	struct secret initial, old;
};
/* Code of Text.error: "password_short", "password_mix" …; NULL when it will do. */
const char *password_fault(struct arena *arena, struct secret fresh, const struct password_context *context);
bool password_is_common(struct str lower_case);

struct password_change {
	const struct identity *who;
	struct secret old;             /* not asked when by_code */
	struct secret fresh;
	bool by_code, only_check;      /* the caller has checked a code by SMS; change nothing, say what is wrong */
};
struct password_changed {
	const char *fault;             /* NULL: done; else a code of Text.error for `field` */
	const char *field;
	int64_t number;                /* tries left or minutes, for the words */
	struct str token;              /* the session that replaces all earlier ones */
};
/* In the caller's transaction, to be committed even with a fault: wrong tries count. */
enum result account_change_password(struct store *db, struct arena *arena,
				    const struct password_change *change, struct stamp now,
				    struct password_changed *changed_out) MUST_USE;
/* Is it he? who and old count; to be committed as above. */
enum result account_prove(struct store *db, struct arena *arena, const struct password_change *change,
			  struct stamp now, struct password_changed *end_out) MUST_USE;
/* Handed out by the institution for the first sign-in (password.proof). */
struct sms_code account_first_code(struct arena *arena, int64_t account_id);

/* ---- what a signed-in or resetting person has on file ---- */

struct account_file {
	int64_t account_id, kind, province_id, password_state, physician_id, institution_id, is_member;
	struct str mobile;             /* opened; absent: none on file */
	struct str institution, institution_phone;
	struct str display_name;
};
enum result account_file(struct store *db, struct arena *arena, int64_t account_id,
			 struct account_file *file_out) MUST_USE;
/* For a reset; of `by`, door, name and profile count. NOT_FOUND: no such account, or switched off. */
enum result account_file_by_name(struct store *db, struct arena *arena, const struct sign_in *by,
				 struct account_file *file_out) MUST_USE;

#endif
