/* factor.c - offering, setting up, trying and removing a second factor. */
#include "domain/factor/factor.h"

#include "domain/factor/factor_sql.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/cipher.h"
#include "lib/io/random.h"

#define SEALED_SECRET "second_factor.secret"
#define SEALED_OFFER "second_factor.offer"

enum {
	OFFER_MINUTES = 30,
	OFFER_MAX = 400,
	EARLY_AND_LATE = 1,
	TRIES = 5,
	PAUSE_MINUTES = 15,
	LONGEST_PAUSE_MINUTES = 60,
	RECOVERY_LENGTH = 10,
	LABEL_MAX = 300,
};

/* ---- offers ---- */

static void
add_quoted(struct buf *buf, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
			buf_add(buf, str_slice(text, i, 1));
		else
			buf_format(buf, "%%%02X", (unsigned char)c);
	}
}

static struct str
in_groups(struct arena *arena, struct str s, size_t width, char between)
{
	char *at = arena_new(arena, s.len * 2 + 1);
	size_t len = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (i > 0 && i % width == 0)
			at[len++] = between;
		at[len++] = s.at[i];
	}
	return (struct str){ at, len };
}

static void
describe(struct arena *arena, struct bytes secret, struct str issuer, struct str who,
	 struct factor_offer *offer)
{
	struct str text = base32_encode(arena, secret);
	struct buf buf = BUF(LABEL_MAX * 8);

	buf_add_c(&buf, "otpauth://totp/");
	add_quoted(&buf, issuer);
	buf_add_c(&buf, ":");
	add_quoted(&buf, str_slice(who, 0, LABEL_MAX));
	buf_format(&buf, "?secret=%.*s&issuer=", STR_ARGS(text));
	add_quoted(&buf, issuer);
	offer->address = str_copy(arena, buf_str(&buf));
	offer->secret = in_groups(arena, text, 4, ' ');
	buf_free(&buf);
}

enum result
factor_offer_make(struct arena *arena, int64_t account_id, struct str issuer, struct str who,
		  struct stamp now, struct factor_offer *offer_out)
{
	struct stamp end = stamp_add(now, OFFER_MINUTES * STAMP_MINUTE);
	unsigned char *secret = arena_new(arena, FACTOR_SECRET_BYTES);
	struct bytes bytes = { secret, FACTOR_SECRET_BYTES }, sealed;
	struct str text;

	random_fill(secret, FACTOR_SECRET_BYTES);
	text = str_format(arena, "%lld|%lld|%.*s", (long long)account_id, (long long)end.us,
			  STR_ARGS(hex_encode(arena, secret, FACTOR_SECRET_BYTES)));
	TRY(cipher_seal(arena, SEALED_OFFER, text, &sealed));
	offer_out->sealed = hex_encode(arena, sealed.at, sealed.len);
	describe(arena, bytes, issuer, who, offer_out);
	return OK;
}

static enum result
open_offer(struct arena *arena, int64_t account_id, struct str sealed, struct stamp now,
	   struct bytes *secret_out)
{
	unsigned char *bytes, *secret = arena_new(arena, FACTOR_SECRET_BYTES);
	int64_t owner, until;
	struct str text, piece;
	size_t len = sealed.len / 2;

	if (str_empty(sealed) || len > OFFER_MAX)
		return REFUSED;
	bytes = arena_new(arena, len + 1);
	if (hex_decode(sealed, bytes, len) != OK ||
	    cipher_reveal(arena, SEALED_OFFER, (struct bytes){ bytes, len }, &text) != OK) {
		trail_clear();
		return REFUSED;
	}
	if (!str_next(&text, '|', &piece) || str_to_int(piece, &owner) != OK ||
	    owner != account_id || !str_next(&text, '|', &piece) ||
	    str_to_int(piece, &until) != OK || until <= now.us ||
	    hex_decode(text, secret, FACTOR_SECRET_BYTES) != OK)
		return REFUSED;
	*secret_out = (struct bytes){ secret, FACTOR_SECRET_BYTES };
	return OK;
}

enum result
factor_offer_open(struct arena *arena, int64_t account_id, struct str sealed, struct str issuer,
		  struct str who, struct stamp now, struct factor_offer *offer_out)
{
	struct bytes secret;

	TRY(open_offer(arena, account_id, sealed, now, &secret));
	offer_out->sealed = sealed;
	describe(arena, secret, issuer, who, offer_out);
	return OK;
}

/* ---- codes ---- */

/* Digits and letters in upper case: what telephones and people put between them is dropped. */
static struct str
plain(struct arena *arena, struct str typed)
{
	char *at = arena_new(arena, typed.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < typed.len; i++) {
		char c = typed.at[i];

		if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
			at[len++] = c;
		else if (c >= 'a' && c <= 'z')
			at[len++] = (char)(c - 'a' + 'A');
	}
	return (struct str){ at, len };
}

/* The step whose code it is, of those that may be, each in the same time; 0: none. */
static enum result
step_of(struct arena *arena, struct bytes secret, struct str typed, struct stamp now,
	int64_t last_step, int64_t *step_out)
{
	int64_t own = totp_step(now);

	*step_out = 0;
	for (int64_t step = own - EARLY_AND_LATE; step <= own + EARLY_AND_LATE; step++) {
		struct str code;

		TRY(totp_code(arena, secret, step, FACTOR_DIGITS, &code));
		if (secret_equal((struct secret){ code }, (struct secret){ typed }) &&
		    step > last_step)
			*step_out = step;
	}
	return OK;
}

static enum result
hash_of(struct arena *arena, int64_t account_id, struct str code, struct bytes *hash_out)
{
	return cipher_index(arena, "recovery_code.code",
			    str_format(arena, "%lld %.*s", (long long)account_id, STR_ARGS(code)),
			    hash_out);
}

static enum result
make_recovery(struct store *db, struct arena *arena, int64_t account_id,
	      struct str recovery_out[RECOVERY_CODES])
{
	/* 32 characters that are not mistaken for each other: 50 bits in ten. */
	static const char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	TRY(store_run(db, &recovery_delete, NULL, WITH(V(account_id))));
	for (size_t i = 0; i < RECOVERY_CODES; i++) {
		char *at = arena_new(arena, RECOVERY_LENGTH);
		struct str code = { at, RECOVERY_LENGTH };
		struct bytes hash;

		for (size_t k = 0; k < RECOVERY_LENGTH; k++)
			at[k] = letters[random_below(sizeof(letters) - 1)];
		TRY(hash_of(arena, account_id, code, &hash));
		TRY(store_insert(db, &recovery_put, NULL, WITH(V(account_id), V(hash))));
		recovery_out[i] = in_groups(arena, code, RECOVERY_LENGTH / 2, '-');
	}
	return OK;
}

static enum result
note(struct store *db, const struct actor *by, const char *action, int64_t account_id,
     struct stamp now)
{
	return audit_note(db, by, now,
			  (struct audit_event){
				  .action = action, .object = "account", .object_id = account_id });
}

enum result
factor_set_up(struct store *db, struct arena *arena, const struct actor *self, struct str sealed,
	      struct str code, struct stamp now, struct str recovery_out[RECOVERY_CODES])
{
	struct bytes secret, stored;
	int64_t step;

	if (open_offer(arena, self->account_id, sealed, now, &secret) != OK)
		return EXPIRED;
	TRY(step_of(arena, secret, plain(arena, code), now, 0, &step));
	if (step == 0)
		return REFUSED;
	TRY(cipher_seal(arena, SEALED_SECRET, hex_encode(arena, secret.at, secret.len), &stored));
	TRY(store_change(db, &factor_mark_first, WITH(V(now), V(self->account_id))));
	TRY(store_run(db, &factor_put, NULL, WITH(V(self->account_id), V(stored), V(step))));
	TRY(make_recovery(db, arena, self->account_id, recovery_out));
	return note(db, self, "factor.set_up", self->account_id, now);
}

/* ---- trying ---- */

static int64_t
minutes_until(struct stamp end, struct stamp now)
{
	return end.us <= now.us ? 0 : (end.us - now.us + STAMP_MINUTE - 1) / STAMP_MINUTE;
}

static enum result
count_wrong(struct store *db, const struct actor *self, const struct factor_row *row,
	    struct stamp now, struct factor_tried *tried)
{
	int64_t tries = row->tries + 1, pauses = row->pauses, minutes = PAUSE_MINUTES;
	struct stamp until = { 0 };

	tried->end = FACTOR_WRONG;
	tried->number = TRIES - tries;
	if (tries >= TRIES) {
		for (int64_t i = 0; i < pauses && minutes < LONGEST_PAUSE_MINUTES; i++)
			minutes *= 2;
		tries = 0;
		pauses++;
		until = stamp_add(now, minutes * STAMP_MINUTE);
		tried->end = FACTOR_PAUSED;
		tried->number = minutes;
	}
	TRY(store_run(db, &factor_failed, NULL,
		      WITH(V(tries), V(pauses), V(until), V(self->account_id))));
	return note(db, self, "factor.wrong", self->account_id, now);
}

/* A recovery code moves no time step on, so that the telephone's own code stays good. */
static enum result
try_recovery(struct store *db, struct arena *arena, const struct actor *self, struct str typed,
	     const struct factor_row *row, struct stamp now, struct factor_tried *tried)
{
	struct bytes hash;
	int64_t n;

	TRY(hash_of(arena, self->account_id, typed, &hash));
	TRY(store_run(db, &recovery_use, &n, WITH(V(now), V(self->account_id), V(hash))));
	if (n == 0)
		return count_wrong(db, self, row, now, tried);
	tried->end = FACTOR_RECOVERY;
	TRY(store_run(db, &factor_passed, NULL, WITH(V(row->last_step), V(self->account_id))));
	TRY(factor_recovery_left(db, arena, self->account_id, &tried->number));
	return note(db, self, "factor.recovery", self->account_id, now);
}

static enum result
try_code(struct store *db, struct arena *arena, const struct actor *self, struct str typed,
	 const struct factor_row *row, struct stamp now, struct factor_tried *tried)
{
	unsigned char *secret = arena_new(arena, FACTOR_SECRET_BYTES);
	struct str hex;
	int64_t step;

	TRY(cipher_reveal(arena, SEALED_SECRET, row->secret, &hex));
	if (hex_decode(hex, secret, FACTOR_SECRET_BYTES) != OK)
		return fail("a stored second factor has another length");
	TRY(step_of(arena, (struct bytes){ secret, FACTOR_SECRET_BYTES }, typed, now,
		    row->last_step, &step));
	if (step == 0)
		return count_wrong(db, self, row, now, tried);
	tried->end = FACTOR_RIGHT;
	return store_run(db, &factor_passed, NULL, WITH(V(step), V(self->account_id)));
}

enum result
factor_try(struct store *db, struct arena *arena, const struct actor *self, struct str typed,
	   struct stamp now, struct factor_tried *tried_out)
{
	struct str code = plain(arena, typed);
	struct factor_row row;

	*tried_out = (struct factor_tried){ .end = FACTOR_WRONG };
	TRY(store_one(db, &factor_lock, arena, &row, WITH(V(self->account_id))));
	if (row.paused_until.us > now.us) {
		*tried_out = (struct factor_tried){ FACTOR_PAUSED,
						    minutes_until(row.paused_until, now) };
		return OK;
	}
	if (code.len == RECOVERY_LENGTH)
		return try_recovery(db, arena, self, code, &row, now, tried_out);
	return try_code(db, arena, self, code, &row, now, tried_out);
}

/* ---- afterwards ---- */

enum result
factor_recovery_left(struct store *db, struct arena *arena, int64_t account_id, int64_t *n_out)
{
	struct factor_count_row row;

	TRY(store_one(db, &recovery_count, arena, &row, WITH(V(account_id))));
	*n_out = row.n;
	return OK;
}

enum result
factor_recovery_renew(struct store *db, struct arena *arena, const struct actor *self,
		      struct stamp now, struct str recovery_out[RECOVERY_CODES])
{
	TRY(make_recovery(db, arena, self->account_id, recovery_out));
	return note(db, self, "factor.renew", self->account_id, now);
}
