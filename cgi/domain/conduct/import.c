/* import.c - a file of approved records of behaviour. */
#include "domain/conduct/import.h"

#include "domain/conduct/conduct.h"
#include "domain/conduct/conduct_add_sql.h"
#include "domain/intake/intake.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum { AT_DOCUMENT, AT_NAME, AT_KIND, AT_CLASS, AT_DAY, AT_AUTHORITY, AT_CONTENT, AT_DECLARED };

static const struct heading headings[] = {
	{ "证件号码", true }, { "姓名", true },	     { "记录", true }, { "种类", true },
	{ "时间", true },     { "授予部门", false }, { "内容", true }, { "申报", true },
};

struct kept {
	int64_t physician_id;
	struct conduct conduct;
};

struct conduct_import {
	struct kept kept[INTAKE_BATCH];
};

static enum result
begin(struct intake *run)
{
	(void)run;
	return OK;
}

static enum result
find_physician(struct intake *run, const struct row_context *cells, int64_t *id_out)
{
	struct str number = document_canonical_guess(run->batch, cell_text(cells, AT_DOCUMENT, 40));
	struct str name = cell_text(cells, AT_NAME, 60);
	struct conduct_owner owner;
	struct bytes index;
	enum result found;

	TRY(cipher_index(run->batch, INDEX_DOCUMENT, number, &index));
	found = store_one(run->db, &conduct_physician, run->batch, &owner, WITH(V(index)));
	if (found != OK && found != NOT_FOUND)
		return found;
	if (found == NOT_FOUND || !str_equal(owner.name, name))
		cell_error(cells, AT_DOCUMENT, "UNKNOWN", "注册信息中没有这位医师");
	else
		*id_out = owner.id;
	return OK;
}

static void
read_class(const struct row_context *cells, struct conduct *c)
{
	struct str kind = cell_text(cells, AT_KIND, 4);
	bool fits;

	c->class_code = cell_text(cells, AT_CLASS, 4);
	c->kind = str_equal(kind, STR("良好")) ? CONDUCT_GOOD :
		  str_equal(kind, STR("不良")) ? CONDUCT_BAD :
						 0;
	if (c->kind == 0)
		cell_error(cells, AT_KIND, "KIND", "应为良好或不良");
	fits = c->kind == CONDUCT_BAD ? c->class_code.len == 2 && c->class_code.at[0] == 'B' :
					c->class_code.len == 1 && c->class_code.at[0] >= '1' &&
						c->class_code.at[0] <= '6';
	if (c->kind != 0 && !fits)
		cell_error(cells, AT_CLASS, "CLASS", "种类的代码不对");
}

static enum result
take(struct intake *run, const struct sheet_row *row, struct findings *findings)
{
	struct conduct_import *self = run->self;
	struct kept *kept = &self->kept[run->kept];
	struct row_context cells = { run->batch, row, headings, &run->columns, findings };
	struct conduct c = { .id = 0 };

	kept->physician_id = 0;
	TRY(find_physician(run, &cells, &kept->physician_id));
	read_class(&cells, &c);
	c.happened_on = cell_date(&cells, AT_DAY);
	if (date_is_none(c.happened_on) && findings->errors == 0)
		cell_error(&cells, AT_DAY, "EMPTY", "不能为空");
	c.authority = cell_text(&cells, AT_AUTHORITY, 60);
	c.content = cell_text(&cells, AT_CONTENT, 300);
	if (str_empty(c.content) && findings->errors == 0)
		cell_error(&cells, AT_CONTENT, "EMPTY", "不能为空");
	c.declared = cell_text(&cells, AT_DECLARED, 40);
	kept->conduct = c;
	return OK;
}

static enum result
flush(struct intake *run)
{
	struct conduct_import *self = run->self;
	static const struct actor system;
	const struct actor *by = run->job->by == NULL ? &system : run->job->by;

	for (size_t i = 0; i < run->kept; i++)
		TRY(conduct_add(run->db, run->batch, self->kept[i].physician_id,
				&self->kept[i].conduct, by, run->job->now));
	run->job->counts.added += (int64_t)run->kept;
	return OK;
}

enum result
import_conducts(struct store *db, struct intake_job *job)
{
	struct arena *arena = arena_create(1 << 20);
	struct intake run = { .db = db,
			      .job = job,
			      .headings = headings,
			      .n_headings = sizeof(headings) / sizeof(headings[0]),
			      .action = "import.conducts",
			      .object = "physician",
			      .begin = begin,
			      .take = take,
			      .flush = flush,
			      .self = ARENA_NEW(arena, struct conduct_import) };
	enum result done = intake_run(&run);

	arena_destroy(arena);
	return done;
}
