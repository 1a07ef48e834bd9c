/* sms_watch.c - the outbox for those who watch it. */
#include "domain/sms/sms.h"
#include "domain/sms/sms_delivery_sql.h"

enum result
sms_counts(struct store *db, struct arena *arena, int64_t counts_out[N_SMS_STATES])
{
	const struct sms_count_row *row;
	struct rows rows;

	TRY(store_many(db, &sms_count, arena, &rows, NOTHING));
	row = rows.at;
	for (size_t i = 0; i < N_SMS_STATES; i++)
		counts_out[i] = 0;
	for (size_t i = 0; i < rows.n; i++) {
		if (row[i].state > 0 && row[i].state < N_SMS_STATES)
			counts_out[row[i].state] = row[i].n;
		counts_out[0] += row[i].n;
	}
	return OK;
}

enum result
sms_lines(struct store *db, struct arena *arena, int64_t state, int64_t limit, int64_t offset,
	  struct rows *rows_out)
{
	return store_many(db, &sms_line_list, arena, rows_out,
			  WITH(V(state), V(state), V(limit), V(offset)));
}

enum result
sms_again(struct store *db, int64_t id, const struct actor *by, struct stamp now)
{
	struct stamp end = stamp_add(now, SMS_NOTICE_HOURS * STAMP_HOUR);
	struct audit_event event = { .action = "sms.again", .object = "sms", .object_id = id };

	TRY(store_change(db, &sms_retry, WITH(V(now), V(end), V(id))));
	return audit_note(db, by, now, event);
}
