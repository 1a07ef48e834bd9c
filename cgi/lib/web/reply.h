/*
 * reply.h - what a handler wants the visitor to get. Handlers fill it, the spine sends it after commit.
 */
#ifndef WEB_REPLY_H
#define WEB_REPLY_H

#include "lib/base/pack.h"
#include "lib/base/str.h"
#include "lib/web/form.h"
#include "lib/web/view.h"

struct request;

enum { COOKIES_MAX = 4, INSERTS_MAX = 4 };

struct cookie {
	const char *name;
	struct str value;
	int64_t max_age; /* seconds; 0 lasts as long as the browser, -1 deletes */
	bool script_free; /* HttpOnly */
};

/* Ready HTML in the place of a mark of the template, an HTML comment like "<!--cells-->". Data of visitors
 * comes out of templates escaped and so never forms one. packed: the same, where the reply has a code. */
struct insert {
	const char *mark;
	struct str html;
	const struct pack *packed;
};

struct reply {
	struct arena *arena;
	struct view *view;        /* the root; page data goes below Page */
	int status;
	const char *page;         /* template */
	struct str location;      /* redirect */
	const char *type;         /* of content: a download or JSON */
	struct bytes content;
	struct str filename;
	const char *flash;        /* code of Text.flash.<code>, shown once on the next page */
	struct str flash_detail;
	struct form_errors errors;
	struct insert inserts[INSERTS_MAX]; /* in the order of their marks */
	size_t n_inserts;
	const struct pack_code *code;       /* the page is sent as gzip in this code; only if request.takes_gzip */
	struct cookie cookies[COOKIES_MAX];
	size_t n_cookies;
	struct stamp retry_at;    /* 429 and 503 */
	/* What may be done at once but need not be: after the commit of a WRITES handler, outside its transaction. */
	void (*afterwards)(const struct request *rq, int64_t id);
	int64_t afterwards_id;
};

enum result reply_page(struct reply *re, const char *page);
/* For pages too large to be rendered each time: html was rendered before, piece by piece. Call in the order
 * of the marks. */
void reply_insert(struct reply *re, struct insert insert);
/* A page with another status than 200; return the fitting result to roll back. */
void reply_refusal(struct reply *re, int status, const char *page);
enum result reply_see_other(struct reply *re, struct str location);
enum result reply_json(struct reply *re, int status, struct str json);
enum result reply_file(struct reply *re, const char *type, struct bytes content, struct str filename);
/* An error beside a field ("" for the whole form). The handler returns REFUSED and the form is shown again. */
enum result reply_form_error(struct reply *re, const char *field, const char *code) MUST_USE;
void reply_form_note(struct reply *re, struct form_error error);
/* The same where the words need a number at most: {min}. */
void reply_form_wrong(struct reply *re, const char *field, const char *code, int64_t min);
void reply_cookie(struct reply *re, struct cookie cookie);
struct view *reply_data(struct reply *re); /* the node Page */

#endif
