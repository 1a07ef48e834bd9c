/* export.c - the filtered list as a table for office programs. Document numbers stay masked. */
#include "domain/codes/codes.h"
#include "lib/base/arena.h"
#include "lib/io/sheet_download.h"
#include "roster/roster.h"

struct export {
	struct str format;
};
static const struct field export_fields[] = {
	FIELD(struct export, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
};
const struct form roster_export_form = FORM(struct export, export_fields);

enum { EXPORT_MAX = 20000, COLUMNS = 9 };

static enum result
write_heading(struct sheet_download *sheet)
{
	static const char *const names[COLUMNS] = { "name",       "document",  "title",
						    "department", "procedure", "state",
						    "submitted",  "signed_in", "reason" };
	struct str cells[COLUMNS];

	for (size_t i = 0; i < COLUMNS; i++) {
		char word[24] = "column.";
		struct str name = str_of(names[i]);

		for (size_t k = 0; k < name.len; k++)
			word[7 + k] = name.at[k];
		cells[i] = view_word(word);
	}
	return sheet_download_row(sheet, cells, COLUMNS);
}

static enum result
write_row(const struct request *rq, struct sheet_download *sheet, const struct worklist_row *row)
{
	struct str cells[COLUMNS] = {
		row->name,
		{ NULL, 0 },
		codes_label("title", row->title_code),
		row->department,
		people_word(rq, "procedure", people_procedure(row->procedure_kind)),
		people_word(rq, "state", record_state_word((enum record_state)row->state)),
		stamp_is_none(row->submitted_at) ? STR("") :
						   stamp_text(rq->arena, row->submitted_at),
		stamp_is_none(row->signed_in_at) ? STR("") :
						   stamp_text(rq->arena, row->signed_in_at),
		row->state == RECORD_RETURNED ? row->returned_reason : STR(""),
	};

	TRY(worklist_document(rq->arena, row, &cells[1]));
	return sheet_download_row(sheet, cells, COLUMNS);
}

static enum result
write_all(const struct request *rq, struct sheet_download *sheet, const struct rows *rows)
{
	TRY(write_heading(sheet));
	for (size_t i = 0; i < rows->n; i++)
		TRY(write_row(rq, sheet, (const struct worklist_row *)rows->at + i));
	return OK;
}

enum result
roster_export(const struct request *rq, struct reply *re)
{
	const struct export *form = rq->form;
	bool workbook = str_equal(form->format, STR("xlsx"));
	enum sheet_format format = workbook ? SHEET_XLSX : SHEET_CSV;
	struct audit_event event = { .action = "roster.export", .object = "institution" };
	struct str name = str_format(rq->arena, "roster-%.*s.%s",
				     STR_ARGS(date_text(rq->arena, date_from_stamp(rq->now))),
				     workbook ? "xlsx" : "csv");
	struct sheet_download *sheet;
	struct bytes content = { NULL, 0 };
	enum result wrote, finished;
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/roster", roster_tabs, &people));
	TRY(codes_ready(rq->store));
	people.query.limit = EXPORT_MAX;
	TRY(worklist_page(rq->store, rq->arena, &people.query, &rows));
	TRY(sheet_download_begin(rq->arena, format, &sheet));
	wrote = write_all(rq, sheet, &rows);
	finished = sheet_download_finish(sheet, rq->arena, &content);
	TRY(wrote);
	TRY(finished);
	event.object_id = rq->who->institution_id;
	event.detail = str_format(rq->arena, "%zu rows", rows.n);
	TRY(audit_note(rq->store, &rq->who->actor, rq->now, event));
	return reply_file(re, sheet_type(format), content, name);
}
