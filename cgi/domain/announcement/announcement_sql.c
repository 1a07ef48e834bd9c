/* announcement_sql.c - reading announcements. */
#include "domain/announcement/announcement_sql.h"

#include "domain/announcement/announcement.h"

STATEMENT(announcement_latest) {
	.name = "announcement.latest",
	.sql = "SELECT id, kind, title, published_at FROM announcement WHERE province_id = ? AND published_at <= ?"
	       " AND withdrawn_at IS NULL ORDER BY published_at DESC, id DESC LIMIT ?",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT),
	GIVES(struct announcement, COLUMN(struct announcement, id), COLUMN(struct announcement, kind),
	      COLUMN(struct announcement, title), COLUMN(struct announcement, published_at)),
	SLOT(announcement_latest),
};

#define OF_KIND                                                                                    \
	" FROM announcement WHERE province_id = ? AND published_at <= ? AND withdrawn_at IS NULL" \
	" AND (? IS NULL OR kind = ?)"                                                             \
	" AND title LIKE ?"

STATEMENT(announcement_page) {
	.name = "announcement.page",
	.sql = "SELECT id, kind, title, published_at" OF_KIND
	       " ORDER BY published_at DESC, id DESC LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_STAMP, KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT),
	GIVES(struct announcement, COLUMN(struct announcement, id), COLUMN(struct announcement, kind),
	      COLUMN(struct announcement, title), COLUMN(struct announcement, published_at)),
	SLOT(announcement_page),
};

STATEMENT(announcement_n) {
	.name = "announcement.n",
	.sql = "SELECT COUNT(*)" OF_KIND,
	TAKES(KIND_INT, KIND_STAMP, KIND_STR, KIND_STR, KIND_STR),
	GIVES(struct announcement, COLUMN(struct announcement, id)),
	SLOT(announcement_n),
};

STATEMENT(announcement_by_id) {
	.name = "announcement.by_id",
	.sql = "SELECT id, province_id, kind, title, body, published_at FROM announcement WHERE id = ?"
	       " AND published_at <= ? AND withdrawn_at IS NULL",
	TAKES(KIND_INT, KIND_STAMP),
	GIVES(struct announcement, COLUMN(struct announcement, id), COLUMN(struct announcement, province_id),
	      COLUMN(struct announcement, kind), COLUMN(struct announcement, title),
	      COLUMN(struct announcement, body), COLUMN(struct announcement, published_at)),
	SLOT(announcement_by_id),
};
