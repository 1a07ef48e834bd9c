/* import.c - questions into a bank: what is stored is held as digests, so that a re-run costs no
 * change. */
#include "domain/question/import.h"

#include <string.h>

#include "domain/intake/intake.h"
#include "domain/intake/seen.h"
#include "domain/question/import_sql.h"
#include "domain/question/item_row.h"
#include "lib/base/arena.h"

enum {
	INSERT_CELLS = 11,
	UPDATE_CELLS = 10,
	OWN_MEMORY = 1024 * 1024,
	STORED_MEMORY = 2047 * 1024 * 1024
};

struct questions {
	struct str bank_code;
	int64_t bank_id;
	struct item_rules rules;
	struct seen *items; /* code to id; the tag is the digest, its lowest bit: used in a paper */
	struct seen *groups;            /* code to id; the tag is the digest */
	struct item_row rows[INTAKE_BATCH];
	int64_t ids[INTAKE_BATCH];      /* 0: new */
	uint64_t digests[INTAKE_BATCH];
};

static uint64_t
digest_of(const struct str *texts, size_t n, const int64_t *numbers, size_t n_numbers)
{
	uint64_t digest = 1;

	for (size_t i = 0; i < n; i++)
		digest = seen_digest(digest, texts[i]);
	for (size_t i = 0; i < n_numbers; i++)
		digest = seen_digest(digest ^ (uint64_t)numbers[i], STR("n"));
	return digest & ~(uint64_t)1;
}

static uint64_t
digest_of_row(const struct item_row *row)
{
	const struct str texts[] = { row->group_code, row->group_stem,  row->stem,
				     row->options,    row->explanation, row->source };
	const int64_t numbers[] = { row->kind, row->group_position, row->answer };

	return digest_of(texts, 6, numbers, 3);
}

static enum result
take_stored_item(void *context, const void *at)
{
	const struct import_item *item = at;
	struct questions *self = context;
	const struct str texts[] = { item->group_code, item->group_stem,  item->stem,
				     item->options,    item->explanation, item->source };
	const int64_t numbers[] = { item->kind, item->group_position, item->answer };
	uint64_t tag = digest_of(texts, 6, numbers, 3) | (item->is_used != 0), before;

	(void)seen_note(self->items, item->code, item->id, tag,
			&before); /* codes are unique in a bank */
	return OK;
}

static enum result
take_stored_group(void *context, const void *at)
{
	const struct import_group *group = at;
	struct questions *self = context;
	uint64_t before;

	(void)seen_note(self->groups, group->code, group->id,
			seen_digest((uint64_t)group->kind, group->stem), &before); /* unique, too */
	return OK;
}

static enum result
begin(struct intake *run)
{
	struct questions *self = run->self;
	struct arena *stored = arena_create(STORED_MEMORY);
	struct import_bank bank;
	enum result result;

	self->rules = (struct item_rules){ seen_create(run->whole), seen_create(run->whole) };
	self->items = seen_create(run->whole);
	self->groups = seen_create(run->whole);
	result = store_one(run->db, &import_bank_find, stored, &bank, WITH(V(self->bank_code)));
	if (result == OK)
		result = store_each(run->db, &import_items_stored, stored, take_stored_item, self,
				    WITH(V(bank.id)));
	if (result == OK)
		result = store_each(run->db, &import_groups_stored, stored, take_stored_group, self,
				    WITH(V(bank.id)));
	if (result == OK)
		self->bank_id = bank.id;
	arena_destroy(stored);
	return result;
}

static enum result
take(struct intake *run, const struct sheet_row *sheet_row, struct findings *findings)
{
	const struct row_context in = { run->batch, sheet_row, run->headings, &run->columns,
					findings };
	struct questions *self = run->self;
	struct item_row *row = &self->rows[run->kept];
	uint64_t stored = 0, digest;
	int64_t id;

	item_row_read(run->batch, sheet_row, &run->columns, &self->rules, row, findings);
	if (findings->errors > 0)
		return OK;
	digest = digest_of_row(row);
	id = seen_find(self->items, row->code, &stored);
	if (id != 0 && (stored & 1) != 0 && (stored & ~(uint64_t)1) != digest)
		cell_error(&in, 0, "ITEM_USED", "该题已用于试卷，不能修改；请换一个编号");
	self->ids[run->kept] = id;
	self->digests[run->kept] = id == 0 ? 0 : (stored & ~(uint64_t)1) ^ digest;
	return OK;
}

/* The id of a row's group, made or brought up to date when needed; 0 for a row without one. */
static enum result
group_id(struct intake *run, const struct item_row *row, int64_t *id_out)
{
	struct questions *self = run->self;
	int kind = row->kind == ITEM_A3 ? GROUP_STEM : GROUP_OPTIONS;
	uint64_t digest = seen_digest((uint64_t)kind, row->group_stem), before = 0;

	*id_out = 0;
	if (row->group_code.len == 0)
		return OK;
	*id_out = seen_find(self->groups, row->group_code, &before);
	if (*id_out == 0) {
		TRY(store_insert(
			run->db, &import_group_insert, id_out,
			WITH(V(self->bank_id), V(row->group_code), V(kind), V(row->group_stem))));
		(void)seen_note(self->groups, row->group_code, *id_out, digest,
				&before); /* new, as found above */
	} else if (before != digest) {
		TRY(store_run(run->db, &import_group_update, NULL,
			      WITH(V(kind), V(row->group_stem), V(*id_out))));
		seen_retag(self->groups, row->group_code, digest);
	}
	return OK;
}

static size_t
fill(struct value *cell, const struct item_row *row, int64_t group)
{
	cell[0] = V((int)row->kind);
	cell[1] = group == 0 ? V_NULL : V(group);
	cell[2] = V(row->group_position);
	cell[3] = V(row->stem);
	cell[4] = V(row->options);
	cell[5] = V(row->n_options);
	cell[6] = V(row->answer);
	cell[7] = text_or_null(row->explanation);
	cell[8] = text_or_null(row->source);
	return 9;
}

static enum result
flush(struct intake *run)
{
	struct questions *self = run->self;
	struct work inserts = work_new(run->batch, run->kept, INSERT_CELLS);
	struct work updates = work_new(run->batch, run->kept, UPDATE_CELLS);
	struct value *cell;
	int64_t group, done;

	for (size_t i = 0; i < run->kept; i++) {
		const struct item_row *row = &self->rows[i];

		if (self->ids[i] != 0 && self->digests[i] == 0) {
			run->job->counts.same++;
			continue;
		}
		TRY(group_id(run, row, &group));
		if (self->ids[i] == 0) {
			cell = work_row(&inserts);
			cell[0] = V(self->bank_id);
			cell[1] = V(row->code);
			(void)fill(cell + 2, row, group); /* always all cells */
		} else {
			cell = work_row(&updates);
			cell[fill(cell, row, group)] = V(self->ids[i]);
		}
	}
	TRY(work_do(run, &import_item_insert, &inserts, &done));
	TRY(work_do(run, &import_item_update, &updates, &done));
	run->job->counts.added += (int64_t)inserts.n;
	run->job->counts.changed += (int64_t)updates.n;
	return OK;
}

enum result
import_questions(struct store *db, struct str bank_code, struct intake_job *job)
{
	struct arena *own = arena_create(OWN_MEMORY);
	struct questions *self = ARENA_NEW(own, struct questions);
	struct intake run = {
		.db = db,
		.job = job,
		.headings = item_headings,
		.n_headings = n_item_headings,
		.action = "bank.import",
		.object = "bank",
		.begin = begin,
		.take = take,
		.flush = flush,
		.self = self,
	};
	enum result result;

	self->bank_code = bank_code;
	result = intake_run(&run);
	arena_destroy(own);
	return result;
}
