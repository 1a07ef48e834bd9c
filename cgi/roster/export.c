/* export.c - the filtered list, or those that were chosen, as a table. Document numbers stay masked. */
#include "domain/codes/codes.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "roster/roster.h"
#include "site/table.h"

struct export {
	struct str format;
};
static const struct field export_fields[] = {
	FIELD(struct export, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
};
const struct form roster_export_form = FORM(struct export, export_fields);

enum { COLUMNS = 9 };

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct worklist_row *row = (const struct worklist_row *)rows->at + i;

	cells[0] = row->name;
	TRY(worklist_document(rq->arena, row, &cells[1]));
	cells[2] = profile_title(site_profile(rq), row->title_code,
				 codes_label("title", row->title_code));
	cells[3] = row->department;
	cells[4] = people_word(rq, "procedure", people_procedure(row->procedure_kind));
	cells[5] = people_word(rq, "state", record_state_word((enum record_state)row->state));
	cells[6] = table_time(rq, row->submitted_at);
	cells[7] = table_time(rq, row->signed_in_at);
	cells[8] = row->state == RECORD_RETURNED ? row->returned_reason : STR("");
	return OK;
}

enum result
roster_export(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "name",       "document",  "title",
						      "department", "procedure", "state",
						      "submitted",  "signed_in", "reason" };
	const struct export *form = rq->form;
	struct table table = { .name = "roster",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .event = { .action = "roster.export",
					  .object = "institution",
					  .object_id = rq->who->institution_id },
			       .fill = fill_row };
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/roster", roster_tabs, &people));
	TRY(codes_ready(rq->store));
	people.query.limit = TABLE_ROWS_MAX;
	if (people_names_any(rq))
		TRY(people_chosen(&people, &rows));
	else
		TRY(worklist_page(rq->store, rq->arena, &people.query, &rows));
	return table_send(rq, re, &table, &rows);
}
