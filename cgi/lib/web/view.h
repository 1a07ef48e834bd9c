/*
 * view.h - the data of a page and its template. The only file that sees ClearSilver.
 *
 * A view is a node of a tree with the four roots Page, Form, Site and Text. Errors stick: build as a
 * list of calls, the spine checks once when it renders. Everything is escaped for HTML by the engine,
 * whose mode is set before each parse and in each tree; view_self_test() proves it at start.
 */
#ifndef WEB_VIEW_H
#define WEB_VIEW_H

#include "lib/base/buf.h"
#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct view;
struct form;
struct form_error;
struct form_errors;
struct premade_use;
struct request;

/* Loads templates/lang/common.hdf and templates/lang/<flow>.hdf, if there. Process lifetime. */
enum result view_open(const char *templates_directory, const char *flow) MUST_USE;
/* Parses all templates of the flow, layout and error pages into the cache; renders "<b>" to see it escaped. */
enum result view_self_test(void) MUST_USE;

struct view *view_new(struct arena *arena);                       /* the root; let go with view_end() */
void view_end(struct view *root);
struct view *view_child(struct view *v, const char *name);
struct view *view_row(struct view *v, const char *list);          /* appends: list.0, list.1 … */
void view_str(struct view *v, const char *name, struct str s);
void view_c(struct view *v, const char *name, const char *text);
void view_int(struct view *v, const char *name, int64_t n);
void view_flag(struct view *v, const char *name, bool yes);       /* sets "1", or nothing */
void view_date(struct view *v, const char *name, struct date d);  /* 2026-09-30 */
void view_stamp(struct view *v, const char *name, struct stamp t); /* 2026-09-30 10:32 */
/* What stands there; absent when nothing does. */
struct str view_value(const struct view *v, const char *name);
/* A text that stands ready, where the template puts this name; false: no more of them on this page. */
bool view_premade(struct view *v, const char *name, struct premade_use use);

/* Our own words by dotted name below Text, e.g. "error.missing"; the name itself when there are none. */
struct str view_word(const char *name);
/* {key} replaced by the values, pairwise: view_fill(arena, s, "label", x, NULL). */
struct str view_fill(struct arena *arena, struct str pattern, ...);

/* What stands beside a field with this error. */
struct str view_error(struct arena *arena, const struct form_error *error);

/* Form.value.* from a struct, as controls show it. */
void view_form(struct view *root, struct arena *arena, const struct form *form, const void *data);
/* Form.value.* from what was sent, Form.error.* and Form.errors.N from the errors; never secrets. */
void view_form_again(struct view *root, const struct request *rq, const struct form *form,
		     const struct form_errors *errors);
void view_option(struct view *root, const char *field, struct str value, struct str label, bool selected);

/* Renders templates/<page>.cs. */
enum result view_render(struct view *root, const char *page, struct buf *html_out) MUST_USE;

#endif
