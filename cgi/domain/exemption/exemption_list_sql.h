/* exemption_list_sql.h - statements of lists of applications. */
#ifndef DOMAIN_EXEMPTION_LIST_SQL_H
#define DOMAIN_EXEMPTION_LIST_SQL_H

#include "domain/exemption/exemption_list.h"
#include "lib/io/store.h"

extern const struct statement exemptions_number_institution, exemptions_number_assessor, exemptions_page_institution,
	exemptions_page_assessor, exemption_one_institution, exemption_one_assessor, exemption_histories;

#endif
