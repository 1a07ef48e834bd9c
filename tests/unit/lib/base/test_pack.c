/* test_pack.c - what was put together, zlib takes apart again. */
#include "../../check.h"

#include <zlib.h>

#include "lib/base/pack.h"

static struct pack out;
static struct pack_code code;
static uint32_t counts[PACK_SYMBOLS];

static void
begin(void)
{
	pack_clear(&out);
	pack_code_make(&code, counts);
	pack_head(&out, &code);
}

static void
expect(struct str text)
{
	unsigned char *back = arena_new(check_arena, text.len + 100);
	z_stream z = { .next_out = back, .avail_out = (uInt)text.len + 100 };

	pack_end(&out, &code, pack_crc(0, text), text.len);
	z.next_in = out.at;
	z.avail_in = (uInt)out.len;
	assert_int_equal(inflateInit2(&z, 15 + 16), Z_OK);
	assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
	assert_int_equal(z.avail_in, 0);
	assert_int_equal(z.total_out, text.len);
	assert_memory_equal(back, text.at, text.len);
	(void)inflateEnd(&z); /* it has told all it had to tell */
}

static void
text_comes_back(void **state)
{
	struct str text = STR("病历资料封存满多长时间 <b>x</b>\n");

	(void)state;
	memset(counts, 0, sizeof(counts));
	begin();
	expect(STR(""));
	begin();
	pack_text(&out, &code, text);
	expect(text);
	pack_count_text(counts, text);
	begin();
	pack_text(&out, &code, text);
	expect(text);
	assert_true(out.len < 18 + 170 + text.len);
}

/* Every byte, and counts so uneven that Huffman's code would be too long for the format. */
static void
any_counts(void **state)
{
	char all[256];

	(void)state;
	for (size_t i = 0; i < sizeof(all); i++)
		all[i] = (char)i;
	for (size_t i = 0, a = 1, b = 1; i < PACK_SYMBOLS; i++) {
		size_t next = a + b;

		counts[i] = i < 40 ? (uint32_t)a : 0;
		a = b;
		b = next;
	}
	begin();
	pack_text(&out, &code, (struct str){ all, sizeof(all) });
	expect((struct str){ all, sizeof(all) });
}

static void
matches(void **state)
{
	enum { SIZE = 120000 };
	static const size_t lens[] = { 3,   4,   10,  11,  12,  66,  67,  257,
				       258, 259, 260, 261, 515, 516, 2000 };
	char *text = arena_new(check_arena, SIZE);
	size_t n = 0;

	(void)state;
	memset(counts, 0, sizeof(counts));
	for (size_t i = 0; i < N_OF(lens); i++)
		pack_count_match(counts, lens[i]);
	begin();
	for (; n < 33000; n++)
		text[n] = (char)(n * 2654435761U >> 13);
	pack_text(&out, &code, (struct str){ text, n });
	for (size_t distance = 1; distance <= PACK_DISTANCE_MOST; distance += 1 + distance / 5) {
		size_t len = lens[distance % N_OF(lens)];

		pack_match(&out, &code, len, distance);
		for (size_t i = 0; i < len; i++, n++)
			text[n] = text[n - distance];
	}
	pack_match(&out, &code, 300, PACK_DISTANCE_MOST);
	for (size_t i = 0; i < 300; i++, n++)
		text[n] = text[n - PACK_DISTANCE_MOST];
	assert_true(n < SIZE);
	expect((struct str){ text, n });
}

/* Parts of any number of bits, one behind the other. */
static void
parts(void **state)
{
	static const char *const words[] = { "", "a", "题", "<span class=\"lt\">",
					     "第 12 题，共 50 题" };
	char *text = arena_new(check_arena, 10000);
	struct pack part = { 0 };
	size_t n = 0;

	(void)state;
	memset(counts, 0, sizeof(counts));
	pack_count_text(counts, STR("<span class=\"lt\">第 12 题，共 50 题"));
	begin();
	for (size_t i = 0; i < 200; i++) {
		struct str word = str_of(words[i * 7 % N_OF(words)]);

		pack_clear(&part);
		pack_text(&part, &code, word);
		pack_add(&out, &part);
		memcpy(text + n, word.at, word.len);
		n += word.len;
	}
	expect((struct str){ text, n });
	pack_free(&part);
	pack_free(&out);
}

static void
check_sums(void **state)
{
	const char *text = "123456789, and more than one word of it";

	(void)state;
	assert_int_equal(pack_crc(0, STR("123456789")), 0xcbf43926);
	assert_int_equal(pack_crc(pack_crc(0, str_slice(str_of(text), 0, 11)),
				  str_slice(str_of(text), 11, 99)),
			 crc32(0, (const unsigned char *)text, (uInt)strlen(text)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(text_comes_back), CHECK(any_counts),
					    CHECK(matches), CHECK(parts), CHECK(check_sums) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
