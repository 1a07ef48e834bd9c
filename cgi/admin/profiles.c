/* profiles.c - the provinces' profiles: which is in force, earlier versions, as a file, a draft from any of them. */
#include "admin/profiles.h"

#include "lib/base/arena.h"

struct from_form {
	int64_t from;
};
struct text_form {
	struct str text;
};
static const struct field from_fields[] = {
	FIELD(struct from_form, from, .type = FIELD_INT, .least = 0, .most = INT32_MAX),
};
static const struct field text_fields[] = {
	FIELD(struct text_form, text, .type = FIELD_LINES, .required = true, .max = PROFILE_TEXT_MAX),
};
const struct form profile_from_form = FORM(struct from_form, from_fields);
const struct form profile_text_form = FORM(struct text_form, text_fields);

enum { COLUMNS_MAX = 200 };

static struct str
or_name(struct str word, const char *name)
{
	return word.at == NULL ? str_of(name) : word;
}

struct str
profile_key_word(const struct request *rq, const struct profile_key *key)
{
	return or_name(admin_word(rq, "profile_key", str_of(key->name)), key->name);
}

/* yes and codes in words; columns apart. */
struct str
profile_value_word(const struct request *rq, const struct profile_key *key, struct str value)
{
	struct str all = STR(""), cell, word;

	switch (key->type) {
	case PROFILE_FLAG:
	case PROFILE_CHOICE:
		word = admin_word(rq,
				  key->type == PROFILE_FLAG ?
					  "profile_flag" :
					  str_format(rq->arena, "profile_choice.%s", key->name).at,
				  value);
		return word.at == NULL ? value : word;
	case PROFILE_LIST:
		while (str_next(&value, '|', &cell))
			all = str_format(rq->arena, "%.*s%s%.*s", STR_ARGS(all),
					 str_empty(all) ? "" : " | ", STR_ARGS(str_trim(cell)));
		return all;
	case PROFILE_TEXT:
	case PROFILE_NUMBER:
	case PROFILE_HOURS:
		break;
	}
	return value;
}

/* Everything, by sections. */
void
profile_show_file(const struct request *rq, struct view *page, const struct profile_file *file)
{
	for (size_t s = 0; s < profile_sections(); s++) {
		struct view *section = view_row(page, "section");

		view_str(section, "code", str_of(profile_section_word(s)));
		view_str(section, "name",
			 admin_word(rq, "profile_section", str_of(profile_section_word(s))));
		for (const struct profile_key *key = profile_keys; key->name != NULL; key++) {
			struct view *row;
			size_t n = profile_file_count(file, key->name);

			if (profile_section_of(key) != s)
				continue;
			row = view_row(section, "key");
			view_c(row, "name", key->name);
			view_str(row, "label", profile_key_word(rq, key));
			for (size_t i = 0; i < n; i++)
				view_str(view_row(row, "value"), "text",
					 profile_value_word(
						 rq, key, profile_file_value(file, key->name, i)));
		}
	}
}

static void
show_change(const struct request *rq, struct view *row, const struct profile_key *key,
	    struct str was, struct str is)
{
	struct view *change = view_row(row, "change");

	view_str(change, "was", profile_value_word(rq, key, was));
	view_str(change, "is", profile_value_word(rq, key, is));
}

static struct str
first_column(struct str line)
{
	struct str code = STR("");

	return str_next(&line, '|', &code) ? str_trim(code) : code;
}

static bool
holds(const struct profile_file *file, const struct profile_key *key, struct str line)
{
	for (size_t i = 0; i < profile_file_count(file, key->name); i++)
		if (str_equal(profile_file_value(file, key->name, i), line))
			return true;
	return false;
}

/* The line of the same code that is no longer, or newly, there. */
static struct str
partner(const struct profile_file *in, const struct profile_file *not_in,
	const struct profile_key *key, struct str line)
{
	for (size_t i = 0; i < profile_file_count(in, key->name); i++) {
		struct str other = profile_file_value(in, key->name, i);

		if (str_equal(first_column(other), first_column(line)) &&
		    !holds(not_in, key, other))
			return other;
	}
	return STR("");
}

static void
show_lines(const struct request *rq, struct view *row, const struct profile_key *key,
	   const struct profile_file *old, const struct profile_file *new)
{
	bool any = false;

	for (size_t i = 0; i < profile_file_count(old, key->name); i++) {
		struct str was = profile_file_value(old, key->name, i);

		if (holds(new, key, was))
			continue;
		show_change(rq, row, key, was, partner(new, old, key, was));
		any = true;
	}
	for (size_t i = 0; i < profile_file_count(new, key->name); i++) {
		struct str is = profile_file_value(new, key->name, i);

		if (holds(old, key, is) || !str_empty(partner(old, new, key, is)))
			continue;
		show_change(rq, row, key, STR(""), is);
		any = true;
	}
	view_flag(row, "moved", !any);
}

size_t
profile_show_changes(const struct request *rq, struct view *page, const struct profile_file *old,
		     const struct profile_file *new)
{
	size_t n = 0;

	for (const struct profile_key *key = profile_keys; key->name != NULL; key++) {
		struct view *row;

		if (!profile_differs(key, old, new))
			continue;
		n++;
		row = view_row(page, "change");
		view_c(row, "name", key->name);
		view_str(row, "label", profile_key_word(rq, key));
		view_c(row, "section", profile_section_word(profile_section_of(key)));
		view_flag(row, "course", profile_is_course(key, old, new));
		if (key->type == PROFILE_LIST)
			show_lines(rq, row, key, old, new);
		else
			show_change(rq, row, key, profile_file_value(old, key->name, 0),
				    profile_file_value(new, key->name, 0));
	}
	return n;
}

/* Which, and who made it. */
static void
show_place(struct view *row, const struct profile_place *place)
{
	view_int(row, "id", place->id);
	view_str(row, "name", place->name);
	view_str(row, "code", place->code);
	view_int(row, "version", place->version);
	view_flag(row, "active", place->active);
	view_stamp(row, "made_at", place->made_at);
	view_str(row, "author", place->author);
	view_flag(row, "has_draft", !stamp_is_none(place->changed_at));
	view_stamp(row, "draft_at", place->changed_at);
	view_str(row, "draft_author", place->draft_author);
	view_stamp(row, "due_at", place->due_at);
}

/* A province that is not there yet is called as its draft says. */
static enum result
name_place(const struct request *rq, struct profile_place *place)
{
	struct profile_fault fault;
	struct profile_draft draft;
	struct profile_file file;

	if (place->version > 0)
		return OK;
	TRY(profile_draft_find(rq->store, rq->arena, place->id, false, &draft));
	if (profile_read(rq->arena, draft.content, &file, &fault) != OK) {
		place->name = str_from_int(rq->arena, place->id);
		return OK;
	}
	place->name = profile_file_value(&file, "province.name", 0);
	place->code = profile_file_value(&file, "province.code", 0);
	return OK;
}

enum result
profile_find_place(const struct request *rq, struct reply *re, struct profile_place *place_out)
{
	int64_t id;

	TRY(request_id(rq, "province", &id));
	TRY(profile_place(rq->store, rq->arena, id, place_out));
	TRY(name_place(rq, place_out));
	show_place(reply_data(re), place_out);
	return OK;
}

enum result
show_profiles(const struct request *rq, struct reply *re)
{
	struct profile_place *place;
	struct rows rows;

	TRY(profile_places(rq->store, rq->arena, &rows));
	place = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		TRY(name_place(rq, &place[i]));
		show_place(view_row(reply_data(re), "row"), &place[i]);
	}
	return reply_page(re, "admin/profiles");
}

enum result
show_profile(const struct request *rq, struct reply *re)
{
	int64_t version = request_query_number(rq, "version", 0);
	struct view *page = reply_data(re);
	const struct profile_version *row;
	struct profile_file file, force;
	struct profile_place place;
	struct rows rows;

	TRY(profile_find_place(rq, re, &place));
	if (place.version == 0 && version == 0)
		return reply_see_other(re, profile_draft_path(rq, place.id));
	TRY(profile_versions(rq->store, rq->arena, place.id, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *line = view_row(page, "row");

		view_int(line, "version", row[i].version);
		view_stamp(line, "made_at", row[i].made_at);
		view_str(line, "author", row[i].author);
		view_str(line, "note", row[i].note);
		view_flag(line, "in_force", row[i].version == place.version);
		view_flag(line, "current",
			  row[i].version == (version > 0 ? version : place.version));
	}
	TRY(profile_version_file(rq->store, rq->arena, place.id, place.version, &force));
	if (version > 0 && version != place.version) {
		TRY(profile_version_file(rq->store, rq->arena, place.id, version, &file));
		view_int(page, "older", version);
		view_int(page, "n_changes", (int64_t)profile_show_changes(rq, page, &file, &force));
		force = file;
	}
	profile_show_file(rq, page, &force);
	return reply_page(re, "admin/profile");
}

/* 0: the version in force. */
enum result
begin_profile(const struct request *rq, struct reply *re)
{
	const struct from_form *form = rq->form;
	struct profile_draft draft = { 0 };
	struct profile_place place;
	struct profile_file file;
	enum result done;

	TRY(profile_find_place(rq, re, &place));
	TRY(profile_version_file(rq->store, rq->arena, place.id,
				 form->from > 0 ? form->from : place.version, &file));
	draft = (struct profile_draft){
		.province_id = place.id,
		.from_version = place.version,
		.content = profile_file_text(rq->arena, &file),
		.note = str_format(rq->arena, "version %lld",
				   (long long)(form->from > 0 ? form->from : place.version))
	};
	done = profile_draft_begin(rq->store, &draft, &rq->who->actor, rq->now);
	if (done != OK && done != CONFLICT)
		return done;
	if (done == CONFLICT)
		re->flash = "profile_draft_there";
	return reply_see_other(re, profile_draft_path(rq, place.id));
}

/* With what it is, in a line that readers of the file skip. */
static enum result
send(const struct request *rq, struct reply *re, const struct profile_place *place, struct str name,
     struct str text)
{
	struct str content = str_format(rq->arena, "# %.*s\n%.*s", STR_ARGS(name), STR_ARGS(text));

	TRY(audit_note(rq->store, &rq->who->actor, rq->now,
		       (struct audit_event){ "profile.export", "profile", place->id, name }));
	return reply_file(re, "text/plain; charset=utf-8",
			  (struct bytes){ content.at, content.len },
			  str_format(rq->arena, "%.*s.profile", STR_ARGS(name)));
}

/* 0: the draft. */
enum result
export_profile(const struct request *rq, struct reply *re)
{
	const struct from_form *form = rq->form;
	struct profile_place place;
	struct profile_draft draft;
	struct profile_file file;

	TRY(profile_find_place(rq, re, &place));
	if (form->from == 0) {
		TRY(profile_draft_find(rq->store, rq->arena, place.id, false, &draft));
		return send(rq, re, &place,
			    str_format(rq->arena, "%.*s-draft", STR_ARGS(place.code)),
			    draft.content);
	}
	TRY(profile_version_file(rq->store, rq->arena, place.id, form->from, &file));
	return send(rq, re, &place,
		    str_format(rq->arena, "%.*s-%lld", STR_ARGS(place.code), (long long)form->from),
		    profile_file_text(rq->arena, &file));
}

enum result
show_new_profile(const struct request *rq, struct reply *re)
{
	(void)rq;
	return reply_page(re, "admin/profile_new");
}

/* Each fault with its line, or at least its key. */
static enum result
refuse_text(const struct request *rq, struct reply *re, const struct profile_fault *fault)
{
	const struct profile_key *key = profile_key_find(str_of(fault->key));
	struct form_error error = { .field = STR("text"), .code = "profile_line" };

	error.detail = profile_fault_words(rq, fault);
	if (key != NULL)
		error.detail = str_format(rq->arena, "%.*s（%s）：%.*s",
					  STR_ARGS(profile_key_word(rq, key)), key->name,
					  STR_ARGS(error.detail));
	error.min = fault->line;
	if (fault->line == 0)
		error.code = "profile_whole";
	reply_form_note(re, error);
	return REFUSED;
}

/* Whose it is; a code names one province. */
static enum result
place_of_file(const struct request *rq, const struct profile_file *file,
	      struct profile_place *place_out)
{
	struct str code = profile_file_value(file, "province.code", 0);
	struct profile_place *place;
	struct rows rows;
	int64_t id;

	if (str_to_int(profile_file_value(file, "province.id", 0), &id) != OK || id < 110000 ||
	    id > 990000 || id % 10000 != 0)
		return REFUSED;
	*place_out = (struct profile_place){ .id = id };
	TRY(profile_places(rq->store, rq->arena, &rows));
	place = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		if (place[i].version > 0 && (place[i].id == id) != str_equal(place[i].code, code))
			return CONFLICT;
		if (place[i].id == id)
			*place_out = place[i];
	}
	return OK;
}

enum result
add_profile(const struct request *rq, struct reply *re)
{
	const struct text_form *form = rq->form;
	struct profile_fault faults[PROFILE_FAULTS_MAX];
	struct profile_draft draft = { .note = STR("text") };
	struct profile_place place;
	struct profile_file file;
	enum result done;

	if (profile_read(rq->arena, form->text, &file, &faults[0]) != OK)
		return refuse_text(rq, re, &faults[0]);
	if (profile_faults(rq->arena, &file, faults) > 0)
		return refuse_text(rq, re, &faults[0]);
	done = place_of_file(rq, &file, &place);
	if (done == REFUSED || done == CONFLICT)
		return reply_form_error(re, "text",
					done == REFUSED ? "profile_id" : "profile_code");
	TRY(done);
	file = profile_whole(rq->arena, &file);
	draft.province_id = place.id;
	draft.from_version = place.version;
	draft.content = profile_file_text(rq->arena, &file);
	done = profile_draft_begin(rq->store, &draft, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "text", "profile_draft_there");
	TRY(done);
	return reply_see_other(re, profile_draft_path(rq, place.id));
}
