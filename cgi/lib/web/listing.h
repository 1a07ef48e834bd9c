/*
 * listing.h - lists whose state stands in the address: filters, sort, page and size.
 *
 * A listing names the query inputs that it keeps; links change one of them and go back to page 1.
 * What it shows goes below Page.list (pagination, chips), Page.sort (th_sort) and Page.tab (tabs) as
 * the macros of templates/macros.cs want it.
 */
#ifndef WEB_LISTING_H
#define WEB_LISTING_H

#include "lib/base/str.h"

struct reply;
struct request;

enum { LISTING_SIZE_PRESET = 20, LISTING_PAGES_MAX = 100000 };

struct listing {
	const struct request *rq;
	struct reply *re;
	struct str path;
	const char *const *keep; /* names of filter inputs in their order, ends with NULL; sort and size come after */
	int64_t size, page, total;
	struct str sort;         /* column, "-column" for descending */
};

/* Reads page, size (20, 50 or 100) and sort; an unknown sort becomes the preset. `columns` is "name|at". */
struct listing listing_read(const struct request *rq, struct reply *re, struct str path,
			    const char *const *keep, const char *columns, const char *preset);
/* Sets the total, and the page to the last one if it lies behind it. */
void listing_total(struct listing *list, int64_t total);
int64_t listing_offset(const struct listing *list);
/* The address with one input changed ("" takes it out), page 1. key NULL changes nothing. */
struct str listing_href(const struct listing *list, const char *key, struct str value);
/* The inputs as "?q=…&sort=…" (or ""), to hang on the address of a detail page. */
struct str listing_query(const struct listing *list);
/* A negative count is not shown. */
void listing_tab(const struct listing *list, const char *key, struct str value, struct str label, int64_t count);
void listing_chip(const struct listing *list, const char *key, struct str label, struct str value);
void listing_sort_link(const struct listing *list, const char *column);
/* Page.list for the pagination, Page.list.clear, Page.list.query. Call it last. */
void listing_show(const struct listing *list);
/* Appends text as it may stand in a query. */
struct buf;
void query_encode(struct buf *buf, struct str text);

#endif
