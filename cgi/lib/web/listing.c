/* listing.c - addresses of a list's other states. */
#include "lib/web/listing.h"

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/web/reply.h"
#include "lib/web/request.h"

enum { HREF_MAX = 4000, VALUE_MAX = 400, NEAR = 2 };

static const int64_t sizes[] = { 20, 50, 100 };

void
query_encode(struct buf *buf, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    c == '-' || c == '_' || c == '.')
			buf_add(buf, str_slice(text, i, 1));
		else
			buf_format(buf, "%%%02X", (unsigned char)c);
	}
}

static bool
is_choice(const char *choices, struct str value)
{
	struct str rest = str_of(choices), choice;

	while (str_next(&rest, '|', &choice))
		if (str_equal(choice, value))
			return true;
	return false;
}

struct listing
listing_read(const struct request *rq, struct reply *re, struct str path, const char *const *keep,
	     const char *columns, const char *preset)
{
	struct listing list = {
		.rq = rq, .re = re, .path = path, .keep = keep, .size = LISTING_SIZE_PRESET
	};
	struct str sort = request_query(rq, "sort");
	int64_t size = request_query_number(rq, "size", LISTING_SIZE_PRESET);

	list.sort = is_choice(columns,
			      str_starts(sort, STR("-")) ? str_slice(sort, 1, sort.len) : sort) ?
			    sort :
			    str_of(preset);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		if (sizes[i] == size)
			list.size = size;
	list.page = request_query_number(rq, "page", 1);
	if (list.page < 1 || list.page > LISTING_PAGES_MAX)
		list.page = 1;
	return list;
}

static int64_t
pages_of(const struct listing *list)
{
	int64_t pages = (list->total + list->size - 1) / list->size;

	return pages < 1 ? 1 : pages;
}

void
listing_total(struct listing *list, int64_t total)
{
	list->total = total;
	if (list->page > pages_of(list))
		list->page = pages_of(list);
}

int64_t
listing_offset(const struct listing *list)
{
	return (list->page - 1) * list->size;
}

static void
add_pair(struct buf *buf, const char *name, struct str value)
{
	if (value.len == 0 || value.len > VALUE_MAX)
		return;
	buf_add(buf, buf->len == 0 ? STR("?") : STR("&"));
	buf_add_c(buf, name);
	buf_add(buf, STR("="));
	query_encode(buf, value);
}

static struct str
value_of(const struct listing *list, const char *name, const char *key, struct str value)
{
	if (key != NULL && str_equal(str_of(name), str_of(key)))
		return value;
	return request_query(list->rq, name);
}

/* The query with one input changed, and with a page. */
static struct str
query_with(const struct listing *list, const char *key, struct str value, int64_t page)
{
	struct arena *arena = list->rq->arena;
	struct buf buf = BUF(HREF_MAX);
	struct str text;

	for (size_t i = 0; list->keep[i] != NULL; i++)
		add_pair(&buf, list->keep[i], value_of(list, list->keep[i], key, value));
	add_pair(&buf, "sort", value_of(list, "sort", key, value));
	add_pair(&buf, "size", value_of(list, "size", key, value));
	if (page > 1)
		add_pair(&buf, "page", str_from_int(arena, page));
	text = str_copy(arena, buf_str(&buf));
	buf_free(&buf);
	return text;
}

struct str
listing_href(const struct listing *list, const char *key, struct str value)
{
	return str_join(list->rq->arena, list->path, query_with(list, key, value, 1));
}

struct str
listing_query(const struct listing *list)
{
	return query_with(list, NULL, STR(""), list->page);
}

void
listing_tab(const struct listing *list, const char *key, struct str value, struct str label,
	    int64_t count)
{
	struct view *row = view_row(reply_data(list->re), "tab");
	struct str now = request_query(list->rq, key);

	view_str(row, "href", listing_href(list, key, value));
	view_str(row, "label", label);
	if (count >= 0)
		view_int(row, "count", count);
	view_flag(row, "current", str_equal(now.at == NULL ? STR("") : now, value));
}

void
listing_chip(const struct listing *list, const char *key, struct str label, struct str value)
{
	struct view *row;

	if (str_empty(request_query(list->rq, key)) || str_empty(value))
		return;
	row = view_row(view_child(reply_data(list->re), "list"), "chip");
	view_str(row, "label", label);
	view_str(row, "value", value);
	view_str(row, "href", listing_href(list, key, STR("")));
}

void
listing_sort_link(const struct listing *list, const char *column)
{
	struct arena *arena = list->rq->arena;
	struct str name = str_format(arena, "sort.%s", column),
		   down = str_format(arena, "-%s", column);
	struct view *v = view_child(reply_data(list->re), str_c(arena, name));
	bool up_now = str_equal(list->sort, str_of(column));

	view_str(v, "href", listing_href(list, "sort", up_now ? down : str_of(column)));
	if (up_now || str_equal(list->sort, down))
		view_c(v, "dir", up_now ? "ascending" : "descending");
}

static struct str
page_href(const struct listing *list, int64_t page)
{
	return str_join(list->rq->arena, list->path, query_with(list, NULL, STR(""), page));
}

static void
show_numbers(const struct listing *list, struct view *v, int64_t pages)
{
	bool gap = false;

	for (int64_t n = 1; n <= pages; n++) {
		bool near =
			n == 1 || n == pages || (n >= list->page - NEAR && n <= list->page + NEAR);
		struct view *row;

		if (!near && gap)
			continue;
		row = view_row(v, "no");
		gap = !near;
		view_flag(row, "gap", gap);
		view_int(row, "n", n);
		view_flag(row, "current", n == list->page);
		view_str(row, "href", page_href(list, n));
	}
}

static void
show_sizes(const struct listing *list, struct view *v)
{
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct view *row = view_row(v, "sizes");

		view_int(row, "n", sizes[i]);
		view_flag(row, "current", sizes[i] == list->size);
		view_str(row, "href",
			 listing_href(list, "size", str_from_int(list->rq->arena, sizes[i])));
	}
}

static void
keep_pair(const struct listing *list, struct view *v, const char *name)
{
	struct str value = request_query(list->rq, name);
	struct view *row;

	if (str_empty(value) || value.len > VALUE_MAX)
		return;
	row = view_row(v, "keep");
	view_c(row, "name", name);
	view_str(row, "value", value);
}

void
listing_show(const struct listing *list)
{
	struct view *v = view_child(reply_data(list->re), "list");
	int64_t pages = pages_of(list);

	view_int(v, "total", list->total);
	view_int(v, "size", list->size);
	view_int(v, "page", list->page);
	view_int(v, "pages", pages);
	view_flag(v, "several", pages > 1);
	view_str(v, "action", list->path);
	view_str(v, "clear", list->path);
	view_str(v, "query", listing_query(list));
	if (list->page > 1)
		view_str(v, "prev", page_href(list, list->page - 1));
	if (list->page < pages)
		view_str(v, "next", page_href(list, list->page + 1));
	show_numbers(list, v, pages);
	show_sizes(list, v);
	for (size_t i = 0; list->keep[i] != NULL; i++)
		keep_pair(list, v, list->keep[i]);
	keep_pair(list, v, "sort");
	keep_pair(list, v, "size");
}
