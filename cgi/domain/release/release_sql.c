/* release_sql.c - the table of migrations. */
#include "domain/release/release_sql.h"

const char release_table[] =
	"CREATE TABLE IF NOT EXISTS schema_migration ("
	" number BIGINT NOT NULL COMMENT 'counts from 1 without gaps',"
	" name VARCHAR(80) NOT NULL COMMENT 'file name',"
	" hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SHA-256 of the text, once finished',"
	" statements_done BIGINT NOT NULL COMMENT 'where to go on after a killed run',"
	" finished_at BIGINT NULL COMMENT 'µs UTC',"
	" PRIMARY KEY (number)) COMMENT 'migrations applied to this database'";

STATEMENT(migration_find) {
	.name = "migration.find",
	.sql = "SELECT number, statements_done, name, hash, finished_at FROM schema_migration WHERE number = ?",
	TAKES(KIND_INT),
	GIVES(struct migration, COLUMN(struct migration, number), COLUMN(struct migration, statements_done),
	      COLUMN(struct migration, name), COLUMN(struct migration, hash),
	      COLUMN(struct migration, finished_at)),
	SLOT(migration_find),
};

STATEMENT(migration_start) {
	.name = "migration.start",
	.sql = "INSERT INTO schema_migration (number, name, statements_done) VALUES (?, ?, 0)",
	TAKES(KIND_INT, KIND_STR),
	SLOT(migration_start),
};

STATEMENT(migration_step) {
	.name = "migration.step",
	.sql = "UPDATE schema_migration SET statements_done = ? WHERE number = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(migration_step),
};

STATEMENT(migration_finish) {
	.name = "migration.finish",
	.sql = "UPDATE schema_migration SET hash = ?, finished_at = ? WHERE number = ?",
	TAKES(KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(migration_finish),
};
