/* remark_sql.h - statements about remarks and looks. */
#ifndef DOMAIN_RECORD_REMARK_SQL_H
#define DOMAIN_RECORD_REMARK_SQL_H

#include "domain/record/remark.h"
#include "lib/io/store.h"

struct look_row {
	int64_t account_id;
	struct str name;
	struct bytes token_hash;
	struct stamp since, at;
};

extern const struct statement remark_list, remark_drop, remark_insert, look_find, look_note;

#endif
