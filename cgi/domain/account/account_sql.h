/* account_sql.h - statements of signing in. */
#ifndef DOMAIN_ACCOUNT_SQL_H
#define DOMAIN_ACCOUNT_SQL_H

#include "lib/io/store.h"

/* What belongs to an account and does not change while it signs in. */
struct account_row {
	int64_t id, kind, province_id, physician_id, institution_id, office_id, password_state;
	bool is_member;
	struct stamp disabled_at, second_at;
	struct str display_name, office;
	struct bytes document, mobile, contact_mobile, member_mobile;
	struct str registration_no, institution, institution_phone;
	int64_t hidden;
	struct str hidden_code, hidden_reason, hidden_by;
	struct stamp hidden_at, cycle_at;
};

/* The row that is locked while a password is tried. */
struct account_lock_row {
	int64_t password_state, tries, pauses;
	struct str password;
	struct stamp paused_until, disabled_at;
};

extern const struct statement account_by_index, account_by_mobile, account_by_id, account_lock, account_try_failed,
	account_try_passed, account_enter, account_rehash;

#endif
