/*
 * sms.h - messages to telephones, and the codes in them.
 *
 * Owns tables sms_outbox and sms_code. A message is written in the transaction of what it tells of and
 * delivered by dk-jobs. Codes: six digits, bound to account, purpose and number, five minutes, five tries,
 * used once; a minute between two, five an hour, ten a day. Texts come from the caller (templates/lang),
 * with {code} where the digits go.
 */
#ifndef DOMAIN_SMS_H
#define DOMAIN_SMS_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;
struct rows;

enum sms_purpose { SMS_CHANGE = 1, SMS_RESET, SMS_BIND, SMS_MOBILE, SMS_FIRST };
/* A code is not sent after its minutes, another message not after its hours. */
enum { SMS_CODE_DIGITS = 6, SMS_CODE_MINUTES = 5, SMS_NOTICE_HOURS = 24 };

#define SEALED_OUTBOX_MOBILE "sms_outbox.mobile"
#define SEALED_OUTBOX_BODY "sms_outbox.body"

struct sms_code {
	int64_t account_id;    /* of who has none yet: minus the number in the register */
	enum sms_purpose purpose;
	struct str mobile;
};

/* One that is of no use when the minutes of a code are over. */
enum result sms_send_code(struct store *db, struct arena *arena, struct str mobile, struct str body,
			  struct stamp now) MUST_USE;
enum result sms_send(struct store *db, struct arena *arena, struct str mobile, struct str body,
		     struct stamp now) MUST_USE;
/* CONFLICT: too soon or too often; *wait_out seconds are left. */
enum result sms_code_send(struct store *db, struct arena *arena, const struct sms_code *code, struct str text,
			  struct stamp now, int64_t *wait_out) MUST_USE;

/* A code that goes another way than by SMS: from hand to hand, for days. It replaces an earlier one. */
enum result sms_code_issue(struct store *db, struct arena *arena, const struct sms_code *code, int64_t days,
			   struct stamp now, struct str *digits_out) MUST_USE;

enum sms_code_end { SMS_CODE_RIGHT = 1, SMS_CODE_WRONG, SMS_CODE_OVER /* too old, used up or none */ };
/* A wrong code counts, so the caller commits whatever the end. With `use` a right one is used up. */
enum result sms_code_try(struct store *db, struct arena *arena, const struct sms_code *code, struct str typed,
			 bool use, struct stamp now, enum sms_code_end *end_out) MUST_USE;
/* Was this code used within its minutes? For a form that is sent twice. */
enum result sms_code_spent(struct store *db, struct arena *arena, const struct sms_code *code, struct str typed,
			   struct stamp now, bool *spent_out) MUST_USE;
/* Seconds until the next code may be asked for, 0 at once. */
enum result sms_code_wait(struct store *db, struct arena *arena, const struct sms_code *code,
			  struct stamp now, int64_t *wait_out) MUST_USE;

#endif
