/* text_sql.c - the same statements for agreements and announcements. */
#include "domain/text/text_sql.h"

#include "domain/text/text.h"

#define T(member) COLUMN(struct text, member)
#define FILTER " WHERE (? = 0 OR province_id = ?) AND (? IS NULL OR kind = ?)" \
	" AND (? = 1 OR published_at IS NOT NULL)"
/* A draft is changed and published as it was seen: changed_at is its version. */
#define SHELF(name_, table, counter, insert_columns, insert_values, ...)                   \
	STATEMENT(text_n_##name_)                                                          \
	{ .name = "text.n_" #name_, .sql = "SELECT COUNT(*) FROM " table FILTER,           \
	  TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_BOOL),                                   \
	  GIVES(struct text_number, COLUMN(struct text_number, n)), SLOT(text_n_##name_) }; \
	STATEMENT(text_page_##name_)                                                       \
	{ .name = "text.page_" #name_,                                                     \
	  .sql = "SELECT id, COALESCE(province_id, 0), " counter ", kind, title, author, published_at, withdrawn_at," \
		 " changed_at FROM " table " FORCE INDEX (PRIMARY)" FILTER " ORDER BY id DESC LIMIT ? OFFSET ?", \
	  TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_BOOL, KIND_INT, KIND_INT),               \
	  GIVES(struct text, T(id), T(province_id), T(version), T(kind), T(title), T(author), T(published_at), \
		T(withdrawn_at), T(changed_at)), SLOT(text_page_##name_) };                \
	STATEMENT(text_one_##name_)                                                        \
	{ .name = "text.one_" #name_,                                                      \
	  .sql = "SELECT id, COALESCE(province_id, 0), " counter ", kind, title, body, author, published_at," \
		 " withdrawn_at, changed_at FROM " table " WHERE id = ? AND (? = 0 OR province_id = ?)", \
	  TAKES(KIND_INT, KIND_INT, KIND_INT),                                             \
	  GIVES(struct text, T(id), T(province_id), T(version), T(kind), T(title), T(body), T(author), \
		T(published_at), T(withdrawn_at), T(changed_at)), SLOT(text_one_##name_) };                \
	STATEMENT(text_insert_##name_)                                                     \
	{ .name = "text.insert_" #name_,                                                   \
	  .sql = "INSERT INTO " table " (province_id, kind, title, body, author, changed_at" insert_columns ")" \
		 " VALUES (?, ?, ?, ?, ?, ?" insert_values ")",                             \
	  TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STAMP __VA_ARGS__),  \
	  SLOT(text_insert_##name_) };                                                     \
	STATEMENT(text_update_##name_)                                                     \
	{ .name = "text.update_" #name_,                                                   \
	  .sql = "UPDATE " table " SET title = ?, body = ?, author = ?, changed_at = ? WHERE id = ?" \
		 " AND published_at IS NULL AND changed_at = ?",                           \
	  TAKES(KIND_STR, KIND_STR, KIND_STR, KIND_STAMP, KIND_INT, KIND_STAMP), SLOT(text_update_##name_) }; \
	STATEMENT(text_remove_##name_)                                                     \
	{ .name = "text.remove_" #name_, .sql = "DELETE FROM " table " WHERE id = ? AND published_at IS NULL", \
	  TAKES(KIND_INT), SLOT(text_remove_##name_) };                                    \
	STATEMENT(text_publish_##name_)                                                    \
	{ .name = "text.publish_" #name_,                                                  \
	  .sql = "UPDATE " table " SET published_at = ? WHERE id = ? AND published_at IS NULL" \
		 " AND changed_at = ?",                                                    \
	  TAKES(KIND_STAMP, KIND_INT, KIND_STAMP), SLOT(text_publish_##name_) };                       \
	STATEMENT(text_withdraw_##name_)                                                   \
	{ .name = "text.withdraw_" #name_,                                                 \
	  .sql = "UPDATE " table " SET withdrawn_at = ? WHERE id = ? AND published_at IS NOT NULL" \
		 " AND withdrawn_at IS NULL",                                              \
	  TAKES(KIND_STAMP, KIND_INT), SLOT(text_withdraw_##name_) };                      \
	const struct text_statements text_of_##name_ = {                                   \
		&text_n_##name_,      &text_page_##name_,   &text_one_##name_,     &text_insert_##name_, \
		&text_update_##name_, &text_remove_##name_, &text_publish_##name_, &text_withdraw_##name_ }

SHELF(agreements, "agreement", "version", ", version", ", ?", , KIND_INT);
SHELF(announcements, "announcement", "0", "", "", );

/* Drafts of one kind are made one after the other: whoever comes second waits for the first. */
STATEMENT(text_next_version) {
	.name = "text.next_version",
	.sql = "SELECT COALESCE(MAX(version), 0) + 1 FROM agreement WHERE kind = ? AND scope_id = ? FOR UPDATE",
	TAKES(KIND_STR, KIND_INT),
	GIVES(struct text_number, COLUMN(struct text_number, n)),
	SLOT(text_next_version),
};
/* Of a draft at its publishing: a number above those that were published since it was made. */
STATEMENT(text_version_at_last) {
	.name = "text.version_at_last",
	.sql = "SELECT IF(COALESCE(MAX(IF(published_at IS NULL, 0, version)), 0) > ?, MAX(version) + 1, ?)"
	       " FROM agreement WHERE kind = ? AND scope_id = ? FOR UPDATE",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_INT),
	GIVES(struct text_number, COLUMN(struct text_number, n)),
	SLOT(text_version_at_last),
};
STATEMENT(text_set_version) {
	.name = "text.set_version",
	.sql = "UPDATE agreement SET version = ? WHERE id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(text_set_version),
};
/* What would be in force without it. Two who withdraw two at once do so one after the other. */
STATEMENT(text_others) {
	.name = "text.others",
	.sql = "SELECT COUNT(*) FROM agreement WHERE kind = ? AND id <> ? AND (province_id <=> ?"
	       " OR province_id IS NULL) AND published_at <= ? AND withdrawn_at IS NULL FOR UPDATE",
	TAKES(KIND_STR, KIND_INT, KIND_INT, KIND_STAMP),
	GIVES(struct text_number, COLUMN(struct text_number, n)),
	SLOT(text_others),
};
