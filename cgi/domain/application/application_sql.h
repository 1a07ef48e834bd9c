/* application_sql.h - statements that read. */
#ifndef DOMAIN_APPLICATION_SQL_H
#define DOMAIN_APPLICATION_SQL_H

#include "lib/io/store.h"

struct step_row {
	struct str step;
	struct bytes answers;
	int64_t is_complete, version;
	struct stamp saved_at;
};

struct registered_row {
	int64_t sex, level;
	struct bytes document, mobile, email, qualification_no;
	struct str name, document_kind, ethnic, education, category, scope, licence_no, title;
	struct date born_on, qualified_on, licensed_on;
	struct stamp imported_at;
	struct str institution, institution_phone, contact;
};

struct submission_row {
	int64_t number;
	struct stamp submitted_at;
	struct bytes content;
};

struct owner_row {
	int64_t physician_id, institution_id;
};

extern const struct statement step_list, registered_find, own_departments, own_department, site_names,
	submission_last_two, record_owner;

#endif
