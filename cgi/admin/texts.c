/* texts.c - agreements and announcements: drafts, as visitors will see them, publishing, withdrawing. */
#include "admin/admin.h"
#include "domain/agreement/agreement.h"
#include "domain/office/office_new.h"
#include "domain/profile/profile.h"
#include "domain/staff/staff.h"
#include "domain/text/text.h"
#include "lib/base/arena.h"

/* seen: the draft's changed_at, as a number; of a new one empty. */
struct text_form {
	struct str province, kind, title, body, seen;
};
struct publish_form {
	struct str at, seen;
};
enum { SEEN_MAX = 20 };
static const struct field text_fields[] = {
	FIELD(struct text_form, province, .max = 6),
	FIELD(struct text_form, kind, .required = true, .max = 16),
	FIELD(struct text_form, title, .required = true, .min = 2, .max = TEXT_TITLE_MAX),
	FIELD(struct text_form, body, .type = FIELD_LINES, .required = true, .max = TEXT_BODY_MAX),
	FIELD(struct text_form, seen, .max = SEEN_MAX),
};
static const struct field publish_fields[] = {
	FIELD(struct publish_form, at, .max = 20),
	FIELD(struct publish_form, seen, .max = SEEN_MAX),
};
const struct form text_new_form = FORM(struct text_form, text_fields);
const struct form text_publish_form = FORM(struct publish_form, publish_fields);

enum { TITLE_CUT = 80 };

/* Whose texts an address is about, and of what kinds. */
struct place {
	enum text_shelf shelf;
	const char *word;                /* of the address */
	const char *const *kinds;
	int64_t scope;                   /* a province; 0: the administrators, all of them */
	bool may_write;
};
static const char *const agreements[] = { "notice", "exam", "privacy", "terms", NULL };
static const char *const announcements[] = { "notice", "policy", NULL };
static const char *const looks[N_TEXT_STATES] = { "n", "p", "w", "k", "n" };

/* Offices see what is written for their province; those of provinces write it. */
static enum result
place_of(const struct request *rq, struct reply *re, struct place *place_out)
{
	struct str shelf = request_part(rq, "shelf");
	struct staff_scope scope;

	if (str_equal(shelf, STR("agreements")))
		*place_out = (struct place){ SHELF_AGREEMENTS, "agreements", agreements, 0, true };
	else if (str_equal(shelf, STR("announcements")))
		*place_out = (struct place){ SHELF_ANNOUNCEMENTS, "announcements", announcements, 0,
					     true };
	else
		return NOT_FOUND;
	view_c(reply_data(re), "shelf", place_out->word);
	if (rq->who->kind == ACCOUNT_OFFICE) {
		TRY(staff_scope(rq->store, rq->arena, rq->who, true, &scope));
		place_out->scope = rq->who->province_id;
		place_out->may_write = scope.level == OFFICE_OF_PROVINCE;
	}
	view_flag(reply_data(re), "may_write", place_out->may_write);
	return OK;
}

static enum result
desk_of(const struct request *rq, struct reply *re, struct place *place_out)
{
	TRY(place_of(rq, re, place_out));
	return place_out->may_write ? OK : NOT_FOUND;
}

static struct str
kind_word(const struct request *rq, const struct place *place, struct str kind)
{
	return admin_word(rq, place->word, kind);
}

static void
show_one(const struct request *rq, const struct place *place, struct view *v,
	 const struct text *text)
{
	const struct profile *profile = profile_by_id(text->province_id);
	enum text_state state = text_state(text, rq->now);

	view_int(v, "id", text->id);
	view_str(v, "kind", kind_word(rq, place, text->kind));
	view_str(v, "province",
		 profile == NULL ? view_word("text_for.all") : profile_name(profile));
	view_int(v, "version", text->version);
	view_str(v, "title", text->title);
	view_str(v, "author", text->author);
	view_c(v, "code", text_state_word(state));
	view_str(v, "state", admin_word(rq, "text_state", str_of(text_state_word(state))));
	view_c(v, "look", looks[state]);
	view_stamp(v, "published_at", text->published_at);
	view_stamp(v, "withdrawn_at", text->withdrawn_at);
	view_stamp(v, "changed_at", text->changed_at);
}

static bool
is_kind(const struct place *place, struct str kind)
{
	for (size_t i = 0; place->kinds[i] != NULL; i++)
		if (str_equal(str_of(place->kinds[i]), kind))
			return true;
	return false;
}

static void
offer_kinds(const struct request *rq, struct reply *re, const struct place *place,
	    struct str chosen)
{
	for (size_t i = 0; place->kinds[i] != NULL; i++) {
		struct str kind = str_of(place->kinds[i]);

		view_option(re->view, "kind", kind, kind_word(rq, place, kind),
			    str_equal(kind, chosen));
	}
}

enum result
show_texts(const struct request *rq, struct reply *re)
{
	static const char *const keep[] = { "kind", NULL };
	struct text_query q = { .kind = request_query_code(rq, "kind") };
	struct place place;
	struct listing list;
	struct rows rows;
	int64_t total;

	TRY(place_of(rq, re, &place));
	q.shelf = place.shelf;
	q.scope = place.scope;
	q.drafts = place.may_write;
	if (!is_kind(&place, q.kind))
		q.kind = STR("");
	list = listing_read(rq, re, str_format(rq->arena, "/admin/texts/%s", place.word), keep, "",
			    "");
	TRY(text_count(rq->store, rq->arena, &q, &total));
	listing_total(&list, total);
	q.limit = list.size;
	q.offset = listing_offset(&list);
	TRY(text_list(rq->store, rq->arena, &q, &rows));
	for (size_t i = 0; i < rows.n; i++)
		show_one(rq, &place, view_row(reply_data(re), "row"),
			 (const struct text *)rows.at + i);
	offer_kinds(rq, re, &place, q.kind);
	if (!str_empty(q.kind))
		listing_chip(&list, "kind", view_word("label.kind"), kind_word(rq, &place, q.kind));
	listing_show(&list);
	return reply_page(re, "admin/texts");
}

/* Drafts are their writers' alone. */
static enum result
look_up(const struct request *rq, struct reply *re, struct place *place, struct text *text_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(place_of(rq, re, place));
	TRY(text_find(rq->store, rq->arena, place->shelf, id, place->scope, text_out));
	if (!place->may_write && text_state(text_out, rq->now) == TEXT_DRAFT)
		return NOT_FOUND;
	show_one(rq, place, reply_data(re), text_out);
	return OK;
}

static struct str
seen_of(const struct request *rq, const struct text *text)
{
	return str_from_int(rq->arena, text->changed_at.us);
}

/* To be changed. */
static enum result
find(const struct request *rq, struct reply *re, struct place *place, struct text *text_out)
{
	TRY(look_up(rq, re, place, text_out));
	return place->may_write ? OK : NOT_FOUND;
}

static void
offer_provinces(const struct request *rq, struct reply *re, const struct place *place)
{
	if (place->shelf == SHELF_AGREEMENTS && place->scope == 0)
		view_option(re->view, "province", STR("0"), view_word("text_for.all"), false);
	for (size_t i = 0; i < profiles_count(); i++) {
		const struct profile *profile = profile_at(i);

		if (place->scope == 0 || place->scope == profile_id(profile))
			view_option(re->view, "province",
				    str_from_int(rq->arena, profile_id(profile)),
				    profile_name(profile), false);
	}
}

/* A new one, perhaps with the words of an earlier. */
enum result
show_new_text(const struct request *rq, struct reply *re)
{
	int64_t from = request_query_number(rq, "from", 0);
	struct text_form form = { 0 };
	struct place place;
	struct text old;

	TRY(desk_of(rq, re, &place));
	offer_kinds(rq, re, &place, STR(""));
	offer_provinces(rq, re, &place);
	view_flag(reply_data(re), "is_new", true);
	if (rq->failed != NULL)
		return reply_page(re, "admin/text_edit");
	if (from > 0) {
		TRY(text_find(rq->store, rq->arena, place.shelf, from, place.scope, &old));
		form = (struct text_form){ str_from_int(rq->arena, old.province_id), old.kind,
					   old.title, old.body, STR("") };
	}
	view_form(re->view, rq->arena, &text_new_form, &form);
	return reply_page(re, "admin/text_edit");
}

static enum result
go_to(const struct request *rq, struct reply *re, const struct place *place, int64_t id)
{
	return reply_see_other(
		re, str_format(rq->arena, "/admin/texts/%s/%lld", place->word, (long long)id));
}

enum result
add_text(const struct request *rq, struct reply *re)
{
	const struct text_form *form = rq->form;
	struct text text = { .kind = form->kind, .title = form->title, .body = form->body };
	struct place place;
	enum result done;
	bool for_all;
	int64_t id;

	TRY(desk_of(rq, re, &place));
	for_all = place.shelf == SHELF_AGREEMENTS && place.scope == 0 &&
		  str_equal(form->province, STR("0"));
	if (!is_kind(&place, form->kind))
		return reply_form_error(re, "kind", "choose");
	if (!for_all && (str_to_int(form->province, &text.province_id) != OK ||
			 profile_by_id(text.province_id) == NULL ||
			 (place.scope != 0 && place.scope != text.province_id)))
		return reply_form_error(re, "province", "choose");
	done = text_add(rq->store, rq->arena, place.shelf, &text, &rq->who->actor, rq->now, &id);
	if (done == CONFLICT)
		return reply_form_error(re, "", "text_at_once");
	TRY(done);
	return go_to(rq, re, &place, id);
}

/* As visitors see it: agreements have headings. */
static void
show_lines(struct view *page, const struct place *place, struct str body)
{
	struct str line;
	bool heading;

	if (place->shelf == SHELF_AGREEMENTS) {
		while (agreement_next(&body, &line, &heading)) {
			struct view *row = view_row(page, "line");

			view_str(row, "text", line);
			view_flag(row, "heading", heading);
		}
		return;
	}
	while (str_next(&body, '\n', &line))
		if (!str_empty(str_trim(line)))
			view_str(view_row(page, "line"), "text", str_trim(line));
}

static void
show_as_seen(const struct request *rq, struct view *page, const struct place *place,
	     const struct text *text)
{
	struct stamp on = stamp_is_none(text->published_at) ? rq->now : text->published_at;

	show_lines(page, place, text->body);
	view_str(page, "on", date_text(rq->arena, date_from_stamp(on)));
	view_str(page, "seen", seen_of(rq, text));
}

enum result
show_text(const struct request *rq, struct reply *re)
{
	const struct publish_form *form = rq->failed != NULL ? rq->form : NULL;
	struct view *page = reply_data(re);
	struct place place;
	struct text text;

	TRY(look_up(rq, re, &place, &text));
	show_as_seen(rq, page, &place, &text);
	if (form != NULL && !str_empty(form->seen))
		view_str(page, "seen", form->seen);
	return reply_page(re, "admin/text");
}

enum result
show_edit_text(const struct request *rq, struct reply *re)
{
	struct text_form form = { 0 };
	struct place place;
	struct text text;

	TRY(find(rq, re, &place, &text));
	if (text_state(&text, rq->now) != TEXT_DRAFT)
		return CONFLICT;
	offer_kinds(rq, re, &place, text.kind);
	offer_provinces(rq, re, &place);
	form = (struct text_form){ str_from_int(rq->arena, text.province_id), text.kind, text.title,
				   text.body, seen_of(rq, &text) };
	if (rq->failed == NULL)
		view_form(re->view, rq->arena, &text_new_form, &form);
	return reply_page(re, "admin/text_edit");
}

/* Two had the same draft open: what is stored beside what was typed. */
static enum result
show_text_clash(const struct request *rq, struct reply *re, const struct text *text)
{
	const struct text_form *form = rq->form;
	struct view *page = reply_data(re);

	view_str(page, "stored.title", text->title);
	view_str(page, "stored.body", text->body);
	view_str(page, "own.title", form->title);
	view_str(page, "own.body", form->body);
	view_str(page, "own.province", form->province);
	view_str(page, "own.kind", form->kind);
	view_str(page, "seen", seen_of(rq, text));
	reply_refusal(re, 409, "admin/text_clash");
	return CONFLICT;
}

/* Province and kind of a draft stay as they are. */
enum result
change_text(const struct request *rq, struct reply *re)
{
	const struct text_form *form = rq->form;
	struct place place;
	struct text text;
	enum result done;

	TRY(find(rq, re, &place, &text));
	if (!str_equal(form->seen, seen_of(rq, &text)) || text_state(&text, rq->now) != TEXT_DRAFT)
		return show_text_clash(rq, re, &text);
	text.title = form->title;
	text.body = form->body;
	done = text_change(rq->store, place.shelf, &text, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed_meanwhile");
	TRY(done);
	re->flash = "saved";
	return go_to(rq, re, &place, text.id);
}

/* It was changed, or published, since it was looked at. */
static enum result
show_changed_text(const struct request *rq, struct reply *re, const struct place *place,
		  const struct text *text)
{
	show_as_seen(rq, reply_data(re), place, text);
	view_flag(reply_data(re), "changed", true);
	reply_refusal(re, 409, "admin/text");
	return CONFLICT;
}

/* Empty: at once. */
enum result
publish_text(const struct request *rq, struct reply *re)
{
	const struct publish_form *form = rq->form;
	struct text_publishing wish = { .at = rq->now };
	struct place place;
	struct text text;
	enum result done;

	TRY(find(rq, re, &place, &text));
	if (!str_equal(form->seen, seen_of(rq, &text)) || text_state(&text, rq->now) != TEXT_DRAFT)
		return show_changed_text(rq, re, &place, &text);
	if (!str_empty(form->at) && stamp_parse(form->at, &wish.at) != OK)
		return reply_form_error(re, "at", "time");
	if (wish.at.us < rq->now.us)
		return reply_form_error(re, "at", "time_past");
	wish.shelf = place.shelf;
	wish.text = &text;
	done = text_publish(rq->store, rq->arena, &wish, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed_meanwhile");
	TRY(done);
	re->flash = "text_published";
	re->flash_detail = str_slice(text.title, 0, TITLE_CUT);
	return go_to(rq, re, &place, text.id);
}

enum result
withdraw_text(const struct request *rq, struct reply *re)
{
	struct place place;
	struct text text;
	enum result done;

	TRY(find(rq, re, &place, &text));
	done = text_withdraw(rq->store, rq->arena, place.shelf, &text, &rq->who->actor, rq->now);
	if (done != OK && done != REFUSED)
		return done;
	re->flash = done == REFUSED ? "text_needed" : "text_withdrawn";
	re->flash_detail = str_slice(text.title, 0, TITLE_CUT);
	return go_to(rq, re, &place, text.id);
}

enum result
delete_text(const struct request *rq, struct reply *re)
{
	struct place place;
	struct text text;

	TRY(find(rq, re, &place, &text));
	TRY(text_delete(rq->store, place.shelf, &text, &rq->who->actor, rq->now));
	re->flash = "deleted";
	return reply_see_other(re, str_format(rq->arena, "/admin/texts/%s", place.word));
}
