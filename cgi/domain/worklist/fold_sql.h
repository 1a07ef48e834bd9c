/* fold_sql.h - statements of folding changes into counts. */
#ifndef DOMAIN_WORKLIST_FOLD_SQL_H
#define DOMAIN_WORKLIST_FOLD_SQL_H

#include "lib/io/store.h"

struct fold_change {
	int64_t id, institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n;
};

extern const struct statement fold_oldest, fold_add, fold_drop_change, fold_drop_none;

#endif
