/* test_parse.c - what a visitor sends: addresses, forms, cookies, uploads. */
#include "../../check.h"
#include "lib/web/request.h"

/* Pairs as "name=value|name=value"; "refused" when the parser refuses. */
static struct str
written(enum result done, struct pairs pairs)
{
	struct str out = STR("");

	if (done != OK)
		return STR("refused");
	for (size_t i = 0; i < pairs.n; i++)
		out = str_format(check_arena, "%.*s%s%.*s=%.*s", STR_ARGS(out), i > 0 ? "|" : "",
				 STR_ARGS(pairs.at[i].name), STR_ARGS(pairs.at[i].value));
	return out;
}

static void
urlencoded(void **state)
{
	static const struct {
		const char *text, *pairs;
	} rows[] = {
		{ "", "" },
		{ "a=1&b=2", "a=1|b=2" },
		{ "a=1&a=2", "a=1|a=2" },
		{ "a", "a=" },
		{ "a=", "a=" },
		{ "=1", "=1" },
		{ "a=b=c", "a=b=c" },
		{ "&&a=1&", "a=1" },
		{ "a=x+y%20z%2B", "a=x y z+" },
		{ "%61=%E5%BC%A0", "a=张" },
		{ "a=%0D%0A%09", "a=\r\n\t" },
		{ "a=%", "refused" },
		{ "a=%4", "refused" },
		{ "a=%4g", "refused" },
		{ "a=%00", "refused" },
		{ "a=%08", "refused" },
		{ "a=%7f", "refused" },
		{ "a=%ff", "refused" },
		{ "a=%C0%80", "refused" },
		{ "a=%ED%A0%80", "refused" },
		{ "%ff=1", "refused" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct pairs pairs;
		enum result done = parse_urlencoded(check_arena, str_of(rows[i].text), &pairs);

		CHECK_STR(written(done, pairs), rows[i].pairs);
	}
}

static void
too_many_fields(void **state)
{
	char text[2 * FIELDS_MAX + 3];
	struct pairs pairs;

	(void)state;
	for (size_t i = 0; i < FIELDS_MAX; i++)
		memcpy(text + 2 * i, "a&", 2);
	assert_int_equal(
		parse_urlencoded(check_arena, (struct str){ text, 2 * FIELDS_MAX - 1 }, &pairs),
		OK);
	assert_int_equal(pairs.n, FIELDS_MAX);
	assert_int_equal(
		parse_urlencoded(check_arena, (struct str){ text, 2 * FIELDS_MAX }, &pairs),
		REFUSED);
}

static void
cookies(void **state)
{
	static const struct {
		const char *text, *pairs;
	} rows[] = {
		{ "", "" },
		{ "a=1; b=2", "a=1|b=2" },
		{ "a=1;b=2;", "a=1|b=2" },
		{ " a = 1 ", "a=1" },
		{ "a", "" },
		{ "=1", "" },
		{ "a=b=c", "a=b=c" },
		{ "a=1; a=2", "a=1|a=2" },
		{ "a=%41", "a=%41" },
		{ "a=\x01; b=2", "b=2" },
		{ "a=\xff; b=2", "b=2" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct pairs pairs;
		enum result done = parse_cookies(check_arena, str_of(rows[i].text), &pairs);

		CHECK_STR(written(done, pairs), rows[i].pairs);
	}
}

static void
paths(void **state)
{
	static const struct {
		const char *text, *path; /* NULL: refused */
	} rows[] = {
		{ "/", "/" },
		{ "/home", "/home" },
		{ "/home/", "/home" },
		{ "/a%20b", "/a b" },
		{ "/a+b", "/a+b" },
		{ "/a//b", "/a//b" },
		{ "", NULL },
		{ "home", NULL },
		{ "/..", NULL },
		{ "/a/../b", NULL },
		{ "/a/./b", NULL },
		{ "/%2e%2e/b", NULL },
		{ "/a%2f..%2fb", NULL },
		{ "/a\\b", NULL },
		{ "/a%5cb", NULL },
		{ "/a%00b", NULL },
		{ "/%", NULL },
		{ "/%ff", NULL },
		{ "//evil.example", "//evil.example" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct str path = STR("untouched");
		enum result done = parse_path(check_arena, str_of(rows[i].text), &path);

		assert_int_equal(done, rows[i].path == NULL ? REFUSED : OK);
		CHECK_STR(path, rows[i].path == NULL ? "untouched" : rows[i].path);
	}
}

#define TYPE "multipart/form-data; boundary=XyZ"
#define FIELD_PART(name, value) "--XyZ\r\nContent-Disposition: form-data; name=\"" name "\"\r\n\r\n" value "\r\n"
#define FILE_PART(name, file, content)                                                             \
	"--XyZ\r\nContent-Disposition: form-data; name=\"" name "\"; filename=\"" file             \
	"\"\r\nContent-Type: image/png\r\n\r\n" content "\r\n"
#define END_PART "--XyZ--\r\n"

static void
multipart(void **state)
{
	static const struct {
		const char *type, *body, *pairs, *uploads;
	} rows[] = {
		{ TYPE, FIELD_PART("a", "1") FIELD_PART("b", "张") END_PART, "a=1|b=张", "" },
		{ TYPE, FILE_PART("f", "x.png", "\r\n\x01-") END_PART, "", "f:x.png:4" },
		{ TYPE, FILE_PART("f", "", "") END_PART, "", "" },
		{ TYPE, FILE_PART("f", "../../x", "y") END_PART, "", "f:../../x:1" },
		{ "multipart/form-data; charset=x; boundary=\"XyZ\"", FIELD_PART("a", "1") END_PART,
		  "a=1", "" },
		{ TYPE, FIELD_PART("a", "") END_PART, "a=", "" },
		{ TYPE, END_PART, "", "" },
		{ TYPE, FIELD_PART("a", "--XyZ") END_PART, "a=--XyZ", "" },
		{ TYPE, FIELD_PART("a", "\x01") END_PART, "refused", "" },
		{ TYPE, FIELD_PART("", "1") END_PART, "refused", "" },
		{ TYPE, "", "refused", "" },
		{ TYPE, FIELD_PART("a", "1"), "refused", "" },
		{ TYPE, "--XyZ\r\nname=a\r\n\r\n1", "refused", "" },
		{ TYPE, "preamble\r\n" END_PART, "refused", "" },
		{ TYPE, "--XyZ\n\n", "refused", "" },
		{ "multipart/form-data", FIELD_PART("a", "1") END_PART, "refused", "" },
		{ "multipart/form-data; boundary=", FIELD_PART("a", "1") END_PART, "refused", "" },
		{ "multipart/form-data; boundary=\"XyZ", FIELD_PART("a", "1") END_PART, "refused",
		  "" },
		{ TYPE,
		  "--XyZ\r\nContent-Disposition: form-data; xname=\"a\"\r\n\r\n1\r\n" END_PART,
		  "refused", "" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct uploads uploads = { NULL, 0 };
		struct str files = STR("");
		struct pairs pairs;
		enum result done = parse_multipart(check_arena, str_of(rows[i].type),
						   str_of(rows[i].body), &pairs, &uploads);

		CHECK_STR(written(done, pairs), rows[i].pairs);
		for (size_t u = 0; u < uploads.n; u++)
			files = str_format(check_arena, "%.*s%.*s:%.*s:%zu", STR_ARGS(files),
					   STR_ARGS(uploads.at[u].field),
					   STR_ARGS(uploads.at[u].filename),
					   uploads.at[u].content.len);
		CHECK_STR(files, rows[i].uploads);
	}
}

static void
too_many_uploads(void **state)
{
	struct str body = STR("");
	struct uploads uploads;
	struct pairs pairs;

	(void)state;
	for (int n = 1; n <= UPLOADS_MAX + 1; n++) {
		struct str whole;

		body = str_join(check_arena, body, STR(FILE_PART("f", "x", "y")));
		whole = str_join(check_arena, body, STR(END_PART));
		assert_int_equal(parse_multipart(check_arena, STR(TYPE), whole, &pairs, &uploads),
				 n <= UPLOADS_MAX ? OK : REFUSED);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(urlencoded), CHECK(too_many_fields), CHECK(cookies),
		CHECK(paths),      CHECK(multipart),       CHECK(too_many_uploads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
