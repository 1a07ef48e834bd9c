/* captcha.c - making, drawing and checking a sum. */
#include "login/captcha.h"

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/cipher.h"
#include "lib/io/random.h"

#define CAPTCHA_SEAL "login.captcha"

enum { MINUTES = 10, CELL = 24, JITTER = 4, KEY_MAX = 200 };

struct stroke {
	int x1, y1, x2, y2;
};

/* Seven strokes as on a clock, from the top and round, the middle one last. */
static const struct stroke strokes[] = {
	{ 3, 3, 17, 3 }, { 17, 3, 17, 17 }, { 17, 17, 17, 31 }, { 3, 31, 17, 31 },
	{ 3, 17, 3, 31 }, { 3, 3, 3, 17 }, { 3, 17, 17, 17 },
};
static const struct stroke times[] = { { 5, 11, 15, 23 }, { 15, 11, 5, 23 } };
static const struct stroke plus[] = { { 10, 9, 10, 25 }, { 3, 17, 17, 17 } };
static const struct stroke equals[] = { { 4, 13, 16, 13 }, { 4, 21, 16, 21 } };
/* Which strokes a digit has, one bit each. */
static const unsigned char digits[] = { 0x3f, 0x06, 0x5b, 0x4f, 0x66, 0x6d, 0x7d, 0x07, 0x7f, 0x6f };

static int
shaken(int at)
{
	return at + (int)random_below(JITTER) - JITTER / 2;
}

static void
draw(struct buf *path, int cell, const struct stroke *list, size_t n, unsigned which)
{
	for (size_t i = 0; i < n; i++)
		if (which & (1U << i))
			buf_format(path, "M%d %dL%d %d", shaken(cell * CELL + list[i].x1),
				   shaken(list[i].y1), shaken(cell * CELL + list[i].x2),
				   shaken(list[i].y2));
}

static struct str
drawing(struct arena *arena, unsigned a, unsigned b, bool multiplies)
{
	struct buf path = BUF(2000);
	struct str text;

	draw(&path, 0, strokes, 7, digits[a]);
	draw(&path, 1, multiplies ? times : plus, 2, 3);
	draw(&path, 2, strokes, 7, digits[b]);
	draw(&path, 3, equals, 2, 3);
	text = str_copy(arena, buf_str(&path));
	buf_free(&path);
	return text;
}

enum result
captcha_fill(const struct request *rq, struct view *page)
{
	unsigned a = 2 + random_below(8), b = 2 + random_below(8);
	bool multiplies = random_below(2) == 0;
	unsigned answer = multiplies ? a * b : a + b;
	struct str text = str_format(rq->arena, "%u|%lld|%.*s", answer,
				     (long long)stamp_add(rq->now, MINUTES * STAMP_MINUTE).us,
				     STR_ARGS(random_hex(rq->arena, 8)));
	struct view *own = view_child(page, "captcha");
	struct bytes sealed;

	TRY(cipher_seal(rq->arena, CAPTCHA_SEAL, text, &sealed));
	view_str(own, "key", hex_encode(rq->arena, sealed.at, sealed.len));
	view_str(own, "path", drawing(rq->arena, a, b, multiplies));
	view_str(own, "words",
		 view_fill(rq->arena, view_word(multiplies ? "captcha.times" : "captcha.plus"), "a",
			   str_from_int(rq->arena, a), "b", str_from_int(rq->arena, b), NULL));
	return OK;
}

enum result
captcha_check(const struct request *rq, struct str key, struct str typed, struct str *once_out)
{
	size_t len = key.len / 2;
	unsigned char *bytes;
	struct str text, answer, end;
	int64_t until;

	if (str_empty(key) || len > KEY_MAX)
		return REFUSED;
	bytes = arena_new(rq->arena, len + 1);
	if (hex_decode(key, bytes, len) != OK ||
	    cipher_reveal(rq->arena, CAPTCHA_SEAL, (struct bytes){ bytes, len }, &text) != OK) {
		trail_clear();
		return REFUSED;
	}
	if (!str_next(&text, '|', &answer) || !str_next(&text, '|', &end) ||
	    str_to_int(end, &until) != OK || until <= rq->now.us ||
	    !str_equal(answer, str_trim(typed)))
		return REFUSED;
	/* The rest is what makes this one different from all others. */
	*once_out = text;
	return OK;
}
