/* result_sql.h - statements of this folder. */
#ifndef DOMAIN_RESULT_SQL_H
#define DOMAIN_RESULT_SQL_H

#include "domain/result/result.h"
#include "lib/io/store.h"

struct conclusion_row {
	int64_t state;
};

extern const struct statement result_register, result_earlier, result_concluded;

#endif
