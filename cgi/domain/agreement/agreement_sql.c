/* agreement_sql.c - reading agreements. */
#include "domain/agreement/agreement_sql.h"

#include "domain/agreement/agreement.h"

STATEMENT(agreement_in_force) {
	.name = "agreement.in_force",
	.sql = "SELECT id, version, title, body, published_at FROM agreement WHERE kind = ?"
	       " AND (province_id = ? OR province_id IS NULL) AND published_at <= ? AND withdrawn_at IS NULL"
	       " ORDER BY province_id IS NULL, version DESC LIMIT 1",
	TAKES(KIND_STR, KIND_INT, KIND_STAMP),
	GIVES(struct agreement, COLUMN(struct agreement, id), COLUMN(struct agreement, version),
	      COLUMN(struct agreement, title), COLUMN(struct agreement, body),
	      COLUMN(struct agreement, published_at)),
	SLOT(agreement_in_force),
};
