/* application_save_sql.h - statements that write; apart, so that reviewers need no such right. */
#ifndef DOMAIN_APPLICATION_SAVE_SQL_H
#define DOMAIN_APPLICATION_SAVE_SQL_H

#include "lib/io/store.h"

extern const struct statement step_insert, step_update, submission_insert;

#endif
