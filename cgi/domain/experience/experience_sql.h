/* experience_sql.h - statements that read. */
#ifndef DOMAIN_EXPERIENCE_SQL_H
#define DOMAIN_EXPERIENCE_SQL_H

#include "lib/io/store.h"

extern const struct statement experience_of_record, experience_of_physician;

#endif
