/* application_save.c - saving a step, submitting all. */
#include "domain/application/application.h"

#include "domain/application/application_save_sql.h"
#include "domain/application/application_sql.h"
#include "domain/application/content.h"
#include "domain/codes/codes.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

static enum result
write_step(struct store *db, const struct step_save *save, struct bytes sealed, struct stamp now)
{
	struct str step = str_of(save->step);
	int64_t n;

	if (save->version != 0)
		return store_change(db, &step_update,
				    WITH(V(sealed), V(save->is_complete), V(now),
					 V(save->record_id), V(step), V(save->version),
					 V(save->physician_id)));
	TRY(store_run(db, &step_insert, &n,
		      WITH(V(step), V(sealed), V(save->is_complete), V(now), V(save->record_id),
			   V(save->physician_id))));
	return n == 1 ? OK : CONFLICT;
}

enum result
application_save(struct store *db, struct arena *arena, const struct step_save *save,
		 const struct actor *by, struct stamp now)
{
	struct str text = answers_write(arena, &save->answers);
	struct bytes sealed;

	TRY(cipher_seal(arena, "record_step.answers", text, &sealed));
	TRY(write_step(db, save, sealed, now));
	if (save->by_itself)
		return OK;
	return audit_note(db, by, now,
			  (struct audit_event){ "record.fill", "record", save->record_id,
						str_of(save->step) });
}

/* The columns that lists filter by. */
static struct record_choice
choice_of(const struct answers *content)
{
	bool simple = str_equal(answers_get(content, "procedure.simple"), STR("1"));
	struct record_choice choice = {
		.procedure_kind = simple ? PROCEDURE_SIMPLE : PROCEDURE_GENERAL,
		.subject_code = answers_get(content, "practice.subject"),
	};

	choice.conduct = str_equal(answers_get(content, "merits.bad"), STR("1")) ||
			 str_equal(answers_get(content, "merits.unfit"), STR("1"));
	if (simple)
		choice.condition_code = answers_get(content, "procedure.condition");
	if (str_to_int(answers_get(content, "practice.department"), &choice.department_id) != OK)
		choice.department_id = 0;
	return choice;
}

enum result
application_submit(struct store *db, struct arena *arena,
		   const struct application_submission *submission, const struct actor *by,
		   struct stamp now)
{
	const struct record *record = submission->record;
	struct record_move move = { .record_id = record->id,
				    .scope_id = record->physician_id,
				    .event = EVENT_SUBMIT,
				    .role = ROLE_PHYSICIAN,
				    .version = record->version };
	struct review_view view;
	struct record_choice choice;
	struct answers content;
	struct bytes sealed;

	TRY(content_compose(db, arena, submission->profile, record->id, &content));
	TRY(content_seal(arena, &content, &sealed));
	choice = choice_of(&content);
	TRY(codes_ready(db));
	content_show(arena, submission->profile, &content, NULL, false, &view);
	choice.n_differs = (int64_t)view.n_differs;
	TRY(record_set_choice(db, record->id, record->physician_id, &choice));
	TRY(store_insert(db, &submission_insert, NULL,
			 WITH(V(record->id), V(record->submissions + 1), V(now), V(sealed))));
	return record_move(db, arena, submission->profile, &move, by, now);
}
