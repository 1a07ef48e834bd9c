/* test_sheet.c - sheets, orders, marking. */
#include "../../check.h"

#include "domain/attempt/sheet.h"
#include "lib/io/random.h"

enum { N = 14 };

/* Two A1, one A2 whose options speak of each other, an A3 group of three, a B1 group of two, two X … */
static const struct paper_key keys[N] = {
	{ 1, ITEM_A1, 0, 5, 1, 0 },   { 2, ITEM_A1, 0, 5, 16, 0 }, { 3, ITEM_A2, 0, 4, 8, 1 },
	{ 4, ITEM_A3, 7, 5, 2, 0 },   { 5, ITEM_A3, 7, 5, 4, 0 },  { 6, ITEM_A3, 7, 5, 1, 0 },
	{ 7, ITEM_A3, 8, 5, 1, 0 },   { 8, ITEM_A3, 8, 5, 2, 0 },  { 9, ITEM_B1, 9, 5, 4, 0 },
	{ 10, ITEM_B1, 9, 5, 1, 0 },  { 11, ITEM_X, 0, 5, 7, 0 },  { 12, ITEM_X, 0, 6, 63, 0 },
	{ 13, ITEM_X, 0, 2, 3, 0 },   { 14, ITEM_X, 0, 5, 24, 0 },
};

static void
signs_are_masks(void **state)
{
	(void)state;
	for (unsigned mask = 1; mask < 64; mask++)
		assert_int_equal(sheet_mask(sheet_sign(mask)), mask);
	assert_int_equal(sheet_sign(0), '-');
	assert_int_equal(sheet_sign(64), '-');
	assert_int_equal(sheet_sign(1), 'B');
	assert_int_equal(sheet_sign(2), 'C');
	assert_int_equal(sheet_sign(32), 'g');
	assert_int_equal(sheet_mask('-'), 0);
	assert_int_equal(sheet_mask('\0'), 0);
	assert_int_equal(sheet_mask('!'), 0);
}

static void
only_whole_sheets_pass(void **state)
{
	(void)state;
	assert_int_equal(sheet_check(STR("-B~_9"), 5), OK);
	assert_int_equal(sheet_check(STR("-B~_"), 5), REFUSED);
	assert_int_equal(sheet_check(STR("-B~_99"), 5), REFUSED);
	assert_int_equal(sheet_check(STR("-B A9"), 5), REFUSED);
	assert_int_equal(sheet_check(STR("--A--"), 5), REFUSED); /* an empty mask is written "-" */
	CHECK_STR(sheet_blank(check_arena, 3), "---");
	assert_int_equal(sheet_answered(STR("-B-C")), 2);
}

static void
own_answers_stand_above_the_rest(void **state)
{
	(void)state;
	/* changed here, changed there, changed in both, taken back here */
	CHECK_STR(sheet_above(check_arena, STR("B--C"), STR("---C"), STR("-D-C")), "BD-C");
	CHECK_STR(sheet_above(check_arena, STR("B---"), STR("---C"), STR("E--C")), "B---");
	CHECK_STR(sheet_above(check_arena, STR("BCDE"), STR("BCDE"), STR("-F--")), "-F--");
	/* a "*" is own even where nothing differs */
	CHECK_STR(sheet_above(check_arena, STR("B-"), STR("**"), STR("CD")), "B-");
	CHECK_STR(sheet_above(check_arena, STR(""), STR(""), STR("")), "");
}

/* What a perfect candidate marks, given his order. */
static struct str
perfect(struct bytes order)
{
	char *at = arena_new(check_arena, N + 1);

	for (size_t q = 0; q < N; q++) {
		unsigned mask = 0;

		for (size_t place = 0; place < OPTIONS_MAX; place++) {
			unsigned option = order_option(order, q, place);

			if (option < OPTIONS_MAX &&
			    (keys[order_position(order, q)].answer >> option & 1) != 0)
				mask |= 1U << place;
		}
		at[q] = sheet_sign(mask);
	}
	return (struct str){ at, N };
}

static void
orders_keep_groups_and_sections(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed < 300; seed++) {
		struct bytes order;

		random_seed_for_tests(seed);
		order = order_make(check_arena, keys, N);
		assert_int_equal(order_check(check_arena, order, keys, N), OK);
		for (size_t q = 0; q < N; q++) {
			size_t p = order_position(order, q);

			/* sections: A1/A2 at 0–2, A3 at 3–7, B1 at 8–9, X at 10–13 */
			assert_true(q < 3  ? p < 3 :
				    q < 8  ? p >= 3 && p < 8 :
				    q < 10 ? p == q :
					     p >= 10);
			if (p == 4 || p == 5 ||
			    p == 7) /* inside a group the question before stands before */
				assert_int_equal(order_position(order, q - 1), p - 1);
			for (size_t place = 0; p == 2 && place < 4; place++)
				assert_int_equal(order_option(order, q, place), place);
		}
		/* the questions of a B1 group share their options */
		for (size_t place = 0; place < 5; place++)
			assert_int_equal(order_option(order, 8, place),
					 order_option(order, 9, place));
	}
	random_seed_for_tests(0);
}

static void
orders_differ(void **state)
{
	size_t first[5] = { 0 };

	(void)state;
	for (uint64_t seed = 1; seed <= 2000; seed++) {
		random_seed_for_tests(seed);
		first[order_option(order_make(check_arena, keys, 1), 0, 0)]++;
	}
	random_seed_for_tests(0);
	for (size_t i = 0; i < 5; i++)
		assert_in_range(first[i], 330, 470); /* 400 each; four standard deviations */
}

static void
bad_orders_are_seen(void **state)
{
	struct bytes order = order_make(check_arena, keys, N);
	unsigned char copy[N * ORDER_BYTES];
	struct bytes broken = { copy, sizeof(copy) };

	(void)state;
	memcpy(copy, order.at, sizeof(copy));
	copy[1] = copy[ORDER_BYTES + 1]; /* a question twice */
	assert_int_equal(order_check(check_arena, broken, keys, N), REFUSED);
	memcpy(copy, order.at, sizeof(copy));
	copy[2] = (unsigned char)(copy[2] >> 4 | (copy[2] & 0xf0)); /* an option twice */
	assert_int_equal(order_check(check_arena, broken, keys, N), REFUSED);
	broken.len--;
	assert_int_equal(order_check(check_arena, broken, keys, N), REFUSED);
}

static void
right_is_all_and_nothing_else(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed < 200; seed++) {
		struct bytes order;
		char wrong[N];
		struct str best, sheet = { wrong, N };

		random_seed_for_tests(seed);
		order = order_make(check_arena, keys, N);
		best = perfect(order);
		assert_int_equal(sheet_right(best, order, keys, N), N);
		assert_int_equal(sheet_right(sheet_blank(check_arena, N), order, keys, N), 0);
		for (size_t q = 0; q < N; q++) {
			/* one option too many, too few, or another one: each costs this question and no other */
			for (unsigned bit = 0; bit < 6; bit++) {
				memcpy(wrong, best.at, N);
				wrong[q] = sheet_sign(sheet_mask(best.at[q]) ^ 1U << bit);
				assert_int_equal(sheet_right(sheet, order, keys, N), N - 1);
			}
		}
	}
	random_seed_for_tests(0);
}

static void
points_are_rounded_down(void **state)
{
	(void)state;
	assert_int_equal(sheet_points(50, 50), 100);
	assert_int_equal(sheet_points(30, 50), 60);
	assert_int_equal(sheet_points(29, 50), 58);
	assert_int_equal(sheet_points(17, 29), 58); /* 58.6: never up across a pass mark */
	assert_int_equal(sheet_points(0, 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(signs_are_masks),
		CHECK(only_whole_sheets_pass),
		CHECK(own_answers_stand_above_the_rest),
		CHECK(orders_keep_groups_and_sections),
		CHECK(orders_differ),
		CHECK(bad_orders_are_seen),
		CHECK(right_is_all_and_nothing_else),
		CHECK(points_are_rounded_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
