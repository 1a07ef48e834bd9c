/* content_show.c - answers as rows of label and value. */
#include <string.h>

#include "domain/application/content.h"
#include "domain/codes/codes.h"
#include "domain/person/document.h"
#include "domain/person/phone.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

enum look {
	LOOK_TEXT = 0,
	LOOK_LINES,       /* paragraphs */
	LOOK_LIST,        /* one a line */
	LOOK_CODE,        /* a word of the code table `of` */
	LOOK_PROFILE,     /* the second column of the profile's list `of` */
	LOOK_DOCUMENT,    /* masked */
	LOOK_PHONE,       /* masked, but for its owner */
	LOOK_CERTIFICATE, /* masked: it holds the document number */
	LOOK_FILES,
	LOOK_RECORD,      /* authority, day and words of a good record */
};

enum need { OPTIONAL = 0, REQUIRED, UNLESS_TRAINEE, IF_SUBJECTS, IF_PHOTO, IF_GRADED, IF_BAD_TOLD, IF_BAD_PROOF };

struct item {
	const char *step, *name;
	enum look look;
	enum need need;
	const char *of;
	bool locked;
	const char *label; /* NULL: the name */
	const char *when;  /* shown only if this answer is 1, i.e. yes */
	bool quiet;        /* left out when empty */
	bool alarm;        /* yes calls for a reviewer's eye */
	const char *class; /* of good records: shown if ticked, under the words of the profile */
};

/* What was told of one class of good records, and its proofs. */
#define GOOD(n_)                                                                                   \
	{ "merits", "good_" n_, LOOK_RECORD, .when = "merits.good", .quiet = true, .class = n_ },  \
	{                                                                                          \
		"merits", "good_" n_, LOOK_FILES, .when = "merits.good", .quiet = true,            \
			.class = n_                                                                \
	}

/* The order is the order of reading. */
static const struct item items[] = {
	/* clang-format off */
	{ "research",  "prize",            LOOK_LIST,        .label = "research_prize" },
	{ "research",  "paper",            LOOK_LIST,        .label = "research_paper" },
	{ "research",  "book",             LOOK_LIST,        .label = "research_book" },
	{ "research",  "patent",           LOOK_LIST,        .label = "research_patent" },
	{ "person",    "photo",            LOOK_FILES,       IF_PHOTO },
	{ "person",    "name",             LOOK_TEXT,        .locked = true },
	{ "person",    "sex",              LOOK_CODE,        .of = "sex", .locked = true },
	{ "person",    "born_on",          LOOK_TEXT,        .locked = true, .label = "born" },
	{ "person",    "document_kind",    LOOK_CODE,        .of = "document", .locked = true },
	{ "person",    "document",         LOOK_DOCUMENT,    .locked = true },
	{ "person",    "ethnic",           LOOK_CODE,        REQUIRED, "ethnic" },
	{ "person",    "education",        LOOK_CODE,        REQUIRED, "education" },
	{ "person",    "email",            LOOK_TEXT,        REQUIRED },
	{ "person",    "mobile",           LOOK_PHONE,       REQUIRED },
	{ "practice",  "institution",      LOOK_TEXT,        .locked = true, .label = "main_site" },
	{ "practice",  "level",            LOOK_CODE,        .of = "level", .locked = true },
	{ "practice",  "department_name",  LOOK_TEXT,        REQUIRED, .label = "department" },
	{ "practice",  "specialty",        LOOK_CODE,        REQUIRED, "specialty" },
	{ "practice",  "title",            LOOK_CODE,        REQUIRED, "title" },
	{ "practice",  "title_on",         LOOK_TEXT },
	{ "practice",  "position",         LOOK_TEXT },
	{ "practice",  "position_on",      LOOK_TEXT },
	{ "practice",  "trainee",          LOOK_CODE,        REQUIRED, "yes_no" },
	{ "practice",  "category",         LOOK_CODE,        REQUIRED, "category" },
	{ "practice",  "scope",            LOOK_CODE,        UNLESS_TRAINEE, "scope" },
	{ "practice",  "working",          LOOK_CODE,        REQUIRED, "working" },
	{ "practice",  "qualification_no", LOOK_CERTIFICATE, REQUIRED },
	{ "practice",  "qualified_on",     LOOK_TEXT,        REQUIRED },
	{ "practice",  "licence_no",       LOOK_TEXT,        REQUIRED },
	{ "practice",  "licensed_on",      LOOK_TEXT,        REQUIRED },
	{ "practice",  "subject",          LOOK_PROFILE,     IF_SUBJECTS, "subject" },
	{ "sites",     "site",             LOOK_LIST,        .locked = true },
	{ "history",   "site",             LOOK_LIST,        .label = "history_site" },
	{ "history",   "education",        LOOK_LIST,        .label = "history_education" },
	{ "history",   "work",             LOOK_LIST,        .label = "history_work" },
	{ "merits",    "quantity",         LOOK_CODE,        REQUIRED, "pass" },
	{ "merits",    "visits",           LOOK_TEXT },
	{ "merits",    "surgeries",        LOOK_TEXT },
	{ "merits",    "tests",            LOOK_TEXT },
	{ "merits",    "rounds",           LOOK_TEXT },
	{ "merits",    "quality",          LOOK_CODE,        REQUIRED, "pass" },
	{ "merits",    "duty",             LOOK_CODE,        REQUIRED, "pass" },
	{ "merits",    "good",             LOOK_CODE,        REQUIRED, "have" },
	{ "merits",    "known_good",       LOOK_LIST,        .locked = true, .quiet = true },
	{ "merits",    "good_kind",        LOOK_PROFILE,     .of = "good_record", .when = "merits.good", .quiet = true },
	GOOD("1"), GOOD("2"), GOOD("3"), GOOD("4"), GOOD("5"), GOOD("6"),
	{ "merits",    "bad",              LOOK_CODE,        REQUIRED, "have", .alarm = true },
	{ "merits",    "known_bad",        LOOK_LIST,        .locked = true, .quiet = true },
	{ "merits",    "bad_kind",         LOOK_CODE,        IF_BAD_TOLD, "bad_kind", .when = "merits.bad" },
	{ "merits",    "bad_on",           LOOK_TEXT,        IF_BAD_TOLD, .when = "merits.bad" },
	{ "merits",    "bad_detail",       LOOK_LINES,       IF_BAD_TOLD, .when = "merits.bad" },
	{ "merits",    "bad_proof",        LOOK_FILES,       IF_BAD_PROOF, .when = "merits.bad" },
	{ "merits",    "unfit",            LOOK_CODE,        REQUIRED, "have", .alarm = true },
	{ "merits",    "situation",        LOOK_CODE,        REQUIRED, "unfit", .when = "merits.unfit" },
	{ "merits",    "ethics_grade",     LOOK_CODE,        IF_GRADED, "ethics" },
	{ "procedure", "simple",           LOOK_CODE,        REQUIRED, "procedure", .label = "procedure" },
	{ "procedure", "condition",        LOOK_PROFILE,     REQUIRED, "procedure.condition", .when = "procedure.simple" },
	{ "procedure", "years",            LOOK_FILES,       REQUIRED, .when = "procedure.simple" },
	{ "procedure", "statement",        LOOK_LINES,       REQUIRED, .when = "procedure.simple" },
	/* clang-format on */
};

enum { N_ITEMS = sizeof(items) / sizeof(items[0]) };

struct showing {
	struct arena *arena;
	const struct profile *profile;
	const struct answers *content, *former;
	bool own; /* he reads himself */
};

static const char *
full_name(struct arena *arena, const struct item *item, const char *group)
{
	return str_format(arena, "%s.%s", group, item->name).at;
}

static struct str
raw_record(const struct showing *s, const struct answers *of, const struct item *item)
{
	static const char *const parts[] = { "by", "on", "text" };
	struct str all = { NULL, 0 };

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct str part = answers_get(
			of, str_format(s->arena, "merits.%s_%s", item->name, parts[i]).at);

		if (str_empty(part))
			continue;
		all = all.at == NULL ?
			      part :
			      str_format(s->arena, "%.*s，%.*s", STR_ARGS(all), STR_ARGS(part));
	}
	return all;
}

static struct str
raw(const struct showing *s, const struct answers *of, const struct item *item)
{
	const char *group = item->look == LOOK_FILES ? "file" : item->step;

	if (item->look == LOOK_RECORD)
		return raw_record(s, of, item);
	return answers_join(s->arena, of, full_name(s->arena, item, group), STR("\n"));
}

static struct str
masked_certificate(struct arena *arena, struct str no)
{
	size_t n = utf8_count(no);

	if (n < 13)
		return no;
	return str_format(arena, "%.*s%.*s%.*s", STR_ARGS(utf8_first(no, 8)),
			  n - 12 > 32 ? 32 : (int)(n - 12), "********************************",
			  STR_ARGS(utf8_last(no, 4)));
}

static struct str
words(const struct showing *s, const struct item *item, struct str codes)
{
	struct str all = STR(""), code;

	while (str_next(&codes, '\n', &code)) {
		struct str word = codes_label(item->of, code);
		size_t i;

		if (item->look == LOOK_PROFILE)
			word = profile_list_find(s->profile, item->of, code, &i) == OK ?
				       profile_list(s->profile, item->of, i, 1) :
				       code;
		else if (strcmp(item->of, "title") == 0)
			word = profile_title(s->profile, code, word);
		if (all.len > 0)
			all = str_join(s->arena, all, STR("、"));
		all = str_join(s->arena, all, word);
	}
	return all;
}

static struct str
file_names(struct arena *arena, struct str kept)
{
	struct str all = STR(""), line, id, bytes;

	while (str_next(&kept, '\n', &line)) {
		if (!str_next(&line, '|', &id) || !str_next(&line, '|', &bytes))
			continue;
		if (all.len > 0)
			all = str_join(arena, all, STR("、"));
		all = str_join(arena, all, line);
	}
	return all;
}

static struct str
shown(const struct showing *s, const struct item *item, struct str value)
{
	if (str_empty(value))
		return STR("");
	switch (item->look) {
	case LOOK_TEXT:
	case LOOK_LINES:
	case LOOK_LIST:
	case LOOK_RECORD:
		return value;
	case LOOK_CODE:
	case LOOK_PROFILE:
		return words(s, item, value);
	case LOOK_DOCUMENT:
		return document_masked(s->arena, value);
	case LOOK_PHONE:
		return s->own ? value : phone_masked(s->arena, value);
	case LOOK_CERTIFICATE:
		return masked_certificate(s->arena, value);
	case LOOK_FILES:
		return file_names(s->arena, value);
	}
	return value;
}

static void
add_files(struct arena *arena, struct str kept, struct review_row *row)
{
	size_t room = 1;
	struct attachment *files;
	struct str line, id, bytes;

	for (size_t i = 0; i < kept.len; i++)
		room += kept.at[i] == '\n';
	files = ARENA_LIST(arena, room, struct attachment);
	while (str_next(&kept, '\n', &line)) {
		struct attachment *file = &files[row->n_files];

		if (!str_next(&line, '|', &id) || !str_next(&line, '|', &bytes) ||
		    str_to_int(id, &file->id) != OK || str_to_int(bytes, &file->bytes) != OK)
			continue;
		file->name = line;
		row->n_files++;
	}
	row->files = files;
}

static bool
answered(const struct showing *s, const char *name, const char *value)
{
	return str_equal(answers_get(s->content, name), str_of(value));
}

static bool
is_ticked(const struct showing *s, const char *name, const char *value)
{
	for (size_t i = 0; i < s->content->n; i++)
		if (str_equal(s->content->at[i].name, str_of(name)) &&
		    str_equal(s->content->at[i].value, str_of(value)))
			return true;
	return false;
}

/* What was approved before need not be told again. */
static bool
must_tell_bad(const struct showing *s)
{
	return str_empty(answers_get(s->content, "merits.known_bad")) ||
	       !str_empty(answers_get(s->content, "merits.bad_kind"));
}

static bool
is_required(const struct showing *s, const struct item *item)
{
	switch (item->need) {
	case OPTIONAL:
		return false;
	case REQUIRED:
		return true;
	case UNLESS_TRAINEE:
		return !answered(s, "practice.trainee", "1");
	case IF_SUBJECTS:
		return profile_list_size(s->profile, "subject") > 0;
	case IF_PHOTO:
		return profile_flag(s->profile, "photo.required");
	case IF_GRADED:
		return profile_flag(s->profile, "ethics.grade");
	case IF_BAD_TOLD:
		return must_tell_bad(s);
	case IF_BAD_PROOF:
		return must_tell_bad(s) && profile_flag(s->profile, "bad_record.proof");
	}
	return false;
}

/* Rows that mean nothing here are left out, not shown empty. */
static bool
applies(const struct showing *s, const struct item *item)
{
	if (item->when != NULL && !answered(s, item->when, "1"))
		return false;
	if (item->class != NULL && !is_ticked(s, "merits.good_kind", item->class))
		return false;
	if (!is_required(s, item) && (item->need == IF_BAD_TOLD || item->need == IF_BAD_PROOF) &&
	    str_empty(raw(s, s->content, item)))
		return false;
	if (item->quiet && str_empty(raw(s, s->content, item)))
		return false;
	if (item->need == IF_GRADED)
		return profile_flag(s->profile, "ethics.grade");
	return item->need != IF_SUBJECTS || profile_list_size(s->profile, "subject") > 0;
}

/* The profile's words for a class of good records. */
static struct str
class_title(const struct showing *s, const struct item *item)
{
	size_t i;

	if (item->class == NULL ||
	    profile_list_find(s->profile, "good_record", str_of(item->class), &i) != OK)
		return STR("");
	return profile_list(s->profile, "good_record", i, 1);
}

static void
show_item(const struct showing *s, const struct item *item, struct review_row *row)
{
	struct str own = raw(s, s->content, item), before, registered;

	row->name = item->name;
	row->label = item->label != NULL ? item->label : item->name;
	row->title = class_title(s, item);
	row->value = shown(s, item, own);
	row->is_long =
		item->look == LOOK_LINES || item->look == LOOK_LIST || item->look == LOOK_RECORD;
	row->locked = item->locked;
	row->alarm = item->alarm && str_equal(own, STR("1"));
	row->missing = is_required(s, item) && str_empty(own);
	if (item->look == LOOK_FILES && !str_empty(own))
		add_files(s->arena, own, row);
	if (s->former != NULL) {
		before = raw(s, s->former, item);
		row->changed = !str_equal(before.at == NULL ? STR("") : before,
					  own.at == NULL ? STR("") : own);
		row->former = shown(s, item, before);
	}
	registered = answers_get(s->content, full_name(s->arena, item, "register"));
	if (!item->locked && item->look != LOOK_FILES && item->look != LOOK_LIST &&
	    !str_empty(registered) && !str_empty(own) && !str_equal(registered, own)) {
		row->differs = true;
		row->registered = shown(s, item, registered);
	}
}

const char *
review_label(struct str step, struct str name)
{
	for (size_t i = 0; i < N_ITEMS; i++)
		if (!items[i].locked && str_equal(str_of(items[i].step), step) &&
		    str_equal(str_of(items[i].name), name))
			return items[i].label != NULL ? items[i].label : items[i].name;
	return NULL;
}

static void
show_step(const struct showing *s, struct review_step *step, struct review_view *view)
{
	struct review_row *rows = ARENA_LIST(s->arena, N_ITEMS, struct review_row);

	for (size_t i = 0; i < N_ITEMS; i++) {
		struct review_row *row = &rows[step->n_rows];

		if (!str_equal(str_of(items[i].step), step->code) || !applies(s, &items[i]))
			continue;
		show_item(s, &items[i], row);
		step->n_rows++;
		step->n_changed += row->changed;
		view->n_differs += row->differs;
		if (row->n_files > 0 && strcmp(items[i].name, SLOT_PHOTO) == 0)
			view->photo_id = row->files[0].id;
	}
	step->rows = rows;
	view->n_changed += step->n_changed;
}

void
content_show(struct arena *arena, const struct profile *profile, const struct answers *content,
	     const struct answers *former, bool own, struct review_view *view_out)
{
	struct showing s = { arena, profile, content, former, own };
	size_t n = profile_list_size(profile, "wizard.step");

	*view_out = (struct review_view){ .n_steps = 0 };
	if (profile_flag(profile, "research")) {
		struct review_step *step = &view_out->steps[view_out->n_steps++];

		step->code = STR("research");
		step->label = profile_text(profile, "research.label");
		show_step(&s, step, view_out);
	}
	for (size_t i = 0; i < n && view_out->n_steps < REVIEW_STEPS_MAX; i++) {
		struct review_step *step = &view_out->steps[view_out->n_steps];

		step->code = profile_list(profile, "wizard.step", i, 0);
		step->label = profile_list(profile, "wizard.step", i, 1);
		if (str_equal(step->code, STR("check")))
			continue;
		show_step(&s, step, view_out);
		view_out->n_steps++;
	}
}
