/* table.c - a list as a file for office programs. */
#include "site/table.h"

#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "lib/io/sheet_download.h"
#include "lib/io/store.h"

struct str
table_time(const struct request *rq, struct stamp t)
{
	return stamp_is_none(t) ? STR("") : stamp_text(rq->arena, t);
}

static enum result
write_all(const struct request *rq, const struct table *table, const struct rows *rows,
	  struct sheet_download *sheet)
{
	struct str cells[TABLE_COLUMNS_MAX];

	for (size_t i = 0; i < table->n_columns; i++)
		cells[i] = view_word(str_format(rq->arena, "column.%s", table->columns[i]).at);
	TRY(sheet_download_row(sheet, cells, table->n_columns));
	for (size_t i = 0; i < rows->n; i++) {
		TRY(table->fill(rq, rows, i, cells));
		TRY(sheet_download_row(sheet, cells, table->n_columns));
	}
	/* Whoever counts on a whole table is told in the table. */
	cells[0] = rows->n < TABLE_ROWS_MAX ?
			   table->end :
			   view_fill(rq->arena, view_word("word.table_full"), "n",
				     str_from_int(rq->arena, TABLE_ROWS_MAX), NULL);
	return str_empty(cells[0]) ? OK : sheet_download_row(sheet, cells, 1);
}

enum result
table_send(const struct request *rq, struct reply *re, const struct table *table,
	   const struct rows *rows)
{
	bool workbook = str_equal(table->format, STR("xlsx"));
	enum sheet_format format = workbook ? SHEET_XLSX : SHEET_CSV;
	struct str day = date_text(rq->arena, date_from_stamp(rq->now));
	struct audit_event event = table->event;
	struct sheet_download *sheet;
	struct bytes content = { NULL, 0 };
	enum result wrote, finished;

	if (table->n_columns > TABLE_COLUMNS_MAX)
		return fail("%s has too many columns", table->name);
	TRY(sheet_download_begin(rq->arena, format, &sheet));
	wrote = write_all(rq, table, rows, sheet);
	finished = sheet_download_finish(sheet, rq->arena, &content);
	TRY(wrote);
	TRY(finished);
	event.detail = str_format(rq->arena, "%zu rows %.*s", rows->n, STR_ARGS(table->purpose));
	event.detail = str_trim(event.detail);
	TRY(audit_note(rq->store, &rq->who->actor, rq->now, event));
	return reply_file(re, sheet_type(format), content,
			  str_format(rq->arena, "%s-%.*s.%s", table->name, STR_ARGS(day),
				     workbook ? "xlsx" : "csv"));
}
