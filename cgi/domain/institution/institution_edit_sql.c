/* institution_edit_sql.c - changing what an institution says about itself: apart, because only its own pages may. */
#include "domain/institution/institution_sql.h"

#define CHANGED " edited_at = ?, confirmed_at = NULL, confirmed_by = NULL, version = version + 1"

STATEMENT(institution_update_basics) {
	.name = "institution.update_basics",
	.sql = "UPDATE institution SET address = ?, principal = ?, grade = ?, beds = ?, n_physicians = ?," CHANGED
	       " WHERE id = ? AND version = ?",
	TAKES(KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(institution_update_basics),
};

STATEMENT(institution_update_contact) {
	.name = "institution.update_contact",
	.sql = "UPDATE institution SET contact_name = ?, contact_mobile = ?, phone = ?, confirmed_at = NULL,"
	       " confirmed_by = NULL, version = version + 1 WHERE id = ? AND version = ?",
	TAKES(KIND_STR, KIND_BYTES, KIND_STR, KIND_INT, KIND_INT),
	SLOT(institution_update_contact),
};

STATEMENT(institution_update_confirmed) {
	.name = "institution.update_confirmed",
	.sql = "UPDATE institution SET confirmed_at = ?, confirmed_by = ?, version = version + 1"
	       " WHERE id = ? AND version = ?",
	TAKES(KIND_STAMP, KIND_STR, KIND_INT, KIND_INT),
	SLOT(institution_update_confirmed),
};

/* A member came, changed or went. */
STATEMENT(institution_touch) {
	.name = "institution.touch",
	.sql = "UPDATE institution SET confirmed_at = NULL, confirmed_by = NULL, version = version + 1 WHERE id = ?",
	TAKES(KIND_INT),
	SLOT(institution_touch),
};

STATEMENT(member_count) {
	.name = "member.count",
	.sql = "SELECT COUNT(*) FROM institution_member WHERE institution_id = ? AND body = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct member_count_row, COLUMN(struct member_count_row, n)),
	SLOT(member_count),
};

STATEMENT(member_insert) {
	.name = "member.insert",
	.sql = "INSERT INTO institution_member (institution_id, body, name, title_code, duty, role, phone)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_BYTES),
	SLOT(member_insert),
};

STATEMENT(member_update) {
	.name = "member.update",
	.sql = "UPDATE institution_member SET name = ?, title_code = ?, duty = ?, role = ?, phone = ?,"
	       " version = version + 1 WHERE id = ? AND institution_id = ? AND body = ? AND version = ?",
	TAKES(KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_BYTES, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(member_update),
};

STATEMENT(member_delete) {
	.name = "member.delete",
	.sql = "DELETE FROM institution_member WHERE id = ? AND institution_id = ? AND body = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(member_delete),
};
