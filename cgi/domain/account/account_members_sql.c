/* account_members_sql.c - who is named below a unit's own account. */
#include "domain/account/account_members_sql.h"

STATEMENT(account_members) {
	.name = "account.members",
	.sql = "SELECT m.id FROM account u JOIN account m ON m.kind = u.kind AND m.institution_id <=> u.institution_id"
	       " AND m.office_id <=> u.office_id AND m.is_member = 1 WHERE u.id = ? AND u.is_member = 0",
	TAKES(KIND_INT),
	GIVES(struct account_member, COLUMN(struct account_member, id)),
	SLOT(account_members),
};
