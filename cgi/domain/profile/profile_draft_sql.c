/* profile_draft_sql.c - drafts and versions of profiles. */
#include "domain/profile/profile_draft_sql.h"

#include "domain/profile/profile_sql.h"

#define P(member) COLUMN(struct profile_place, member)
/* Of a province that is not there yet there is a draft alone. */
#define PLACES(of_id, of_province) "SELECT x.id, COALESCE(p.profile_version, 0), COALESCE(p.code, '')," \
	" COALESCE(p.name, ''), COALESCE(p.active, 0), v.made_at, v.author, d.changed_at, d.due_at, d.author" \
	" FROM (SELECT id FROM province" of_id \
	" UNION SELECT province_id FROM profile_draft" of_province ") x LEFT JOIN province p ON p.id = x.id" \
	" LEFT JOIN profile_version v ON v.province_id = x.id AND v.version = p.profile_version" \
	" LEFT JOIN profile_draft d ON d.province_id = x.id"
#define PLACE GIVES(struct profile_place, P(id), P(version), P(code), P(name), P(active), P(made_at), P(author), \
	P(changed_at), P(due_at), P(draft_author))
#define D(member) COLUMN(struct profile_draft, member)
#define DRAFT "SELECT province_id, from_version, content, author, note, changed_at, due_at FROM profile_draft"
#define DRAFT_ROW GIVES(struct profile_draft, D(province_id), D(from_version), D(content), D(author), D(note), \
	D(changed_at), D(due_at))

STATEMENT(profile_place_list) {
	.name = "profile.place_list",
	.sql = PLACES("", "") " ORDER BY p.position IS NULL, p.position, x.id",
	PLACE,
	SLOT(profile_place_list),
};

STATEMENT(profile_place_one) {
	.name = "profile.place_one",
	.sql = PLACES(" WHERE id = ?", " WHERE province_id = ?"),
	TAKES(KIND_INT, KIND_INT),
	PLACE,
	SLOT(profile_place_one),
};

/* Versions of before there was a table of them have their values alone. */
STATEMENT(profile_version_list) {
	.name = "profile.version_list",
	.sql = "SELECT w.version, v.made_at, v.author, v.note FROM"
	       " (SELECT DISTINCT province_id, version FROM profile_value WHERE province_id = ?) w"
	       " LEFT JOIN profile_version v ON v.province_id = w.province_id AND v.version = w.version"
	       " ORDER BY w.version DESC",
	TAKES(KIND_INT),
	GIVES(struct profile_version, COLUMN(struct profile_version, version), COLUMN(struct profile_version, made_at),
	      COLUMN(struct profile_version, author), COLUMN(struct profile_version, note)),
	SLOT(profile_version_list),
};

STATEMENT(profile_version_values) {
	.name = "profile.version_values",
	.sql = "SELECT name, value, position FROM profile_value WHERE province_id = ? AND version = ?"
	       " ORDER BY name, position",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct profile_row, COLUMN(struct profile_row, name), COLUMN(struct profile_row, value),
	      COLUMN(struct profile_row, position)),
	SLOT(profile_version_values),
};

STATEMENT(profile_draft_one) {
	.name = "profile.draft_one",
	.sql = DRAFT " WHERE province_id = ?",
	TAKES(KIND_INT),
	DRAFT_ROW,
	SLOT(profile_draft_one),
};

STATEMENT(profile_draft_hold) {
	.name = "profile.draft_hold",
	.sql = DRAFT " WHERE province_id = ? FOR UPDATE",
	TAKES(KIND_INT),
	DRAFT_ROW,
	SLOT(profile_draft_hold),
};

STATEMENT(profile_draft_insert) {
	.name = "profile.draft_insert",
	.sql = "INSERT INTO profile_draft (province_id, content, from_version, changed_at, author)"
	       " VALUES (?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STR, KIND_INT, KIND_STAMP, KIND_STR),
	SLOT(profile_draft_insert),
};

STATEMENT(profile_draft_update) {
	.name = "profile.draft_update",
	.sql = "UPDATE profile_draft SET content = ?, changed_at = ?, author = ? WHERE province_id = ?"
	       " AND due_at IS NULL",
	TAKES(KIND_STR, KIND_STAMP, KIND_STR, KIND_INT),
	SLOT(profile_draft_update),
};

STATEMENT(profile_draft_remove) {
	.name = "profile.draft_remove",
	.sql = "DELETE FROM profile_draft WHERE province_id = ?",
	TAKES(KIND_INT),
	SLOT(profile_draft_remove),
};

STATEMENT(profile_draft_date) {
	.name = "profile.draft_date",
	.sql = "UPDATE profile_draft SET due_at = ?, note = ?, author = ?, from_version ="
	       " COALESCE((SELECT profile_version FROM province WHERE id = profile_draft.province_id), 0)"
	       " WHERE province_id = ?",
	TAKES(KIND_STAMP, KIND_STR, KIND_STR, KIND_INT),
	SLOT(profile_draft_date),
};

/* Those that wait for the end of a cycle are not asked for again until it is over. */
STATEMENT(profile_draft_due) {
	.name = "profile.draft_due",
	.sql = DRAFT " WHERE due_at <= ? AND province_id > ? ORDER BY province_id LIMIT 1 FOR UPDATE",
	TAKES(KIND_STAMP, KIND_INT),
	DRAFT_ROW,
	SLOT(profile_draft_due),
};

/* A planned one whose records are being made counts: they are made by the rules in force. */
STATEMENT(profile_cycles) {
	.name = "profile.cycles",
	.sql = "SELECT COUNT(*) FROM cycle WHERE province_id = ? AND (state = 2 OR fill = 1)",
	TAKES(KIND_INT),
	GIVES(struct profile_number, COLUMN(struct profile_number, n)),
	SLOT(profile_cycles),
};
