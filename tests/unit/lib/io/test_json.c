/* test_json.c - reading strictly, writing safely. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* ours is another */

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/json.h"

static void
reads(void **state)
{
	struct arena *arena = arena_create(1024 * 1024);
	const struct json *options;
	struct json json;

	(void)state;
	assert_int_equal(json_read(arena,
				   STR("{\"stem\":\"题\\u0041\",\"n\":9007199254740993,\"ok\":true,"
				       "\"options\":[{\"key\":\"A\"},null]}"),
				   &json),
			 OK);
	assert_true(str_equal(json_member_text(&json, "stem"), STR("题A")));
	assert_int_equal(json_member(&json, "n")->whole, 9007199254740993);
	assert_int_equal(json_member(&json, "ok")->whole, 1);
	assert_null(json_member(&json, "none"));
	assert_null(json_member_text(&json, "n").at);
	options = json_member(&json, "options");
	assert_int_equal(options->n, 2);
	assert_true(str_equal(json_member_text(&options->items[0], "key"), STR("A")));
	arena_destroy(arena);
}

static void
refuses(void **state)
{
	static const char *const bad[] = {
		"",           "{",    "{\"a\":1,\"a\":2}",      "{\"a\":1.5}",
		"[\"\xff\"]", "[1]x", "[99999999999999999999]", "nul"
	};
	struct arena *arena = arena_create(1024 * 1024);
	char deep[101];
	struct json json;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(json_read(arena, str_of(bad[i]), &json), REFUSED);
	memset(deep, '[', 50);
	memset(deep + 50, ']', 50);
	assert_int_equal(json_read(arena, (struct str){ deep, 100 }, &json), REFUSED);
	arena_destroy(arena);
}

static void
writes(void **state)
{
	struct arena *arena = arena_create(1024 * 1024);
	struct buf buf = BUF(1000);
	struct json json;

	(void)state;
	json_add_text(&buf, STR("a\"b\\c\n\t</script>&题𠮷"));
	assert_string_equal(buf.at, "\"a\\\"b\\\\c\\n\\u0009\\u003c/script\\u003e\\u0026题𠮷\"");
	buf_clear(&buf);
	buf_add_c(&buf, "[");
	json_add_text(&buf, STR("<x>\n"));
	buf_add_c(&buf, "]");
	assert_int_equal(json_read(arena, buf_str(&buf), &json), OK);
	assert_true(str_equal(json.items[0].text, STR("<x>\n")));
	buf_free(&buf);
	arena_destroy(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads),
		cmocka_unit_test(refuses),
		cmocka_unit_test(writes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
