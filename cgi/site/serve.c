/* serve.c - the spine: what happens to a request, from first to last byte, and nowhere else. */
#include <string.h>

#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/gateway.h"
#include "lib/io/log.h"
#include "lib/io/random.h"
#include "lib/io/store.h"
#include "site/inside.h"

enum { TRIES = 3 };

static enum result
read_and_route(struct visit *v)
{
	enum result found;

	if (request_read(&v->rq, v->rq.call, v->rq.arena) != OK) {
		reply_refusal(&v->re, 400, "error/bad_request");
		return REFUSED;
	}
	v->restores = kept_is_wanted(v);
	if (v->restores)
		return OK;
	found = action_find(v->program->actions, &v->rq);
	if (found == OK)
		return OK;
	reply_refusal(&v->re, found == REFUSED ? 405 : 404,
		      found == REFUSED ? "error/bad_request" : "error/not_found");
	return found;
}

/* Who asks. A connection that the server closed since the last request shows here first: it is made again once,
 * before anybody is told to wait. */
static enum result
look_up(struct visit *v)
{
	struct store *db = v->rq.store;
	enum result done = FAILED;

	for (int i = 0; i < 2; i++) {
		done = store_ready(db);
		if (done == OK)
			done = profiles_refresh(db, v->rq.now);
		if (done == OK)
			done = guard_identify(v);
		if (done != FAILED || !store_may_retry(db))
			return done;
		trail_clear();
	}
	v->re.retry_at = stamp_add(v->rq.now, 5 * STAMP_SECOND);
	reply_refusal(&v->re, 503, "error/away");
	return REFUSED;
}

static enum result
read_form(struct visit *v)
{
	const struct action *action = v->rq.action;
	struct str go = request_value(&v->rq.body, "go");
	void *form;

	v->rq.lenient = action->keeps_raw ||
			(action->draft && (v->rq.is_autosave || str_equal(go, STR("save")) ||
					   str_equal(go, STR("exit"))));
	if (form_read(action->form, &v->rq, v->rq.lenient, &form, &v->re.errors) != OK) {
		reply_refusal(&v->re, 400, "error/bad_request");
		return REFUSED;
	}
	v->rq.form = form;
	if (action->keeps_raw)
		v->re.errors.n = 0;
	return v->re.errors.n == 0 ? OK : REFUSED;
}

static enum result
read_post(struct visit *v)
{
	size_t max = v->rq.action->body_max == 0 ? BODY_MAX : v->rq.action->body_max;

	if (v->rq.method != POST)
		return OK;
	if (request_read_body(&v->rq, max) != OK) {
		reply_refusal(&v->re, 400, "error/bad_request");
		return REFUSED;
	}
	TRY(guard_form_token(v));
	return read_form(v);
}

/* The flash and the one-time token belong to the change they tell of. */
static enum result
finish_change(struct visit *v)
{
	struct str token = request_value(&v->rq.body, "token");

	if (v->rq.who == NULL || v->re.status != 303)
		return OK;
	if (v->re.flash != NULL)
		TRY(session_set_flash(v->rq.store, v->who.token_hash, str_of(v->re.flash),
				      v->re.flash_detail));
	if (!str_empty(token))
		TRY(form_token_spend(v->rq.store, v->rq.arena, v->rq.who, token, v->re.location,
				     v->rq.now));
	return OK;
}

static enum result
run_handler(struct visit *v)
{
	enum result done;

	if (v->rq.action->writes != WRITES)
		return v->rq.action->run(&v->rq, &v->re);
	TRY(store_begin(v->rq.store));
	done = v->rq.action->run(&v->rq, &v->re);
	if (done == OK)
		done = finish_change(v);
	if (done == OK)
		done = store_commit(v->rq.store);
	else
		store_rollback(v->rq.store);
	if (done == OK && v->re.afterwards != NULL)
		v->re.afterwards(&v->rq, v->re.afterwards_id);
	return done;
}

/* Handlers may choose another frame. */
static void
choose_frame(struct visit *v)
{
	if (access_of(v->rq.who) & (INSTITUTION | OFFICE | ADMIN))
		view_c(view_child(v->re.view, "Page"), "frame", "staff");
}

static void
empty_reply(struct visit *v)
{
	struct arena *arena = v->rq.arena;

	view_end(v->re.view);
	v->re = (struct reply){ .arena = arena, .view = view_new(arena) };
	choose_frame(v);
}

/* Deadlocks and lost connections: the whole transaction of a step again, as long as nothing was committed. */
static enum result
run(struct visit *v, enum result (*step)(struct visit *v))
{
	enum result done = FAILED;

	for (int i = 0; i < TRIES; i++) {
		done = step(v);
		if (done != FAILED || !store_may_retry(v->rq.store))
			return done;
		LOG("warning", "again", LOG_TEXT("why", str_of(trail_text())));
		clock_sleep_ms(20 + (int)random_below(40) * (i + 1));
		if (store_ready(v->rq.store) != OK)
			break;
		trail_clear();
		empty_reply(v);
	}
	if (store_is_away(v->rq.store)) {
		empty_reply(v);
		v->re.retry_at = stamp_add(v->rq.now, 5 * STAMP_SECOND);
		reply_refusal(&v->re, 503, "error/away");
		return REFUSED;
	}
	return done;
}

/* A form sent twice at once: the second finds the world changed, and is led to the first one's result. */
static bool
was_done_before(struct visit *v)
{
	struct str token = request_value(&v->rq.body, "token"), location;

	if (v->rq.method != POST || v->rq.who == NULL || str_empty(token) ||
	    form_token_result(v->rq.store, v->rq.arena, v->rq.who, token, &location) != OK)
		return false;
	empty_reply(v);
	return reply_see_other(&v->re, location) == OK;
}

/* Shows the page of a refused form again, with what was typed and what is wrong. */
static enum result
show_again(struct visit *v)
{
	struct form_errors *errors = ARENA_NEW(v->rq.arena, struct form_errors);
	enum result done;

	*errors = v->re.errors;
	empty_reply(v);
	v->rq.failed = errors;
	done = v->rq.action->again(&v->rq, &v->re);
	/* What was to be shown again is over, and the page leads on to how it stands. */
	if (done != OK || v->re.status == 303)
		return done;
	/* What only the page knows to be wanting, beside what the form's table says. */
	for (size_t i = 0; i < v->re.errors.n; i++)
		form_error_add(errors, v->re.errors.at[i]);
	view_form_again(v->re.view, &v->rq, v->rq.action->form, errors);
	v->re.status = v->restores ? 200 : 422;
	return OK;
}

/* What was sent to a session that had ended, as if it came back from the server. */
static enum result
show_kept(struct visit *v)
{
	struct view *flash;
	enum result found;

	TRY(run(v, guard_authorize));
	found = run(v, kept_restore);
	if (found != REFUSED || v->re.status == 503)
		return found;
	TRY(show_again(v));
	flash = view_child(v->re.view, "Page.flash");
	view_c(flash, "kind", "w");
	view_str(flash, "text", view_word("word.kept"));
	return OK;
}

static void
show_refusal(struct visit *v, enum result why)
{
	static const struct {
		int status;
		const char *page;
	} pages[] = {
		[OK] = { 200, NULL },
		[NOT_FOUND] = { 404, "error/not_found" },
		[CONFLICT] = { 409, "error/conflict" },
		[EXPIRED] = { 409, "error/closed" },
		[REFUSED] = { 403, "error/forbidden" },
		[FAILED] = { 500, "error/failed" },
	};

	if (why == FAILED) {
		LOG("error", "failed", LOG_TEXT("incident", str_of(v->rq.incident)),
		    LOG_TEXT("trail", str_of(trail_text())));
		store_rollback(v->rq.store);
	}
	if (why != FAILED && v->re.status != 0 && v->re.status != 200)
		return; /* the step that refused has said how */
	empty_reply(v);
	reply_refusal(&v->re, pages[why].status, pages[why].page);
}

static enum result
answer(struct visit *v)
{
	enum result done;

	TRY(read_and_route(v));
	TRY(look_up(v));
	choose_frame(v);
	if (v->restores)
		return show_kept(v);
	TRY(run(v, guard_authorize));
	TRY(guard_open(v));
	TRY(run(v, guard_throttle));
	done = read_post(v);
	if (done == OK)
		done = run(v, run_handler);
	if (done != OK && done != FAILED && was_done_before(v))
		return OK;
	if (done == REFUSED && v->re.errors.n > 0 && v->rq.action->again != NULL)
		done = show_again(v);
	return done;
}

static void
log_visit(const struct visit *v, int64_t trips)
{
	LOG("info", "request", LOG_TEXT("method", v->rq.method == POST ? STR("POST") : STR("GET")),
	    LOG_TEXT("path", str_of(v->rq.action == NULL ? "-" : v->rq.action->path)),
	    LOG_NUMBER("status", v->re.status), LOG_NUMBER("us", clock_steady_us() - v->started_us),
	    LOG_NUMBER("trips", trips), LOG_NUMBER("account", v->who.account_id),
	    LOG_TEXT("incident", str_of(v->rq.incident)));
}

void
site_serve(const struct program *program, struct store *db, struct arena *arena, struct call *call)
{
	int64_t trips = store_round_trips(db);
	struct visit *v = ARENA_NEW(arena, struct visit);
	enum result done;

	trail_clear();
	v->program = program;
	v->started_us = clock_steady_us();
	v->rq.call = call;
	v->rq.arena = arena;
	v->rq.store = db;
	v->rq.now = clock_now();
	v->rq.incident = random_hex(arena, 6).at;
	empty_reply(v);
	done = answer(v);
	if (done != OK)
		show_refusal(v, done);
	visit_send(v);
	call_finish(call);
	log_visit(v, store_round_trips(db) - trips);
	view_end(v->re.view);
	arena_reset(arena);
}
