/* import_pieces.c - contents of files, sealed a megabyte at a time. */
#include <string.h>

#include "domain/import/import_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum { PIECE_BYTES = 1 << 20 };

enum result
import_put_content(struct store *db, struct arena *arena, int64_t id, enum import_part part,
		   struct str content)
{
	for (size_t at = 0, n = 0; at < content.len; at += PIECE_BYTES, n++) {
		struct bytes sealed;

		TRY(cipher_seal(arena, SEALED_IMPORT, str_slice(content, at, PIECE_BYTES),
				&sealed));
		TRY(store_insert(db, &import_piece_insert, NULL,
				 WITH(V(id), V((int)part), V((int64_t)n), V(sealed))));
	}
	return OK;
}

enum result
import_content(struct store *db, struct arena *arena, int64_t id, enum import_part part,
	       struct str *content_out)
{
	const struct import_piece *piece;
	struct rows rows;
	size_t len = 0, at = 0;
	char *text;

	TRY(store_many(db, &import_pieces, arena, &rows, WITH(V(id), V((int)part))));
	if (rows.n == 0)
		return NOT_FOUND;
	piece = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		len += piece[i].content.len;
	text = arena_new(arena, len + 1); /* a little more than what is sealed in them */
	for (size_t i = 0; i < rows.n; i++) {
		struct str part_text;

		TRY(cipher_reveal(arena, SEALED_IMPORT, piece[i].content, &part_text));
		memcpy(text + at, part_text.at, part_text.len);
		at += part_text.len;
	}
	*content_out = (struct str){ text, at };
	return OK;
}
