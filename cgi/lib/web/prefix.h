/*
 * prefix.h - the path below which the site stands on its host, such as /hrms_pro; empty: at the root.
 *
 * Programs, templates and tables write every address as if there were none. It is taken off where a request comes
 * in and put on where something goes out: attributes of pages, Location, cookies, addresses in messages.
 */
#ifndef WEB_PREFIX_H
#define WEB_PREFIX_H

#include "lib/base/str.h"

struct buf;

/* As the setting site.prefix has it; borrowed. Without a call there is none. */
void prefix_set(const char *prefix);
struct str prefix_text(void);
/* The path of a request without the prefix; "" when it lies outside, which no action answers. */
struct str prefix_take_off(struct str path);
/* An address of the site with the prefix; any other stays as it is. */
struct str prefix_put_on(struct arena *arena, struct str address);
/* Puts the prefix before the addresses in the attributes of html, from a place on. Text of visitors is escaped there,
 * so a quotation mark is always the template's. */
void prefix_links(struct buf *html, size_t from);
/* What a cookie is called between browser and server: __Host- allows no path but /, below a prefix it is __Secure-. */
struct str prefix_cookie_name(struct arena *arena, const char *name);

#endif
