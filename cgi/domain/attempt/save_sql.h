/* save_sql.h - the saver's statements. */
#ifndef DOMAIN_SAVE_SQL_H
#define DOMAIN_SAVE_SQL_H

#include "domain/attempt/save.h"
#include "lib/io/store.h"

extern const struct statement save_look, save_lock, save_write, save_log, save_pen;

#endif
