/* test_image.c - every sample picture is either made anew or refused, and nothing ever hangs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#undef fail /* ours is another */

#include "lib/base/arena.h"
#include "lib/io/image.h"
#include "lib/io/sheet.h"

enum { FILE_MAX = 4 * 1024 * 1024 };

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_create(512 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_destroy(arena);
	return 0;
}

static const char *
shared(const char *name)
{
	const char *root = getenv("DK_SHARED");

	return str_format(arena, "%s/data/images/%s", root == NULL ? "../shared" : root, name).at;
}

static bool
load(struct str name, struct bytes *bytes_out)
{
	FILE *file = fopen(shared(str_c(arena, name)), "rb");
	char *at;

	if (file == NULL) {
		print_message("skipped: no %.*s\n", STR_ARGS(name));
		return false;
	}
	at = arena_new(arena, FILE_MAX);
	*bytes_out = (struct bytes){ at, fread(at, 1, FILE_MAX, file) };
	(void)fclose(file);
	return true;
}

static void
expect_form(struct image_form form, int width_max, int height_max)
{
	assert_true(form.width >= 1 && form.width <= width_max);
	assert_true(form.height >= 1 && form.height <= height_max);
	assert_true(form.jpeg.len > 100);
	assert_memory_equal(form.jpeg.at, "\xff\xd8\xff", 3);
}

static int64_t
clock_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* What the reference decoders call fine and no rule of ours forbids has to pass. */
static bool
may_be_refused(struct str path, struct str verdict)
{
	static const char *const odd[] = {
		"lossless", "12bit",     "monkey12", "testorig12", "broken",     "truncated",
		"bomb",     "crashtest", "afl",      "arith",      "pngsuite/x", "extended_12",
	};

	if (!str_equal(verdict, STR("ok")))
		return true;
	for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++)
		if (str_find(path, str_of(odd[i])) >= 0)
			return true;
	return false;
}

static void
all_samples(void **state)
{
	struct sheet_fault fault;
	struct sheet *sheet;
	struct sheet_row row;
	struct arena *rows;
	size_t made = 0, refused = 0, wrong = 0;
	int64_t begin, slowest = 0;

	(void)state;
	if (sheet_open(shared("expected.csv"), &sheet, &fault) != OK) {
		print_message("skipped: no expected.csv\n");
		return;
	}
	rows = arena_create(16 * 1024 * 1024);
	while (sheet_next(sheet, rows, &row) == OK) {
		enum image_refusal refusal;
		struct image image;
		struct bytes bytes;
		enum result result;

		if (row.number == 1 || !load(row.cells[0], &bytes))
			continue;
		begin = clock_ms();
		result = image_make(arena, bytes, &image, &refusal);
		if (clock_ms() - begin > slowest)
			slowest = clock_ms() - begin;
		assert_true(result == OK || result == REFUSED);
		if (result == OK) {
			made++;
			assert_true(str_equal(row.cells[2], STR("jpeg")) ||
				    str_equal(row.cells[2], STR("png")));
			expect_form(image.full, IMAGE_SIDE_MAX, IMAGE_SIDE_MAX);
			expect_form(image.thumbnail, IMAGE_THUMBNAIL_SIDE, IMAGE_THUMBNAIL_SIDE);
			expect_form(image.portrait, IMAGE_PORTRAIT_WIDTH, IMAGE_PORTRAIT_HEIGHT);
		} else {
			refused++;
			if (row.n > 5 && !may_be_refused(row.cells[0], row.cells[5]) &&
			    (str_equal(row.cells[2], STR("jpeg")) ||
			     str_equal(row.cells[2], STR("png")))) {
				print_error("refused as %s: %.*s\n", image_refusal_word(refusal),
					    STR_ARGS(row.cells[0]));
				wrong++;
			}
		}
		arena_reset(arena);
	}
	print_message("%zu made anew, %zu refused, slowest %d ms\n", made, refused, (int)slowest);
	assert_int_equal(wrong, 0);
	assert_true(made > 150);
	sheet_close(sheet);
	arena_destroy(rows);
}

static void
refusals(void **state)
{
	static const unsigned char bomb[] = {
		0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0,    0,    0,
		13,   'I', 'H', 'D', 'R',  0,    0,    0x60, 0,    0,    0,
		0x60, 0,   8,   2,   0,    0,    0,    0xd3, 0x4e, 0x7f, 0x19,
	};
	enum image_refusal refusal;
	struct image image;

	(void)state;
	assert_int_equal(image_make(arena, (struct bytes){ "", 0 }, &image, &refusal), REFUSED);
	assert_int_equal(refusal, IMAGE_EMPTY);
	assert_int_equal(image_make(arena, (struct bytes){ "GIF89a", 6 }, &image, &refusal),
			 REFUSED);
	assert_int_equal(refusal, IMAGE_NOT_A_PICTURE);
	assert_int_equal(image_make(arena, (struct bytes){ "<svg/>", 6 }, &image, &refusal),
			 REFUSED);
	assert_int_equal(refusal, IMAGE_NOT_A_PICTURE);
	assert_int_equal(
		image_make(arena, (struct bytes){ "\xff\xd8\xff\xe0", 4 }, &image, &refusal),
		REFUSED);
	assert_int_equal(refusal, IMAGE_BROKEN);
	assert_int_equal(image_make(arena, (struct bytes){ bomb, sizeof(bomb) }, &image, &refusal),
			 REFUSED);
	assert_true(refusal == IMAGE_TOO_LARGE || refusal == IMAGE_BROKEN);
}

static void
metadata_is_gone(void **state)
{
	enum image_refusal refusal;
	struct image image;
	struct bytes bytes;
	struct str all;

	(void)state;
	if (!load(STR("pillow/hopper_orientation_5.jpg"), &bytes))
		return;
	assert_int_equal(image_make(arena, bytes, &image, &refusal), OK);
	all = (struct str){ image.full.jpeg.at, image.full.jpeg.len };
	assert_int_equal(str_find(all, STR("Exif")), -1);
	assert_int_equal(str_find(all, STR("ICC_PROFILE")), -1);
	/* A tail behind the picture does not survive either. */
	if (!load(STR("jpeg/image-rs/cat.jpg"), &bytes))
		return;
	bytes.at = str_join(arena, (struct str){ bytes.at, bytes.len }, STR("CANARY<script>")).at;
	bytes.len += 14;
	assert_int_equal(image_make(arena, bytes, &image, &refusal), OK);
	all = (struct str){ image.full.jpeg.at, image.full.jpeg.len };
	assert_int_equal(str_find(all, STR("CANARY")), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(refusals, set_up, tear_down),
		cmocka_unit_test_setup_teardown(metadata_is_gone, set_up, tear_down),
		cmocka_unit_test_setup_teardown(all_samples, set_up, tear_down),
	};

	if (image_start() != OK)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
