/* errand.c - the cookie that carries a reset from page to page. */
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "reset/reset.h"

#define ERRAND_COOKIE "__Host-dkr"

enum { ERRAND_MINUTES = 15, ERRAND_MAX = 400 };

void
errand_keep(const struct request *rq, struct reply *re, const struct errand *errand)
{
	struct str text = str_format(rq->arena, "%d|%lld|%.*s|%.*s", (int)errand->door,
				     (long long)errand->asked_at.us, STR_ARGS(errand->code),
				     STR_ARGS(errand->name));
	struct bytes sealed;

	if (cipher_seal(rq->arena, "reset.errand", text, &sealed) != OK)
		return; /* without the cookie the visitor begins anew */
	reply_cookie(re,
		     (struct cookie){ ERRAND_COOKIE, hex_encode(rq->arena, sealed.at, sealed.len),
				      ERRAND_MINUTES * 60, true });
}

void
errand_forget(struct reply *re)
{
	reply_cookie(re, (struct cookie){ ERRAND_COOKIE, STR(""), -1, true });
}

enum result
errand_find(const struct request *rq, struct errand *errand_out)
{
	struct str hex = request_cookie(rq, ERRAND_COOKIE), text, piece;
	struct errand errand = { 0 };
	size_t len = hex.len / 2;
	unsigned char *bytes;
	int64_t n;

	if (str_empty(hex) || len > ERRAND_MAX)
		return NOT_FOUND;
	bytes = arena_new(rq->arena, len + 1);
	/* A cookie that does not open was not made here. */
	if (hex_decode(hex, bytes, len) != OK ||
	    cipher_reveal(rq->arena, "reset.errand", (struct bytes){ bytes, len }, &text) != OK) {
		trail_clear();
		return NOT_FOUND;
	}
	if (!str_next(&text, '|', &piece) || str_to_int(piece, &n) != OK)
		return NOT_FOUND;
	errand.door = n == DOOR_INSTITUTION ? DOOR_INSTITUTION : DOOR_PHYSICIAN;
	if (!str_next(&text, '|', &piece) || str_to_int(piece, &n) != OK ||
	    !str_next(&text, '|', &errand.code))
		return NOT_FOUND;
	errand.asked_at.us = n;
	errand.name = text;
	if (errand.asked_at.us + ERRAND_MINUTES * STAMP_MINUTE < rq->now.us)
		return NOT_FOUND;
	*errand_out = errand;
	return OK;
}
