/*
 * request.h - what a visitor sent, parsed once, strictly and with caps.
 *
 * Text that gets here is valid UTF-8 without NUL and control characters (tab, newline and carriage
 * return pass). Anything else, and anything beyond the caps, is REFUSED (400).
 * Duplicates keep their order; request_value() gives the first.
 */
#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct call;
struct store;
struct action;
struct identity; /* of the site layer */

enum method { METHOD_NONE = 0, GET, POST };

enum {
	PATH_MAX_BYTES = 2000,
	QUERY_MAX_BYTES = 8000,
	FIELDS_MAX = 2000,
	PARTS_MAX = 4,         /* {name} pieces of a path */
	UPLOADS_MAX = 6,
	BODY_MAX = 256 * 1024, /* forms; an action with uploads says more */
};

struct pair {
	struct str name, value;
};

struct pairs {
	struct pair *at;
	size_t n;
};

struct upload {
	struct str field, filename, content;
};

struct uploads {
	struct upload *at;
	size_t n;
};

struct form_errors;

struct request {
	struct call *call;
	struct arena *arena;
	struct store *store;
	struct stamp now;
	const struct action *action;
	const struct identity *who;      /* NULL: nobody signed in */
	const void *form;                /* the action's struct, filled and valid */
	const struct form_errors *failed; /* set when a page is shown again after a bad form */

	enum method method;
	bool is_head, is_autosave, takes_gzip;
	bool has_body;                   /* the body was read */
	bool lenient;                    /* a draft is saved: incomplete is fine, nothing is submitted */
	const char *incident;            /* number of this request in the log */
	struct str path, query_text, address, host, origin, fetch_site, agent;
	struct pairs query, body, cookies;
	struct uploads uploads;
	struct pair parts[PARTS_MAX];
};

/* Reads line, headers and cookies. REFUSED: malformed. */
enum result request_read(struct request *rq, struct call *call, struct arena *arena) MUST_USE;
/* Reads the body of a POST, once. REFUSED: malformed or longer than max. */
enum result request_read_body(struct request *rq, size_t max) MUST_USE;

struct str request_part(const struct request *rq, const char *name);          /* absent if none */
/* A numeric piece of the path. NOT_FOUND when it is no positive number. */
enum result request_id(const struct request *rq, const char *name, int64_t *id_out) MUST_USE;
struct str request_query(const struct request *rq, const char *name);
/* A code of ours, ASCII letters, digits, - and _; absent when it is anything else: columns of codes know no other. */
struct str request_query_code(const struct request *rq, const char *name);
struct str request_part_code(const struct request *rq, const char *name);
int64_t request_query_number(const struct request *rq, const char *name, int64_t preset);
struct str request_cookie(const struct request *rq, const char *name);
struct str request_value(const struct pairs *pairs, const char *name);
const struct upload *request_upload(const struct request *rq, const char *field); /* NULL if none */

/* The browser's own word on where a request comes from, where it gives one. site_host "": the Host sent. */
bool request_is_from_here(const struct request *rq, struct str site_host);

/* The parsers, pure; fuzzed. REFUSED on malformed input, odd characters or too many fields. */
enum result parse_urlencoded(struct arena *arena, struct str text, struct pairs *out) MUST_USE;
enum result parse_cookies(struct arena *arena, struct str text, struct pairs *out) MUST_USE;
enum result parse_multipart(struct arena *arena, struct str content_type, struct str body,
			    struct pairs *out, struct uploads *uploads_out) MUST_USE;
enum result parse_path(struct arena *arena, struct str text, struct str *path_out) MUST_USE;

#endif
