/* application_sql.c - steps, the register's facts, submissions. */
#include "domain/application/application_sql.h"

#include "domain/application/application.h"

STATEMENT(step_list) {
	.name = "application.steps",
	.sql = "SELECT step, answers, is_complete, version, saved_at FROM record_step WHERE record_id = ?",
	TAKES(KIND_INT),
	GIVES(struct step_row, COLUMN(struct step_row, step), COLUMN(struct step_row, answers),
	      COLUMN(struct step_row, is_complete), COLUMN(struct step_row, version),
	      COLUMN(struct step_row, saved_at)),
	SLOT(step_list),
};

STATEMENT(registered_find) {
	.name = "application.registered",
	.sql = "SELECT " REGISTERED_COLUMNS " FROM record r JOIN physician p ON p.id = r.physician_id"
	       " JOIN institution i ON i.id = r.institution_id WHERE r.id = ?",
	TAKES(KIND_INT),
	GIVES(struct registered_row, REGISTERED_MEMBERS(struct registered_row, )),
	SLOT(registered_find),
};

#define NAMED_GIVES GIVES(struct named, COLUMN(struct named, id), COLUMN(struct named, name))

STATEMENT(own_departments) {
	.name = "application.departments",
	.sql = "SELECT id, name FROM department WHERE institution_id = ? AND state = 1 ORDER BY name",
	TAKES(KIND_INT),
	NAMED_GIVES,
	SLOT(own_departments),
};

STATEMENT(own_department) {
	.name = "application.department_name",
	.sql = "SELECT id, name FROM department WHERE id = ? AND institution_id = ?",
	TAKES(KIND_INT, KIND_INT),
	NAMED_GIVES,
	SLOT(own_department),
};

STATEMENT(site_names) {
	.name = "application.sites",
	.sql = "SELECT s.is_main, i.name FROM practice_site s JOIN institution i ON i.id = s.institution_id"
	       " WHERE s.physician_id = ? ORDER BY s.is_main DESC, i.name",
	TAKES(KIND_INT),
	NAMED_GIVES,
	SLOT(site_names),
};

STATEMENT(submission_last_two) {
	.name = "application.last_two",
	.sql = "SELECT number, submitted_at, content FROM record_submission WHERE record_id = ?"
	       " ORDER BY number DESC LIMIT 2",
	TAKES(KIND_INT),
	GIVES(struct submission_row, COLUMN(struct submission_row, number),
	      COLUMN(struct submission_row, submitted_at), COLUMN(struct submission_row, content)),
	SLOT(submission_last_two),
};

STATEMENT(record_owner) {
	.name = "application.record_owner",
	.sql = "SELECT physician_id, institution_id FROM record WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct owner_row, COLUMN(struct owner_row, physician_id),
	      COLUMN(struct owner_row, institution_id)),
	SLOT(record_owner),
};
