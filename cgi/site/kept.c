/* kept.c - a form of somebody whose session has ended: kept, and shown again filled once he has signed in. */
#include "domain/session/session_kept.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/config.h"
#include "lib/web/listing.h"
#include "site/inside.h"

#define KEPT_COOKIE "__Host-dkk"

enum { KEPT_BODY_MAX = 128 * 1024, KEPT_PATH_MAX = 200 };

/* Passwords and codes are not kept, nor buttons, which are pressed again faster. */
static bool
may_keep(const struct action *action)
{
	if (action->again == NULL || action->form == NULL || action->form->n < 2)
		return false;
	for (size_t i = 0; i < action->form->n; i++)
		if (action->form->fields[i].type == FIELD_SECRET ||
		    action->form->fields[i].fleeting)
			return false;
	return true;
}

static struct str
fields_of(struct visit *v)
{
	struct buf text = BUF(KEPT_BODY_MAX);
	struct str copy;

	for (size_t i = 0; i < v->rq.body.n; i++) {
		const struct pair *pair = &v->rq.body.at[i];

		if (str_equal(pair->name, STR("csrf")) || str_equal(pair->name, STR("token")))
			continue;
		if (text.len > 0)
			buf_add_c(&text, "&");
		query_encode(&text, pair->name);
		buf_add_c(&text, "=");
		query_encode(&text, pair->value);
	}
	copy = text.full ? STR("") : str_copy(v->rq.arena, buf_str(&text));
	buf_free(&text);
	return copy;
}

enum result
kept_keep(struct visit *v)
{
	struct str token = request_cookie(&v->rq, SESSION_COOKIE);
	struct kept_form form = { .path = v->rq.path };
	size_t max = v->rq.action->body_max == 0 ? BODY_MAX : v->rq.action->body_max;
	enum result done;

	if (!v->program->sees_personal_data || !may_keep(v->rq.action) ||
	    v->rq.path.len > KEPT_PATH_MAX ||
	    !request_is_from_here(&v->rq, str_of(config_text("site.host"))) ||
	    request_read_body(&v->rq, max) != OK)
		return NOT_FOUND;
	form.body = fields_of(v);
	if (str_empty(form.body))
		return NOT_FOUND;
	done = kept_put(v->rq.store, v->rq.arena, token, &form, v->rq.now);
	if (done != OK)
		return done;
	reply_cookie(&v->re, (struct cookie){ KEPT_COOKIE, token, KEPT_MINUTES * 60, true });
	return reply_see_other(&v->re, sign_in_address(&v->rq, "?kept=1"));
}

bool
kept_is_wanted(struct visit *v)
{
	struct request as_post = v->rq;

	if (v->rq.method != GET || !str_equal(request_query(&v->rq, "kept"), STR("1")) ||
	    request_cookie(&v->rq, KEPT_COOKIE).at == NULL)
		return false;
	as_post.method = POST;
	if (action_find(v->program->actions, &as_post) != OK || !may_keep(as_post.action))
		return false;
	v->rq.action = as_post.action;
	for (size_t i = 0; i < PARTS_MAX; i++)
		v->rq.parts[i] = as_post.parts[i];
	return true;
}

enum result
kept_restore(struct visit *v)
{
	struct str token = request_cookie(&v->rq, KEPT_COOKIE), body;
	enum result found;
	void *form;

	found = kept_take(v->rq.store, v->rq.arena, token, v->who.account_id, v->rq.path, v->rq.now,
			  &body);
	if (found == NOT_FOUND)
		return reply_see_other(&v->re, STR("/home"));
	TRY(found);
	if (parse_urlencoded(v->rq.arena, body, &v->rq.body) != OK ||
	    form_read(v->rq.action->form, &v->rq, true, &form, &v->re.errors) != OK)
		return reply_see_other(&v->re, STR("/home"));
	v->re.errors.n = 0;
	v->rq.form = form;
	return REFUSED;
}
