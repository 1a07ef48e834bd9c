/* attempt.c - reading attempts, and their receipts. */
#include "domain/attempt/attempt.h"

#include "domain/attempt/attempt_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum result
attempt_of_account(struct store *db, struct arena *arena, int64_t attempt_id, int64_t account_id,
		   struct attempt *attempt_out)
{
	return store_one(db, &attempt_own, arena, attempt_out, WITH(V(attempt_id), V(account_id)));
}

enum result
attempts_of_record(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
{
	return store_many(db, &attempt_list_of_record, arena, rows_out, WITH(V(record_id)));
}

enum result
attempt_receipt(struct arena *arena, const struct attempt *attempt, struct str *receipt_out)
{
	struct bytes digest;
	struct str hex;

	TRY(cipher_digest(
		arena,
		str_format(arena, "%lld:%.*s", (long long)attempt->id, STR_ARGS(attempt->sheet)),
		&digest));
	hex = str_upper(arena, hex_encode(arena, digest.at, 6));
	*receipt_out = str_format(arena, "A%lld-%.*s-%.*s-%.*s", (long long)attempt->id,
				  STR_ARGS(str_slice(hex, 0, 4)), STR_ARGS(str_slice(hex, 4, 4)),
				  STR_ARGS(str_slice(hex, 8, 4)));
	return OK;
}
