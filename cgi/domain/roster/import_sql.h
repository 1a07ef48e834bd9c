/* import_sql.h - statements of the two imports, and the rows they give. */
#ifndef DOMAIN_ROSTER_IMPORT_SQL_H
#define DOMAIN_ROSTER_IMPORT_SQL_H

#include "lib/io/store.h"

enum { FIND_AT_ONCE = 32 };     /* values in the IN lists below */

struct import_institution {
	int64_t id, province_id, has_account;
	struct str registration_no, credit_code, name, class_code, class_name, grade, region_code;
	struct str region_name, address, principal, phone, economic_type, nature, status;
	struct date registered_on, valid_until;
};

struct import_physician {
	int64_t id, province_id, sex, level, institution_id;
	struct bytes document_index, document, mobile, qualification_no;
	struct str name, ethnic_code, document_kind, education_code, category_code, scope_code,
		licence_no;
	struct str title_code, status, last_cycle, last_conclusion;
	struct date born_on, qualified_on, licensed_on;
	struct stamp signed_in_at;
};

struct import_site {
	int64_t physician_id, institution_id, is_main;
};

struct import_id {
	int64_t id;
	struct bytes document_index;
};

extern const struct statement import_institutions_stored, import_institution_insert,
	import_institution_update, import_institution_seen, import_institution_ids,
	import_physicians_stored, import_physician_ids, import_physician_insert,
	import_physician_update, import_physician_mobile, import_physician_seen,
	import_last_physician, import_main_sites, import_sites_stored, import_sites_are_new,
	import_sites_may_be_known, import_site_insert, import_site_put, import_site_drop;

#endif
