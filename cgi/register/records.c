/* records.c - records of behaviour that were approved before, only to be read. */
#include <string.h>

#include "domain/attachment/attachment.h"
#include "domain/codes/codes.h"
#include "lib/base/arena.h"
#include "register.h"

/* The pictures of the registration it was declared with. */
static enum result
show_proofs(const struct filling *f, struct view *row, const struct conduct *c)
{
	const char *slot =
		c->kind == CONDUCT_BAD ?
			"bad_proof" :
			str_format(f->rq->arena, "good_%.*s", STR_ARGS(c->class_code)).at;
	const struct attachment *file;
	struct rows rows;

	if (c->record_id == 0)
		return OK;
	TRY(attachment_list(f->rq->store, f->rq->arena, c->record_id, &rows));
	file = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *link;

		if (!str_equal(file[i].slot, str_of(slot)))
			continue;
		link = view_row(row, "file");
		view_str(link, "name", file[i].name);
		view_str(link, "href",
			 str_format(f->rq->arena, "/file/%lld", (long long)file[i].id));
	}
	return OK;
}

static struct str
class_label(const struct filling *f, const struct conduct *c)
{
	size_t i;

	if (c->kind == CONDUCT_BAD)
		return codes_label("bad_kind", c->class_code);
	return profile_list_find(f->profile, "good_record", c->class_code, &i) == OK ?
		       profile_list(f->profile, "good_record", i, 1) :
		       view_word("label.good");
}

enum result
show_records(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct filling f;

	TRY(filling_load(rq, re, &f));
	if (f.conducts.n == 0)
		return NOT_FOUND;
	filling_frame(&f, re, "merits");
	for (size_t i = 0; i < f.conducts.n; i++) {
		const struct conduct *c = &f.conducts.at[i];
		struct view *row = view_row(page, "record");

		view_flag(row, "bad", c->kind == CONDUCT_BAD);
		view_str(row, "label", class_label(&f, c));
		view_str(row, "authority", c->authority);
		view_date(row, "on", c->happened_on);
		view_str(row, "content", c->content);
		view_str(row, "declared", c->declared);
		TRY(show_proofs(&f, row, c));
	}
	view_c(page, "back.href", "/register/merits");
	return reply_page(re, "register/records");
}
