/* wizard.c - what a page of the wizard shows, in two round trips. */
#include "domain/application/wizard.h"

#include "domain/application/wizard_sql.h"
#include "domain/attachment/attachment.h"
#include "lib/base/arena.h"

enum result
wizard_record(struct store *db, struct arena *arena, int64_t physician_id, int64_t cycle_id,
	      struct record *record_out, struct registered *registered_out)
{
	struct own_row row;

	TRY(store_one(db, &wizard_own, arena, &row, WITH(V(physician_id), V(cycle_id))));
	*record_out = row.record;
	return registered_of_row(arena, &row.registered, registered_out);
}

/* By slot, oldest first, as attachment_list() has them. */
static bool
is_before(const struct attachment *a, const struct attachment *b)
{
	int order = str_compare(a->slot, b->slot);

	return order < 0 || (order == 0 && a->id < b->id);
}

static void
add_picture(struct rows *files, const struct filled_row *row)
{
	struct attachment own = { .id = row->picture,
				  .bytes = row->n,
				  .width = row->width,
				  .height = row->height,
				  .slot = row->place,
				  .name = row->name,
				  .created_at = row->at };
	struct attachment *list = files->at;
	size_t i = files->n++;

	for (; i > 0 && is_before(&own, &list[i - 1]); i--)
		list[i] = list[i - 1];
	list[i] = own;
}

static enum result
read_step(struct arena *arena, const struct filled_row *row, struct step_state *step_out)
{
	struct step_row step = { .step = row->place,
				 .answers = row->answers,
				 .is_complete = row->is_complete,
				 .version = row->n,
				 .saved_at = row->at };

	return step_of_row(arena, &step, step_out);
}

enum result
wizard_load(struct store *db, struct arena *arena, int64_t record_id,
	    struct application *application_out, struct rows *files_out)
{
	const struct filled_row *row;
	struct step_state *steps;
	struct rows rows;
	size_t n = 0;

	TRY(store_many(db, &wizard_filled, arena, &rows, WITH(V(record_id), V(record_id))));
	row = rows.at;
	steps = ARENA_LIST(arena, rows.n + 1, struct step_state);
	*files_out = (struct rows){ ARENA_LIST(arena, rows.n + 1, struct attachment), 0 };
	for (size_t i = 0; i < rows.n; i++)
		if (row[i].picture != 0)
			add_picture(files_out, &row[i]);
		else
			TRY(read_step(arena, &row[i], &steps[n++]));
	*application_out = (struct application){ steps, n };
	return OK;
}
