/* question_sql.h - statements that read questions. */
#ifndef DOMAIN_QUESTION_SQL_H
#define DOMAIN_QUESTION_SQL_H

#include "domain/question/question.h"
#include "lib/io/store.h"

extern const struct statement bank_list_practice, bank_find_by_code, item_list_brief, item_find_of_bank;

#endif
