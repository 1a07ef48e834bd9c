/* check_sql.c - numbers that tell whether an installation is complete. */
#include "ctl/check_sql.h"

#define ONE_NUMBER GIVES(struct check_count, COLUMN(struct check_count, n))

STATEMENT(check_administrators) {
	.name = "check.administrators",
	.sql = "SELECT COUNT(*) FROM account WHERE kind = 4 AND disabled_at IS NULL",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(check_administrators),
};

STATEMENT(check_agreements) {
	.name = "check.agreements",
	.sql = "SELECT COUNT(DISTINCT kind) FROM agreement WHERE kind IN ('notice', 'exam', 'privacy')",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(check_agreements),
};

STATEMENT(check_pool) {
	.name = "check.pool",
	.sql = "SELECT CAST(@@GLOBAL.innodb_buffer_pool_size DIV 1048576 AS SIGNED)",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(check_pool),
};

/* 0: the binary log is off, or every commit is written through. */
STATEMENT(check_binlog) {
	.name = "check.binlog",
	.sql = "SELECT CAST(@@GLOBAL.log_bin = 1 AND @@GLOBAL.sync_binlog <> 1 AS SIGNED)",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(check_binlog),
};

STATEMENT(check_provinces_without) {
	.name = "check.provinces_without_cycle",
	.sql = "SELECT COUNT(*) FROM province p WHERE p.active = 1 AND NOT EXISTS (SELECT 1 FROM cycle c"
	       " WHERE c.province_id = p.id AND c.state = 2)",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(check_provinces_without),
};

STATEMENT(check_questions) {
	.name = "check.questions",
	.sql = "SELECT COUNT(*) FROM item WHERE state = 2",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(check_questions),
};

/* Messages that wait for more than ten minutes: dk-jobs is not running, or the gateway refuses. */
STATEMENT(check_sms_stuck) {
	.name = "check.sms_stuck",
	.sql = "SELECT COUNT(*) FROM sms_outbox WHERE state IN (1, 4) AND created_at < ?",
	TAKES(KIND_STAMP),
	ONE_NUMBER,
	SLOT(check_sms_stuck),
};
