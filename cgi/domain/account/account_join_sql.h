/* account_join_sql.h - statements of binding and registering. */
#ifndef DOMAIN_ACCOUNT_JOIN_SQL_H
#define DOMAIN_ACCOUNT_JOIN_SQL_H

#include "lib/io/store.h"

struct join_row {
	int64_t id, account_id;
	struct str name, kind;
	struct bytes document, mobile;
	struct str institution, institution_phone;
};

struct join_count {
	int64_t n;
};

struct join_name {
	struct str name;
};

extern const struct statement join_by_document,
	join_mobile_taken, join_mobile_taken_lock, join_insert, join_put_mobile, join_name_of;

#endif
