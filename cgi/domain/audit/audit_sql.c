/* audit_sql.c - append, and nothing else. */
#include "domain/audit/audit_sql.h"

STATEMENT(audit_append) {
	.name = "audit.append",
	.sql = "INSERT INTO audit (at, account_id, actor, role, institution_id, office_id, address,"
	       " request, action, object_kind, object_id, detail)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_STAMP, KIND_INT, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR,
	      KIND_STR, KIND_INT, KIND_STR),
	SLOT(audit_append),
};
