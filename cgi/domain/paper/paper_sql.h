/* paper_sql.h - statements that read papers. */
#ifndef DOMAIN_PAPER_SQL_H
#define DOMAIN_PAPER_SQL_H

#include "domain/paper/paper.h"
#include "lib/io/store.h"

extern const struct statement paper_by_id, paper_by_cycle, paper_item_texts, paper_item_keys;

#endif
