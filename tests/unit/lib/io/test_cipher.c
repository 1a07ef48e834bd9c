/* test_cipher.c - sealing, tampering, blind indexes, password hashes, and the configuration they come from. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../check.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/password.h"

static char folder[64] = "/tmp/dk-cipher-XXXXXX";

static void
write_file(const char *name, const char *text)
{
	char path[128];
	FILE *file;

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	file = fopen(path, "w");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static enum result
load(const char *settings)
{
	char path[128], text[512];

	(void)snprintf(text, sizeof(text), "secrets.directory = %s\n%s", folder, settings);
	write_file("dingkao.conf", text);
	(void)snprintf(path, sizeof(path), "%s/dingkao.conf", folder);
	return config_load(path);
}

static void
configuration(void **state)
{
	struct secret secret;

	(void)state;
	assert_int_equal(load("no.such.key = 1\n"), FAILED);
	assert_non_null(strstr(trail_text(), "no.such.key"));
	assert_int_equal(load("just words\n"), FAILED);
	assert_int_equal(config_load("/nonexistent/dingkao.conf"), FAILED);
	assert_int_equal(config_load("/tmp"), FAILED);
	assert_int_equal(load("login.tries = 0\n"), FAILED);
	assert_non_null(strstr(trail_text(), "login.tries is to be a number from 1"));
	assert_int_equal(load("password.cost = 12\n"), FAILED);
	assert_int_equal(load("session.hours = twelve\n"), FAILED);
	assert_int_equal(load("upload.total_mb =\n"), FAILED);
	assert_int_equal(load("database.port = 99999999999999999999\n"), FAILED);
	assert_int_equal(load("site.host = https://kaohe.example.cn\n"), FAILED);
	assert_int_equal(load("site.prefix = /hrms_pro/\n"), FAILED);
	assert_int_equal(load("site.prefix = /../b\n"), FAILED);
	assert_int_equal(load("site.prefix = /a/hrms_pro-2\n"), OK);
	assert_int_equal(load("site.host = kaohe.example.cn:8443\n"), OK);
	assert_int_equal(load("# comment\n\n  session.idle_minutes =  7  \nsite.host=\n"), OK);
	assert_int_equal(config_number("session.idle_minutes"), 7);
	assert_string_equal(config_text("site.host"), "");
	assert_int_equal(config_number("session.hours"), 12);
	write_file("db_x", "abc\n");
	assert_int_equal(config_secret("db_x", &secret), OK);
	CHECK_STR(secret.text, "abc");
	assert_int_equal(config_secret("db_y", &secret), NOT_FOUND);
}

static void
files(void **state)
{
	char path[128];
	struct str text;

	(void)state;
	write_file("ten", "0123456789");
	(void)snprintf(path, sizeof(path), "%s/ten", folder);
	assert_int_equal(config_file(check_arena, path, 10, &text), OK);
	CHECK_STR(text, "0123456789");
	assert_int_equal(config_file(check_arena, path, 9, &text), FAILED);
	assert_int_equal(config_file(check_arena, "/nonexistent", 9, &text), NOT_FOUND);
}

static void
seals(void **state)
{
	struct bytes a, b;
	struct str text;

	(void)state;
	assert_int_equal(cipher_seal(check_arena, "t.c", STR("110108198001010015"), &a), OK);
	assert_int_equal(cipher_seal(check_arena, "t.c", STR("110108198001010015"), &b), OK);
	assert_int_equal(a.len, 18 + SEAL_OVERHEAD);
	assert_memory_not_equal(a.at, b.at, a.len);
	assert_int_equal(cipher_reveal(check_arena, "t.c", a, &text), OK);
	CHECK_STR(text, "110108198001010015");
	assert_int_equal(cipher_seal(check_arena, "t.c", STR(""), &a), OK);
	assert_int_equal(cipher_reveal(check_arena, "t.c", a, &text), OK);
	assert_true(text.at != NULL && text.len == 0);
	assert_int_equal(cipher_seal(check_arena, "t.c", str_of(NULL), &a), OK);
	assert_null(a.at);
	assert_int_equal(cipher_reveal(check_arena, "t.c", a, &text), OK);
	assert_null(text.at);
}

static void
no_changed_or_moved_value_opens(void **state)
{
	struct str text = STR("untouched");
	struct bytes sealed;

	(void)state;
	assert_int_equal(cipher_seal(check_arena, "t.c", STR("secret"), &sealed), OK);
	assert_int_equal(cipher_reveal(check_arena, "t.d", sealed, &text), FAILED);
	for (size_t i = 0; i < sealed.len; i++) {
		unsigned char *changed = arena_new(check_arena, sealed.len);

		memcpy(changed, sealed.at, sealed.len);
		changed[i] ^= 1;
		assert_int_equal(cipher_reveal(check_arena, "t.c",
					       (struct bytes){ changed, sealed.len }, &text),
				 FAILED);
		assert_int_equal(
			cipher_reveal(check_arena, "t.c", (struct bytes){ sealed.at, i }, &text),
			FAILED);
		assert_null(strstr(trail_text(), "secret"));
	}
	CHECK_STR(text, "untouched");
}

static void
indexes_and_digests(void **state)
{
	struct bytes a, b, c;

	(void)state;
	assert_int_equal(cipher_index(check_arena, "t.c", STR("x"), &a), OK);
	assert_int_equal(cipher_index(check_arena, "t.c", STR("x"), &b), OK);
	assert_int_equal(cipher_index(check_arena, "t.d", STR("x"), &c), OK);
	assert_int_equal(a.len, DIGEST_BYTES);
	assert_memory_equal(a.at, b.at, DIGEST_BYTES);
	assert_memory_not_equal(a.at, c.at, DIGEST_BYTES);
	assert_int_equal(cipher_digest(check_arena, STR("abc"), &a), OK);
	CHECK_STR(hex_encode(check_arena, a.at, a.len),
		  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_int_equal(cipher_mac(check_arena, (struct bytes){ "Jefe", 4 },
				    STR("what do ya want for nothing?"), &a),
			 OK);
	CHECK_STR(hex_encode(check_arena, a.at, a.len),
		  "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

static void
passwords(void **state)
{
	struct secret right = { STR("Abcd1234张") }, wrong = { STR("abcd1234张") };
	struct str hash, other;

	(void)state;
	assert_int_equal(password_hash(check_arena, right, &hash), OK);
	assert_int_equal(password_hash(check_arena, right, &other), OK);
	assert_true(str_starts(hash, STR("$y$")));
	assert_false(str_equal(hash, other));
	assert_int_equal(password_check(check_arena, right, hash), OK);
	assert_int_equal(password_check(check_arena, wrong, hash), REFUSED);
	assert_int_equal(password_check(check_arena, right, str_of(NULL)), REFUSED);
}

static int
open_all(void **state)
{
	(void)state;
	if (mkdtemp(folder) == NULL)
		return 1;
	write_file("master", "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
	return load("password.cost = 1\n") == OK && cipher_open() == OK ? 0 : 1;
}

static int
clean_up(void **state)
{
	static const char *const names[] = { "master", "dingkao.conf", "db_x", "ten" };
	char path[128];

	(void)state;
	for (size_t i = 0; i < N_OF(names); i++) {
		(void)snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		(void)unlink(path); /* not every test made every file */
	}
	return rmdir(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(seals),
		CHECK(no_changed_or_moved_value_opens),
		CHECK(indexes_and_digests),
		CHECK(passwords),
		CHECK(configuration),
		CHECK(files),
	};

	return cmocka_run_group_tests(tests, open_all, clean_up);
}
