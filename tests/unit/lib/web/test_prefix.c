/* test_prefix.c - what has the prefix put on and taken off, and what is left alone. */
#include "../../check.h"

#include "lib/base/buf.h"
#include "lib/web/prefix.h"

static struct str
linked(struct buf *html, const char *text)
{
	buf_clear(html);
	buf_add_c(html, "=\"/kept");
	buf_add_c(html, text);
	prefix_links(html, 7);
	return str_slice(buf_str(html), 7, html->len);
}

static void
addresses_in_attributes(void **state)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "<a href=\"/home\">", "<a href=\"/p/home\">" },
		{ "<a class=\"b\"\nhref=\"/\"><img src=\"/img/a.svg#x\">",
		  "<a class=\"b\"\nhref=\"/p/\"><img src=\"/p/img/a.svg#x\">" },
		{ "<form action=\"/a\"><button formaction=\"/b?c=/d\">",
		  "<form action=\"/p/a\"><button formaction=\"/p/b?c=/d\">" },
		{ "<form data-autosave=\"/r\" data-save=\"/save\" data-keep=\"/k\" data-out=\"/o\">",
		  "<form data-autosave=\"/p/r\" data-save=\"/p/save\" data-keep=\"/p/k\" data-out=\"/p/o\">" },
		/* a form's own words, other hosts, places of the page, and what a visitor wrote */
		{ "<input value=\"/home\">", "<input value=\"/home\">" },
		{ "<a href=\"//elsewhere\"><a href=\"https://x/\"><a href=\"#a\"><a href=\"?q=/\">",
		  "<a href=\"//elsewhere\"><a href=\"https://x/\"><a href=\"#a\"><a href=\"?q=/\">" },
		{ "<p>href=&quot;/home&quot; xhref=\"/y\" =\"/",
		  "<p>href=&quot;/home&quot; xhref=\"/y\" =\"/" },
		{ "", "" },
	};
	struct buf html = BUF(1000);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		prefix_set("/p");
		CHECK_STR(linked(&html, cases[i].in), cases[i].out);
		prefix_set("");
		CHECK_STR(linked(&html, cases[i].in), cases[i].in);
	}
	prefix_set("/p");
	html.max = 29;
	(void)linked(&html, "<a href=\"/home\">12345"); /* fits without the prefix only */
	assert_true(html.full);
	buf_free(&html);
}

static void
addresses_alone(void **state)
{
	(void)state;
	prefix_set("");
	CHECK_STR(prefix_take_off(STR("/home")), "/home");
	CHECK_STR(prefix_put_on(check_arena, STR("/home")), "/home");
	CHECK_STR(prefix_cookie_name(check_arena, "__Host-dk"), "__Host-dk");
	prefix_set("/a/b");
	CHECK_STR(prefix_take_off(STR("/a/b/home")), "/home");
	CHECK_STR(prefix_take_off(STR("/a/b/")), "/");
	CHECK_STR(prefix_take_off(STR("/a/b")), "");
	CHECK_STR(prefix_take_off(STR("/a/bhome")), "");
	CHECK_STR(prefix_take_off(STR("/home")), "");
	CHECK_STR(prefix_take_off(STR("")), "");
	CHECK_STR(prefix_put_on(check_arena, STR("/home?x=/y")), "/a/b/home?x=/y");
	CHECK_STR(prefix_put_on(check_arena, STR("//elsewhere")), "//elsewhere");
	CHECK_STR(prefix_put_on(check_arena, STR("https://elsewhere/")), "https://elsewhere/");
	CHECK_STR(prefix_cookie_name(check_arena, "__Host-dk"), "__Secure-dk");
	CHECK_STR(prefix_cookie_name(check_arena, "size"), "size");
	prefix_set("");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		CHECK(addresses_in_attributes),
		CHECK(addresses_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
