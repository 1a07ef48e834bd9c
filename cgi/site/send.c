/* send.c - headers and body. */
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/clock.h"
#include "lib/io/gateway.h"
#include "lib/io/log.h"
#include "lib/web/prefix.h"
#include "site/inside.h"

enum { PAGE_MAX = 4 << 20, HEAD_MAX = 8000 };

static const char *
reason(int status)
{
	switch (status) {
	case 200:
		return "OK";
	case 303:
		return "See Other";
	case 400:
		return "Bad Request";
	case 401:
		return "Unauthorized";
	case 403:
		return "Forbidden";
	case 404:
		return "Not Found";
	case 405:
		return "Method Not Allowed";
	case 409:
		return "Conflict";
	case 413:
		return "Content Too Large";
	case 422:
		return "Unprocessable Content";
	case 423:
		return "Locked";
	case 429:
		return "Too Many Requests";
	case 503:
		return "Service Unavailable";
	default:
		return "Internal Server Error";
	}
}

static void
add_cookie(struct arena *arena, struct buf *head, const struct cookie *cookie)
{
	struct str prefix = prefix_text();

	buf_format(head, "Set-Cookie: %s=%.*s; Path=%s; Secure; SameSite=Lax",
		   prefix_cookie_name(arena, cookie->name).at, STR_ARGS(cookie->value),
		   str_empty(prefix) ? "/" : prefix.at);
	if (cookie->script_free)
		buf_add_c(head, "; HttpOnly");
	if (cookie->max_age != 0)
		buf_format(head, "; Max-Age=%lld",
			   (long long)(cookie->max_age < 0 ? 0 : cookie->max_age));
	buf_add_c(head, "\r\n");
}

static void
add_file_name(struct buf *head, struct str name)
{
	buf_add_c(head, "Content-Disposition: attachment; filename*=UTF-8''");
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];

		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    c == '-' || c == '_' || c == '.')
			buf_add(head, str_slice(name, i, 1));
		else
			buf_format(head, "%%%02X", (unsigned char)c);
	}
	buf_add_c(head, "\r\n");
}

/* Pages with inserts are packed here, if at all; nginx packs all others. */
static bool
is_packed(const struct visit *v)
{
	return v->re.code != NULL && v->rq.takes_gzip && !v->rq.is_head;
}

static void
fill_head(const struct visit *v, struct buf *head, const char *type, size_t len)
{
	const struct reply *re = &v->re;
	bool keep =
		v->rq.action != NULL && v->rq.action->cache == CACHE_PRIVATE && re->status == 200;
	int64_t wait;

	buf_format(head, "Status: %d %s\r\nContent-Type: %s\r\n", re->status, reason(re->status),
		   type);
	buf_add_c(head,
		  keep ? "Cache-Control: private, max-age=600\r\n" : "Cache-Control: no-store\r\n");
	if (re->n_inserts > 0)
		buf_add_c(head, "Vary: Accept-Encoding\r\n");
	if (is_packed(v))
		buf_add_c(head, "Content-Encoding: gzip\r\n");
	if (re->location.at != NULL)
		buf_format(head, "Location: %.*s\r\n",
			   STR_ARGS(prefix_put_on(v->rq.arena, re->location)));
	if (re->status == 405)
		buf_add_c(head, "Allow: GET, HEAD, POST\r\n");
	if (!stamp_is_none(re->retry_at)) {
		wait = (re->retry_at.us - v->rq.now.us) / STAMP_SECOND + 1;
		buf_format(head, "Retry-After: %lld\r\n", (long long)(wait < 1 ? 1 : wait));
	}
	for (size_t i = 0; i < re->n_cookies; i++)
		add_cookie(v->rq.arena, head, &re->cookies[i]);
	if (v->new_presession.at != NULL && re->page != NULL)
		add_cookie(v->rq.arena, head,
			   &(struct cookie){ PRESESSION_COOKIE, v->new_presession, 0, true });
	if (re->filename.at != NULL)
		add_file_name(head, re->filename);
	buf_format(head, "Content-Length: %zu\r\n\r\n", len);
}

static struct str
render(struct visit *v, struct buf *html)
{
	frame_fill(v);
	if (view_render(v->re.view, v->re.page, html) == OK)
		return str_trim(
			buf_str(html)); /* templates begin with line ends of their comments */
	LOG("error", "render", LOG_TEXT("incident", str_of(v->rq.incident)),
	    LOG_TEXT("trail", str_of(trail_text())));
	v->re.status = 500;
	return STR("<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>500</title>"
		   "<p>系统暂时出现问题，请稍后重试。</p></html>");
}

/* The page cut at its marks, with what goes there: body[0], insert, body[1], insert … */
enum { PIECES_MAX = 2 * INSERTS_MAX + 1 };

struct piece {
	struct str html;
	const struct pack *packed; /* of an insert */
};

static size_t
put_inserts(const struct reply *re, struct str body, struct piece pieces[PIECES_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < re->n_inserts; i++) {
		struct str mark = str_of(re->inserts[i].mark);
		ptrdiff_t at = str_find(body, mark);

		if (at < 0)
			continue;
		pieces[n++] = (struct piece){ str_slice(body, 0, (size_t)at), NULL };
		pieces[n++] = (struct piece){ re->inserts[i].html, re->inserts[i].packed };
		body = str_slice(body, (size_t)at + mark.len, body.len);
	}
	pieces[n++] = (struct piece){ body, NULL };
	return n;
}

/* All pieces as one file of gzip; its memory is kept from page to page. */
static struct piece
pack_pieces(const struct pack_code *code, const struct piece *pieces, size_t n)
{
	static struct pack out;
	uint32_t crc = 0;
	size_t len = 0;

	pack_clear(&out);
	pack_head(&out, code);
	for (size_t i = 0; i < n; i++) {
		if (pieces[i].packed != NULL)
			pack_add(&out, pieces[i].packed);
		else
			pack_text(&out, code, pieces[i].html);
		crc = pack_crc(crc, pieces[i].html);
		len += pieces[i].html.len;
	}
	pack_end(&out, code, crc, len);
	return (struct piece){ pack_bytes(&out), NULL };
}

static void
write_all(struct visit *v, struct str head, const struct piece *pieces, size_t n)
{
	call_write(v->rq.call, head);
	for (size_t i = 0; i < n && !v->rq.is_head; i++)
		call_write(v->rq.call, pieces[i].html);
}

void
visit_send(struct visit *v)
{
	struct piece pieces[PIECES_MAX];
	size_t n, len = 0;
	static struct buf html = { .max = PAGE_MAX },
			  head = { .max = HEAD_MAX }; /* kept from page to page */
	struct str body = STR("");
	const char *type = "text/html; charset=utf-8";

	if (v->re.page != NULL && v->re.status != 303) {
		body = render(v, &html);
	} else if (v->re.content.at != NULL) {
		body = (struct str){ v->re.content.at, v->re.content.len };
		type = v->re.type;
	}
	n = put_inserts(&v->re, body, pieces);
	if (is_packed(v)) {
		pieces[0] = pack_pieces(v->re.code, pieces, n);
		n = 1;
	}
	for (size_t i = 0; i < n; i++)
		len += pieces[i].html.len;
	fill_head(v, &head, type, len);
	write_all(v, buf_str(&head), pieces, n);
	buf_wipe(&head);
	buf_wipe(&html);
}
