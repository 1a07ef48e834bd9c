/* import_sql.h - statements of this folder that the browser's side needs. */
#ifndef DOMAIN_IMPORT_SQL_H
#define DOMAIN_IMPORT_SQL_H

#include "domain/import/import.h"
#include "lib/io/store.h"

enum import_part { PART_FILE = 1, PART_REFUSED };
#define SEALED_IMPORT "import_piece.content"

struct import_count {
	int64_t n;
};
struct import_piece {
	struct bytes content;
};

extern const struct statement import_insert, import_piece_insert, import_page, import_n, import_one, import_any,
	import_set_confirmed, import_set_cancelled, import_note_page, import_pieces;

/* import_pieces.c: the whole of one part. NOT_FOUND: it has none. */
enum result import_content(struct store *db, struct arena *arena, int64_t id, enum import_part part,
			   struct str *content_out) MUST_USE;
enum result import_put_content(struct store *db, struct arena *arena, int64_t id, enum import_part part,
			       struct str content) MUST_USE;

#endif
