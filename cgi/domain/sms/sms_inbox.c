/* sms_inbox.c - the demonstration's view of the outbox. */
#include "domain/sms/sms_inbox.h"

#include "domain/sms/sms_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum result
sms_inbox(struct store *db, struct arena *arena, struct sms_message **list_out, size_t *n_out)
{
	const struct sms_message_row *row;
	struct sms_message *list;
	struct rows rows;

	TRY(store_many(db, &sms_last, arena, &rows, NOTHING));
	row = rows.at;
	list = ARENA_LIST(arena, rows.n + 1, struct sms_message);
	for (size_t i = 0; i < rows.n; i++) {
		list[i] = (struct sms_message){ .id = row[i].id,
						.state = row[i].state,
						.created_at = row[i].created_at };
		TRY(cipher_reveal(arena, "sms_outbox.mobile", row[i].mobile, &list[i].mobile));
		TRY(cipher_reveal(arena, "sms_outbox.body", row[i].body, &list[i].body));
	}
	*list_out = list;
	*n_out = rows.n;
	return OK;
}
