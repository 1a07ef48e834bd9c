/* sms_outbox.c - watching the outbox, and trying again. */
#include "domain/sms/sms_outbox.h"

#include "domain/person/phone.h"
#include "domain/sms/sms.h"
#include "domain/sms/sms_outbox_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum result
sms_outbox_list(struct store *db, struct arena *arena, const struct sms_outbox_query *q,
		struct rows *rows_out)
{
	struct sms_outbox_row *row;
	struct str mobile;

	TRY(store_many(db, q->oldest_first ? &sms_outbox_oldest : &sms_outbox_newest, arena,
		       rows_out,
		       WITH(V(q->state), V(q->state), V((int)q->kind), V((int)q->kind), V(q->limit),
			    V(q->offset))));
	row = rows_out->at;
	for (size_t i = 0; i < rows_out->n; i++) {
		/* One that cannot be opened must not keep the others from being seen. */
		if (cipher_reveal(arena, SEALED_OUTBOX_MOBILE, row[i].sealed, &mobile) == OK)
			row[i].mobile = phone_masked(arena, mobile);
		else
			trail_clear();
	}
	return OK;
}

enum result
sms_outbox_counts(struct store *db, struct arena *arena, struct rows *rows_out)
{
	return store_many(db, &sms_outbox_count_all, arena, rows_out, NOTHING);
}

int64_t
sms_outbox_total(const struct rows *counts, int64_t state, enum sms_outbox_kind kind)
{
	const struct sms_outbox_count *row = counts->at;
	int64_t n = 0;

	for (size_t i = 0; i < counts->n; i++)
		if ((state == 0 || row[i].state == state) &&
		    (kind == SMS_ANY_KIND || (kind == SMS_CODES) == (row[i].is_code != 0)))
			n += row[i].n;
	return n;
}

bool
sms_outbox_may_retry(const struct sms_outbox_row *row, struct stamp now)
{
	return row->state == SMS_GIVEN_UP && row->expires_at.us > now.us;
}

enum result
sms_outbox_retry(struct store *db, struct arena *arena, int64_t id, const struct actor *by,
		 struct stamp now)
{
	struct audit_event event = { .action = "sms.retry", .object = "sms", .object_id = id };
	struct sms_outbox_count row;

	TRY(store_one(db, &sms_outbox_state, arena, &row, WITH(V(id))));
	TRY(store_change(db, &sms_outbox_again, WITH(V(now), V(now), V(id))));
	return audit_note(db, by, now, event);
}

enum result
sms_outbox_retry_all(struct store *db, struct arena *arena, const struct actor *by,
		     struct stamp now, int64_t *n_out)
{
	struct audit_event event = { .action = "sms.retry_all", .object = "sms" };

	TRY(store_run(db, &sms_outbox_again_all, n_out, WITH(V(now), V(now))));
	event.detail = str_format(arena, "%lld messages", (long long)*n_out);
	return audit_note(db, by, now, event);
}
