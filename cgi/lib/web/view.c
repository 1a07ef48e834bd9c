/* view.c - ClearSilver: trees, cached templates, words. */
#include "lib/web/view.h"

#include <ClearSilver.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/web/form.h"
#include "lib/web/premade.h"
#include "lib/web/prefix.h"

enum { TEMPLATES_MAX = 64, NAME_MAX_BYTES = 96, PAGE_MAX = 4 << 20, SOURCE_MAX = 1 << 17 };
enum { INCLUDES_MAX = 4, ROWS_MAX = 10000000, USES_MAX = 32 };

struct view {
	struct arena *arena;
	HDF *node;
	bool broken;
	struct view *root;
	struct premade_use *uses; /* of a root */
	size_t n_uses;
};

struct cached {
	char name[NAME_MAX_BYTES];
	CSTREE root; /* the page's own nodes begin behind it */
	bool shared; /* its macros are there for other pages */
};

static HDF *site_words; /* Text and the engine's settings; the fallback of every tree */
static CSPARSE *parse;  /* one for all pages: frame and macros are in it once */
static CSTREE blank;    /* the root of a parse without a page */
static struct cached cache[TEMPLATES_MAX];
static size_t n_cached;
static const char *directory, *flow_name;

/* NEOERR ends here: its text goes into our trail, its memory is let go. */
static enum result
engine(NEOERR *error, const char *what)
{
	STRING text;
	enum result done;

	if (error == STATUS_OK)
		return OK;
	string_init(&text);
	nerr_error_string(error, &text);
	nerr_ignore(&error);
	done = fail("%s: %s", what, text.buf == NULL ? "?" : text.buf);
	string_clear(&text);
	return done;
}

static enum result
set_escaping(HDF *hdf)
{
	return engine(hdf_set_value(hdf, "Config.VarEscapeMode", "html"), "escape mode");
}

static enum result
load_words(const char *name)
{
	char path[512];
	FILE *file;

	(void)snprintf(path, sizeof(path), "%s/lang/%s.hdf", directory, name);
	file = fopen(path, "re");
	if (file == NULL)
		return OK;  /* a flow without words of its own */
	(void)fclose(file); /* opened only to see whether it is there */
	return engine(hdf_read_file(site_words, path), path);
}

enum result
view_open(const char *templates_directory, const char *flow)
{
	directory = templates_directory;
	flow_name = flow;
	TRY(engine(nerr_init(), "nerr_init"));
	TRY(engine(hdf_init(&site_words), "hdf_init"));
	TRY(set_escaping(site_words));
	TRY(engine(hdf_set_value(site_words, "hdf.loadpaths.0", directory), "loadpaths"));
	TRY(load_words("common"));
	return load_words(flow);
}

struct view *
view_new(struct arena *arena)
{
	struct view *v = ARENA_NEW(arena, struct view);

	v->arena = arena;
	v->root = v;
	if (engine(hdf_init(&v->node), "hdf_init") != OK || set_escaping(v->node) != OK)
		v->broken = true;
	return v;
}

void
view_end(struct view *root)
{
	if (root != NULL)
		hdf_destroy(&root->node);
}

struct view *
view_child(struct view *v, const char *name)
{
	struct view *child = ARENA_NEW(v->arena, struct view);

	child->arena = v->arena;
	child->root = v->root;
	if (v->root->broken || v->node == NULL ||
	    engine(hdf_get_node(v->node, name, &child->node), name) != OK)
		v->root->broken = true;
	return child;
}

/* The number in the name of a node; -1 when it is none. */
static int
row_number(const HDF *node)
{
	int n = 0;

	for (int i = 0; i < node->name_len; i++) {
		if (node->name[i] < '0' || node->name[i] > '9' || n > ROWS_MAX)
			return -1;
		n = n * 10 + (node->name[i] - '0');
	}
	return node->name_len > 0 ? n : -1;
}

/* One more than the last row has. The engine keeps the last child; what else is in the list has a word for a name. */
static int
next_row(const HDF *list)
{
	const HDF *last = list->last_child;
	int n = last != NULL && last->next == NULL ? row_number(last) : -1, most = -1;

	if (n >= 0)
		return n + 1;
	for (last = list->child; last != NULL; last = last->next) {
		n = row_number(last);
		if (n > most)
			most = n;
	}
	return most + 1;
}

struct view *
view_row(struct view *v, const char *list)
{
	struct view *parent = view_child(v, list);

	return v->root->broken ?
		       parent :
		       view_child(parent, str_from_int(v->arena, next_row(parent->node)).at);
}

void
view_c(struct view *v, const char *name, const char *text)
{
	if (v->root->broken || v->node == NULL)
		return;
	if (engine(hdf_set_value(v->node, name, text == NULL ? "" : text), name) != OK)
		v->root->broken = true;
}

void
view_str(struct view *v, const char *name, struct str s)
{
	if (s.at != NULL)
		view_c(v, name, str_c(v->arena, s));
}

void
view_int(struct view *v, const char *name, int64_t n)
{
	view_str(v, name, str_from_int(v->arena, n));
}

void
view_flag(struct view *v, const char *name, bool yes)
{
	if (yes)
		view_c(v, name, "1");
}

void
view_date(struct view *v, const char *name, struct date d)
{
	view_str(v, name, date_text(v->arena, d));
}

void
view_stamp(struct view *v, const char *name, struct stamp t)
{
	view_str(v, name, stamp_text(v->arena, t));
}

struct str
view_value(const struct view *v, const char *name)
{
	return str_of(hdf_get_value(v->node, name, NULL));
}

bool
view_premade(struct view *v, const char *name, struct premade_use use)
{
	struct view *root = v->root;

	if (root->n_uses == USES_MAX)
		return false;
	if (root->uses == NULL)
		root->uses = ARENA_LIST(root->arena, USES_MAX, struct premade_use);
	root->uses[root->n_uses] = use;
	view_str(v, name, str_format(root->arena, PREMADE_MARK "%zu", root->n_uses++));
	return true;
}

struct str
view_word(const char *name)
{
	const char *word = hdf_get_value(hdf_get_obj(site_words, "Text"), name, NULL);

	return str_of(word != NULL ? word : name);
}

static void
form_value(struct view *values, const struct field *field, struct str text)
{
	struct str rest = text, piece;
	static const char *const suffix[] = { "_y", "_m", "_d" };

	if (field->type == FIELD_SECRET)
		return;
	view_str(values, field->name, text);
	if (field->type != FIELD_DATE && field->type != FIELD_MONTH)
		return;
	for (size_t i = 0; i < 3 && str_next(&rest, '-', &piece); i++) {
		int64_t n;

		if (str_to_int(piece, &n) == OK)
			view_int(values,
				 str_format(values->arena, "%s%s", field->name, suffix[i]).at, n);
	}
}

void
view_form(struct view *root, struct arena *arena, const struct form *form, const void *data)
{
	struct view *values = view_child(root, "Form.value");

	for (size_t i = 0; i < form->n; i++)
		form_value(values, &form->fields[i], form_text(arena, &form->fields[i], data));
}

struct str
view_error(struct arena *arena, const struct form_error *error)
{
	const char *name = str_c(arena, str_format(arena, "error.%s", error->code));
	struct str label =
		view_word(str_c(arena, str_format(arena, "label.%.*s", STR_ARGS(error->field))));

	return view_fill(arena, view_word(name), "label", label, "min",
			 str_from_int(arena, error->min), "max", str_from_int(arena, error->max),
			 "detail", error->detail, NULL);
}

static void
show_error(struct view *root, const struct form_error *error)
{
	struct view *form = view_child(root, "Form"), *row = view_row(form, "errors");
	struct arena *arena = root->arena;
	struct str field = error->field, words = view_error(arena, error);

	if (field.len > 0 &&
	    hdf_get_value(form->node,
			  str_c(arena, str_format(arena, "error.%.*s", STR_ARGS(field))),
			  NULL) == NULL)
		view_str(form, str_c(arena, str_format(arena, "error.%.*s", STR_ARGS(field))),
			 words);
	view_str(row, "field", field);
	view_str(row, "text", words);
}

void
view_form_again(struct view *root, const struct request *rq, const struct form *form,
		const struct form_errors *errors)
{
	struct view *values = view_child(root, "Form.value");

	for (size_t i = 0; form != NULL && i < form->n; i++) {
		const struct field *field = &form->fields[i];
		static const char *const suffix[] = { "", "_y", "_m", "_d" };

		for (size_t s = 0; field->type != FIELD_SECRET && s < 4; s++) {
			struct str name = str_format(root->arena, "%s%s", field->name, suffix[s]);
			struct str value = request_value(&rq->body, name.at);

			/* "" must replace what the page's own handler put there */
			if (s == 0 || value.at != NULL)
				view_str(values, name.at, value.at == NULL ? STR("") : value);
		}
	}
	for (size_t i = 0; i < errors->n; i++)
		show_error(root, &errors->at[i]);
	if (errors->n > 0)
		view_c(view_child(root, "Page"), "error", "1");
}

void
view_option(struct view *root, const char *field, struct str value, struct str label, bool selected)
{
	struct view *row = view_row(view_child(root, "Form.option"), field);

	view_str(row, "value", value);
	view_str(row, "label", label);
	view_flag(row, "selected", selected);
}

static struct cached *
cached_of(const char *name, bool shared)
{
	for (size_t i = 0; i < n_cached; i++)
		if (strcmp(cache[i].name, name) == 0 && (cache[i].shared || !shared))
			return &cache[i];
	return NULL;
}

/* Gives the engine the file that is being parsed; what it includes is in the parse already. */
static NEOERR *
load_once(void *context, HDF *hdf, const char *name, char **text_out)
{
	const struct cached *own = context;
	char path[512];

	if (strcmp(own->name, name) != 0)
		return nerr_pass(hdf_get_copy(hdf, "Nothing", text_out, ""));
	(void)snprintf(path, sizeof(path), "%s/%s", directory, name);
	return nerr_pass(ne_load_file(path, text_out));
}

static enum result
read_source(const char *name, struct str *text_out)
{
	static char text[SOURCE_MAX];
	char path[512];
	FILE *file;
	size_t n;

	(void)snprintf(path, sizeof(path), "%s/%s", directory, name);
	file = fopen(path, "re");
	if (file == NULL)
		return fail("template %s is missing", name);
	n = fread(text, 1, sizeof(text), file);
	(void)fclose(file); /* read only */
	*text_out = (struct str){ text, n };
	return n == sizeof(text) ? fail("template %s is too long", name) : OK;
}

static enum result
start_parse(void)
{
	if (parse != NULL)
		return OK;
	/* cs_init reads the escape mode from this tree: it must stand there already. */
	TRY(set_escaping(site_words));
	TRY(engine(cs_init(&parse, site_words), "cs_init"));
	blank = *parse->tree;
	return OK;
}

static CS_MACRO **
end_of_macros(void)
{
	CS_MACRO **end = &parse->macros;

	while (*end != NULL)
		end = &(*end)->next;
	return end;
}

/* Macros that a page has for itself: another page may have one of the same name. */
static void
forget_macros(CS_MACRO *first, CS_MACRO **end)
{
	if (parse->macros == first)
		*end = NULL;
	else
		parse->macros = first;
}

static enum result
parse_file(const char *name, bool shared, struct cached **own_out)
{
	CS_MACRO *first, **end;
	struct cached *own = &cache[n_cached];

	if (n_cached == TEMPLATES_MAX || strlen(name) >= sizeof(own->name))
		return fail("template cache: %s", name);
	TRY(start_parse());
	n_cached++;
	(void)snprintf(own->name, sizeof(own->name), "%s", name);
	own->root = blank;
	own->shared = shared;
	parse->tree = &own->root;
	parse->current = &own->root;
	parse->next = &own->root.next;
	cs_register_fileload(parse, own, load_once);
	first = parse->macros;
	end = end_of_macros();
	TRY(engine(cs_parse_file(parse, name), name));
	if (!shared)
		forget_macros(first, end);
	*own_out = own;
	return OK;
}

/* Files that pages include hold macros alone and are read once, before them: parsed anew for each page, they were
 * nine tenths of a program's memory. */
static enum result
parse_included(const char *name)
{
	struct str sign = STR("include!\"");
	char included[INCLUDES_MAX][NAME_MAX_BYTES];
	struct cached *own;
	struct str text;
	ptrdiff_t at;
	size_t n = 0;

	TRY(read_source(name, &text));
	while ((at = str_find(text, sign)) >= 0) {
		text = str_slice(text, (size_t)at + sign.len, text.len);
		at = str_find(text, STR("\""));
		if (n == INCLUDES_MAX || at < 0 || at >= NAME_MAX_BYTES)
			return fail("template %s: what does it include?", name);
		(void)snprintf(included[n++], NAME_MAX_BYTES, "%.*s", (int)at, text.at);
	}
	for (size_t i = 0; i < n; i++) {
		if (cached_of(included[i], true) != NULL)
			continue;
		TRY(parse_included(included[i]));
		TRY(parse_file(included[i], true, &own));
	}
	return OK;
}

static enum result
parsed(const char *page, struct cached **own_out)
{
	char name[NAME_MAX_BYTES];

	if (strlen(page) + 4 > sizeof(name))
		return fail("template %s: its name is too long", page);
	(void)snprintf(name, sizeof(name), "%s.cs", page);
	*own_out = cached_of(name, false);
	if (*own_out != NULL)
		return OK;
	TRY(parse_included(name));
	return parse_file(name, false, own_out);
}

struct sink {
	const struct view *root;
	struct buf *html;
};

static NEOERR *
collect(void *context, char *text)
{
	const struct sink *to = context;
	int64_t i;

	if (text == NULL)
		return STATUS_OK;
	if (text[0] == PREMADE_MARK[0] && str_to_int(str_of(text + 1), &i) == OK && i >= 0 &&
	    (size_t)i < to->root->n_uses)
		premade_put(&to->root->uses[i], to->root, to->html);
	else
		buf_add_c(to->html, text);
	return STATUS_OK;
}

enum result
view_render(struct view *root, const char *page, struct buf *html_out)
{
	struct sink to = { root, html_out };
	size_t from = html_out->len;
	struct cached *own;
	enum result done;

	if (root->broken)
		return fail("%s: its view is broken", page);
	TRY(parsed(page, &own));
	parse->tree = &own->root;
	parse->hdf = root->node;
	parse->global_hdf = site_words;
	done = engine(cs_render(parse, &to, collect), page);
	parse->hdf = site_words;
	TRY(done);
	prefix_links(html_out, from);
	return html_out->full ? fail("%s: page too long", page) : OK;
}

static enum result
parse_folder(const char *folder)
{
	char path[512], page[NAME_MAX_BYTES];
	struct dirent *entry;
	enum result done = OK;
	struct cached *own;
	DIR *dir;

	(void)snprintf(path, sizeof(path), "%s/%s", directory, folder);
	dir = opendir(path);
	if (dir == NULL)
		return OK;
	while (done == OK && (entry = readdir(dir)) != NULL) {
		struct str name = str_of(entry->d_name);

		if (!str_ends(name, STR(".cs")) || strlen(folder) + name.len + 2 > sizeof(page))
			continue;
		(void)snprintf(page, sizeof(page), "%.20s/%.*s", folder, (int)name.len - 3,
			       name.at);
		done = parsed(page, &own);
	}
	(void)closedir(dir); /* read only */
	return done;
}

enum result
view_self_test(void)
{
	struct arena *arena = arena_create(1 << 20);
	struct view *root = view_new(arena);
	struct buf html = BUF(PAGE_MAX);
	enum result done;

	TRY(parse_folder("error"));
	TRY(parse_folder("premade"));
	TRY(parse_folder(flow_name));
	view_c(root, "Page.probe", "<b>");
	done = view_render(root, "probe", &html);
	if (done == OK && str_find(buf_str(&html), STR("&lt;b&gt;")) < 0)
		done = fail("templates do not escape");
	buf_free(&html);
	view_end(root);
	arena_destroy(arena);
	return done;
}
