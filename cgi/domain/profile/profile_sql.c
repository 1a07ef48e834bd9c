/* profile_sql.c - reading profiles. */
#include "domain/profile/profile_sql.h"

STATEMENT(province_list) {
	.name = "province.list",
	.sql = "SELECT id, profile_version, code, name FROM province WHERE active = 1 ORDER BY position, id",
	.takes = NULL,
	GIVES(struct province_row, COLUMN(struct province_row, id), COLUMN(struct province_row, version),
	      COLUMN(struct province_row, code), COLUMN(struct province_row, name)),
	SLOT(province_list),
};

STATEMENT(profile_values) {
	.name = "profile.values",
	.sql = "SELECT name, value, position FROM profile_value WHERE province_id = ? AND version = ?"
	       " ORDER BY name, position",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct profile_row, COLUMN(struct profile_row, name), COLUMN(struct profile_row, value),
	      COLUMN(struct profile_row, position)),
	SLOT(profile_values),
};
