/* sms.c - making and trying codes. */
#include "domain/sms/sms.h"

#include "domain/sms/sms_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/random.h"

enum { TRIES = 5, AGAIN_SECONDS = 60, PER_HOUR = 5, PER_DAY = 10 };

static enum result
number_index(struct arena *arena, struct str mobile, struct bytes *index_out)
{
	return cipher_index(arena, "sms_code.mobile", mobile, index_out);
}

/* Keyed: a million codes could be tried against a plain digest. */
static enum result
code_hash(struct arena *arena, const struct sms_code *code, struct str digits,
	  struct bytes *hash_out)
{
	struct str bound = str_format(arena, "%lld %d %.*s %.*s", (long long)code->account_id,
				      (int)code->purpose, STR_ARGS(code->mobile), STR_ARGS(digits));

	return cipher_index(arena, "sms_code.code", bound, hash_out);
}

static int64_t
seconds_until(struct stamp from, int64_t us, struct stamp now)
{
	int64_t left = from.us + us - now.us;

	return left <= 0 ? 0 : (left + STAMP_SECOND - 1) / STAMP_SECOND;
}

static enum result
wait_by(const struct statement *sent_of, struct store *db, struct arena *arena,
	const struct sms_code *code, struct stamp now, int64_t *wait_out)
{
	struct stamp hour = stamp_add(now, -STAMP_HOUR), day = stamp_add(now, -STAMP_DAY);
	struct sms_sent_row sent;
	struct bytes index;

	TRY(number_index(arena, code->mobile, &index));
	TRY(store_one(db, sent_of, arena, &sent, WITH(V(hour), V(hour), V(index), V(day))));
	*wait_out = 0;
	if (!stamp_is_none(sent.last_at))
		*wait_out = seconds_until(sent.last_at, AGAIN_SECONDS * STAMP_SECOND, now);
	if (sent.in_hour >= PER_HOUR)
		*wait_out = seconds_until(sent.first_in_hour, STAMP_HOUR, now);
	if (sent.in_day >= PER_DAY)
		*wait_out = seconds_until(sent.first_in_day, STAMP_DAY, now);
	return OK;
}

enum result
sms_code_wait(struct store *db, struct arena *arena, const struct sms_code *code, struct stamp now,
	      int64_t *wait_out)
{
	return wait_by(&sms_code_sent, db, arena, code, now, wait_out);
}

static struct str
with_code(struct arena *arena, struct str text, struct str digits)
{
	struct str mark = STR("{code}");
	ptrdiff_t at = str_find(text, mark);

	if (at < 0)
		return str_join(arena, text, digits);
	return str_join(arena, str_join(arena, str_slice(text, 0, (size_t)at), digits),
			str_slice(text, (size_t)at + mark.len, text.len));
}

static enum result
make_code(struct store *db, struct arena *arena, const struct sms_code *code, struct stamp now,
	  struct stamp end, struct str *digits_out)
{
	struct str digits = str_format(arena, "%06u", random_below(1000000));
	struct bytes index, hash;

	TRY(number_index(arena, code->mobile, &index));
	TRY(code_hash(arena, code, digits, &hash));
	TRY(store_insert(db, &sms_code_insert, NULL,
			 WITH(V(code->account_id), V((int)code->purpose), V(index), V(hash), V(now),
			      V(end))));
	*digits_out = digits;
	return OK;
}

enum result
sms_code_send(struct store *db, struct arena *arena, const struct sms_code *code, struct str text,
	      struct stamp now, int64_t *wait_out)
{
	struct stamp end = stamp_add(now, SMS_CODE_MINUTES * STAMP_MINUTE);
	struct str digits;

	TRY(wait_by(&sms_code_sent_lock, db, arena, code, now, wait_out));
	if (*wait_out > 0)
		return CONFLICT;
	TRY(make_code(db, arena, code, now, end, &digits));
	return sms_send_code(db, arena, code->mobile, with_code(arena, text, digits), now);
}

enum result
sms_code_issue(struct store *db, struct arena *arena, const struct sms_code *code, int64_t days,
	       struct stamp now, struct str *digits_out)
{
	return make_code(db, arena, code, now, stamp_add(now, days * STAMP_DAY), digits_out);
}

/* Blanks in the middle are what telephones copy. */
static struct str
only_digits(struct arena *arena, struct str typed)
{
	char *at = arena_new(arena, typed.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < typed.len; i++)
		if (typed.at[i] >= '0' && typed.at[i] <= '9')
			at[len++] = typed.at[i];
	return (struct str){ at, len };
}

enum result
sms_code_try(struct store *db, struct arena *arena, const struct sms_code *code, struct str typed,
	     bool use, struct stamp now, enum sms_code_end *end_out)
{
	struct sms_code_row row;
	struct bytes index, hash;
	enum result done;
	struct str own, his;

	TRY(number_index(arena, code->mobile, &index));
	TRY(code_hash(arena, code, only_digits(arena, typed), &hash));
	done = store_one(db, &sms_code_live, arena, &row,
			 WITH(V(code->account_id), V((int)code->purpose), V(code->account_id),
			      V((int)code->purpose), V(index), V(now), V((int)TRIES)));
	if (done != OK && done != NOT_FOUND)
		return done;
	*end_out = SMS_CODE_OVER;
	if (done == NOT_FOUND)
		return OK;
	own = (struct str){ row.hash.at, row.hash.len };
	his = (struct str){ hash.at, hash.len };
	*end_out = SMS_CODE_RIGHT;
	if (!secret_equal((struct secret){ own }, (struct secret){ his })) {
		*end_out = row.tries + 1 < TRIES ? SMS_CODE_WRONG : SMS_CODE_OVER;
		return store_run(db, &sms_code_wrong, NULL, WITH(V(row.id), V((int)TRIES)));
	}
	return use ? store_change(db, &sms_code_used, WITH(V(now), V(row.id), V((int)TRIES))) : OK;
}

enum result
sms_code_spent(struct store *db, struct arena *arena, const struct sms_code *code, struct str typed,
	       struct stamp now, bool *spent_out)
{
	struct stamp since = stamp_add(now, -SMS_CODE_MINUTES * STAMP_MINUTE);
	struct sms_spent_row row;
	struct bytes hash;

	TRY(code_hash(arena, code, only_digits(arena, typed), &hash));
	TRY(store_one(db, &sms_code_used_since, arena, &row,
		      WITH(V(code->account_id), V((int)code->purpose), V(hash), V(since))));
	*spent_out = row.n > 0;
	return OK;
}
