/* transfer.c - a record goes to another main institution. */
#include "domain/roster/transfer.h"

#include "domain/conduct/conduct.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "domain/roster/transfer_sql.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

enum { NOTE_MAX = 390 };

/* May the physician still change what he filled in? */
static bool
is_being_filled(int64_t state)
{
	return state <= RECORD_DRAFT || state == RECORD_RETURNED ||
	       state == RECORD_RECHECK_RETURNED || state == RECORD_LEFT;
}

static bool
was_approved(int64_t state)
{
	return state == RECORD_RECHECK || state == RECORD_ACCEPTED || state == RECORD_READY;
}

/* Who reviews it anew is not bound by what the former institution judged. */
static enum result
drop_judgement(struct store *db, struct arena *arena, const struct transfer_row *row,
	       int64_t record_id, const struct actor *by, struct stamp now)
{
	bool anew = row->state <= RECORD_READY || row->state == RECORD_LEFT;
	struct audit_event event = { "evaluation.drop", "record", record_id,
				     str_format(arena, "institution %lld",
						(long long)row->institution_id) };
	int64_t n;

	if (anew)
		TRY(store_run(db, &transfer_drop_told, NULL,
			      WITH(V(record_id), V(row->submissions))));
	TRY(store_run(db, &transfer_drop_judgement, &n,
		      WITH(V(record_id), V(row->institution_id), V(anew))));
	return n == 0 ? OK : audit_note(db, by, now, event);
}

/* It would wait for ever, and no other could be asked. */
static enum result
settle_wish(struct store *db, struct arena *arena, const struct transfer_row *row,
	    const struct transfer *transfer, const struct actor *by, struct stamp now)
{
	struct audit_event event = { "wish.settle", "record", transfer->record_id,
				     str_format(arena, "to %lld", (long long)row->to_id) };
	int64_t n;

	TRY(store_run(db, &transfer_settle, &n,
		      WITH(V(row->to_id), V(row->to_id), V(transfer->reason), V(by->name), V(now),
			   V(transfer->record_id))));
	return n == 0 ? OK : audit_note(db, by, now, event);
}

static enum result
move_all(struct store *db, const struct transfer_row *row, int64_t record_id)
{
	TRY(store_run(db, &transfer_site, NULL, WITH(V(row->physician_id), V(row->to_id))));
	TRY(store_change(db, &transfer_record, WITH(V(row->to_id), V(record_id))));
	TRY(store_run(db, &transfer_drop_site, NULL,
		      WITH(V(row->physician_id), V(row->to_id), V(row->institution_id))));
	TRY(store_change(db, &transfer_physician, WITH(V(row->to_id), V(row->physician_id))));
	if (is_being_filled(row->state))
		TRY(store_run(db, &transfer_reopen, NULL, WITH(V(record_id))));
	return store_run(db, &transfer_judgements, NULL, WITH(V(row->to_id), V(record_id)));
}

enum result
roster_transfer(struct store *db, struct arena *arena, const struct profile *profile,
		const struct transfer *transfer, const struct actor *by, struct stamp now,
		enum transfer_end *end_out)
{
	struct record_move move = { .record_id = transfer->record_id,
				    .scope_id = transfer->office_id,
				    .event = EVENT_TRANSFER,
				    .role = ROLE_OFFICE,
				    .version = transfer->version };
	struct transfer_row row;
	enum result done;

	TRY(store_one(db, &transfer_find, arena, &row,
		      WITH(V(transfer->registration_no), V(transfer->record_id),
			   V(transfer->office_id))));
	*end_out = row.to_id == 0                  ? TRANSFER_NO_UNIT :
		   row.to_id == row.institution_id ? TRANSFER_SAME :
						     TRANSFER_MADE;
	if (*end_out != TRANSFER_MADE)
		return OK;
	move.note = str_format(arena, "%.*s > %.*s  %.*s", STR_ARGS(row.from_name),
			       STR_ARGS(row.to_name), STR_ARGS(transfer->reason));
	move.note = utf8_first(move.note, NOTE_MAX);
	done = record_move(db, arena, profile, &move, by, now);
	if (done == CONFLICT || done == REFUSED || done == EXPIRED)
		*end_out = TRANSFER_MOVED_ON;
	if (*end_out == TRANSFER_MOVED_ON)
		return OK;
	TRY(done);
	if (was_approved(row.state))
		TRY(conduct_take_back(db, transfer->record_id, by, now));
	TRY(drop_judgement(db, arena, &row, transfer->record_id, by, now));
	TRY(settle_wish(db, arena, &row, transfer, by, now));
	return move_all(db, &row, transfer->record_id);
}
