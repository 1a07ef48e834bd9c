/*
 * account_join.h - accounts that physicians make themselves, where the profile says so (account.origin bind
 * or join): checked against the imported register, never made out of nothing.
 *
 * Apart from account.h, because only the program of /join may insert.
 */
#ifndef DOMAIN_ACCOUNT_JOIN_H
#define DOMAIN_ACCOUNT_JOIN_H

#include "domain/audit/audit.h"

struct arena;

enum join_end {
	JOIN_FREE = 1,     /* in the register and without an account */
	JOIN_UNKNOWN,      /* no such person in this province: which of the data differ is not said */
	JOIN_HAS_ACCOUNT,
	JOIN_MOBILE_TAKEN, /* the number belongs to another account */
	JOIN_CROWDED,      /* too many that were not in the register from this address */
};

struct join_wish {
	int64_t province_id;
	struct str kind;   /* code of 证件类型; absent: any */
	struct str document, name, mobile, address;
};

struct join_found {
	enum join_end end;
	int64_t physician_id, minutes; /* CROWDED */
	struct str name, document;     /* as in the register */
	struct str mobile;             /* on file: of HAS_ACCOUNT */
	struct str institution, institution_phone;
};

/* Its own transaction, since people who are not found count. OK whatever the end. */
enum result account_join_look(struct store *db, struct arena *arena, const struct join_wish *wish,
			      struct stamp now, struct join_found *found_out) MUST_USE;

struct join_account {
	int64_t physician_id;
	struct str mobile; /* replaces what the register has */
	struct str hash;   /* own password; absent: the initial password of the profile */
	const char *action; /* for the audit */
	struct str address;
	const char *request;
};
/* In the caller's transaction. CONFLICT: somebody was faster. */
enum result account_join(struct store *db, struct arena *arena, const struct join_account *join,
			 struct stamp now) MUST_USE;

#endif
