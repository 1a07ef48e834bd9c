/* deliver.c - messages to the gateway: claim, send, note. */
#include <stdbool.h>

#include "jobs/deliver.h"
#include "domain/sms/sms.h"
#include "domain/sms/sms_delivery.h"
#include "domain/sms/sms_gateway.h"
#include "jobs/sweep_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/log.h"
#include "lib/io/random.h"

enum { NONCE_BYTES = 16, LEASE_SPARE_SECONDS = 600, LONGEST_PAUSE_SECONDS = 3600 };

struct sending {
	int64_t id, tries;
	unsigned char claim[SMS_CLAIM_BYTES];
};
/* What runs, by the tag of its request; id 0 is free. */
static struct sending sending[HTTP_RUNNING_MAX];

void
deliver_check(void)
{
	const char *fault = sms_gateway_fault();

	if (fault != NULL)
		LOG("error", "gateway", LOG_TEXT("why", str_of(fault)));
}

bool
deliver_runs(void)
{
	return http_running() > 0;
}

static enum result
in_transaction(struct store *db, enum result done)
{
	if (done == OK)
		return store_commit(db);
	store_rollback(db);
	return done;
}

static struct sending *
free_place(void)
{
	for (size_t i = 0; i < HTTP_RUNNING_MAX; i++)
		if (sending[i].id == 0)
			return &sending[i];
	return NULL;
}

/* Longer each time, and never all at once. */
static struct stamp
next_try(int64_t tries, struct stamp now)
{
	int64_t pause = config_number("sms.retry_seconds");

	if (tries >= config_number("sms.tries"))
		return (struct stamp){ 0 };
	while (--tries > 0 && pause < LONGEST_PAUSE_SECONDS)
		pause *= 2;
	pause = pause < LONGEST_PAUSE_SECONDS ? pause : LONGEST_PAUSE_SECONDS;
	return stamp_add(now, pause * STAMP_SECOND +
				      (int64_t)random_below((uint32_t)pause * 500 + 1) * 1000);
}

static enum result
note_end(struct store *db, const struct sending *own, const char *fault, struct stamp now)
{
	struct bytes claim = { own->claim, SMS_CLAIM_BYTES };
	enum result done;

	LOG(fault == NULL ? "info" : "warning", "sms", LOG_NUMBER("message", own->id),
	    LOG_NUMBER("try", own->tries),
	    LOG_TEXT("end", fault == NULL ? STR("sent") : str_of(fault)));
	TRY(store_begin(db));
	done = fault == NULL ? sms_note_sent(db, own->id, claim, now) :
			       sms_note_failed(db, own->id, claim, str_of(fault),
					       next_try(own->tries, now));
	return in_transaction(db, done == CONFLICT ? OK : done);
}

static enum result
start_one(struct store *db, struct arena *arena, const struct sms_claimed *row,
	  const unsigned char *claim, struct stamp now)
{
	struct sending *own = free_place();
	struct sms_message_out message = { .id = row->id };
	struct http_request request = { 0 };
	enum result done;

	if (own == NULL)
		return fail("more messages were claimed than can be sent");
	*own = (struct sending){ .id = row->id, .tries = row->tries };
	for (size_t i = 0; i < SMS_CLAIM_BYTES; i++)
		own->claim[i] = claim[i];
	/* A message that cannot be opened fails alone: the others of its batch are claimed, too. */
	done = cipher_reveal(arena, SEALED_OUTBOX_MOBILE, row->mobile, &message.mobile);
	if (done == OK)
		done = cipher_reveal(arena, SEALED_OUTBOX_BODY, row->body, &message.text);
	if (done == OK)
		done = sms_gateway_request(arena, &message, now, random_hex(arena, NONCE_BYTES),
					   &request);
	if (done == OK)
		done = http_start(&request, own - sending);
	if (done == OK)
		return OK;
	if (done == FAILED)
		trail_clear();
	done = note_end(db, own, "setup", now);
	own->id = 0;
	return done;
}

static enum result
start_some(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	int64_t lease = config_number("sms.timeout") + LEASE_SPARE_SECONDS;
	int64_t most = HTTP_RUNNING_MAX - (int64_t)http_running();
	unsigned char claim[SMS_CLAIM_BYTES];
	struct bytes own = { claim, sizeof(claim) };
	enum result done = OK, one;
	const struct sms_claimed *row;
	struct rows rows;

	*n_out = 0;
	if (most <= 0 || sms_gateway_fault() != NULL)
		return OK;
	random_fill(claim, sizeof(claim));
	TRY(store_begin(db));
	TRY(in_transaction(db, sms_claim(db, arena, own, most, now,
					 stamp_add(now, lease * STAMP_SECOND), &rows)));
	row = rows.at;
	/* All of them, whatever becomes of one: they are claimed. */
	for (size_t i = 0; i < rows.n; i++) {
		one = start_one(db, arena, &row[i], claim, now);
		done = one == OK ? done : one;
	}
	*n_out = (int64_t)rows.n;
	return done;
}

/* The gateway "log": messages stay in the outbox, marked as sent. */
static enum result
mark_all(struct store *db, struct stamp now, int64_t *n_out)
{
	TRY(store_begin(db));
	return in_transaction(db, store_run(db, &outbox_mark, n_out, WITH(V(now))));
}

enum result
deliver_start(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	return sms_gateway_is_http() ? start_some(db, arena, now, n_out) : mark_all(db, now, n_out);
}

struct collecting {
	struct store *db;
	struct arena *arena;
	enum result done;
};

static void
collect(void *context, const struct http_answer *answer)
{
	struct collecting *c = context;
	struct sending *own = &sending[answer->tag];
	enum result done = note_end(c->db, own, sms_gateway_verdict(c->arena, answer), clock_now());

	own->id = 0;
	if (done != OK)
		c->done = done;
}

enum result
deliver_wait(struct store *db, struct arena *arena, int ms)
{
	struct collecting c = { db, arena, OK };

	if (!deliver_runs()) {
		clock_sleep_ms(ms);
		return OK;
	}
	TRY(http_wait(arena, ms, collect, &c));
	return c.done;
}

void
deliver_tend(struct store *db, struct arena *arena)
{
	if (!deliver_runs() || deliver_wait(db, arena, 0) == OK)
		return;
	LOG("error", "deliver", LOG_TEXT("why", str_of(trail_text())));
	trail_clear();
}
