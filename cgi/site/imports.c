/* imports.c - files handed in: the list, the trial's report, confirming, cancelling, refused rows. */
#include "site/imports.h"

#include "domain/import/import.h"
#include "lib/base/arena.h"
#include "lib/io/sheet.h"
#include "lib/io/store.h"

enum { NAME_CUT = 80, SHOWN = 200 };

static const struct field confirm_fields[] = {
	FIELD(struct imports_confirm_form, digest, .required = true, .max = 20),
};
const struct form imports_confirm_form = FORM(struct imports_confirm_form, confirm_fields);

static const char *const keep[] = { "kind", "state", NULL };
static const char *const looks[N_IMPORT_STATES] = { "n", "p", "p", "w", "p", "p", "k", "e", "n", "e" };

static struct str
word_of(const struct request *rq, const char *group, struct str name)
{
	return view_word(str_format(rq->arena, "%s.%.*s", group, STR_ARGS(name)).at);
}

static void
show_row(const struct request *rq, struct view *v, const struct import *row)
{
	bool known = row->state > 0 && row->state < N_IMPORT_STATES;

	view_int(v, "id", row->id);
	view_str(v, "name", row->name);
	view_str(v, "kind", word_of(rq, "import_kind", str_of(import_kind_word(row->kind))));
	view_c(v, "code", import_state_word(row->state));
	view_str(v, "state", word_of(rq, "import_state", str_of(import_state_word(row->state))));
	view_c(v, "look", looks[known ? row->state : 0]);
	view_flag(v, "under_way", import_is_under_way(row->state));
	view_int(v, "percent", row->thousandths / 10);
	view_int(v, "kb", (row->bytes + 1023) / 1024);
	view_int(v, "n_rows", row->n_rows);
	view_int(v, "refused", row->n_refused);
	view_int(v, "warned", row->n_warned);
	view_int(v, "repaired", row->n_repaired);
	view_int(v, "added", row->n_added);
	view_int(v, "changed", row->n_changed);
	view_int(v, "same", row->n_same);
	view_int(v, "accounts", row->n_accounts);
	view_flag(v, "moved", row->moved != 0);
	view_str(v, "actor", row->actor);
	view_stamp(v, "created_at", row->created_at);
	view_stamp(v, "tried_at", row->tried_at);
	view_stamp(v, "ended_at", row->ended_at);
}

static int64_t
state_of(struct str word)
{
	for (int64_t state = 1; state < N_IMPORT_STATES; state++)
		if (str_equal(word, str_of(import_state_word(state))))
			return state;
	return 0;
}

static void
show_filters(const struct listing *list, const struct imports *pages,
	     const struct import_query *query)
{
	const struct request *rq = list->rq;

	for (int64_t i = pages->from; pages->from < pages->to && i <= pages->to; i++) {
		struct str code = str_of(import_kind_word(i)),
			   word = word_of(rq, "import_kind", code);

		view_option(list->re->view, "kind", code, word, i == query->kind);
		if (i == query->kind)
			listing_chip(list, "kind", view_word("label.kind"), word);
	}
	for (int64_t i = 1; i < N_IMPORT_STATES; i++) {
		struct str code = str_of(import_state_word(i)),
			   word = word_of(rq, "import_state", code);

		view_option(list->re->view, "state", code, word, i == query->state);
		if (i == query->state)
			listing_chip(list, "state", view_word("label.state"), word);
	}
}

enum result
imports_show_list(const struct request *rq, struct reply *re, const struct imports *pages)
{
	struct listing list = listing_read(rq, re, str_of(pages->path), keep, "", "");
	struct import_query query = { .office_id = rq->who->actor.office_id,
				      .kind = import_kind_of(request_query(rq, "kind")),
				      .state = state_of(request_query(rq, "state")),
				      .limit = list.size };
	struct rows rows;
	int64_t total;

	TRY(import_count(rq->store, rq->arena, &query, &total));
	listing_total(&list, total);
	query.offset = listing_offset(&list);
	TRY(import_list(rq->store, rq->arena, &query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		show_row(rq, view_row(reply_data(re), "row"), (const struct import *)rows.at + i);
	show_filters(&list, pages, &query);
	listing_show(&list);
	return reply_page(re, pages->list);
}

enum result
imports_show_new(const struct request *rq, struct reply *re, const struct imports *pages)
{
	for (int64_t i = pages->from; i <= pages->to; i++) {
		struct str code = str_of(import_kind_word(i));

		view_option(re->view, "kind", code, word_of(rq, "import_kind", code),
			    pages->from == pages->to);
	}
	view_int(reply_data(re), "max_mb", IMPORT_BYTES_MAX >> 20);
	return reply_page(re, pages->fresh);
}

/* Some browsers send the whole path. */
static struct str
last_part(struct str name)
{
	for (size_t i = name.len; i > 0; i--)
		if (name.at[i - 1] == '/' || name.at[i - 1] == '\\')
			return str_slice(name, i, name.len);
	return name;
}

static enum result
read_upload(const struct request *rq, struct reply *re, struct import_new *file)
{
	const struct upload *upload = request_upload(rq, "file");

	if (upload == NULL || str_empty(upload->filename))
		return reply_form_error(re, "file", "file_missing");
	if (str_empty(upload->content))
		return reply_form_error(re, "file", "file_empty");
	if (upload->content.len > IMPORT_BYTES_MAX) {
		reply_form_note(re, (struct form_error){ .field = STR("file"),
							 .code = "table_big",
							 .max = IMPORT_BYTES_MAX >> 20 });
		return REFUSED;
	}
	file->name = last_part(upload->filename);
	file->content = upload->content;
	return OK;
}

enum result
imports_add(const struct request *rq, struct reply *re, const struct imports *pages,
	    struct str kind, int64_t cycle_id)
{
	struct import_new file = { .kind = (enum import_kind)import_kind_of(kind),
				   .cycle_id = cycle_id };
	int64_t id;

	TRY(read_upload(rq, re, &file));
	TRY(import_add(rq->store, rq->arena, &file, &rq->who->actor, rq->now, &id));
	return reply_see_other(re, str_format(rq->arena, "%s/%lld", pages->path, (long long)id));
}

static enum result
find(const struct request *rq, struct reply *re, struct import *import_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(import_find(rq->store, rq->arena, id, rq->who->actor.office_id, import_out));
	show_row(rq, reply_data(re), import_out);
	return OK;
}

static enum result
show_notes(const struct request *rq, struct view *page, const struct import *import)
{
	static const char *const lists[] = { "", "refusal", "warning", "repair", "change" };

	for (int kind = NOTE_REFUSED; kind < N_IMPORT_NOTES; kind++) {
		const struct import_note *note;
		struct rows rows;

		TRY(import_notes(rq->store, rq->arena, import->id, (enum import_note_kind)kind,
				 SHOWN, &rows));
		note = rows.at;
		for (size_t i = 0; i < rows.n; i++) {
			struct view *v = view_row(page, lists[kind]);

			view_int(v, "row", note[i].row);
			view_str(v, "field", note[i].field);
			view_str(v, "reason", note[i].reason);
			view_str(v, "before", note[i].before);
			view_str(v, "after", note[i].after);
			view_flag(v, "secret",
				  str_empty(note[i].before) && str_empty(note[i].after));
		}
	}
	return OK;
}

static void
show_fault(struct view *page, const struct import *import)
{
	view_str(page, "missing", import->missing);
	if (import->fault != SHEET_FINE)
		view_c(page, "fault", sheet_problem_text((enum sheet_problem)import->fault));
	view_int(page, "fault_row", import->fault_row);
}

enum result
imports_show_one(const struct request *rq, struct reply *re, const struct imports *pages)
{
	struct view *page = reply_data(re);
	struct import import;

	TRY(find(rq, re, &import));
	TRY(show_notes(rq, page, &import));
	show_fault(page, &import);
	view_str(page, "digest", str_from_int(rq->arena, import.digest));
	view_int(page, "to_do", import.n_added + import.n_changed);
	view_int(page, "shown", SHOWN);
	return reply_page(re, pages->one);
}

static enum result
go_back(const struct request *rq, struct reply *re, const struct imports *pages,
	const struct import *import, enum result done)
{
	if (done != OK && done != CONFLICT)
		return done;
	if (done == CONFLICT)
		re->flash = "import_moved";
	re->flash_detail = str_slice(import->name, 0, NAME_CUT);
	return reply_see_other(
		re, str_format(rq->arena, "%s/%lld", pages->path, (long long)import->id));
}

enum result
imports_confirm(const struct request *rq, struct reply *re, const struct imports *pages)
{
	const struct imports_confirm_form *form = rq->form;
	struct import import;
	enum result done;
	int64_t digest;

	TRY(find(rq, re, &import));
	if (str_to_int(form->digest, &digest) != OK)
		return reply_form_error(re, "", "changed");
	done = import_confirm(rq->store, import.id, digest, &rq->who->actor, rq->now);
	re->flash = "import_confirmed";
	return go_back(rq, re, pages, &import, done);
}

enum result
imports_cancel(const struct request *rq, struct reply *re, const struct imports *pages)
{
	struct import import;
	enum result done;

	TRY(find(rq, re, &import));
	done = import_cancel(rq->store, import.id, &rq->who->actor, rq->now);
	re->flash = "import_cancelled";
	return go_back(rq, re, pages, &import, done);
}

/* Whole numbers of people stand in it, so each time is noted. */
enum result
imports_send_refused(const struct request *rq, struct reply *re)
{
	struct import import;
	struct str table;

	TRY(find(rq, re, &import));
	TRY(import_refused(rq->store, rq->arena, &import, &rq->who->actor, rq->now, &table));
	return reply_file(re, "text/csv; charset=utf-8", (struct bytes){ table.at, table.len },
			  str_format(rq->arena, "refused-%lld.csv", (long long)import.id));
}
