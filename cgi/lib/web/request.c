/* request.c - from FastCGI parameters to a request. */
#include "lib/web/request.h"

#include <string.h>

#include "lib/base/arena.h"
#include "lib/io/gateway.h"
#include "lib/web/prefix.h"

static enum method
method_of(struct str word, bool *is_head_out)
{
	*is_head_out = str_equal(word, STR("HEAD"));
	if (*is_head_out || str_equal(word, STR("GET")))
		return GET;
	return str_equal(word, STR("POST")) ? POST : METHOD_NONE;
}

/* "gzip" among the codings, unless with a weight: nobody but a test sends "gzip;q=0". */
static bool
takes_gzip(struct str codings)
{
	struct str coding;

	while (str_next(&codings, ',', &coding))
		if (str_equal(str_trim(coding), STR("gzip")))
			return true;
	return false;
}

enum result
request_read(struct request *rq, struct call *call, struct arena *arena)
{
	struct str uri = call_param(call, "REQUEST_URI");
	ptrdiff_t cut = str_find(uri, STR("?"));

	rq->call = call;
	rq->arena = arena;
	rq->method = method_of(call_param(call, "REQUEST_METHOD"), &rq->is_head);
	rq->address = str_of(str_c(arena, call_param(call, "REMOTE_ADDR")));
	rq->host = call_param(call, "HTTP_HOST");
	rq->origin = call_param(call, "HTTP_ORIGIN");
	rq->fetch_site = call_param(call, "HTTP_SEC_FETCH_SITE");
	rq->agent = call_param(call, "HTTP_USER_AGENT");
	rq->is_autosave = str_equal(call_param(call, "HTTP_X_REQUESTED_WITH"), STR("autosave"));
	rq->takes_gzip = takes_gzip(call_param(call, "HTTP_ACCEPT_ENCODING"));
	rq->path = STR("");
	if (cut >= 0) {
		rq->query_text = str_slice(uri, (size_t)cut + 1, uri.len);
		uri = str_slice(uri, 0, (size_t)cut);
	}
	if (uri.len > PATH_MAX_BYTES || rq->query_text.len > QUERY_MAX_BYTES)
		return REFUSED;
	TRY(parse_path(arena, uri, &rq->path));
	rq->path = prefix_take_off(rq->path);
	TRY(parse_urlencoded(arena, rq->query_text, &rq->query));
	return parse_cookies(arena, call_param(call, "HTTP_COOKIE"), &rq->cookies);
}

enum result
request_read_body(struct request *rq, size_t max)
{
	struct str type = call_param(rq->call, "CONTENT_TYPE"), body;

	if (rq->has_body)
		return OK;
	rq->has_body = true;
	TRY(call_body(rq->call, rq->arena, max, &body));
	if (str_starts(type, STR("application/x-www-form-urlencoded")) || body.len == 0)
		return parse_urlencoded(rq->arena, body, &rq->body);
	if (str_starts(type, STR("multipart/form-data")))
		return parse_multipart(rq->arena, type, body, &rq->body, &rq->uploads);
	return REFUSED;
}

struct str
request_value(const struct pairs *pairs, const char *name)
{
	for (size_t i = 0; i < pairs->n; i++)
		if (str_equal(pairs->at[i].name, str_of(name)))
			return pairs->at[i].value;
	return (struct str){ NULL, 0 };
}

struct str
request_part(const struct request *rq, const char *name)
{
	for (size_t i = 0; i < PARTS_MAX; i++)
		if (rq->parts[i].name.at != NULL && str_equal(rq->parts[i].name, str_of(name)))
			return rq->parts[i].value;
	return (struct str){ NULL, 0 };
}

enum result
request_id(const struct request *rq, const char *name, int64_t *id_out)
{
	struct str text = request_part(rq, name);
	int64_t id;

	if (text.len == 0 || text.len > 18 || text.at[0] == '0' || str_to_int(text, &id) != OK ||
	    id <= 0)
		return NOT_FOUND;
	*id_out = id;
	return OK;
}

struct str
request_query(const struct request *rq, const char *name)
{
	return request_value(&rq->query, name);
}

static struct str
only_code(struct str code)
{
	for (size_t i = 0; i < code.len; i++) {
		char c = code.at[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
		    c != '-' && c != '_')
			return (struct str){ NULL, 0 };
	}
	return code;
}

struct str
request_query_code(const struct request *rq, const char *name)
{
	return only_code(request_query(rq, name));
}

struct str
request_part_code(const struct request *rq, const char *name)
{
	return only_code(request_part(rq, name));
}

int64_t
request_query_number(const struct request *rq, const char *name, int64_t preset)
{
	int64_t n;

	return str_to_int(str_trim(request_query(rq, name)), &n) == OK ? n : preset;
}

struct str
request_cookie(const struct request *rq, const char *name)
{
	return request_value(&rq->cookies, prefix_cookie_name(rq->arena, name).at);
}

const struct upload *
request_upload(const struct request *rq, const char *field)
{
	for (size_t i = 0; i < rq->uploads.n; i++)
		if (str_equal(rq->uploads.at[i].field, str_of(field)))
			return &rq->uploads.at[i];
	return NULL;
}

bool
request_is_from_here(const struct request *rq, struct str site_host)
{
	struct str origin = rq->origin, scheme = STR("https://"),
		   host = str_empty(site_host) ? rq->host : site_host;

	if (rq->fetch_site.at != NULL && !str_equal(rq->fetch_site, STR("same-origin")) &&
	    !str_equal(rq->fetch_site, STR("none")))
		return false;
	if (origin.at == NULL || str_equal(origin, STR("null")))
		return rq->fetch_site.at != NULL || origin.at == NULL;
	return str_starts(origin, scheme) &&
	       str_equal(str_slice(origin, scheme.len, origin.len), host);
}
