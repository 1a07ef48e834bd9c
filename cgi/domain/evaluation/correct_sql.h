/* correct_sql.h - statements about what was put right. */
#ifndef DOMAIN_EVALUATION_CORRECT_SQL_H
#define DOMAIN_EVALUATION_CORRECT_SQL_H

#include "domain/evaluation/correct.h"
#include "lib/io/store.h"

struct correct_event {
	int64_t event;
};

extern const struct statement evaluation_change_list, evaluation_change_add, evaluation_correct_lock,
	evaluation_correct_way;

#endif
