/* user_sql.c - accounts of staff, for the command line. */
#include "ctl/user_sql.h"

STATEMENT(user_find) {
	.name = "user.find",
	.sql = "SELECT id, kind, province_id, institution_id, office_id, display_name FROM account"
	       " WHERE login_index = ?",
	TAKES(KIND_BYTES),
	GIVES(struct user_account, COLUMN(struct user_account, id), COLUMN(struct user_account, kind),
	      COLUMN(struct user_account, province_id), COLUMN(struct user_account, institution_id),
	      COLUMN(struct user_account, office_id), COLUMN(struct user_account, name)),
	SLOT(user_find),
};

#define PLACE_GIVES                                                                                \
	GIVES(struct user_place, COLUMN(struct user_place, id), COLUMN(struct user_place, province_id), \
	      COLUMN(struct user_place, name))

STATEMENT(user_institution) {
	.name = "user.institution",
	.sql = "SELECT id, province_id, name FROM institution WHERE registration_no = ?",
	TAKES(KIND_STR),
	PLACE_GIVES,
	SLOT(user_institution),
};

STATEMENT(user_password) {
	.name = "user.password",
	.sql = "UPDATE account SET password = ?, password_state = ?, password_at = ?, tries = 0, pauses = 0,"
	       " paused_until = NULL WHERE id = ?",
	TAKES(KIND_STR, KIND_INT, KIND_STAMP, KIND_INT),
	SLOT(user_password),
};

STATEMENT(user_switch) {
	.name = "user.switch",
	.sql = "UPDATE account SET disabled_at = ? WHERE id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(user_switch),
};
