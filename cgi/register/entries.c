/* entries.c - what the lists of entries share, and the page before one of them is deleted. */
#include "register/entries.h"

#include "domain/session/session.h"
#include "lib/base/arena.h"

struct removal {
	bool sure;
};
static const struct field fields[] = {
	FIELD(struct removal, sure, .type = FIELD_CHECK),
};
const struct form remove_form = FORM(struct removal, fields);

enum result
entries_open(const struct request *rq, struct reply *re, const struct entries *list,
	     struct filling *f)
{
	TRY(filling_open(rq, re, f));
	return has_step(f->profile, str_of(list->step)) ? OK : NOT_FOUND;
}

enum result
entry_find(const struct request *rq, const struct entries *list, struct experience *x_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(experience_find(rq->store, rq->arena, id, rq->who->physician_id, x_out));
	return x_out->kind >= list->first && x_out->kind <= list->last ? OK : NOT_FOUND;
}

void
entry_page(const struct filling *f, struct reply *re, const struct entries *list)
{
	struct view *page = reply_data(re);

	filling_frame(f, re, list->step);
	view_str(page, "here", f->rq->path);
	view_str(page, "list", str_format(re->arena, "/register/%s", list->step));
	view_str(page, "back.href", str_format(re->arena, "/register/%s", list->step));
}

/* An entry is an answer: the step counts as filled in. */
static enum result
note_step(const struct filling *f, const char *step)
{
	const struct step_state *state = application_step(&f->application, step);
	struct step_save save = { .record_id = f->record.id,
				  .physician_id = f->rq->who->physician_id,
				  .step = step,
				  .is_complete = true,
				  .by_itself = true,
				  .version = state == NULL ? 0 : state->version };

	return application_save(f->rq->store, f->rq->arena, &save, &f->rq->who->actor, f->rq->now);
}

enum result
entry_store(struct filling *f, struct reply *re, const struct entries *list,
	    const struct experience *x)
{
	const struct request *rq = f->rq;
	struct experience_owner owner = { f->record.id, rq->who->physician_id };
	bool adds = x->id == 0;
	enum result done;

	TRY(filling_begin(f));
	done = adds ? experience_add(rq->store, &owner, x, &rq->who->actor, rq->now) :
		      experience_change(rq->store, &owner, x, &rq->who->actor, rq->now);
	if (done == REFUSED)
		return reply_form_error(re, "", "entries_full");
	TRY(done);
	TRY(note_step(f, list->step));
	re->flash = adds ? "added" : "saved";
	return reply_see_other(re, str_format(re->arena, "/register/%s", list->step));
}

static const struct entries *
list_of(const struct request *rq)
{
	return str_starts(rq->path, STR("/register/research/")) ? &research_entries :
								  &history_entries;
}

enum result
show_remove(const struct request *rq, struct reply *re)
{
	const struct entries *list = list_of(rq);
	struct experience x;
	struct filling f;

	TRY(entries_open(rq, re, list, &f));
	TRY(entry_find(rq, list, &x));
	entry_page(&f, re, list);
	view_str(reply_data(re), "text", experience_line(re->arena, &x));
	return reply_page(re, "register/remove");
}

enum result
remove_experience(const struct request *rq, struct reply *re)
{
	const struct entries *list = list_of(rq);
	struct experience_owner owner;
	struct experience x;
	struct filling f;

	TRY(entries_open(rq, re, list, &f));
	TRY(entry_find(rq, list, &x));
	owner = (struct experience_owner){ f.record.id, rq->who->physician_id };
	TRY(filling_begin(&f));
	TRY(experience_remove(rq->store, &owner, x.id, &rq->who->actor, rq->now));
	re->flash = "deleted";
	return reply_see_other(re, str_format(re->arena, "/register/%s", list->step));
}
