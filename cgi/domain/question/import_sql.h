/* import_sql.h - statements of the import of questions. */
#ifndef DOMAIN_QUESTION_IMPORT_SQL_H
#define DOMAIN_QUESTION_IMPORT_SQL_H

#include "lib/io/store.h"

struct import_bank {
	int64_t id;
};

struct import_item {
	int64_t id, kind, group_position, answer, is_used;
	struct str code, group_code, group_stem, stem, options, explanation, source;
};

struct import_group {
	int64_t id, kind;
	struct str code, stem;
};

extern const struct statement import_bank_find, import_items_stored, import_groups_stored,
	import_group_insert, import_group_update, import_item_insert, import_item_update;

#endif
