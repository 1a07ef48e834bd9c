/* files.c - pictures that come with a step, one after the other or with the whole form. */
#include "domain/attachment/attachment.h"
#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/config.h"
#include "lib/io/json.h"
#include "register.h"
#include "site/size.h"

enum { JSON_MAX = 32768 };

static void
note_refused_file(const struct filling *f, const char *slot, const char *why,
		  struct form_errors *errors)
{
	struct str word = str_of(why);
	int64_t max =
		str_equal(word, STR("file_often")) ? config_number("upload.per_hour") :
		str_equal(word, STR("file_quota")) ? config_number("upload.total_mb") :
						     profile_number(f->profile, "upload.max_files");

	form_error_add(errors, (struct form_error){
				       .field = str_of(slot),
				       .code = why,
				       .max = max,
				       .detail = size_words(f->rq->arena, f->profile),
			       });
}

static enum result
take_file(const struct filling *f, const char *slot, struct form_errors *errors, bool *changed_out)
{
	const struct request *rq = f->rq;
	const struct upload *upload = request_upload(rq, slot);
	bool pressed = str_equal(request_value(&rq->body, "upload"), str_of(slot));
	struct attachment_new wish = { .record_id = f->record.id,
				       .physician_id = rq->who->physician_id,
				       .slot = slot,
				       .bytes_max =
					       profile_number(f->profile, "upload.max_kb") * 1024,
				       .files_max =
					       profile_number(f->profile, "upload.max_files") };
	const char *why = "";
	enum result added;

	if (!pressed && (upload == NULL || str_empty(upload->filename)))
		return OK;
	if (upload != NULL) {
		wish.filename = upload->filename;
		wish.content = upload->content;
	}
	added = attachment_add(rq->store, rq->arena, &wish, &rq->who->actor, rq->now, &why);
	*changed_out = *changed_out || added == OK;
	if (added != REFUSED)
		return added;
	note_refused_file(f, slot, why, errors);
	return OK;
}

enum result
take_files(struct filling *f, const struct wizard_step *step, struct files_taken *taken)
{
	const struct request *rq = f->rq;
	bool changed = false;
	enum result removed;
	int64_t id;

	for (size_t i = 0; i < SLOTS_MAX && step->slots[i].name != NULL; i++) {
		bool added = false;

		TRY(take_file(f, step->slots[i].name, &taken->errors, &added));
		if (added)
			*taken = (struct files_taken){ "uploaded", step->slots[i].name,
						       taken->errors };
		changed = changed || added;
	}
	if (str_to_int(request_value(&rq->body, "remove"), &id) == OK && id > 0) {
		const struct attachment *file = f->files.at;

		taken->flash = "deleted";
		for (size_t i = 0; i < f->files.n; i++)
			if (file[i].id == id)
				taken->slot = str_c(rq->arena, file[i].slot);
		removed = attachment_remove(rq->store, rq->arena, id, rq->who->physician_id,
					    &rq->who->actor, rq->now);
		/* Gone already: pressed twice, or in another window. */
		if (removed != OK && removed != CONFLICT)
			return removed;
		changed = true;
	}
	return changed ? attachment_list(rq->store, rq->arena, f->record.id, &f->files) : OK;
}

static void
add_text(struct buf *json, const char *name, struct str value)
{
	buf_add_c(json, ",\"");
	buf_add_c(json, name);
	buf_add_c(json, "\":");
	json_add_text(json, value);
}

/* The newest picture of the slot, as its row shows it. */
static void
add_picture(const struct filling *f, struct buf *json, const char *slot)
{
	const struct attachment *file = f->files.at, *newest = NULL;
	int64_t n = 0;

	for (size_t i = 0; i < f->files.n; i++)
		if (str_equal(file[i].slot, str_of(slot))) {
			newest = &file[i];
			n++;
		}
	if (newest == NULL)
		return;
	add_text(json, "id", str_from_int(f->rq->arena, newest->id));
	add_text(json, "name", newest->name);
	add_text(json, "size", size_text(f->rq->arena, newest->bytes));
	if (n >= profile_number(f->profile, "upload.max_files") &&
	    !str_equal(str_of(slot), STR(SLOT_PHOTO)))
		add_text(json, "full", STR("1"));
}

/* Was anything sent for this field? What is missing is said when the form is handed in. */
static bool
was_typed(const struct request *rq, const struct form *form, struct str name)
{
	const struct field *field = form_field(form, str_c(rq->arena, name));

	for (size_t i = 0; field != NULL && i < rq->body.n; i++)
		if (form_pair_is_of(&rq->body.at[i], field) && !str_empty(rq->body.at[i].value))
			return true;
	return false;
}

/* open: the fields that are still to be done; wrong: those that were filled with what does not fit, and why. Nobody is
 * told that a text is too short as long as he writes it. */
static void
add_faults(const struct request *rq, struct buf *json, const struct form *form,
	   const struct form_errors *errors)
{
	const char *comma = "";

	buf_add_c(json, ",\"open\":[");
	for (size_t i = 0; i < errors->n; i++) {
		buf_add_c(json, i == 0 ? "" : ",");
		json_add_text(json, errors->at[i].field);
	}
	buf_add_c(json, "],\"wrong\":{");
	for (size_t i = 0; i < errors->n; i++) {
		const struct form_error *error = &errors->at[i];

		if (str_equal(str_of(error->code), STR("too_short")) ||
		    !was_typed(rq, form, error->field))
			continue;
		buf_add_c(json, comma);
		json_add_text(json, error->field);
		buf_add_c(json, ":");
		json_add_text(json, view_error(rq->arena, error));
		comma = ",";
	}
	buf_add_c(json, "}");
}

enum result
answer_autosave(const struct filling *f, struct reply *re, const struct wizard_step *step,
		const struct files_taken *taken, const struct step_kept *kept)
{
	struct buf json = BUF(JSON_MAX);
	struct str text;

	buf_add_c(&json, "{\"ok\":1");
	add_text(&json, "at", str_slice(stamp_clock(re->arena, f->rq->now), 0, 5));
	add_text(&json, "version", str_from_int(re->arena, kept->version));
	if (taken->errors.n > 0)
		add_text(&json, "why", view_error(re->arena, &taken->errors.at[0]));
	else if (taken->flash != NULL && taken->slot != NULL)
		add_picture(f, &json, taken->slot);
	add_faults(f->rq, &json, step->form, kept->errors);
	buf_add_c(&json, "}");
	text = str_copy(re->arena, buf_str(&json));
	buf_free(&json);
	return reply_json(re, 200, text);
}
