/* import_physicians.c - the physicians' register into the database. */
#include "domain/account/account.h"
#include "domain/roster/import.h"

#include <string.h>

#include "domain/account/account_create.h"
#include "domain/evaluation/evaluation.h"
#include "domain/intake/seen.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "domain/profile/profile.h"
#include "domain/record/record_follow.h"
#include "domain/roster/import_inside.h"
#include "domain/roster/physician_row.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum {
	COMMON_CELLS = 21,
	INSERT_CELLS = COMMON_CELLS + 3,
	UPDATE_CELLS = COMMON_CELLS + 1,
	OWN_MEMORY = 1024 * 1024,
};

struct kept {
	struct physician_row row;
	struct bytes index;
	int64_t province_id, id;        /* id 0: not stored yet */
	int64_t number;                 /* of the row in the file */
	struct import_physician *stored;
};

struct physicians {
	struct physician_rules rules;
	struct known known;
	int64_t last_id;                /* of the physicians on file before; 0: none */
	int64_t provinces[PROVINCES_MAX]; /* that rows of this file belong to */
	size_t n_provinces;
	struct kept kept[INTAKE_BATCH];
};

/* ---- reading ---- */

static enum result
find_site(void *self, struct str registration_no, struct site_found *found_out)
{
	const struct import_institution *stored = known_find(self, registration_no);

	if (stored == NULL)
		return NOT_FOUND;
	*found_out = (struct site_found){ stored->id, stored->province_id, stored->name };
	return OK;
}

static enum result
take(struct intake *run, const struct sheet_row *sheet_row, struct findings *findings)
{
	struct physicians *self = run->self;
	struct kept *kept = &self->kept[run->kept];

	memset(kept, 0, sizeof(*kept));
	TRY(physician_row_read(run->batch, sheet_row, &run->columns, &self->rules, &kept->row,
			       findings));
	if (findings->errors > 0)
		return OK;
	TRY(cipher_index(run->batch, INDEX_DOCUMENT, kept->row.document.canonical, &kept->index));
	kept->province_id = kept->row.province_id;
	kept->number = sheet_row->number - 1;
	return OK;
}

/* ---- what is stored ---- */

static bool
bytes_equal(struct bytes a, struct bytes b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

static struct kept *
kept_by_index(struct physicians *self, size_t from, size_t to, struct bytes index)
{
	for (size_t i = from; i < to; i++)
		if (bytes_equal(self->kept[i].index, index))
			return &self->kept[i];
	return NULL;
}

static enum result
find_stored(struct intake *run)
{
	struct physicians *self = run->self;
	struct value wanted[FIND_AT_ONCE];
	struct rows rows;
	size_t n = self->last_id == 0 ? 0 : run->kept; /* nobody on file: nobody to be found */

	for (size_t from = 0; from < n; from += FIND_AT_ONCE) {
		size_t to = from + FIND_AT_ONCE < n ? from + FIND_AT_ONCE : n;

		for (size_t i = 0; i < FIND_AT_ONCE; i++)
			wanted[i] = V(self->kept[from + i < to ? from + i : to - 1].index);
		TRY(store_many(run->db, &import_physicians_stored, run->batch, &rows,
			       (struct values){ wanted, FIND_AT_ONCE }));
		for (size_t r = 0; r < rows.n; r++) {
			struct import_physician *stored = &((struct import_physician *)rows.at)[r];
			struct kept *kept = kept_by_index(self, from, to, stored->document_index);

			if (kept == NULL)
				continue;
			kept->stored = stored;
			kept->id = stored->id;
		}
	}
	return OK;
}

/* Whose further sites are to be written: the main ones are written at the end, as one set. */
static bool
wants_id(const struct kept *kept)
{
	return kept->stored == NULL && kept->row.n_other_sites > 0;
}

static enum result
find_ids(struct intake *run)
{
	struct physicians *self = run->self;
	struct value wanted[FIND_AT_ONCE];
	struct kept *fresh[FIND_AT_ONCE];
	struct rows rows;
	size_t at = 0, n;

	while (at < run->kept) {
		for (n = 0; at < run->kept && n < FIND_AT_ONCE; at++)
			if (wants_id(&self->kept[at]))
				fresh[n++] = &self->kept[at];
		if (n == 0)
			break;
		for (size_t i = 0; i < FIND_AT_ONCE; i++)
			wanted[i] = V(fresh[i < n ? i : n - 1]->index);
		TRY(store_many(run->db, &import_physician_ids, run->batch, &rows,
			       (struct values){ wanted, FIND_AT_ONCE }));
		for (size_t r = 0; r < rows.n; r++)
			for (size_t i = 0; i < n; i++)
				if (bytes_equal(fresh[i]->index,
						((struct import_id *)rows.at)[r].document_index))
					fresh[i]->id = ((struct import_id *)rows.at)[r].id;
	}
	return OK;
}

/* ---- comparing and filling ---- */

static struct str
number_of(struct intake *run, int64_t institution_id, bool moved)
{
	const struct physicians *self = run->self;

	return moved ? known_number(&self->known, institution_id) : STR("");
}

static enum result
compare(struct intake *run, const struct kept *kept, bool *same_out)
{
	const struct physician_row *row = &kept->row;
	const struct import_physician *s = kept->stored;
	struct arena *batch = run->batch;
	struct str document, qualification;
	bool moved = row->institution_id != s->institution_id;
	size_t n = 0;

	TRY(cipher_reveal(batch, SEALED_DOCUMENT, s->document, &document));
	TRY(cipher_reveal(batch, SEALED_QUALIFICATION, s->qualification_no, &qualification));
	const struct intake_pair pairs[] = {
		{ "姓名", s->name, row->name, false },
		{ "性别", str_from_int(batch, s->sex), str_from_int(batch, row->sex), false },
		{ "民族代码", s->ethnic_code, row->ethnic_code, false },
		{ "出生日期", date_text(batch, s->born_on), date_text(batch, row->born_on), false },
		{ "证件类型代码", s->document_kind, document_kind_code(row->document.kind), false },
		{ "证件号码", document, row->document.number, true },
		{ "学历代码", s->education_code, row->education_code, false },
		{ "医师级别", str_from_int(batch, s->level), str_from_int(batch, row->level),
		  false },
		{ "执业类别代码", s->category_code, row->category_code, false },
		{ "执业范围代码", s->scope_code, row->scope_code, false },
		{ "医师资格证书编码", qualification, row->qualification_no, true },
		{ "资格证书签发日期", date_text(batch, s->qualified_on),
		  date_text(batch, row->qualified_on), false },
		{ "医师执业证书编码", s->licence_no, row->licence_no, false },
		{ "执业证书签发日期", date_text(batch, s->licensed_on),
		  date_text(batch, row->licensed_on), false },
		{ "主要执业机构登记号", number_of(run, s->institution_id, moved),
		  number_of(run, row->institution_id, moved), false },
		{ "专业技术职务", s->title_code, row->title_code, false },
		{ "执业状态", s->status, row->status, false },
		{ "上次考核周期", s->last_cycle, row->last_cycle, false },
		{ "上次考核结论", s->last_conclusion, row->last_conclusion, false },
	};

	TRY(intake_compare(run, kept->number, pairs, sizeof(pairs) / sizeof(pairs[0]), &n));
	*same_out = n == 0 && kept->province_id == s->province_id && !moved;
	return OK;
}

static struct value
bytes_or_null(struct bytes b)
{
	return b.len == 0 ? V_NULL : V(b);
}

static enum result
seal(struct arena *arena, const char *where, struct str text, struct value *cell)
{
	struct bytes sealed = { NULL, 0 };

	if (!str_empty(text))
		TRY(cipher_seal(arena, where, text, &sealed));
	*cell = bytes_or_null(sealed);
	return OK;
}

static enum result
fill_common(struct intake *run, const struct kept *kept, struct value *cell)
{
	const struct physician_row *row = &kept->row;

	cell[0] = V(kept->province_id);
	cell[1] = V(row->name);
	cell[2] = V(row->sex);
	cell[3] = text_or_null(row->ethnic_code);
	cell[4] = V(row->born_on);
	cell[5] = V(document_kind_code(row->document.kind));
	TRY(seal(run->batch, SEALED_DOCUMENT, row->document.number, &cell[6]));
	cell[7] = text_or_null(row->education_code);
	cell[8] = V(row->level);
	cell[9] = V(row->category_code);
	cell[10] = text_or_null(row->scope_code);
	TRY(seal(run->batch, SEALED_QUALIFICATION, row->qualification_no, &cell[11]));
	cell[12] = V(row->qualified_on);
	cell[13] = text_or_null(row->licence_no);
	cell[14] = V(row->licensed_on);
	cell[15] = text_or_null(row->title_code);
	cell[16] = V(row->institution_id);
	cell[17] = V(row->status);
	cell[18] = text_or_null(row->last_cycle);
	cell[19] = text_or_null(row->last_conclusion);
	cell[20] = V(run->job->now);
	return OK;
}

static enum result
fill_mobile(struct intake *run, struct str mobile, struct value *sealed, struct value *index)
{
	struct bytes bytes = { NULL, 0 };

	TRY(seal(run->batch, SEALED_MOBILE, mobile, sealed));
	if (!str_empty(mobile))
		TRY(cipher_index(run->batch, INDEX_MOBILE, mobile, &bytes));
	*index = bytes_or_null(bytes);
	return OK;
}

/* ---- storing ---- */

static enum result
store_new(struct intake *run)
{
	struct physicians *self = run->self;
	struct work inserts = work_new(run->batch, run->kept, INSERT_CELLS);
	struct value *cell;
	int64_t done;

	for (size_t i = 0; i < run->kept; i++) {
		if (self->kept[i].id != 0)
			continue;
		cell = work_row(&inserts);
		TRY(fill_common(run, &self->kept[i], cell));
		cell[COMMON_CELLS] = V(self->kept[i].index);
		TRY(fill_mobile(run, self->kept[i].row.mobile, &cell[COMMON_CELLS + 1],
				&cell[COMMON_CELLS + 2]));
	}
	TRY(work_do(run, &import_physician_insert, &inserts, &done));
	run->job->counts.added += (int64_t)inserts.n;
	return OK;
}

/* The register's number counts until its owner has signed in; from then on it is the owner's to
 * change. */
static enum result
compare_mobile(struct intake *run, const struct kept *kept, bool *differs_out)
{
	struct str stored;
	size_t n;

	*differs_out = false;
	if (str_empty(kept->row.mobile) ||
	    (!stamp_is_none(kept->stored->signed_in_at) && kept->stored->mobile.len > 0))
		return OK;
	TRY(cipher_reveal(run->batch, SEALED_MOBILE, kept->stored->mobile, &stored));
	const struct intake_pair pair = { "手机号码", stored, kept->row.mobile, true };

	TRY(intake_compare(run, kept->number, &pair, 1, &n));
	*differs_out = n > 0;
	return OK;
}

/* A physician who moved is assessed where he works now, as long as nobody has begun to review. */
static enum result
follow(struct intake *run, const struct kept *kept)
{
	static const struct actor system;
	const struct actor *by = run->job->by == NULL ? &system : run->job->by;

	if (!str_equal(kept->row.name, kept->stored->name))
		TRY(account_name_physician(run->db, kept->id, kept->row.name));
	if (kept->row.institution_id == kept->stored->institution_id)
		return OK;
	return record_follow(run->db, run->batch, kept->id, kept->row.institution_id, by,
			     run->job->now);
}

static enum result
store_known(struct intake *run)
{
	struct physicians *self = run->self;
	struct work updates = work_new(run->batch, run->kept, UPDATE_CELLS);
	struct work mobiles = work_new(run->batch, run->kept, 3),
		    seen = work_new(run->batch, run->kept, 2);
	struct value *cell;
	int64_t done;
	bool same, differs;

	for (size_t i = 0; i < run->kept; i++) {
		const struct kept *kept = &self->kept[i];

		if (kept->stored == NULL)
			continue;
		TRY(compare(run, kept, &same));
		TRY(compare_mobile(run, kept, &differs));
		if (differs) {
			cell = work_row(&mobiles);
			TRY(fill_mobile(run, kept->row.mobile, &cell[0], &cell[1]));
			cell[2] = V(kept->id);
		}
		if (same) {
			cell = work_row(&seen);
			cell[0] = V(run->job->now);
			cell[1] = V(kept->id);
		} else {
			cell = work_row(&updates);
			TRY(fill_common(run, kept, cell));
			cell[COMMON_CELLS] = V(kept->id);
			TRY(follow(run, kept));
		}
		run->job->counts.changed += !same || differs;
		run->job->counts.same += same && !differs;
	}
	TRY(work_do(run, &import_physician_update, &updates, &done));
	TRY(work_do(run, &import_physician_mobile, &mobiles, &done));
	return work_do(run, &import_physician_seen, &seen, &done);
}

/* ---- places of practice ---- */

/* 1 main, 0 further, -1 not a place of this physician. */
static int
site_kind(const struct physician_row *row, int64_t institution_id)
{
	if (row->institution_id == institution_id)
		return 1;
	for (size_t i = 0; i < row->n_other_sites; i++)
		if (row->other_sites[i] == institution_id)
			return 0;
	return -1;
}

static void
sites_put(const struct kept *kept, const struct import_site *stored, size_t n_stored,
	  struct work *puts)
{
	for (size_t i = 0; i <= kept->row.n_other_sites; i++) {
		int64_t id = i == 0 ? kept->row.institution_id : kept->row.other_sites[i - 1];
		bool there = false;
		struct value *cell;

		for (size_t s = 0; s < n_stored; s++)
			there |= stored[s].physician_id == kept->id &&
				 stored[s].institution_id == id && stored[s].is_main == (i == 0);
		if (there)
			continue;
		cell = work_row(puts);
		cell[0] = V(kept->id);
		cell[1] = V(id);
		cell[2] = V(i == 0 ? 1 : 0);
	}
}

/* A new physician has no record: the trigger that lists sites would look for it in vain. */
static enum result
without_records(struct intake *run, const struct work *further)
{
	const struct physicians *self = run->self;
	int64_t done;

	if (further != NULL)
		return work_do(run, &import_site_insert, further, &done);
	return store_run(run->db, &import_main_sites, NULL,
			 WITH(V(self->last_id), V(run->job->now)));
}

static enum result
put_new_sites(struct intake *run, const struct work *further)
{
	enum result stored;

	TRY(store_run(run->db, &import_sites_are_new, NULL, NOTHING));
	stored = without_records(run, further);
	TRY(store_run(run->db, &import_sites_may_be_known, NULL, NOTHING));
	return stored;
}

static enum result
store_new_sites(struct intake *run)
{
	struct physicians *self = run->self;
	struct work puts = work_new(run->batch, run->kept * SITES_MAX, 3);

	TRY(find_ids(run));
	for (size_t i = 0; i < run->kept; i++) {
		const struct kept *kept = &self->kept[i];

		for (size_t k = 0; wants_id(kept) && k < kept->row.n_other_sites; k++) {
			struct value *cell = work_row(&puts);

			cell[0] = V(kept->id);
			cell[1] = V(kept->row.other_sites[k]);
			cell[2] = V(0);
		}
	}
	return puts.n == 0 ? OK : put_new_sites(run, &puts);
}

static void
sites_compare(const struct kept *kept, const struct rows *rows, struct work *puts,
	      struct work *drops)
{
	const struct import_site *stored = rows->at;
	struct value *cell;

	sites_put(kept, stored, rows->n, puts);
	for (size_t s = 0; s < rows->n; s++)
		if (stored[s].physician_id == kept->id &&
		    site_kind(&kept->row, stored[s].institution_id) < 0) {
			cell = work_row(drops);
			cell[0] = V(stored[s].physician_id);
			cell[1] = V(stored[s].institution_id);
		}
}

static enum result
drop_sites(struct intake *run, struct work *drops)
{
	int64_t done;

	for (size_t i = 0; i < drops->n; i++)
		TRY(evaluation_site_gone(run->db, run->batch, drops->cells[2 * i].n,
					 drops->cells[2 * i + 1].n, run->job->now));
	return work_do(run, &import_site_drop, drops, &done);
}

static enum result
store_known_sites(struct intake *run)
{
	struct physicians *self = run->self;
	struct work puts = work_new(run->batch, run->kept * (SITES_MAX + 1), 3), drops;
	const struct kept *some[FIND_AT_ONCE];
	struct value wanted[FIND_AT_ONCE];
	struct rows rows;
	size_t at = 0, n;
	int64_t done;

	while (at < run->kept) {
		for (n = 0; at < run->kept && n < FIND_AT_ONCE; at++)
			if (self->kept[at].stored != NULL)
				some[n++] = &self->kept[at];
		if (n == 0)
			break;
		for (size_t i = 0; i < FIND_AT_ONCE; i++)
			wanted[i] = V(some[i < n ? i : n - 1]->id);
		TRY(store_many(run->db, &import_sites_stored, run->batch, &rows,
			       (struct values){ wanted, FIND_AT_ONCE }));
		drops = work_new(run->batch, rows.n, 2);
		for (size_t i = 0; i < n; i++)
			sites_compare(some[i], &rows, &puts, &drops);
		TRY(drop_sites(run, &drops));
	}
	return work_do(run, &import_site_put, &puts, &done);
}

static void
note_provinces(struct intake *run)
{
	struct physicians *self = run->self;

	for (size_t i = 0; i < run->kept; i++) {
		size_t p = 0;

		while (p < self->n_provinces && self->provinces[p] != self->kept[i].province_id)
			p++;
		if (p == self->n_provinces && p < PROVINCES_MAX)
			self->provinces[self->n_provinces++] = self->kept[i].province_id;
	}
}

static enum result
end(struct intake *run)
{
	const struct physicians *self = run->self;
	int64_t n;

	TRY(put_new_sites(run, NULL));
	/* Elsewhere physicians bind or register their accounts themselves. */
	for (size_t p = 0; p < self->n_provinces; p++) {
		const struct profile *profile = profile_by_id(self->provinces[p]);

		if (profile != NULL && !profile_is(profile, "account.origin", "created"))
			continue;
		TRY(accounts_create_physicians(run->db, self->provinces[p], run->job->now, &n));
		run->job->counts.accounts += n;
	}
	return OK;
}

static enum result
flush(struct intake *run)
{
	note_provinces(run);
	TRY(find_stored(run));
	TRY(store_known(run));
	TRY(store_new(run));
	TRY(store_new_sites(run));
	return store_known_sites(run);
}

static enum result
begin(struct intake *run)
{
	struct physicians *self = run->self;
	struct import_id last = { 0 };
	enum result found = store_one(run->db, &import_last_physician, run->whole, &last, NOTHING);

	if (found != OK && found != NOT_FOUND)
		return found;
	self->last_id = last.id;
	self->rules = (struct physician_rules){ date_from_stamp(run->job->now), find_site,
						&self->known, seen_create(run->whole) };
	return known_load(run->db, run->whole, &self->known);
}

enum result
import_physicians(struct store *db, struct intake_job *job)
{
	struct arena *own = arena_create(OWN_MEMORY);
	struct intake run = {
		.db = db,
		.job = job,
		.headings = physician_headings,
		.n_headings = n_physician_headings,
		.action = "register.physicians",
		.object = "register",
		.begin = begin,
		.take = take,
		.flush = flush,
		.end = end,
		.self = ARENA_NEW(own, struct physicians),
	};
	enum result result = intake_run(&run);

	arena_destroy(own);
	return result;
}
