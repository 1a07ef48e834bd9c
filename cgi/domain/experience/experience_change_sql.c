/* experience_change_sql.c - entries change only while the record may be edited (states 4, 6, 8). */
#include "domain/experience/experience_change_sql.h"

STATEMENT(experience_room) {
	.name = "experience.room",
	.sql = "SELECT r.id, (SELECT COUNT(*) FROM experience e WHERE e.record_id = r.id AND e.kind = ?)"
	       " FROM record r WHERE r.id = ? AND r.physician_id = ? AND r.state IN (4, 6, 8) FOR UPDATE",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct experience_room, COLUMN(struct experience_room, record_id),
	      COLUMN(struct experience_room, n)),
	SLOT(experience_room),
};

STATEMENT(experience_insert) {
	.name = "experience.insert",
	.sql = "INSERT INTO experience (record_id, kind, place, department, position, title, education_code,"
	       " from_month, to_month) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_DATE, KIND_DATE),
	SLOT(experience_insert),
};

STATEMENT(experience_update) {
	.name = "experience.update",
	.sql = "UPDATE experience SET place = ?, department = ?, position = ?, title = ?, education_code = ?,"
	       " from_month = ?, to_month = ? WHERE id = ? AND record_id = ?",
	TAKES(KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_DATE, KIND_DATE, KIND_INT, KIND_INT),
	SLOT(experience_update),
};

STATEMENT(experience_delete) {
	.name = "experience.delete",
	.sql = "DELETE FROM experience WHERE id = ? AND record_id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(experience_delete),
};
