/* contact_sql.c - whom to write to. */
#include "domain/worklist/worklist_sql.h"

STATEMENT(worklist_contact_of) {
	.name = "worklist.contact",
	.sql = "SELECT p.mobile FROM record r JOIN physician p ON p.id = r.physician_id"
	       " WHERE r.id = ? AND r.institution_id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct worklist_contact, COLUMN(struct worklist_contact, mobile)),
	SLOT(worklist_contact_of),
};
