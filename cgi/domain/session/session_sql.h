/* session_sql.h - statements of this folder. */
#ifndef DOMAIN_SESSION_SQL_H
#define DOMAIN_SESSION_SQL_H

#include "domain/session/session.h"
#include "lib/io/store.h"

struct session_why {
	int64_t why;
};

struct session_lock_row {
	int64_t account_id;
};

struct form_token_row {
	struct str location;
};

extern const struct statement session_by_token, session_ended_why, session_lock, session_insert, session_delete,
	session_of_account,
	session_note_others, session_delete_others, session_seen, session_keep, session_flash, session_pen_drop,
	session_pens_drop, form_token_insert, form_token_find;

#endif
