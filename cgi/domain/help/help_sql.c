/* help_sql.c - reading questions and answers, counting votes. */
#include "domain/help/help_sql.h"

#include "domain/help/help.h"

STATEMENT(help_list) {
	.name = "help.list",
	.sql = "SELECT id, province_id, version, topic, code, applies, question, answer, words FROM help_entry"
	       " WHERE province_id IN (0, ?) AND published_at <= ?"
	       " ORDER BY topic, position, code, province_id DESC, LENGTH(applies) DESC, version DESC",
	TAKES(KIND_INT, KIND_STAMP),
	GIVES(struct help_entry, COLUMN(struct help_entry, id), COLUMN(struct help_entry, province_id),
	      COLUMN(struct help_entry, version), COLUMN(struct help_entry, topic),
	      COLUMN(struct help_entry, code), COLUMN(struct help_entry, applies),
	      COLUMN(struct help_entry, question), COLUMN(struct help_entry, answer),
	      COLUMN(struct help_entry, words)),
	SLOT(help_list),
};

STATEMENT(help_helped) {
	.name = "help.helped",
	.sql = "UPDATE help_entry SET n_helped = n_helped + 1 WHERE id = ?",
	TAKES(KIND_INT),
	SLOT(help_helped),
};

STATEMENT(help_failed) {
	.name = "help.failed",
	.sql = "UPDATE help_entry SET n_failed = n_failed + 1 WHERE id = ?",
	TAKES(KIND_INT),
	SLOT(help_failed),
};
