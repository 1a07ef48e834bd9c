/* test_action.c - addresses against the table, and form tokens. */
#include "../../check.h"
#include "lib/io/random.h"
#include "lib/web/action.h"
#include "lib/web/csrf.h"

static enum result
nothing(const struct request *rq, struct reply *re)
{
	(void)rq;
	(void)re;
	return OK;
}

static const struct action table[] = {
	{ GET, "/", nothing, 1 },
	{ GET, "/review", nothing, 1 },
	{ GET, "/review/{id}", nothing, 1 },
	{ POST, "/review/{id}/return", nothing, 1 },
	{ GET, "/review/{id}/{step}", nothing, 1 },
	{ 0 },
};

static void
routes(void **state)
{
	static const struct {
		enum method method;
		const char *path;
		enum result found;
		size_t row;
	} rows[] = {
		{ GET, "/", OK, 0 },
		{ GET, "/review", OK, 1 },
		{ GET, "/review/42", OK, 2 },
		{ POST, "/review/42/return", OK, 3 },
		{ GET, "/review/42/return", OK, 4 }, /* as a step */
		{ POST, "/review/42", REFUSED, 0 },
		{ METHOD_NONE, "/review", REFUSED, 0 },
		{ GET, "/review/", NOT_FOUND, 0 },
		{ GET, "/review//x", NOT_FOUND, 0 },
		{ GET, "/review/1/2/3", NOT_FOUND, 0 },
		{ GET, "/reviewer", NOT_FOUND, 0 },
		{ GET, "/Review", NOT_FOUND, 0 },
		{ GET, "//review", NOT_FOUND, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct request rq = { .method = rows[i].method, .path = str_of(rows[i].path) };

		assert_int_equal(action_find(table, &rq), rows[i].found);
		if (rows[i].found == OK)
			assert_ptr_equal(rq.action, &table[rows[i].row]);
	}
}

static void
pieces(void **state)
{
	static const struct {
		const char *path;
		int64_t id; /* 0: not found */
	} rows[] = {
		{ "/review/42", 42 },
		{ "/review/999999999999999999", 999999999999999999 },
		{ "/review/0", 0 },
		{ "/review/007", 0 },
		{ "/review/-1", 0 },
		{ "/review/1x", 0 },
		{ "/review/9999999999999999999", 0 },
		{ "/review/x", 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct request rq = { .method = GET, .path = str_of(rows[i].path) };
		int64_t id = 0;

		assert_int_equal(action_find(table, &rq), OK);
		assert_int_equal(request_id(&rq, "id", &id), rows[i].id == 0 ? NOT_FOUND : OK);
		assert_int_equal(id, rows[i].id);
		assert_null(request_part(&rq, "other").at);
	}
}

static void
form_tokens(void **state)
{
	unsigned char key[CSRF_BYTES], other[CSRF_BYTES];
	struct bytes secret = { key, CSRF_BYTES };
	struct str a, b;
	char *changed;

	(void)state;
	random_fill(key, sizeof(key));
	random_fill(other, sizeof(other));
	a = csrf_token(check_arena, secret);
	b = csrf_token(check_arena, secret);
	assert_false(str_equal(a, b));
	assert_int_equal(csrf_check(check_arena, secret, a), OK);
	assert_int_equal(csrf_check(check_arena, secret, b), OK);
	assert_int_equal(csrf_check(check_arena, (struct bytes){ other, CSRF_BYTES }, a), REFUSED);
	assert_int_equal(csrf_check(check_arena, (struct bytes){ NULL, 0 }, a), REFUSED);
	assert_int_equal(csrf_check(check_arena, secret, STR("")), REFUSED);
	assert_int_equal(csrf_check(check_arena, secret, str_of(NULL)), REFUSED);
	assert_int_equal(csrf_check(check_arena, secret, str_slice(a, 0, a.len - 2)), REFUSED);
	for (size_t i = 0; i < a.len; i++) {
		changed = arena_new(check_arena, a.len + 1);
		memcpy(changed, a.at, a.len);
		changed[i] = changed[i] == '0' ? '1' : '0';
		assert_int_equal(csrf_check(check_arena, secret, (struct str){ changed, a.len }),
				 REFUSED);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(routes), CHECK(pieces), CHECK(form_tokens) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
