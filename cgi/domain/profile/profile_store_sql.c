/* profile_store_sql.c - writing profiles. */
#include "domain/profile/profile_store_sql.h"

STATEMENT(province_upsert) {
	.name = "province.upsert",
	.sql = "INSERT INTO province (id, code, name, position, active, profile_version)"
	       " VALUES (?, ?, ?, ?, ?, 1) ON DUPLICATE KEY UPDATE code = VALUES(code), name = VALUES(name),"
	       " position = VALUES(position), active = VALUES(active), profile_version = profile_version + 1",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_BOOL),
	SLOT(province_upsert),
};

STATEMENT(province_version) {
	.name = "province.version",
	.sql = "SELECT profile_version FROM province WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct profile_version_row, COLUMN(struct profile_version_row, version)),
	SLOT(province_version),
};

STATEMENT(profile_value_insert) {
	.name = "profile.value_insert",
	.sql = "INSERT INTO profile_value (province_id, version, name, position, value) VALUES (?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_INT, KIND_STR),
	SLOT(profile_value_insert),
};

STATEMENT(profile_version_insert) {
	.name = "profile.version_insert",
	.sql = "INSERT INTO profile_version (province_id, version, made_at, author, note) VALUES (?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_STR, KIND_STR),
	SLOT(profile_version_insert),
};
