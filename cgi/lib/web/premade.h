/*
 * premade.h - choices that are the same for every visitor, rendered once in the life of a process.
 *
 * Rendering the 58 options of a list took half of a page's time. Here a page has a mark in their place, for
 * which the text goes out with the visitor's own choice marked in it. Only for lists that do not change while
 * the process lives: the code tables.
 */
#ifndef WEB_PREMADE_H
#define WEB_PREMADE_H

#include "lib/base/buf.h"
#include "lib/base/result.h"

struct many;
struct premade;
struct view;

/* In user's text it is refused as a control character; where it came in otherwise, it shows choices, no more. */
#define PREMADE_MARK "\x01"

struct premade_use {
	const struct premade *what;
	const char *value;         /* the choice is what stands at this name when the page is rendered … */
	const struct many *chosen; /* … or these */
};

/* NULL: not made yet. */
const struct premade *premade_find(const char *name);
/* Renders premade/<manner>.cs with these rows; it writes value="…" of each choice once. Lets go of the view. */
enum result premade_make(const char *name, const char *manner, struct view *rows,
			 const struct premade **made_out) MUST_USE;
void premade_put(const struct premade_use *use, const struct view *root, struct buf *html);

#endif
