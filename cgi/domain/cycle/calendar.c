/* calendar.c - keeping the cycles of a province. */
#include "domain/cycle/calendar.h"

#include "domain/cycle/calendar_log.h"
#include "domain/cycle/calendar_sql.h"
#include "domain/cycle/cycle_create.h"
#include "domain/cycle/cycle_create_sql.h"
#include "lib/base/arena.h"

enum result
calendar_find(struct store *db, struct arena *arena, int64_t province_id, int64_t cycle_id,
	      struct calendar *calendar_out)
{
	const struct calendar_row *row;
	struct calendar found;
	struct rows rows;

	TRY(store_many(db, &calendar_one, arena, &rows, WITH(V(cycle_id), V(province_id))));
	if (rows.n == 0)
		return NOT_FOUND;
	row = rows.at;
	found = row->calendar;
	for (size_t i = 0; i < rows.n; i++)
		if (row[i].stage.kind > 0 && row[i].stage.kind < N_STAGES)
			found.cycle.stages[row[i].stage.kind] = row[i].stage;
	*calendar_out = found;
	return OK;
}

enum result
calendar_list(struct store *db, struct arena *arena, int64_t province_id, struct rows *rows_out)
{
	return store_many(db, &calendar_all, arena, rows_out, WITH(V(province_id)));
}

enum result
calendar_add(struct store *db, struct cycle *cycle, const struct actor *by, struct stamp now)
{
	struct cycle_change change = { .what = CHANGE_MADE };

	TRY(cycle_create(db, cycle, by, now));
	return calendar_note(db, cycle->id, &change, "cycle.draft", by, now);
}

enum result
calendar_set_stage(struct store *db, const struct cycle *cycle, const struct stage *stage,
		   struct str reason, const struct actor *by, struct stamp now)
{
	const struct stage *was = &cycle->stages[stage->kind];
	struct cycle_change change = { .what = CHANGE_STAGE,
				       .kind = stage->kind,
				       .was_from = was->opens_at,
				       .was_to = was->closes_at,
				       .now_from = stage->opens_at,
				       .now_to = stage->closes_at,
				       .reason = reason };

	TRY(cycle_set_stage(db, cycle->id, stage, by, now));
	return calendar_note(db, cycle->id, &change, "cycle.change", by, now);
}

/* Locks the cycles of the province, so that of two publications at once the second sees the first. */
static enum result
has_rival(struct store *db, struct arena *arena, const struct cycle *cycle, bool *has_out)
{
	const struct calendar_line *row;
	struct rows rows;

	TRY(store_many(db, &calendar_lock, arena, &rows, WITH(V(cycle->province_id))));
	row = rows.at;
	*has_out = false;
	for (size_t i = 0; i < rows.n; i++)
		*has_out |= row[i].id != cycle->id &&
			    (row[i].state == CYCLE_RUNNING || row[i].fill == FILL_UNDER_WAY);
	return OK;
}

enum result
calendar_publish(struct store *db, struct arena *arena, const struct cycle *cycle,
		 const struct actor *by, struct stamp now)
{
	struct cycle_change change = { .what = CHANGE_PUBLISHED };
	bool rival;

	if (stamp_is_none(cycle->stages[STAGE_REGISTER].opens_at))
		return REFUSED;
	TRY(has_rival(db, arena, cycle, &rival));
	if (rival)
		return CONFLICT;
	TRY(store_change(db, &calendar_set_fill, WITH(V(cycle->id))));
	return calendar_note(db, cycle->id, &change, "cycle.publish", by, now);
}

enum result
calendar_archive(struct store *db, const struct cycle *cycle, const struct actor *by,
		 struct stamp now)
{
	struct cycle_change change = { .what = CHANGE_ARCHIVED };

	TRY(store_change(db, &calendar_set_archived, WITH(V(cycle->id))));
	return calendar_note(db, cycle->id, &change, "cycle.archive", by, now);
}

enum result
calendar_changes(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out)
{
	return store_many(db, &calendar_logged, arena, rows_out, WITH(V(cycle_id)));
}

enum result
calendar_next_fill(struct store *db, struct arena *arena, struct calendar *calendar_out)
{
	struct calendar_row row;

	TRY(store_one(db, &calendar_fill_next, arena, &row, NOTHING));
	*calendar_out = row.calendar;
	return OK;
}

enum result
calendar_filled(struct store *db, struct arena *arena, const struct calendar *calendar,
		bool is_last, struct stamp now)
{
	static const struct actor nobody;
	struct cycle_change change = { .what = CHANGE_FILLED };
	struct cycle_rival rival;
	int64_t id = calendar->cycle.id;

	TRY(store_run(db, &calendar_fill_to, NULL,
		      WITH(V(calendar->filled_to), V(calendar->n_filled), V(id))));
	if (!is_last)
		return OK;
	TRY(store_one(db, &cycle_rivals, arena, &rival, WITH(V(id))));
	if (rival.rivals > 0)
		return CONFLICT;
	TRY(store_change(db, &calendar_run, WITH(V(id))));
	return calendar_note(db, id, &change, "cycle.start", &nobody, now);
}
