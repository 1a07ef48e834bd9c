/* chain_mark.c - how a mark is made of a record and of the mark before. */
#include <string.h>

#include "domain/audit/chain.h"
#include "domain/audit/chain_sql.h"
#include "lib/io/cipher.h"

enum result
chain_mark(struct arena *arena, struct bytes before, int64_t seq, const struct chain_row *row,
	   struct bytes *mark_out)
{
	struct str text =
		str_format(arena, "%.*s\n%lld %lld %lld\n%.*s",
			   STR_ARGS(hex_encode(arena, before.at, before.len)), (long long)seq,
			   (long long)row->id, (long long)row->at.us, STR_ARGS(row->words));

	return cipher_index(arena, "audit.mark", text, mark_out);
}

bool
chain_same(struct bytes a, struct bytes b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}
