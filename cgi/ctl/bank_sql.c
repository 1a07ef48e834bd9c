/* bank_sql.c - banks, for the command line. */
#include "ctl/bank_sql.h"

STATEMENT(bank_put) {
	.name = "bank.put",
	.sql = "INSERT INTO bank (code, name, for_practice) VALUES (?, ?, ?)"
	       " ON DUPLICATE KEY UPDATE name = VALUES(name), for_practice = VALUES(for_practice)",
	TAKES(KIND_STR, KIND_STR, KIND_BOOL),
	SLOT(bank_put),
};

#define B(member) COLUMN(struct bank_line, member)
STATEMENT(bank_lines) {
	.name = "bank.lines",
	.sql = "SELECT b.for_practice, COUNT(i.id), CAST(COALESCE(SUM(i.state = 2), 0) AS SIGNED), b.code, b.name"
	       " FROM bank b LEFT JOIN item i ON i.bank_id = b.id GROUP BY b.id ORDER BY b.id",
	.takes = NULL,
	GIVES(struct bank_line, B(for_practice), B(n_items), B(n_in_use), B(code), B(name)),
	SLOT(bank_lines),
};
