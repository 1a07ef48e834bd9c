/* application.c - reading what was filled in, and whether it may be changed. */
#include "domain/application/application.h"

#include "domain/application/application_sql.h"
#include "domain/cycle/cycle.h"
#include "domain/person/sealed.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

static enum application_edit
while_open(const struct cycle *cycle, const struct record *record, struct stamp now)
{
	if (stage_is_over(cycle, STAGE_REGISTER, now))
		return EDIT_CLOSED;
	if (!stage_is_open(cycle, STAGE_REGISTER, now))
		return EDIT_NOT_YET;
	return stamp_is_none(record->notice_read_at) ? EDIT_NOTICE : EDIT_OPEN;
}

enum application_edit
application_edit(const struct profile *profile, const struct cycle *cycle,
		 const struct record *record, struct stamp now)
{
	int64_t grace = profile_number(profile, "return.days") * STAMP_DAY;

	switch ((enum record_state)record->state) {
	case RECORD_INCLUDED:
	case RECORD_DRAFT:
		return while_open(cycle, record, now);
	case RECORD_RETURNED:
	case RECORD_RECHECK_RETURNED:
		return now.us < record->state_since.us + grace ? EDIT_OPEN :
								 while_open(cycle, record, now);
	case RECORD_HIDDEN:
		return EDIT_HIDDEN;
	case RECORD_NONE:
	case RECORD_OUTSIDE:
		return EDIT_OUTSIDE;
	case RECORD_LEFT:
		return EDIT_LEFT;
	case RECORD_SUBMITTED:
	case RECORD_RECHECK:
	case RECORD_ACCEPTED:
	case RECORD_READY:
	case RECORD_SITTING:
	case RECORD_TESTED:
	case RECORD_TEST_FAILED:
	case RECORD_ABSENT:
	case RECORD_MAKE_UP:
	case RECORD_CONCLUDING:
	case RECORD_QUALIFIED:
	case RECORD_UNQUALIFIED:
	case RECORD_PUBLISHED:
	case RECORD_OBJECTED:
	case RECORD_DEFERRED:
	case RECORD_SUSPENDED:
	case RECORD_REASSESSED:
	case RECORD_DEREGISTERED:
	case N_RECORD_STATES:
		break;
	}
	return EDIT_READ_ONLY;
}

enum result
registered_of_row(struct arena *arena, const struct registered_row *row,
		  struct registered *registered_out)
{
	struct registered *r = ARENA_NEW(arena, struct registered);

	*r = (struct registered){
		.sex = row->sex,
		.level = row->level,
		.name = row->name,
		.document_kind = row->document_kind,
		.ethnic = row->ethnic,
		.education = row->education,
		.category = row->category,
		.scope = row->scope,
		.licence_no = row->licence_no,
		.title = row->title,
		.born_on = row->born_on,
		.qualified_on = row->qualified_on,
		.licensed_on = row->licensed_on,
		.imported_at = row->imported_at,
		.institution = row->institution,
		.institution_phone = row->institution_phone,
		.contact = row->contact,
	};
	TRY(cipher_reveal(arena, SEALED_DOCUMENT, row->document, &r->document));
	TRY(cipher_reveal(arena, SEALED_MOBILE, row->mobile, &r->mobile));
	TRY(cipher_reveal(arena, SEALED_EMAIL, row->email, &r->email));
	TRY(cipher_reveal(arena, SEALED_QUALIFICATION, row->qualification_no,
			  &r->qualification_no));
	*registered_out = *r;
	return OK;
}

enum result
application_registered(struct store *db, struct arena *arena, int64_t record_id,
		       struct registered *registered_out)
{
	struct registered_row row;

	TRY(store_one(db, &registered_find, arena, &row, WITH(V(record_id))));
	return registered_of_row(arena, &row, registered_out);
}

enum result
step_of_row(struct arena *arena, const struct step_row *row, struct step_state *step_out)
{
	struct str text;

	step_out->step = row->step;
	step_out->is_complete = row->is_complete != 0;
	step_out->version = row->version;
	step_out->saved_at = row->saved_at;
	TRY(cipher_reveal(arena, "record_step.answers", row->answers, &text));
	return answers_read(arena, text, &step_out->answers);
}

enum result
application_load(struct store *db, struct arena *arena, int64_t record_id,
		 struct application *application_out)
{
	const struct step_row *row;
	struct step_state *steps;
	struct rows rows;

	TRY(store_many(db, &step_list, arena, &rows, WITH(V(record_id))));
	row = rows.at;
	steps = ARENA_LIST(arena, rows.n + 1, struct step_state);
	for (size_t i = 0; i < rows.n; i++)
		TRY(step_of_row(arena, &row[i], &steps[i]));
	*application_out = (struct application){ steps, rows.n };
	return OK;
}

const struct step_state *
application_step(const struct application *application, const char *step)
{
	for (size_t i = 0; i < application->n; i++)
		if (str_equal(application->at[i].step, str_of(step)))
			return &application->at[i];
	return NULL;
}

enum result
application_departments(struct store *db, struct arena *arena, int64_t institution_id,
			struct rows *rows_out)
{
	return store_many(db, &own_departments, arena, rows_out, WITH(V(institution_id)));
}

enum result
application_sites(struct store *db, struct arena *arena, int64_t physician_id,
		  struct rows *rows_out)
{
	return store_many(db, &site_names, arena, rows_out, WITH(V(physician_id)));
}
