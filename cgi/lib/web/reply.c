/* reply.c - filling a reply. */
#include "lib/web/reply.h"

enum result
reply_page(struct reply *re, const char *page)
{
	if (re->status == 0)
		re->status = 200;
	re->page = page;
	return OK;
}

void
reply_insert(struct reply *re, struct insert insert)
{
	if (re->n_inserts < INSERTS_MAX)
		re->inserts[re->n_inserts++] = insert;
}

void
reply_refusal(struct reply *re, int status, const char *page)
{
	re->status = status;
	re->page = page;
}

enum result
reply_see_other(struct reply *re, struct str location)
{
	re->status = 303;
	re->location = location;
	return OK;
}

enum result
reply_json(struct reply *re, int status, struct str json)
{
	re->status = status;
	re->type = "application/json; charset=utf-8";
	re->content = (struct bytes){ json.at, json.len };
	return OK;
}

enum result
reply_file(struct reply *re, const char *type, struct bytes content, struct str filename)
{
	re->status = 200;
	re->type = type;
	re->content = content;
	re->filename = filename;
	return OK;
}

void
reply_form_note(struct reply *re, struct form_error error)
{
	form_error_add(&re->errors, error);
}

void
reply_form_wrong(struct reply *re, const char *field, const char *code, int64_t min)
{
	reply_form_note(re,
			(struct form_error){ .field = str_of(field), .code = code, .min = min });
}

enum result
reply_form_error(struct reply *re, const char *field, const char *code)
{
	form_error_add(&re->errors, (struct form_error){ .field = str_of(field), .code = code });
	return REFUSED;
}

void
reply_cookie(struct reply *re, struct cookie cookie)
{
	if (re->n_cookies < COOKIES_MAX)
		re->cookies[re->n_cookies++] = cookie;
}

struct view *
reply_data(struct reply *re)
{
	return view_child(re->view, "Page");
}
