/* http.c - libcurl's multi interface behind three functions. */
#include "lib/io/http.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/io/clock.h"

/* Longer than this between two looks, and the time does not count: it was ours, not the other side's. */
enum { UNATTENDED_US = 1000 * 1000 };

struct transfer {
	CURL *easy;
	struct curl_slist *headers;
	char *body;
	int64_t tag, end_us;
	bool too_long;
	size_t len;
	char answer[HTTP_ANSWER_MAX];
};

static CURLM *multi;
static struct transfer *going[HTTP_RUNNING_MAX];
static size_t running;
static int64_t looked_us;

static bool
follows(struct str url, struct str beginning)
{
	char next;

	if (!str_starts(url, beginning))
		return false;
	if (url.len == beginning.len)
		return true;
	next = url.at[beginning.len];
	return next == '/' || next == '?' || (next == ':' && str_find(url, STR("@")) < 0);
}

bool
http_url_is_safe(struct str url)
{
	for (size_t i = 0; i < url.len; i++)
		if ((unsigned char)url.at[i] <= ' ' || url.at[i] == 0x7f)
			return false;
	return (str_starts(url, STR("https://")) && url.len > 8) ||
	       follows(url, STR("http://127.0.0.1")) || follows(url, STR("http://localhost")) ||
	       follows(url, STR("http://[::1]"));
}

static bool
header_is_safe(struct str line)
{
	for (size_t i = 0; i < line.len; i++)
		if ((unsigned char)line.at[i] < ' ' || line.at[i] == 0x7f)
			return false;
	return str_find(line, STR(":")) > 0;
}

static size_t
take(char *at, size_t size, size_t n, void *context)
{
	struct transfer *t = context;
	size_t len = size * n;

	if (len > HTTP_ANSWER_MAX - t->len) {
		t->too_long = true;
		return 0; /* ends the transfer */
	}
	memcpy(t->answer + t->len, at, len);
	t->len += len;
	return len;
}

static void
let_go(struct transfer *t)
{
	if (t->easy != NULL)
		curl_easy_cleanup(t->easy);
	curl_slist_free_all(t->headers);
	free(t->body);
	free(t);
}

static char *
text_of(struct str s)
{
	char *at = malloc(s.len + 1);

	if (at == NULL)
		return NULL;
	if (s.len > 0)
		memcpy(at, s.at, s.len);
	at[s.len] = '\0';
	return at;
}

static bool
add_header(struct transfer *t, struct str line)
{
	char *text = text_of(line);
	struct curl_slist *longer = text == NULL ? NULL : curl_slist_append(t->headers, text);

	free(text);
	if (longer != NULL)
		t->headers = longer;
	return longer != NULL;
}

static bool
set_body(struct transfer *t, const struct http_request *request)
{
	if (str_empty(request->body))
		return true;
	t->body = text_of(request->body);
	return t->body != NULL &&
	       curl_easy_setopt(t->easy, CURLOPT_POSTFIELDS, t->body) == CURLE_OK &&
	       curl_easy_setopt(t->easy, CURLOPT_POSTFIELDSIZE_LARGE,
				(curl_off_t)request->body.len) == CURLE_OK;
}

#define SET(option, value) (curl_easy_setopt(t->easy, CURLOPT_##option, (value)) == CURLE_OK)

static bool
set_up(struct transfer *t, const struct http_request *request)
{
	char *url = text_of(request->url);
	bool ok = url != NULL && add_header(t, STR("Expect:"));

	for (size_t i = 0; ok && i < request->n_headers; i++)
		ok = add_header(t, request->headers[i]);
	ok = ok && SET(URL, url) && set_body(t, request) && SET(CUSTOMREQUEST, request->method) &&
	     SET(HTTPHEADER, t->headers) && SET(PROTOCOLS_STR, "http,https") &&
	     SET(FOLLOWLOCATION, 0L) && SET(NOSIGNAL, 1L) && SET(PROXY, "") &&
	     SET(NETRC, (long)CURL_NETRC_IGNORED) && SET(SSL_VERIFYPEER, 1L) &&
	     SET(SSL_VERIFYHOST, 2L) && SET(CONNECTTIMEOUT_MS, (long)request->timeout_ms) &&
	     SET(USERAGENT, "dingkao") && SET(WRITEFUNCTION, take) && SET(WRITEDATA, t) &&
	     SET(PRIVATE, t) && (request->ca_file == NULL || SET(CAINFO, request->ca_file));
	free(url);
	return ok;
}

enum result
http_start(const struct http_request *request, int64_t tag)
{
	struct transfer *t;

	if (!http_url_is_safe(request->url))
		return REFUSED;
	for (size_t i = 0; i < request->n_headers; i++)
		if (!header_is_safe(request->headers[i]))
			return REFUSED;
	if (running >= HTTP_RUNNING_MAX)
		return CONFLICT;
	if (multi == NULL && curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)
		multi = curl_multi_init();
	t = calloc(1, sizeof(*t));
	if (multi == NULL || t == NULL) {
		free(t);
		return fail("libcurl cannot start");
	}
	t->tag = tag;
	t->easy = curl_easy_init();
	if (t->easy == NULL || !set_up(t, request) ||
	    curl_multi_add_handle(multi, t->easy) != CURLM_OK) {
		let_go(t);
		return fail("a request cannot be set up");
	}
	t->end_us = clock_steady_us() + request->timeout_ms * 1000;
	if (running == 0)
		looked_us = clock_steady_us();
	going[running++] = t;
	return OK;
}

size_t
http_running(void)
{
	return running;
}

static const char *
fault_of(const struct transfer *t, CURLcode code)
{
	switch ((int)code) {
	case CURLE_OK:
		return NULL;
	case CURLE_OPERATION_TIMEDOUT:
		return "timeout";
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_SSL_CACERT_BADFILE:
	case CURLE_SSL_CERTPROBLEM:
		return "tls";
	default:
		return t->too_long ? "long" : "network";
	}
}

static void
forget(const struct transfer *t)
{
	for (size_t i = 0; i < running; i++)
		if (going[i] == t) {
			going[i] = going[--running];
			return;
		}
}

static void
end_one(struct arena *arena, struct transfer *t, CURLcode code, http_ended *each, void *context)
{
	struct http_answer answer = { 0 };
	long status = 0;

	(void)curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &status);
	(void)curl_multi_remove_handle(multi, t->easy);
	forget(t);
	answer.tag = t->tag;
	answer.fault = fault_of(t, code);
	answer.status = answer.fault == NULL ? status : 0;
	answer.body = str_copy(arena, (struct str){ t->answer, t->len });
	let_go(t);
	each(context, &answer);
}

/* Before anything is read, since an answer may have come meanwhile. */
static void
allow_for_pause(void)
{
	int64_t now = clock_steady_us(), away = now - looked_us;

	looked_us = now;
	for (size_t i = 0; i < running && away > UNATTENDED_US; i++)
		going[i]->end_us += away;
}

static void
end_late(struct arena *arena, http_ended *each, void *context)
{
	int64_t now = clock_steady_us();

	looked_us = now;
	for (size_t i = running; i-- > 0;)
		if (going[i]->end_us <= now)
			end_one(arena, going[i], CURLE_OPERATION_TIMEDOUT, each, context);
}

enum result
http_wait(struct arena *arena, int ms, http_ended *each, void *context)
{
	int n, left;
	struct transfer *t;
	CURLMsg *message;

	if (multi == NULL)
		return OK;
	allow_for_pause();
	if (curl_multi_perform(multi, &n) != CURLM_OK ||
	    (n > 0 && curl_multi_poll(multi, NULL, 0, ms, NULL) != CURLM_OK) ||
	    curl_multi_perform(multi, &n) != CURLM_OK)
		return fail("libcurl");
	while ((message = curl_multi_info_read(multi, &left)) != NULL) {
		CURLcode code = message->data.result;

		if (message->msg == CURLMSG_DONE &&
		    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&t) ==
			    CURLE_OK)
			end_one(arena, t, code, each, context);
	}
	end_late(arena, each, context);
	return OK;
}
