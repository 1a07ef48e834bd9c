/* account_create_sql.c - new accounts. A physician's index at sign-in is that of his document. */
#include "domain/account/account_create_sql.h"

#define MAKE_PHYSICIAN                                                                             \
	" INTO account (province_id, kind, login_index, physician_id, display_name, password_state, created_at)" \
	" SELECT p.province_id, 1, p.document_index, p.id, p.name, 1, ? FROM physician p"

STATEMENT(account_make_physicians) {
	.name = "account.make_physicians",
	.sql = "INSERT IGNORE" MAKE_PHYSICIAN " LEFT JOIN account a ON a.physician_id = p.id"
	       " WHERE p.province_id = ? AND a.id IS NULL",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(account_make_physicians),
};

STATEMENT(account_make_physician) {
	.name = "account.make_physician",
	.sql = "INSERT" MAKE_PHYSICIAN " WHERE p.id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(account_make_physician),
};

STATEMENT(account_show_physician) {
	.name = "account.show_physician",
	.sql = "UPDATE account SET display_name = ? WHERE physician_id = ?",
	TAKES(KIND_STR, KIND_INT),
	SLOT(account_show_physician),
};

STATEMENT(account_show_institution) {
	.name = "account.show_institution",
	.sql = "UPDATE account SET display_name = ? WHERE institution_id = ? AND kind = 2",
	TAKES(KIND_STR, KIND_INT),
	SLOT(account_show_institution),
};
