/* application_sql.h - statements that read. */
#ifndef DOMAIN_APPLICATION_SQL_H
#define DOMAIN_APPLICATION_SQL_H

#include "domain/application/application.h"
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

#define REGISTERED_COLUMNS                                                                         \
	"p.sex, p.level, p.document, p.mobile, p.email, p.qualification_no, p.name,"               \
	" p.document_kind, p.ethnic_code, p.education_code, p.category_code, p.scope_code,"        \
	" p.licence_no, p.title_code, p.born_on, p.qualified_on, p.licensed_on, p.imported_at,"    \
	" i.name, i.phone, i.contact_name"
#define REGISTERED_MEMBERS(type, in)                                                               \
	COLUMN(type, in sex), COLUMN(type, in level), COLUMN(type, in document),                   \
		COLUMN(type, in mobile), COLUMN(type, in email), COLUMN(type, in qualification_no), \
		COLUMN(type, in name), COLUMN(type, in document_kind), COLUMN(type, in ethnic),    \
		COLUMN(type, in education), COLUMN(type, in category), COLUMN(type, in scope),     \
		COLUMN(type, in licence_no), COLUMN(type, in title), COLUMN(type, in born_on),     \
		COLUMN(type, in qualified_on), COLUMN(type, in licensed_on),                       \
		COLUMN(type, in imported_at), COLUMN(type, in institution),                        \
		COLUMN(type, in institution_phone), COLUMN(type, in contact)

struct submission_row {
	int64_t number;
	struct stamp submitted_at;
	struct bytes content;
};

struct owner_row {
	int64_t physician_id, institution_id;
};

enum result registered_of_row(struct arena *arena, const struct registered_row *row,
			      struct registered *registered_out) MUST_USE;
enum result step_of_row(struct arena *arena, const struct step_row *row, struct step_state *step_out) MUST_USE;

extern const struct statement step_list, registered_find, own_departments, own_department, site_names,
	submission_last_two, record_owner;

#endif
