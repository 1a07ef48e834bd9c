/* parse.c - the parsers of request.h: one pass, linear, nothing trusted. */
#include "lib/web/request.h"

#include <string.h>

#include "lib/base/arena.h"
#include "lib/base/utf8.h"

/* Valid UTF-8 whose characters a form may hold. */
static bool
text_is_clean(struct str s)
{
	struct str rest = s;

	if (!utf8_valid(s))
		return false;
	while (rest.len > 0) {
		uint32_t c = utf8_next(&rest);

		/* Zero-width and direction marks are taken here and removed or refused by field rules. */
		if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f)
			return false;
	}
	return true;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

static enum result
percent_decode(struct arena *arena, struct str s, bool plus_is_blank, struct str *out)
{
	char *at = arena_new(arena, s.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];

		if (c == '%') {
			int high = i + 2 < s.len ? hex_digit(s.at[i + 1]) : -1;
			int low = i + 2 < s.len ? hex_digit(s.at[i + 2]) : -1;

			if (high < 0 || low < 0)
				return REFUSED;
			c = (char)(high << 4 | low);
			i += 2;
		} else if (c == '+' && plus_is_blank) {
			c = ' ';
		}
		at[len++] = c;
	}
	*out = (struct str){ at, len };
	return text_is_clean(*out) ? OK : REFUSED;
}

static size_t
count_pieces(struct str text, char separator)
{
	size_t n = 1;

	for (size_t i = 0; i < text.len; i++)
		n += text.at[i] == separator;
	return n;
}

enum result
parse_urlencoded(struct arena *arena, struct str text, struct pairs *out)
{
	size_t room = count_pieces(text, '&'), n = 0;
	struct str piece;
	struct pair *list;

	*out = (struct pairs){ NULL, 0 };
	if (text.len == 0)
		return OK;
	if (room > FIELDS_MAX)
		return REFUSED;
	list = ARENA_LIST(arena, room, struct pair);
	while (str_next(&text, '&', &piece)) {
		ptrdiff_t cut = str_find(piece, STR("="));
		struct str name = cut < 0 ? piece : str_slice(piece, 0, (size_t)cut);
		struct str value = cut < 0 ? STR("") : str_slice(piece, (size_t)cut + 1, piece.len);

		if (piece.len == 0)
			continue;
		TRY(percent_decode(arena, name, true, &list[n].name));
		TRY(percent_decode(arena, value, true, &list[n].value));
		n++;
	}
	*out = (struct pairs){ list, n };
	return OK;
}

enum result
parse_cookies(struct arena *arena, struct str text, struct pairs *out)
{
	size_t room = count_pieces(text, ';'), n = 0;
	struct str piece;
	struct pair *list;

	*out = (struct pairs){ NULL, 0 };
	if (text.len == 0 || room > FIELDS_MAX)
		return OK; /* a browser's cookies are not the visitor's fault */
	list = ARENA_LIST(arena, room, struct pair);
	while (str_next(&text, ';', &piece)) {
		ptrdiff_t cut = str_find(piece, STR("="));

		if (cut <= 0)
			continue;
		list[n].name = str_trim(str_slice(piece, 0, (size_t)cut));
		list[n].value = str_trim(str_slice(piece, (size_t)cut + 1, piece.len));
		n += text_is_clean(list[n].value);
	}
	*out = (struct pairs){ list, n };
	return OK;
}

enum result
parse_path(struct arena *arena, struct str text, struct str *path_out)
{
	struct str path, rest, piece;

	TRY(percent_decode(arena, text, false, &path));
	if (path.len == 0 || path.at[0] != '/' || memchr(path.at, '\\', path.len) != NULL)
		return REFUSED;
	rest = str_slice(path, 1, path.len);
	while (str_next(&rest, '/', &piece))
		if (str_equal(piece, STR(".")) || str_equal(piece, STR("..")))
			return REFUSED;
	if (path.len > 1 && path.at[path.len - 1] == '/')
		path.len--;
	*path_out = path;
	return OK;
}

/* The value of name="…" (or name=…) in a header line. */
static struct str
header_option(struct arena *arena, struct str header, const char *name)
{
	struct str wanted = str_format(arena, "%s=", name), value = { NULL, 0 };

	for (size_t i = 0; i + wanted.len <= header.len; i++) {
		size_t end;

		if (!str_equal(str_slice(header, i, wanted.len), wanted) ||
		    (i > 0 && strchr("; \t", header.at[i - 1]) == NULL))
			continue;
		value = str_slice(header, i + wanted.len, header.len);
		if (value.len > 0 && value.at[0] == '"') {
			value = str_slice(value, 1, value.len);
			for (end = 0; end < value.len && value.at[end] != '"'; end++)
				continue;
			return end == value.len ? (struct str){ NULL, 0 } :
						  str_slice(value, 0, end);
		}
		for (end = 0; end < value.len && strchr("; \t\r\n", value.at[end]) == NULL; end++)
			continue;
		return str_slice(value, 0, end);
	}
	return value;
}

struct part {
	struct str headers, content;
};

/* Cuts the next part off *rest, which starts right after a delimiter. NOT_FOUND after the last. */
static enum result
next_part(struct str *rest, struct str delimiter, struct part *part)
{
	ptrdiff_t cut;

	if (str_starts(*rest, STR("--")))
		return NOT_FOUND;
	if (!str_starts(*rest, STR("\r\n")))
		return REFUSED;
	*rest = str_slice(*rest, 2, rest->len);
	cut = str_find(*rest, STR("\r\n\r\n"));
	if (cut < 0 || cut > 4096)
		return REFUSED;
	part->headers = str_slice(*rest, 0, (size_t)cut);
	*rest = str_slice(*rest, (size_t)cut + 4, rest->len);
	cut = str_find(*rest, delimiter);
	if (cut < 0)
		return REFUSED;
	part->content = str_slice(*rest, 0, (size_t)cut);
	*rest = str_slice(*rest, (size_t)cut + delimiter.len, rest->len);
	return OK;
}

enum result
parse_multipart(struct arena *arena, struct str content_type, struct str body, struct pairs *out,
		struct uploads *uploads_out)
{
	struct pair *list = ARENA_LIST(arena, FIELDS_MAX, struct pair);
	struct upload *uploads = ARENA_LIST(arena, UPLOADS_MAX, struct upload);
	struct str boundary = header_option(arena, content_type, "boundary"), delimiter, first;
	size_t n = 0, n_uploads = 0;
	struct part part;
	enum result done;

	if (boundary.len < 1 || boundary.len > 70)
		return REFUSED;
	delimiter = str_format(arena, "\r\n--%.*s", STR_ARGS(boundary));
	first = str_slice(delimiter, 2, delimiter.len);
	if (!str_starts(body, first))
		return REFUSED;
	body = str_slice(body, first.len, body.len);
	while ((done = next_part(&body, delimiter, &part)) == OK) {
		struct str name = header_option(arena, part.headers, "name");
		struct str filename = header_option(arena, part.headers, "filename");

		if (name.len == 0 || !text_is_clean(name))
			return REFUSED;
		if (filename.at == NULL) {
			if (n == FIELDS_MAX || !text_is_clean(part.content))
				return REFUSED;
			list[n++] = (struct pair){ name, part.content };
		} else if (filename.len > 0 || part.content.len > 0) {
			if (n_uploads == UPLOADS_MAX)
				return REFUSED;
			if (!text_is_clean(filename))
				filename = STR("");
			uploads[n_uploads++] = (struct upload){ name, filename, part.content };
		}
	}
	if (done != NOT_FOUND)
		return done;
	*out = (struct pairs){ list, n };
	*uploads_out = (struct uploads){ uploads, n_uploads };
	return OK;
}
