/* sms_delivery.c - claiming messages and noting what became of them. */
#include "domain/sms/sms_delivery_sql.h"

enum result
sms_claim(struct store *db, struct arena *arena, struct bytes claim, int64_t most, struct stamp now,
	  struct stamp lease_end, struct rows *rows_out)
{
	const struct sms_claimed *row;

	TRY(store_run(db, &sms_set_aside, NULL, WITH(V(now))));
	TRY(store_run(db, &sms_free, NULL, WITH(V(now))));
	TRY(store_many(db, &sms_due, arena, rows_out, WITH(V(now), V(now), V(most))));
	row = rows_out->at;
	for (size_t i = 0; i < rows_out->n; i++)
		TRY(store_change(db, &sms_take, WITH(V(claim), V(lease_end), V(row[i].id))));
	return OK;
}

enum result
sms_note_sent(struct store *db, int64_t id, struct bytes claim, struct stamp now)
{
	return store_change(db, &sms_sent, WITH(V(now), V(id), V(claim)));
}

enum result
sms_note_failed(struct store *db, int64_t id, struct bytes claim, struct str fault,
		struct stamp next_at)
{
	int state = stamp_is_none(next_at) ? SMS_GIVEN_UP : SMS_WAITING;

	return store_change(db, &sms_failed,
			    WITH(V(state), V(next_at.us), V(fault), V(id), V(claim)));
}
