/* import_institutions.c - the institutions' register into the database. */
#include "domain/account/account.h"
#include "domain/roster/import.h"

#include "domain/account/account_create.h"
#include "domain/intake/seen.h"
#include "domain/person/document.h"
#include "domain/profile/profile.h"
#include "domain/roster/import_inside.h"
#include "domain/roster/institution_row.h"
#include "lib/base/arena.h"

enum { INSERT_CELLS = 18, UPDATE_CELLS = 18, OWN_MEMORY = 1024 * 1024 };

struct institutions {
	struct seen *numbers;
	struct known known;
	struct institution_row rows[INTAKE_BATCH];
	int64_t numbers_in_file[INTAKE_BATCH]; /* of these rows */
};

static int64_t
province_of(struct str region_code)
{
	int64_t region = 0;

	if (str_to_int(region_code, &region) != OK)
		return 0;
	return region / 10000 * 10000;
}

static enum result
take(struct intake *run, const struct sheet_row *sheet_row, struct findings *findings)
{
	const struct row_context in = { run->batch, sheet_row, run->headings, &run->columns,
					findings };
	struct institutions *self = run->self;
	struct institution_row *row = &self->rows[run->kept];

	self->numbers_in_file[run->kept] = sheet_row->number - 1;
	institution_row_read(run->batch, sheet_row, &run->columns, self->numbers, row, findings);
	if (row->region_code.len > 0 && profile_by_id(province_of(row->region_code)) == NULL)
		for (size_t i = 0; i < run->n_headings; i++)
			if (str_equal(str_of(run->headings[i].name), STR("行政区划代码")))
				cell_error(&in, i, "PROVINCE_UNKNOWN", "本系统没有该省份的配置");
	return OK;
}

/* The telephone is the institution's own once there is one. */
static enum result
compare(struct intake *run, int64_t number, const struct institution_row *row,
	const struct import_institution *s, bool *same_out)
{
	struct arena *batch = run->batch;
	struct str phone = str_empty(s->phone) ? row->phone : s->phone;
	const struct intake_pair pairs[] = {
		{ "统一社会信用代码", s->credit_code, row->credit_code, false },
		{ "机构名称", s->name, row->name, false },
		{ "机构类别代码", s->class_code, row->class_code, false },
		{ "机构类别", s->class_name, row->class_name, false },
		{ "机构等级", s->grade, row->grade, false },
		{ "行政区划代码", s->region_code, row->region_code, false },
		{ "行政区划名称", s->region_name, row->region_name, false },
		{ "地址", s->address, row->address, false },
		{ "负责人", s->principal, row->principal, false },
		{ "联系电话", s->phone, phone, false },
		{ "经济类型代码", s->economic_type, row->economic_type, false },
		{ "经营性质代码", s->nature, row->nature, false },
		{ "执业登记日期", date_text(batch, s->registered_on),
		  date_text(batch, row->registered_on), false },
		{ "有效期至", date_text(batch, s->valid_until), date_text(batch, row->valid_until),
		  false },
		{ "状态", s->status, row->status, false },
	};
	size_t n;

	TRY(intake_compare(run, number, pairs, sizeof(pairs) / sizeof(pairs[0]), &n));
	*same_out = n == 0 && province_of(row->region_code) == s->province_id;
	return OK;
}

/* The cells that inserting and updating have in common; the number goes to its place when
 * inserting. */
static size_t
fill(struct value *cell, const struct institution_row *row, bool with_number, struct stamp now)
{
	size_t n = 0;

	cell[n++] = V(province_of(row->region_code));
	if (with_number)
		cell[n++] = V(row->registration_no);
	cell[n++] = text_or_null(row->credit_code);
	cell[n++] = V(row->name);
	cell[n++] = text_or_null(row->class_code);
	cell[n++] = text_or_null(row->class_name);
	cell[n++] = text_or_null(row->grade);
	cell[n++] = V(row->region_code);
	cell[n++] = text_or_null(row->region_name);
	cell[n++] = text_or_null(row->address);
	cell[n++] = text_or_null(row->principal);
	cell[n++] = text_or_null(row->phone);
	cell[n++] = text_or_null(row->economic_type);
	cell[n++] = text_or_null(row->nature);
	cell[n++] = V(row->registered_on);
	cell[n++] = V(row->valid_until);
	cell[n++] = V(row->status);
	cell[n++] = V(now);
	return n;
}

/* The rows of the batch that are new get the ids that the database gave them. */
static enum result
find_ids(struct intake *run, struct import_institution *list, size_t n)
{
	struct value wanted[FIND_AT_ONCE];
	struct rows rows;

	for (size_t from = 0; from < n; from += FIND_AT_ONCE) {
		for (size_t i = 0; i < FIND_AT_ONCE; i++)
			wanted[i] = V(list[from + i < n ? from + i : n - 1].registration_no);
		TRY(store_many(run->db, &import_institution_ids, run->batch, &rows,
			       (struct values){ wanted, FIND_AT_ONCE }));
		for (size_t r = 0; r < rows.n; r++) {
			const struct import_institution *found =
				&((struct import_institution *)rows.at)[r];

			for (size_t i = from; i < n && i < from + FIND_AT_ONCE; i++)
				if (str_equal(found->registration_no, list[i].registration_no))
					list[i].id = found->id;
		}
	}
	return OK;
}

static enum result
add_accounts(struct intake *run, const struct import_institution *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct account_new account = {
			.province_id = list[i].province_id,
			.institution_id = list[i].id,
			.sign_in_name = list[i].registration_no,
			.display_name = list[i].name,
		};
		enum result result = account_create_institution(run->db, run->batch, &account,
								run->job->now, NULL);

		if (result == CONFLICT)
			continue; /* the name is somebody's; an administrator will see that there is
				     no account */
		TRY(result);
		run->job->counts.accounts++;
	}
	return OK;
}

static enum result
insert_new(struct intake *run, const struct institution_row *const *rows, size_t n)
{
	struct value *cells = ARENA_LIST(run->batch, n * INSERT_CELLS, struct value);
	struct import_institution *list = ARENA_LIST(run->batch, n, struct import_institution);
	int64_t done;

	for (size_t i = 0; i < n; i++) {
		(void)fill(cells + i * INSERT_CELLS, rows[i], true,
			   run->job->now); /* always all cells */
		list[i].registration_no = rows[i]->registration_no;
		list[i].province_id = province_of(rows[i]->region_code);
		list[i].name = rows[i]->name;
	}
	TRY(store_bulk(run->db, &import_institution_insert, n, cells, &done));
	TRY(find_ids(run, list, n));
	TRY(add_accounts(run, list, n));
	run->job->counts.added += (int64_t)n;
	return OK;
}

struct groups {
	const struct institution_row *fresh[INTAKE_BATCH];
	struct value *changed, *seen;
	struct import_institution *no_account;
	size_t n_fresh, n_changed, n_seen, n_no_account;
};

static enum result
sort_out(struct intake *run, size_t at, struct groups *groups)
{
	const struct institutions *self = run->self;
	const struct institution_row *row = &self->rows[at];
	const struct import_institution *stored = known_find(&self->known, row->registration_no);
	struct value *cell;
	bool same;

	if (stored == NULL) {
		groups->fresh[groups->n_fresh++] = row;
		return OK;
	}
	if (stored->has_account == 0) {
		groups->no_account[groups->n_no_account] = *stored;
		groups->no_account[groups->n_no_account].province_id =
			province_of(row->region_code);
		groups->no_account[groups->n_no_account++].name = row->name;
	}
	if (!str_equal(row->name, stored->name))
		TRY(account_name_institution(run->db, stored->id, row->name));
	TRY(compare(run, self->numbers_in_file[at], row, stored, &same));
	if (same) {
		cell = groups->seen + 2 * groups->n_seen++;
		cell[0] = V(run->job->now);
		cell[1] = V(stored->id);
	} else {
		cell = groups->changed + UPDATE_CELLS * groups->n_changed++;
		cell[fill(cell, row, false, run->job->now)] = V(stored->id);
	}
	return OK;
}

static enum result
flush(struct intake *run)
{
	struct groups *groups = ARENA_NEW(run->batch, struct groups);
	int64_t done;

	groups->changed = ARENA_LIST(run->batch, run->kept * UPDATE_CELLS, struct value);
	groups->seen = ARENA_LIST(run->batch, run->kept * 2, struct value);
	groups->no_account = ARENA_LIST(run->batch, run->kept, struct import_institution);
	for (size_t i = 0; i < run->kept; i++)
		TRY(sort_out(run, i, groups));
	if (groups->n_fresh > 0)
		TRY(insert_new(run, groups->fresh, groups->n_fresh));
	TRY(store_bulk(run->db, &import_institution_update, groups->n_changed, groups->changed,
		       &done));
	TRY(store_bulk(run->db, &import_institution_seen, groups->n_seen, groups->seen, &done));
	if (groups->n_no_account > 0)
		TRY(add_accounts(run, groups->no_account, groups->n_no_account));
	run->job->counts.changed += (int64_t)groups->n_changed;
	run->job->counts.same += (int64_t)groups->n_seen;
	return OK;
}

static enum result
begin(struct intake *run)
{
	struct institutions *self = run->self;

	self->numbers = seen_create(run->whole);
	TRY(profiles_refresh(run->db, run->job->now));
	return known_load(run->db, run->whole, &self->known);
}

enum result
import_institutions(struct store *db, struct intake_job *job)
{
	struct arena *own = arena_create(OWN_MEMORY);
	struct intake run = {
		.db = db,
		.job = job,
		.headings = institution_headings,
		.n_headings = n_institution_headings,
		.action = "register.institutions",
		.object = "register",
		.begin = begin,
		.take = take,
		.flush = flush,
		.self = ARENA_NEW(own, struct institutions),
	};
	enum result result = intake_run(&run);

	arena_destroy(own);
	return result;
}
