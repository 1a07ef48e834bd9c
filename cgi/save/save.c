/* save.c - reading, applying and answering a batch of saves. */
#include "save/save.h"

#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/gateway.h"
#include "lib/io/log.h"
#include "lib/io/store.h"
#include "lib/web/request.h"
#include "site/site.h"

enum { BODY_BYTES = 1024 };

/* One call, and what is to be told. */
struct visit {
	struct call *call;
	struct str token;
	int status;          /* 0: a save, judged with the batch */
	const struct save *save;
};

/* Saves are sorted when applied, so that each is found again by its visit's number. */
struct batch {
	struct visit visits[SAVES_MAX];
	struct save saves[SAVES_MAX];
	size_t n, n_saves;
};

static int
read_save(struct visit *v, struct arena *arena, struct save *save)
{
	struct request *rq = ARENA_NEW(arena, struct request);
	struct str body;

	if (request_read(rq, v->call, arena) != OK)
		return 400;
	if (rq->method != POST)
		return 405;
	if (call_body(v->call, arena, BODY_BYTES, &body) != OK)
		return 400;
	if (!request_is_from_here(rq, str_of(config_text("site.host"))))
		return 403;
	v->token = request_cookie(rq, SESSION_COOKIE);
	if (str_empty(v->token))
		return 401;
	if (save_parse(body, save) != OK)
		return 400;
	if (cipher_digest(arena, v->token, &save->tok) != OK)
		return 503;
	return 0;
}

static void
read_all(struct batch *b, struct arena *arena)
{
	for (size_t i = 0; i < b->n; i++) {
		struct save *save = &b->saves[b->n_saves];

		*save = (struct save){ .number = i };
		b->visits[i].status = read_save(&b->visits[i], arena, save);
		b->n_saves += b->visits[i].status == 0;
	}
}

/* As at the start: a session that sits a test does not idle out under it. */
static enum result
hold(struct store *db, const struct save *save)
{
	enum result done;

	if (save->verdict != SAVE_DONE && save->verdict != SAVE_REPEATED)
		return OK;
	TRY(store_begin(db));
	done = session_hold(db, save->tok, save->deadline);
	if (done == OK)
		return store_commit(db);
	store_rollback(db);
	return done;
}

/* Somebody signed in again while his page was open: the page goes on with the new session. */
static void
give_back(struct store *db, struct arena *arena, struct visit *v, struct save *save,
	  struct stamp now, int64_t grace)
{
	struct identity who;

	if (session_find(db, arena, v->token, now, &who) != OK ||
	    save_regain(db, save, who.account_id) != OK ||
	    saves_apply(db, arena, save, 1, now, grace) != OK || hold(db, save) != OK)
		trail_clear(); /* told as LOGIN or as a fault, by the verdict that stands */
}

static void
apply(struct store *db, struct arena *arena, struct batch *b, struct stamp now)
{
	int64_t grace = config_number("exam.grace_seconds") * STAMP_SECOND;

	enum result done = FAILED;

	/* A restarted server shows with the first statement; revisions make it harmless to apply twice. */
	for (int i = 0; i < 2 && done != OK; i++) {
		trail_clear();
		done = store_ready(db);
		if (done == OK)
			done = saves_apply(db, arena, b->saves, b->n_saves, now, grace);
	}
	if (done != OK)
		LOG("error", "batch", LOG_TEXT("why", str_of(trail_text())),
		    LOG_NUMBER("saves", (int64_t)b->n_saves));
	for (size_t i = 0; i < b->n_saves; i++) {
		struct visit *v = &b->visits[b->saves[i].number];

		v->save = &b->saves[i];
		if (b->saves[i].verdict == SAVE_ORPHAN)
			give_back(db, arena, v, &b->saves[i], now, grace);
	}
}

struct told {
	int status;
	const char *why; /* NULL: saved */
};

static struct told
tell(const struct visit *v)
{
	static const struct told by_verdict[N_SAVE_VERDICTS] = {
		[SAVE_UNKNOWN] = { 503, "away" }, [SAVE_DONE] = { 200, NULL },
		[SAVE_REPEATED] = { 200, NULL },  [SAVE_OLDER] = { 409, "older" },
		[SAVE_MOVED] = { 409, "moved" },  [SAVE_LOGIN] = { 401, "login" },
		[SAVE_ORPHAN] = { 401, "login" }, [SAVE_CLOSED] = { 423, "closed" },
		[SAVE_LATE] = { 423, "late" },    [SAVE_GONE] = { 404, "gone" },
		[SAVE_BAD] = { 400, "bad" },
	};

	if (v->save != NULL)
		return by_verdict[v->save->verdict];
	return (struct told){ v->status, v->status == 401 ? "login" :
					 v->status == 503 ? "away" :
							    "bad" };
}

static void
answer(const struct visit *v, struct arena *arena, struct stamp now)
{
	struct told told = tell(v);
	int64_t left = 0;
	struct str body;

	if (v->save != NULL && !stamp_is_none(v->save->deadline) && v->save->deadline.us > now.us)
		left = (v->save->deadline.us - now.us) / 1000;
	if (v->save != NULL && v->save->verdict == SAVE_OLDER)
		body = str_format(
			arena,
			"{\"ok\":0,\"why\":\"older\",\"rev\":%lld,\"sheet\":\"%.*s\",\"left\":%lld,\"at\":\"%.*s\"}",
			(long long)v->save->rev_now, STR_ARGS(v->save->sheet_now), (long long)left,
			STR_ARGS(stamp_clock(arena, now)));
	else if (told.why == NULL)
		body = str_format(arena, "{\"ok\":1,\"rev\":%lld,\"left\":%lld,\"at\":\"%.*s\"}",
				  (long long)v->save->rev_now, (long long)left,
				  STR_ARGS(stamp_clock(arena, now)));
	else
		body = str_format(arena, "{\"ok\":0,\"why\":\"%s\"}", told.why);
	call_write(v->call,
		   str_format(arena,
			      "Status: %d\r\nContent-Type: application/json\r\n"
			      "Cache-Control: no-store\r\n%sContent-Length: %zu\r\n\r\n%.*s",
			      told.status, told.status == 405 ? "Allow: POST\r\n" : "", body.len,
			      STR_ARGS(body)));
	call_finish(v->call);
}

/* One line a minute: a line for each save would cost as much as the save. */
struct tally {
	int64_t batches, saves, refused, since_us;
};

static void
count(struct tally *t, const struct batch *b)
{
	t->batches++;
	t->saves += (int64_t)b->n;
	for (size_t i = 0; i < b->n; i++)
		t->refused += tell(&b->visits[i]).why != NULL;
	if (clock_steady_us() - t->since_us < STAMP_MINUTE)
		return;
	LOG("info", "saves", LOG_NUMBER("batches", t->batches), LOG_NUMBER("saves", t->saves),
	    LOG_NUMBER("refused", t->refused));
	*t = (struct tally){ .since_us = clock_steady_us() };
}

void
save_loop(struct store *db, struct arena *arena, bool once)
{
	int linger = (int)config_number("exam.linger_ms");
	struct tally tally = { .since_us = clock_steady_us() };
	static struct batch b; /* large; one thread */
	struct call *calls[SAVES_MAX];

	(void)once; /* only for programs without a socket */
	while (!gateway_stopping()) {
		struct stamp now;

		b.n_saves = 0;
		b.n = gateway_next_many(calls, SAVES_MAX, linger);
		for (size_t i = 0; i < b.n; i++)
			b.visits[i] = (struct visit){ .call = calls[i] };
		trail_clear();
		read_all(&b, arena);
		now = clock_now();
		if (b.n_saves > 0)
			apply(db, arena, &b, now);
		for (size_t i = 0; i < b.n; i++)
			answer(&b.visits[i], arena, now);
		count(&tally, &b);
		arena_reset(arena);
	}
}
