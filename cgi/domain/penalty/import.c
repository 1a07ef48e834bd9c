/* import.c - a file of penalties. */
#include "domain/penalty/import.h"

#include "domain/intake/intake.h"
#include "domain/penalty/import_sql.h"
#include "domain/penalty/penalty_sql.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum { AT_DOCUMENT, AT_NAME, AT_NUMBER, AT_DAY, AT_AUTHORITY, AT_CONTENT };
enum { DOCUMENT_MAX = 40, NAME_MAX = 60, NUMBER_MAX = 80, AUTHORITY_MAX = 80, CONTENT_MAX = 400 };

static const struct heading headings[] = {
	{ "证件号码", true }, { "姓名", true },     { "处罚决定书文号", true },
	{ "处罚日期", true }, { "作出机关", true }, { "处罚内容", true },
};

struct kept {
	int64_t physician_id, row;
	struct date decided_on;
	struct str number, authority, content;
};

struct penalty_import {
	struct penalty_scope scope;
	struct penalty_period period;
	struct kept kept[INTAKE_BATCH];
};

static enum result
begin(struct intake *run)
{
	struct penalty_import *self = run->self;

	return store_one(run->db, &penalty_of_period, run->whole, &self->period,
			 WITH(V(self->scope.cycle_id)));
}

/* Whoever is not in the cycle and who is elsewhere look the same. */
static enum result
find_person(struct intake *run, const struct row_context *cells, int64_t *id_out)
{
	const struct penalty_import *self = run->self;
	struct str number = cell_text(cells, AT_DOCUMENT, DOCUMENT_MAX);
	struct str name = cell_text(cells, AT_NAME, NAME_MAX);
	struct penalty_person person;
	struct bytes index;
	enum result found;

	TRY(cipher_index(run->batch, INDEX_DOCUMENT, document_canonical_guess(run->batch, number),
			 &index));
	found = store_one(run->db, &penalty_of_person, run->batch, &person,
			  WITH(V(self->scope.cycle_id), V(index), V(self->scope.office_id)));
	if (found != OK && found != NOT_FOUND)
		return found;
	if (found == NOT_FOUND)
		cell_error(cells, AT_DOCUMENT, "UNKNOWN", "本辖区本周期没有这位医师");
	else if (!str_equal(person.name, name))
		cell_error(cells, AT_NAME, "NAME", "姓名与登记的不一致");
	else
		*id_out = person.id;
	return OK;
}

static struct str
text(const struct row_context *cells, size_t at, size_t max)
{
	struct str s = cell_text(cells, at, max);

	if (str_empty(s) && cells->findings->errors == 0)
		cell_error(cells, at, "EMPTY", "不能为空");
	return s;
}

static struct date
day(const struct intake *run, const struct row_context *cells)
{
	const struct penalty_import *self = run->self;
	struct date d = cell_date(cells, AT_DAY);

	if (date_is_none(d)) {
		if (cells->findings->errors == 0)
			cell_error(cells, AT_DAY, "EMPTY", "不能为空");
	} else if (date_compare(d, date_from_stamp(run->job->now)) > 0) {
		cell_error(cells, AT_DAY, "FUTURE", "晚于今天");
	} else if (date_compare(d, self->period.from) < 0 || date_compare(d, self->period.to) > 0) {
		cell_warn(cells, AT_DAY, "PERIOD", "不在本周期的考核期内");
	}
	return d;
}

static enum result
take(struct intake *run, const struct sheet_row *row, struct findings *findings)
{
	struct penalty_import *self = run->self;
	struct kept *kept = &self->kept[run->kept];
	struct row_context cells = { run->batch, row, headings, &run->columns, findings };

	*kept = (struct kept){ .row = row->number - 1 };
	TRY(find_person(run, &cells, &kept->physician_id));
	kept->number = text(&cells, AT_NUMBER, NUMBER_MAX);
	kept->decided_on = day(run, &cells);
	kept->authority = text(&cells, AT_AUTHORITY, AUTHORITY_MAX);
	kept->content = text(&cells, AT_CONTENT, CONTENT_MAX);
	return OK;
}

struct sealed {
	struct bytes index, number, authority, content;
};

static enum result
seal(struct arena *arena, const struct kept *kept, struct sealed *out)
{
	TRY(cipher_index(arena, PENALTY_NUMBER, str_upper(arena, kept->number), &out->index));
	TRY(cipher_seal(arena, PENALTY_NUMBER, kept->number, &out->number));
	TRY(cipher_seal(arena, PENALTY_AUTHORITY, kept->authority, &out->authority));
	return cipher_seal(arena, PENALTY_CONTENT, kept->content, &out->content);
}

static enum result
renew(struct intake *run, const struct kept *kept, const struct sealed *sealed,
      const struct penalty_known *known)
{
	const struct penalty_import *self = run->self;
	struct str authority, content;
	size_t n_differ;

	TRY(cipher_reveal(run->batch, PENALTY_AUTHORITY, known->authority, &authority));
	TRY(cipher_reveal(run->batch, PENALTY_CONTENT, known->content, &content));
	const struct intake_pair pairs[] = {
		{ "处罚日期", date_text(run->batch, known->decided_on),
		  date_text(run->batch, kept->decided_on), false },
		{ "作出机关", authority, kept->authority, true },
		{ "处罚内容", content, kept->content, true },
	};
	TRY(intake_compare(run, kept->row, pairs, sizeof(pairs) / sizeof(pairs[0]), &n_differ));
	if (n_differ == 0) {
		run->job->counts.same++;
		return OK;
	}
	run->job->counts.changed++;
	return store_run(run->db, &penalty_update, NULL,
			 WITH(V(kept->decided_on), V(sealed->authority), V(sealed->content),
			      V(self->scope.office_id), V(known->id)));
}

static enum result
keep(struct intake *run, const struct kept *kept)
{
	const struct penalty_import *self = run->self;
	struct penalty_known known;
	struct sealed sealed;
	enum result found;

	TRY(seal(run->batch, kept, &sealed));
	found = store_one(run->db, &penalty_known_one, run->batch, &known,
			  WITH(V(self->scope.cycle_id), V(kept->physician_id), V(sealed.index)));
	if (found == OK)
		return renew(run, kept, &sealed, &known);
	if (found != NOT_FOUND)
		return found;
	run->job->counts.added++;
	return store_insert(run->db, &penalty_insert, NULL,
			    WITH(V(self->scope.cycle_id), V(kept->physician_id), V(sealed.number),
				 V(sealed.index), V(kept->decided_on), V(sealed.authority),
				 V(sealed.content), V(self->scope.office_id), V(run->job->now)));
}

static enum result
flush(struct intake *run)
{
	const struct penalty_import *self = run->self;

	for (size_t i = 0; i < run->kept; i++)
		TRY(keep(run, &self->kept[i]));
	return OK;
}

enum result
import_penalties(struct store *db, const struct penalty_scope *scope, struct intake_job *job)
{
	struct arena *arena = arena_create(1 << 20);
	struct penalty_import *self = ARENA_NEW(arena, struct penalty_import);
	struct intake run = { .db = db,
			      .job = job,
			      .headings = headings,
			      .n_headings = sizeof(headings) / sizeof(headings[0]),
			      .action = "import.penalties",
			      .object = "physician",
			      .begin = begin,
			      .take = take,
			      .flush = flush,
			      .self = self };
	enum result done;

	self->scope = *scope;
	done = intake_run(&run);
	arena_destroy(arena);
	return done;
}
