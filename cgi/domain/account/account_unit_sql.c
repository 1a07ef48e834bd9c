/* account_unit_sql.c - new accounts of units and administrators. */
#include "domain/account/account_unit_sql.h"

STATEMENT(account_make) {
	.name = "account.make",
	.sql = "INSERT INTO account (province_id, kind, login_index, institution_id, office_id, display_name,"
	       " password, password_state, password_at, created_at, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_BYTES, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_STAMP,
	      KIND_STAMP, KIND_INT),
	SLOT(account_make),
};
