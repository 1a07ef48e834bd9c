/* profile_edit.c - the draft of a profile: sections, faults, what it would change, its day. */
#include "admin/profiles.h"
#include "domain/cycle/cycle.h"
#include "domain/tally/tally.h"
#include "lib/base/arena.h"

enum { KEYS_MAX = 64 };

struct section_form {
	struct many key, value;
	struct str seen;
};
struct publish_form {
	struct str seen, at, note;
};
struct seen_form {
	struct str seen;
};
static const struct field section_fields[] = {
	FIELD(struct section_form, key, .type = FIELD_MANY, .max = KEYS_MAX),
	FIELD(struct section_form, value, .type = FIELD_MANY, .max = KEYS_MAX),
	FIELD(struct section_form, seen, .required = true, .max = 64),
};
static const struct field publish_fields[] = {
	FIELD(struct publish_form, seen, .required = true, .max = 64),
	FIELD(struct publish_form, at, .max = 20),
	FIELD(struct publish_form, note, .required = true, .min = 2, .max = PROFILE_NOTE_MAX),
};
static const struct field seen_fields[] = {
	FIELD(struct seen_form, seen, .required = true, .max = 64),
};
const struct form profile_section_form = FORM(struct section_form, section_fields);
const struct form profile_publish_form = FORM(struct publish_form, publish_fields);
const struct form profile_seen_form = FORM(struct seen_form, seen_fields);

static const struct {
	const char *word, *keys; /* beginnings of names */
} sections[] = {
	{ "province", "province.|support.|maintenance|link|label|title" },
	{ "account", "login.|account.|password.|reset." },
	{ "roster", "inclusion|hide.|return." },
	{ "filling", "wizard.|sites.|subject|procedure.|statement.|photo.|upload.|research" },
	{ "conduct", "good_record|bad_record|ethics." },
	{ "review", "recheck|evaluation.|test_even" },
	{ "test", "exam.|exemption|practice.|certificate" },
	{ "other", "" },
};
enum { N_SECTIONS = sizeof(sections) / sizeof(sections[0]) };

size_t
profile_sections(void)
{
	return N_SECTIONS;
}

const char *
profile_section_word(size_t section)
{
	return sections[section].word;
}

size_t
profile_section_of(const struct profile_key *key)
{
	for (size_t s = 0; s + 1 < N_SECTIONS; s++) {
		struct str rest = str_of(sections[s].keys), beginning;

		while (str_next(&rest, '|', &beginning))
			if (str_starts(str_of(key->name), beginning))
				return s;
	}
	return N_SECTIONS - 1;
}

/* What a province is called in the database is not edited. */
static bool
is_fixed(const struct profile_key *key)
{
	return str_equal(str_of(key->name), STR("province.id")) ||
	       str_equal(str_of(key->name), STR("province.code"));
}

struct str
profile_draft_path(const struct request *rq, int64_t province_id)
{
	return str_format(rq->arena, "/admin/profiles/%lld/draft", (long long)province_id);
}

struct str
profile_fault_words(const struct request *rq, const struct profile_fault *fault)
{
	struct form_error error = { .code = fault->code, .detail = fault->detail };

	return view_error(rq->arena, &error);
}

/* A draft with what stands beside it. */
struct desk {
	struct profile_place place;
	struct profile_draft draft;
	struct profile_file old, new;
	struct profile_fault faults[PROFILE_FAULTS_MAX];
	size_t n_faults;
	bool is_unread;         /* its text is of another release: it is discarded, or taken out as a file */
	struct str seen;        /* the draft, and the version that it would replace */
};

static enum result
look_up(const struct request *rq, struct reply *re, bool to_change, struct desk *desk)
{
	TRY(profile_find_place(rq, re, &desk->place));
	TRY(profile_draft_find(rq->store, rq->arena, desk->place.id, to_change, &desk->draft));
	TRY(profile_version_file(rq->store, rq->arena, desk->place.id, desk->place.version,
				 &desk->old));
	desk->is_unread =
		profile_read(rq->arena, desk->draft.content, &desk->new, &desk->faults[0]) != OK;
	if (desk->is_unread)
		desk->new = desk->old;
	else
		desk->new = profile_whole(rq->arena, &desk->new);
	desk->n_faults = desk->is_unread ? 1 : profile_faults(rq->arena, &desk->new, desk->faults);
	view_flag(reply_data(re), "unread", desk->is_unread);
	TRY(profile_seen(rq->arena,
			 str_format(rq->arena, "%lld\n%.*s", (long long)desk->place.version,
				    STR_ARGS(desk->draft.content)),
			 &desk->seen));
	view_str(reply_data(re), "seen", desk->seen);
	view_str(reply_data(re), "note", desk->draft.note);
	return OK;
}

static void
show_faults(const struct request *rq, struct view *page, const struct desk *desk)
{
	for (size_t i = 0; i < desk->n_faults; i++) {
		const struct profile_fault *fault = &desk->faults[i];
		const struct profile_key *key = profile_key_find(str_of(fault->key));
		struct view *row = view_row(page, "fault");

		struct form_error of_line = { .code = "profile_line",
					      .detail = profile_fault_words(rq, fault),
					      .min = fault->line };

		view_str(row, "text",
			 fault->line > 0 ? view_error(rq->arena, &of_line) : of_line.detail);
		if (key == NULL || desk->is_unread)
			continue;
		view_c(row, "name", key->name);
		view_str(row, "label", profile_key_word(rq, key));
		view_c(row, "section", profile_section_word(profile_section_of(key)));
	}
}

/* Whom it would touch: the cycle that runs. */
static enum result
show_cycle(const struct request *rq, struct reply *re, const struct desk *desk)
{
	struct view *page = reply_data(re);
	struct tally_row sum = { 0 };
	struct cycle cycle;
	enum result found = cycle_running(rq->store, rq->arena, desk->place.id, &cycle);

	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	TRY(tally_cycle(rq->store, rq->arena, cycle.id, &sum));
	view_str(page, "cycle", cycle.name);
	view_int(page, "expected", sum.expected);
	return OK;
}

static enum result
show_desk(const struct request *rq, struct reply *re, const struct desk *desk)
{
	struct view *page = reply_data(re);
	int64_t n_course = 0;

	for (size_t s = 0; s < N_SECTIONS; s++) {
		struct view *row;
		int64_t n = 0, wrong = 0, all = 0;

		for (const struct profile_key *key = profile_keys; key->name != NULL; key++) {
			if (profile_section_of(key) != s || is_fixed(key))
				continue;
			all++;
			n += profile_differs(key, &desk->old, &desk->new);
			n_course += profile_is_course(key, &desk->old, &desk->new);
			for (size_t i = 0; i < desk->n_faults; i++)
				wrong += str_equal(str_of(desk->faults[i].key), str_of(key->name));
		}
		if (all == 0)
			continue;
		row = view_row(page, "section");
		view_c(row, "code", sections[s].word);
		view_str(row, "name", admin_word(rq, "profile_section", str_of(sections[s].word)));
		view_int(row, "n", n);
		view_int(row, "wrong", wrong);
	}
	show_faults(rq, page, desk);
	view_int(page, "n_changes",
		 (int64_t)profile_show_changes(rq, page, &desk->old, &desk->new));
	view_int(page, "n_course", n_course);
	return show_cycle(rq, re, desk);
}

enum result
show_profile_draft(const struct request *rq, struct reply *re)
{
	struct desk desk;

	TRY(look_up(rq, re, false, &desk));
	TRY(show_desk(rq, re, &desk));
	return reply_page(re, "admin/profile_draft");
}

/* ---- one section ---- */

static enum result
section_of(const struct request *rq, struct reply *re, size_t *section_out)
{
	for (size_t s = 0; s < N_SECTIONS; s++) {
		if (!str_equal(request_part(rq, "section"), str_of(sections[s].word)))
			continue;
		view_c(reply_data(re), "section", sections[s].word);
		view_str(reply_data(re), "heading",
			 admin_word(rq, "profile_section", str_of(sections[s].word)));
		*section_out = s;
		return OK;
	}
	return NOT_FOUND;
}

static bool
is_edited(const struct profile_key *key, size_t section)
{
	return profile_section_of(key) == section && !is_fixed(key);
}

/* All lines of a list in one text. */
static struct str
lines_of(struct arena *arena, const struct profile_file *file, const struct profile_key *key)
{
	struct str all = STR("");

	for (size_t i = 0; i < profile_file_count(file, key->name); i++)
		all = str_format(arena, "%.*s%s%.*s", STR_ARGS(all), i == 0 ? "" : "\n",
				 STR_ARGS(profile_file_value(file, key->name, i)));
	return all;
}

/* The next line that says something: forms end lines in their own way. */
static struct str
said_line(struct str *text)
{
	struct str line;

	while (str_next(text, '\n', &line))
		if (!str_empty(str_trim(line)))
			return str_trim(line);
	return STR("");
}

static bool
are_same_lines(struct str one, struct str other)
{
	struct str line;

	do {
		line = said_line(&one);
		if (!str_equal(line, said_line(&other)))
			return false;
	} while (!str_empty(line));
	return true;
}

/* What a section's form was made of. */
static enum result
section_seen(const struct request *rq, const struct profile_file *file, size_t section,
	     struct str *seen_out)
{
	struct str all = STR("");

	for (const struct profile_key *key = profile_keys; key->name != NULL; key++)
		if (is_edited(key, section))
			all = str_format(rq->arena, "%.*s%s\n%.*s\n", STR_ARGS(all), key->name,
					 STR_ARGS(lines_of(rq->arena, file, key)));
	return profile_seen(rq->arena, all, seen_out);
}

static void
offer(const struct request *rq, struct view *row, const struct profile_key *key, struct str value)
{
	struct str rest = key->type == PROFILE_FLAG ? STR("yes|no") : str_of(key->choices), choice;

	while (str_next(&rest, '|', &choice)) {
		struct view *option = view_row(row, "option");

		view_str(option, "value", choice);
		view_str(option, "label", profile_value_word(rq, key, choice));
		view_flag(option, "selected", str_equal(choice, value));
	}
}

static void
show_key(const struct request *rq, struct view *row, const struct profile_key *key,
	 struct str value)
{
	static const char *const types[] = { "text", "choice", "number", "choice", "text", "list" };
	struct str hint = admin_word(rq, "profile_hint", str_of(key->name));
	struct str columns = admin_word(rq, "profile_columns", str_of(key->name));

	view_c(row, "name", key->name);
	view_c(row, "type", types[key->type]);
	view_str(row, "label", profile_key_word(rq, key));
	view_str(row, "value", value);
	if (hint.at != NULL)
		view_str(row, "hint", hint);
	if (columns.at != NULL)
		view_str(row, "columns", columns);
	else if (key->type == PROFILE_LIST)
		view_c(row, "columns", key->choices);
	if (key->type == PROFILE_FLAG || key->type == PROFILE_CHOICE)
		offer(rq, row, key, value);
}

/* What does not fit together with others of the draft. */
static struct str
fault_words(const struct request *rq, const struct desk *desk, const struct profile_key *key)
{
	for (size_t i = 0; i < desk->n_faults; i++)
		if (str_equal(str_of(desk->faults[i].key), str_of(key->name)))
			return profile_fault_words(rq, &desk->faults[i]);
	return (struct str){ 0 };
}

/* What was typed for a key: each key's name stands before its value, which may be empty. False: not in the form. */
static bool
typed(const struct request *rq, const struct profile_key *key, struct str *value_out)
{
	bool own = false;

	for (size_t i = 0; i < rq->body.n; i++) {
		const struct pair *pair = &rq->body.at[i];

		if (str_equal(pair->name, STR("key")))
			own = str_equal(pair->value, str_of(key->name));
		else if (own && str_equal(pair->name, STR("value"))) {
			*value_out = pair->value;
			return true;
		}
	}
	return false;
}

enum result
show_profile_section(const struct request *rq, struct reply *re)
{
	const struct section_form *form = rq->failed != NULL ? rq->form : NULL;
	struct str seen;
	struct desk desk;
	size_t section;

	TRY(section_of(rq, re, &section));
	TRY(look_up(rq, re, false, &desk));
	if (desk.is_unread || (!stamp_is_none(desk.draft.due_at) && rq->failed == NULL))
		return reply_see_other(re, profile_draft_path(rq, desk.place.id));
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++) {
		struct str value = lines_of(rq->arena, &desk.new, key);
		struct view *row;

		if (!is_edited(key, section))
			continue;
		(void)typed(rq, key, &value);
		row = view_row(reply_data(re), "key");
		show_key(rq, row, key, value);
		view_flag(row, "differs",
			  !are_same_lines(value, lines_of(rq->arena, &desk.old, key)));
		if (rq->failed == NULL)
			view_str(row, "fault", fault_words(rq, &desk, key));
	}
	TRY(section_seen(rq, &desk.new, section, &seen));
	view_str(reply_data(re), "seen",
		 form != NULL && !str_empty(form->seen) ? form->seen : seen);
	return reply_page(re, "admin/profile_section");
}

/* The lines of a value, each against its key: the first fault stands beside the field. */
static bool
fits(const struct request *rq, struct reply *re, const struct profile_key *key, struct str value)
{
	struct str line = str_trim(value), rest = value;
	const char *code = NULL;

	(void)rq;
	if (profile_count_lines(value) > PROFILE_LINES_MAX)
		code = "profile_lines";
	else if (key->type != PROFILE_LIST)
		code = str_find(line, STR("\n")) >= 0 ? "profile_one_line" :
							profile_value_fault(key, line);
	else
		while (code == NULL && str_next(&rest, '\n', &line))
			code = str_empty(str_trim(line)) ? NULL :
							   profile_value_fault(key, str_trim(line));
	if (code != NULL)
		reply_form_note(re, (struct form_error){ .field = str_of(key->name),
							 .code = code,
							 .detail = str_trim(line) });
	return code == NULL;
}

/* Two had the same section open: what is stored beside what was typed. */
static enum result
show_clash(const struct request *rq, struct reply *re, const struct desk *desk, size_t section)
{
	struct view *page = reply_data(re);
	struct str seen;

	for (const struct profile_key *key = profile_keys; key->name != NULL; key++) {
		struct str stored = lines_of(rq->arena, &desk->new, key), own = stored;
		struct view *row;

		if (!is_edited(key, section) || !typed(rq, key, &own))
			continue;
		row = view_row(page, "key");
		view_c(row, "name", key->name);
		view_str(row, "label", profile_key_word(rq, key));
		view_str(row, "stored", stored);
		view_str(row, "own", own);
		view_flag(row, "differs", !are_same_lines(own, stored));
	}
	TRY(section_seen(rq, &desk->new, section, &seen));
	view_str(page, "seen", seen);
	reply_refusal(re, 409, "admin/profile_clash");
	return CONFLICT;
}

/* It was changed, or another version came into force, since it was looked at. */
static enum result
show_changed(const struct request *rq, struct reply *re, const struct desk *desk)
{
	TRY(show_desk(rq, re, desk));
	view_flag(reply_data(re), "changed", true);
	reply_refusal(re, 409, "admin/profile_draft");
	return CONFLICT;
}

enum result
change_profile(const struct request *rq, struct reply *re)
{
	const struct section_form *form = rq->form;
	struct profile_file file;
	struct str seen, value;
	struct desk desk;
	size_t section;
	bool fine = true;

	TRY(section_of(rq, re, &section));
	TRY(look_up(rq, re, true, &desk));
	if (desk.is_unread)
		return show_changed(rq, re, &desk);
	file = desk.new;
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++) {
		if (!is_edited(key, section) || !typed(rq, key, &value))
			continue;
		if (!fits(rq, re, key, value)) {
			fine = false;
			continue;
		}
		file = profile_with(rq->arena, &file, key, value);
		if (!profile_is_large(&file))
			continue;
		reply_form_note(re, (struct form_error){ .field = str_of(key->name),
							 .code = "profile_lines" });
		return REFUSED;
	}
	if (!fine)
		return REFUSED;
	TRY(section_seen(rq, &desk.new, section, &seen));
	if (!str_equal(seen, form->seen) || !stamp_is_none(desk.draft.due_at))
		return show_clash(rq, re, &desk, section);
	TRY(profile_draft_change(rq->store, &desk.draft, profile_file_text(rq->arena, &file),
				 str_of(sections[section].word), &rq->who->actor, rq->now));
	re->flash = "saved";
	return reply_see_other(re, profile_draft_path(rq, desk.place.id));
}

/* ---- the whole draft ---- */

enum result
discard_profile(const struct request *rq, struct reply *re)
{
	const struct seen_form *form = rq->form;
	struct desk desk;

	TRY(look_up(rq, re, true, &desk));
	if (!str_equal(form->seen, desk.seen))
		return show_changed(rq, re, &desk);
	TRY(profile_draft_delete(rq->store, &desk.draft, &rq->who->actor, rq->now));
	re->flash = "deleted";
	if (desk.place.version == 0)
		return reply_see_other(re, STR("/admin/profiles"));
	return reply_see_other(
		re, str_format(rq->arena, "/admin/profiles/%lld", (long long)desk.place.id));
}

enum result
unplan_profile(const struct request *rq, struct reply *re)
{
	struct desk desk;

	TRY(look_up(rq, re, true, &desk));
	if (stamp_is_none(desk.draft.due_at))
		return show_changed(rq, re, &desk);
	TRY(profile_draft_plan(rq->store, &desk.draft, (struct stamp){ 0 }, desk.draft.note,
			       &rq->who->actor, rq->now));
	re->flash = "profile_unplanned";
	return reply_see_other(re, profile_draft_path(rq, desk.place.id));
}

enum result
show_publish_profile(const struct request *rq, struct reply *re)
{
	const struct publish_form *form = rq->failed != NULL ? rq->form : NULL;
	struct desk desk;

	TRY(look_up(rq, re, false, &desk));
	TRY(show_desk(rq, re, &desk));
	if (desk.n_faults > 0 || !stamp_is_none(desk.draft.due_at))
		return reply_see_other(re, profile_draft_path(rq, desk.place.id));
	if (form != NULL)
		view_str(reply_data(re), "seen", form->seen);
	return reply_page(re, "admin/profile_publish");
}

enum result
publish_profile(const struct request *rq, struct reply *re)
{
	const struct publish_form *form = rq->form;
	struct stamp at = { 0 };
	struct desk desk;
	int64_t version;
	enum result done;

	TRY(look_up(rq, re, true, &desk));
	if (!str_equal(form->seen, desk.seen) || !stamp_is_none(desk.draft.due_at))
		return show_changed(rq, re, &desk);
	if (desk.n_faults > 0)
		return show_changed(rq, re, &desk);
	if (!str_empty(form->at) && stamp_parse(form->at, &at) != OK)
		return reply_form_error(re, "at", "time");
	if (!str_empty(form->at) && at.us < rq->now.us)
		return reply_form_error(re, "at", "time_past");
	desk.draft.note = form->note;
	if (str_empty(form->at)) {
		done = profile_draft_publish(rq->store, rq->arena, &desk.draft, &rq->who->actor,
					     rq->now, &version);
		if (done == EXPIRED || done == CONFLICT)
			return reply_form_error(
				re, "at", done == EXPIRED ? "profile_course" : "profile_code");
		TRY(done);
		re->flash = "profile_published";
		re->flash_detail = str_from_int(rq->arena, version);
		return reply_see_other(re, str_format(rq->arena, "/admin/profiles/%lld",
						      (long long)desk.place.id));
	}
	TRY(profile_draft_plan(rq->store, &desk.draft, at, form->note, &rq->who->actor, rq->now));
	re->flash = "profile_planned";
	return reply_see_other(re, profile_draft_path(rq, desk.place.id));
}
