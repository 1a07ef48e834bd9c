/* codes_sql.c - reading the code tables. */
#include "domain/codes/codes_sql.h"

#include "domain/codes/codes.h"

STATEMENT(codes_all) {
	.name = "codes.all",
	.sql = "SELECT kind, code, parent, label, active FROM code ORDER BY kind, position, code",
	GIVES(struct code, COLUMN(struct code, kind), COLUMN(struct code, code), COLUMN(struct code, parent),
	      COLUMN(struct code, label), COLUMN(struct code, active)),
	SLOT(codes_all),
};
