/* delegated_unfit_sql.h - the statement about opinions; apart, since lists need none. */
#ifndef DOMAIN_WORKLIST_DELEGATED_UNFIT_SQL_H
#define DOMAIN_WORKLIST_DELEGATED_UNFIT_SQL_H

#include "domain/worklist/delegated.h"
#include "lib/io/store.h"

extern const struct statement delegated_unfit_ids;

#endif
