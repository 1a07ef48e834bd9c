/* errand.c - the cookie that carries an errand from page to page. */
#include "site/errand.h"

#include "lib/base/arena.h"
#include "lib/io/cipher.h"

#define ERRAND_COOKIE "__Host-dkr"

enum { ERRAND_MAX = 600 };

void
errand_keep(const struct request *rq, struct reply *re, const char *where, struct str text)
{
	struct bytes sealed;

	text = str_format(rq->arena, "%lld|%.*s", (long long)rq->now.us, STR_ARGS(text));
	if (cipher_seal(rq->arena, where, text, &sealed) != OK)
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
errand_find(const struct request *rq, const char *where, struct str *text_out)
{
	struct str hex = request_cookie(rq, ERRAND_COOKIE), text, piece;
	size_t len = hex.len / 2;
	unsigned char *bytes;
	int64_t at;

	if (str_empty(hex) || len > ERRAND_MAX)
		return NOT_FOUND;
	bytes = arena_new(rq->arena, len + 1);
	/* A cookie that does not open was not made here, or belongs to another errand. */
	if (hex_decode(hex, bytes, len) != OK ||
	    cipher_reveal(rq->arena, where, (struct bytes){ bytes, len }, &text) != OK) {
		trail_clear();
		return NOT_FOUND;
	}
	if (!str_next(&text, '|', &piece) || str_to_int(piece, &at) != OK ||
	    at + ERRAND_MINUTES * STAMP_MINUTE < rq->now.us)
		return NOT_FOUND;
	*text_out = text;
	return OK;
}
