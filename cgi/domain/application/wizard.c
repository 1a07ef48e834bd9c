/* wizard.c - what a page of the wizard shows, in two round trips. */
#include "domain/application/wizard.h"

#include <string.h>

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
	struct attachment own = { .id = row->id,
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

static const struct statement *
statement_of(enum wizard_want want, const struct record *record, int64_t *of_out)
{
	switch (want) {
	case WANT_STEPS:
		break;
	case WANT_PICTURES:
		*of_out = record->id;
		return &wizard_pictures;
	case WANT_DEPARTMENTS:
		*of_out = record->institution_id;
		return &wizard_departments;
	case WANT_SITES:
		*of_out = record->physician_id;
		return &wizard_sites;
	}
	return NULL;
}

enum result
wizard_load(struct store *db, struct arena *arena, const struct record *record,
	    enum wizard_want want, struct wizard_rows *rows_out)
{
	const struct statement *statement;
	const struct filled_row *row;
	struct step_state *steps;
	struct named *named;
	struct rows rows;
	int64_t of = 0;
	size_t n = 0;

	memset(rows_out, 0, sizeof(*rows_out));
	statement = statement_of(want, record, &of);
	if (statement == NULL)
		return application_load(db, arena, record->id, &rows_out->application);
	TRY(store_many(db, statement, arena, &rows, WITH(V(record->id), V(of))));
	row = rows.at;
	steps = ARENA_LIST(arena, rows.n + 1, struct step_state);
	named = ARENA_LIST(arena, rows.n + 1, struct named);
	rows_out->pictures.at = ARENA_LIST(arena, rows.n + 1, struct attachment);
	rows_out->named.at = named;
	for (size_t i = 0; i < rows.n; i++)
		if (row[i].what == FILLED_PICTURE)
			add_picture(&rows_out->pictures, &row[i]);
		else if (row[i].what == FILLED_NAMED)
			named[rows_out->named.n++] = (struct named){ row[i].id, row[i].name };
		else
			TRY(read_step(arena, &row[i], &steps[n++]));
	rows_out->application = (struct application){ steps, n };
	return OK;
}
