/* test_draw.c - drawing questions: groups whole, kinds in proportion, exactly as many as asked for. */
#include "../../check.h"

#include "domain/paper/paper.h"
#include "lib/io/random.h"

enum { BANK_MAX = 400 };

static struct item_brief items[BANK_MAX];
static size_t n_items;

static void
add(int64_t kind, int64_t group, size_t n)
{
	for (size_t i = 0; i < n; i++, n_items++)
		items[n_items] = (struct item_brief){ (int64_t)n_items + 1, kind, group,
						      group != 0 ? (int64_t)i + 1 : 0, 1 };
}

/* 102 questions, as the demonstration's. */
static void
fill_bank(void)
{
	static const size_t a3[] = { 3, 2, 3, 2, 3 }, b1[] = { 4, 3, 3 };

	n_items = 0;
	add(ITEM_A1, 0, 45);
	add(ITEM_A2, 0, 24);
	for (size_t i = 0; i < N_OF(a3); i++)
		add(ITEM_A3, 10 + (int64_t)i, a3[i]);
	for (size_t i = 0; i < N_OF(b1); i++)
		add(ITEM_B1, 20 + (int64_t)i, b1[i]);
	add(ITEM_X, 0, 10);
}

static void
check_draw(const size_t *chosen, size_t n)
{
	bool seen[BANK_MAX] = { false };

	for (size_t i = 0; i < n; i++) {
		assert_false(seen[chosen[i]]);
		seen[chosen[i]] = true;
		assert_true(i == 0 || items[chosen[i]].kind >= items[chosen[i - 1]].kind);
	}
	for (size_t i = 1; i < n_items; i++)
		if (items[i].group_id != 0 && items[i].group_id == items[i - 1].group_id)
			assert_int_equal(seen[i], seen[i - 1]);
}

static void
draws_are_whole_and_exact(void **state)
{
	size_t chosen[BANK_MAX];

	(void)state;
	fill_bank();
	for (uint64_t seed = 1; seed < 100; seed++)
		for (size_t n = 20; n <= n_items; n += 8) {
			random_seed_for_tests(seed);
			arena_reset(check_arena);
			assert_int_equal(paper_draw(check_arena, items, n_items, n, chosen), OK);
			check_draw(chosen, n);
		}
	random_seed_for_tests(0);
}

static void
kinds_keep_their_share(void **state)
{
	size_t chosen[BANK_MAX], of_kind[N_ITEM_KINDS] = { 0 };

	(void)state;
	fill_bank();
	assert_int_equal(paper_draw(check_arena, items, n_items, 51, chosen), OK);
	for (size_t i = 0; i < 51; i++)
		of_kind[items[chosen[i]].kind]++;
	assert_in_range(of_kind[ITEM_A1], 22, 29); /* 22.5, and what groups leave over */
	assert_in_range(of_kind[ITEM_A2], 12, 17);
	assert_in_range(of_kind[ITEM_X], 5, 9);
	assert_true(of_kind[ITEM_A3] >= 4 && of_kind[ITEM_B1] >= 3);
}

static void
what_cannot_be_is_refused(void **state)
{
	size_t chosen[BANK_MAX];

	(void)state;
	fill_bank();
	assert_int_equal(paper_draw(check_arena, items, n_items, n_items, chosen), OK);
	assert_int_equal(paper_draw(check_arena, items, n_items, n_items + 1, chosen), REFUSED);
	assert_int_equal(paper_draw(check_arena, items, 0, 1, chosen), REFUSED);
	n_items = 0;
	add(ITEM_A3, 1, 3);
	add(ITEM_A3, 2, 3);
	assert_int_equal(paper_draw(check_arena, items, n_items, 4, chosen), REFUSED);
	assert_int_equal(paper_draw(check_arena, items, n_items, 3, chosen), OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(draws_are_whole_and_exact),
		CHECK(kinds_keep_their_share),
		CHECK(what_cannot_be_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
