/*
 * http.h - requests to other hosts that nobody waits for: started, and collected when they have ended.
 *
 * The only file that sees libcurl is http.c. Certificates are always verified, redirects are not followed, no proxy
 * and no password file of the account is used, an answer is read up to HTTP_ANSWER_MAX bytes. One thread only.
 * A request's time runs while http_wait() is called again and again: what came while nobody looked is not lost.
 */
#ifndef IO_HTTP_H
#define IO_HTTP_H

#include "lib/base/str.h"

struct arena;

enum { HTTP_ANSWER_MAX = 64 * 1024, HTTP_HEADERS_MAX = 20, HTTP_RUNNING_MAX = 16 };

struct http_request {
	const char *method;
	struct str url, body;
	struct str headers[HTTP_HEADERS_MAX]; /* "Name: value" */
	size_t n_headers;
	int64_t timeout_ms;
	const char *ca_file;       /* further authorities; NULL: those of the system */
};

struct http_answer {
	int64_t tag;               /* of http_start() */
	int64_t status;            /* 0: none came */
	const char *fault;         /* "timeout", "tls", "network", "long"; NULL: an answer came */
	struct str body;
};

/* https, or http to this very host: what leaves it is encrypted. */
bool http_url_is_safe(struct str url);
/* REFUSED: a header with a line end or another control character, or an unsafe address. CONFLICT: too many run. */
enum result http_start(const struct http_request *request, int64_t tag) MUST_USE;
size_t http_running(void);
/* Waits at most so long, then calls each() for every request that has ended; its body lives in the arena. */
typedef void http_ended(void *context, const struct http_answer *answer);
enum result http_wait(struct arena *arena, int ms, http_ended *each, void *context) MUST_USE;

#endif
