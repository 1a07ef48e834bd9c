/* text_sql.c - the same statements for agreements and announcements. */
#include "domain/text/text_sql.h"

#include "domain/text/text.h"

#define T(member) COLUMN(struct text, member)
#define FILTER " WHERE (? = 0 OR province_id = ?) AND (? IS NULL OR kind = ?)" \
	" AND (? = 1 OR published_at IS NOT NULL)"
/* One draft at a time is changed by one: whoever publishes was faster. */
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
		 " AND published_at IS NULL",                                              \
	  TAKES(KIND_STR, KIND_STR, KIND_STR, KIND_STAMP, KIND_INT), SLOT(text_update_##name_) }; \
	STATEMENT(text_remove_##name_)                                                     \
	{ .name = "text.remove_" #name_, .sql = "DELETE FROM " table " WHERE id = ? AND published_at IS NULL", \
	  TAKES(KIND_INT), SLOT(text_remove_##name_) };                                    \
	STATEMENT(text_publish_##name_)                                                    \
	{ .name = "text.publish_" #name_,                                                  \
	  .sql = "UPDATE " table " SET published_at = ? WHERE id = ? AND published_at IS NULL", \
	  TAKES(KIND_STAMP, KIND_INT), SLOT(text_publish_##name_) };                       \
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

/* Drafts of one kind are made one after the other: the unique key has the version. */
STATEMENT(text_next_version) {
	.name = "text.next_version",
	.sql = "SELECT COALESCE(MAX(version), 0) + 1 FROM agreement WHERE kind = ? AND province_id <=> ?",
	TAKES(KIND_STR, KIND_INT),
	GIVES(struct text_number, COLUMN(struct text_number, n)),
	SLOT(text_next_version),
};
/* What would be in force without it. */
STATEMENT(text_others) {
	.name = "text.others",
	.sql = "SELECT COUNT(*) FROM agreement WHERE kind = ? AND id <> ? AND (province_id <=> ?"
	       " OR province_id IS NULL) AND published_at <= ? AND withdrawn_at IS NULL",
	TAKES(KIND_STR, KIND_INT, KIND_INT, KIND_STAMP),
	GIVES(struct text_number, COLUMN(struct text_number, n)),
	SLOT(text_others),
};
