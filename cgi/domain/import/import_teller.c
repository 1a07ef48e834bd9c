/* import_teller.c - keeping what a run finds. */
#include "domain/import/import_teller.h"

#include "domain/intake/seen.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

/* Whoever fetches the table holds it sealed, open and joined at once. */
enum { REFUSED_BYTES = 20 << 20, ROW_BYTES = 2 << 20, LAST_ROW_BYTES = 4096, FIELD_MAX = 60, TEXT_MAX = 200 };

void
import_teller_begin(struct import_teller *teller, struct arena *arena, struct sheet *sheet,
		    bool (*stop)(void))
{
	*teller = (struct import_teller){
		.arena = arena, .refused = BUF(REFUSED_BYTES), .sheet = sheet, .stop = stop
	};
	for (size_t i = 0; i < N_IMPORT_NOTES; i++)
		teller->noted[i] = ARENA_NEW(arena, struct import_noted);
}

void
import_teller_end(struct import_teller *teller)
{
	buf_free(&teller->refused);
}

static struct sheet_row
copy_row(struct arena *arena, const struct sheet_row *row)
{
	struct str *cells = ARENA_LIST(arena, row->n + 1, struct str);

	for (size_t i = 0; i < row->n; i++)
		cells[i] = str_copy(arena, row->cells[i]);
	return (struct sheet_row){ cells, row->n, row->number };
}

static enum result
next_row(void *source, struct arena *arena, struct sheet_row *row_out)
{
	struct import_teller *teller = source;

	if (teller->stop()) {
		teller->stopped = true;
		return EXPIRED;
	}
	TRY(sheet_next(teller->sheet, arena, row_out));
	if (teller->heading.cells == NULL)
		teller->heading = copy_row(teller->arena, row_out);
	return OK;
}

static int
position(const void *source)
{
	return sheet_progress(((const struct import_teller *)source)->sheet);
}

void
import_teller_source(struct import_teller *teller, struct intake_job *job)
{
	job->next = next_row;
	job->position = position;
	job->source = teller;
}

static void
mix(struct import_teller *teller, struct str text)
{
	teller->digest = seen_digest(teller->digest, text);
}

static void
keep(struct import_teller *teller, enum import_note_kind kind, const struct import_note *note)
{
	struct import_noted *noted = teller->noted[kind];
	struct arena *arena = teller->arena;

	if (noted->n == IMPORT_NOTES_MAX)
		return;
	noted->at[noted->n++] = (struct import_note){
		.row = note->row,
		.field = str_copy(arena, utf8_first(note->field, FIELD_MAX)),
		.reason = str_copy(arena, utf8_first(note->reason, TEXT_MAX)),
		.before = str_copy(arena, utf8_first(note->before, TEXT_MAX)),
		.after = str_copy(arena, utf8_first(note->after, TEXT_MAX)),
	};
}

static struct str
line_of(const struct finding *f, struct buf *buf)
{
	buf_add_c(buf, f->field);
	buf_add(buf, STR("："));
	buf_add_c(buf, f->reason);
	return buf_str(buf);
}

/* A row fits whole, or a last one says that the table ends here. */
void
import_teller_refuse(struct import_teller *teller, const struct str *cells, size_t n)
{
	struct buf row = BUF(ROW_BYTES);
	struct str end = STR("后面还有被拒绝的行，本表放不下。请先改正以上各行，再重新上传");

	if (teller->cut)
		return;
	sheet_csv_row(&row, cells, n);
	teller->cut =
		row.full || teller->refused.len + row.len > teller->refused.max - LAST_ROW_BYTES;
	if (teller->cut)
		sheet_csv_row(&teller->refused, &end, 1);
	else
		buf_add(&teller->refused, buf_str(&row));
	buf_free(&row);
}

/* The row as it came, and what is wrong with it in a further column. */
static void
write_refused(struct import_teller *teller, const struct sheet_row *row,
	      const struct findings *findings)
{
	size_t width = teller->heading.n;
	struct arena *own = arena_create(4 << 20);
	struct str *cells = ARENA_LIST(own, width + 1, struct str);
	struct buf why = BUF(64 * 1024);

	if (teller->refused.len == 0) {
		for (size_t i = 0; i < width; i++)
			cells[i] = teller->heading.cells[i];
		cells[width] = STR("拒绝原因");
		buf_add(&teller->refused, sheet_csv_mark());
		import_teller_refuse(teller, cells, width + 1);
	}
	for (size_t i = 0; i < width; i++)
		cells[i] = i < row->n ? row->cells[i] : STR("");
	for (size_t i = 0; i < findings->n; i++)
		if (findings->list[i].severity == SEVERITY_ERROR) {
			buf_add(&why, why.len > 0 ? STR("；") : STR(""));
			(void)line_of(&findings->list[i], &why); /* appended */
		}
	cells[width] = buf_str(&why);
	import_teller_refuse(teller, cells, width + 1);
	buf_free(&why);
	arena_destroy(own);
}

enum result
import_teller_row(void *self, const struct sheet_row *row, const struct findings *findings)
{
	static const enum import_note_kind kinds[] = { [SEVERITY_ERROR] = NOTE_REFUSED,
						       [SEVERITY_WARN] = NOTE_WARNED,
						       [SEVERITY_NORMALISE] = NOTE_REPAIRED };
	struct import_teller *teller = self;

	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *f = &findings->list[i];
		struct import_note note = { .row = row->number - 1,
					    .field = str_of(f->field),
					    .reason = str_of(f->reason) };

		mix(teller, note.field);
		mix(teller, str_of(f->code));
		/* What is repaired in a row that is refused does not matter. */
		if (findings->errors == 0 || f->severity == SEVERITY_ERROR)
			keep(teller, kinds[f->severity], &note);
	}
	if (findings->errors > 0)
		write_refused(teller, row, findings);
	return OK;
}

enum result
import_teller_differs(void *self, int64_t number, const struct intake_pair *pair)
{
	struct import_teller *teller = self;
	struct import_note note = { .row = number, .field = str_of(pair->field) };

	mix(teller, note.field);
	mix(teller, pair->old);
	mix(teller, pair->new);
	if (!pair->secret) {
		note.before = pair->old;
		note.after = pair->new;
	}
	keep(teller, NOTE_CHANGED, &note);
	return OK;
}

int64_t
import_teller_digest(const struct import_teller *teller, const struct intake_counts *c)
{
	const int64_t all[] = { c->rows,  c->refused, c->warned, c->repaired,
				c->added, c->changed, c->same,   c->accounts };
	uint64_t digest =
		seen_digest(teller->digest, (struct str){ (const char *)all, sizeof(all) });

	return (int64_t)(digest >> 1);
}
