/*
 * test_physician_row.c - the four provinces' registers: every planted fault is found under its
 * field and code, and no clean row is refused, in each of the three forms of the files.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#undef fail /* ours is another */

#include "domain/roster/physician_row.h"
#include "domain/intake/seen.h"
#include "lib/base/arena.h"
#include "lib/io/sheet.h"

enum { ROWS = 400, LABELS = 8, SITES = 100 };

struct label {
	struct str field, code, severity;
};

struct known {
	struct label labels[ROWS][LABELS];
	size_t n[ROWS];
	struct str number[SITES], name[SITES];
	size_t n_sites;
};

static const char *const provinces[] = { "beijing", "hainan", "henan", "shanxi" };
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

static struct sheet *
open_roster(const char *province, const char *file)
{
	const char *root = getenv("DK_SHARED");
	struct sheet_fault fault;
	struct sheet *sheet;

	if (sheet_open(str_format(arena, "%s/data/roster/%s/%s", root == NULL ? "../shared" : root,
				  province, file)
			       .at,
		       &sheet, &fault) == OK)
		return sheet;
	print_message("skipped: no %s/%s\n", province, file);
	return NULL;
}

static bool
load_known(const char *province, struct known *known)
{
	struct sheet *sheet = open_roster(province, "institutions.csv");
	struct sheet_row row;
	struct label *label;
	int64_t n;

	if (sheet == NULL)
		return false;
	while (sheet_next(sheet, arena, &row) == OK) {
		known->number[known->n_sites] = row.cells[1];
		known->name[known->n_sites++] = row.cells[3];
	}
	sheet_close(sheet);
	sheet = open_roster(province, "expected-errors.csv");
	while (sheet_next(sheet, arena, &row) == OK) {
		if (str_to_int(row.cells[0], &n) != OK)
			continue;
		assert_true(n < ROWS && known->n[n] < LABELS);
		label = &known->labels[n][known->n[n]++];
		*label = (struct label){ row.cells[1], row.cells[2], row.cells[3] };
	}
	sheet_close(sheet);
	return true;
}

static enum result
find_known(void *self, struct str number, struct site_found *found_out)
{
	struct known *known = self;

	for (size_t i = 0; i < known->n_sites; i++)
		if (str_equal(number, known->number[i])) {
			*found_out = (struct site_found){ (int64_t)i + 1, 0, known->name[i] };
			return OK;
		}
	return NOT_FOUND;
}

static const struct finding *
has(const struct findings *findings, const struct label *label)
{
	for (size_t i = 0; i < findings->n; i++)
		if (str_equal(str_of(findings->list[i].code), label->code) &&
		    str_equal(str_of(findings->list[i].field), label->field) &&
		    str_equal(str_of(severity_word(findings->list[i].severity)), label->severity))
			return &findings->list[i];
	return NULL;
}

static size_t
wrong_about(const struct known *known, size_t n, const struct findings *findings)
{
	size_t wrong = 0, expected = 0;

	for (size_t i = 0; i < known->n[n]; i++) {
		if (str_equal(known->labels[n][i].severity, STR("accept")))
			continue;
		expected++;
		if (has(findings, &known->labels[n][i]) == NULL) {
			print_error("row %zu: no %.*s\n", n, STR_ARGS(known->labels[n][i].code));
			wrong++;
		}
	}
	if (findings->n == expected)
		return wrong;
	for (size_t i = 0; i < findings->n; i++)
		print_error("row %zu: found %s %s (%zu expected)\n", n, findings->list[i].field,
			    findings->list[i].code, expected);
	return wrong + 1;
}

static size_t
read_file(const char *province, const char *file, struct known *known, size_t *n_out)
{
	struct physician_rules rules = { { 2026, 11, 21 }, find_known, known, seen_create(arena) };
	struct sheet *sheet = open_roster(province, file);
	struct physician_row physician;
	struct findings findings;
	struct columns columns;
	struct sheet_row row;
	const char *missing;
	size_t wrong = 0, n;

	assert_int_equal(sheet_next(sheet, arena, &row), OK);
	assert_int_equal(
		columns_find(&row, physician_headings, n_physician_headings, &columns, &missing),
		OK);
	for (n = 1; sheet_next(sheet, arena, &row) == OK; n++) {
		assert_int_equal(row.number, n + 1);
		assert_int_equal(
			physician_row_read(arena, &row, &columns, &rules, &physician, &findings),
			OK);
		wrong += wrong_about(known, n < ROWS ? n : 0, &findings);
	}
	sheet_close(sheet);
	*n_out = n - 1;
	return wrong;
}

static void
dirty(void **state)
{
	static const char *const files[] = { "physicians-dirty.csv", "physicians-dirty.gb18030.csv",
					     "physicians-dirty.xlsx" };
	struct known *known;
	size_t wrong = 0, n;

	(void)state;
	for (size_t p = 0; p < 4; p++) {
		known = ARENA_NEW(arena, struct known);
		if (!load_known(provinces[p], known))
			return;
		for (size_t f = 0; f < 3; f++) {
			wrong += read_file(provinces[p], files[f], known, &n);
			assert_true(n >= 200);
		}
	}
	assert_int_equal(wrong, 0);
}

static void
clean(void **state)
{
	struct known *known;
	size_t wrong = 0, n;
	clock_t begin;

	(void)state;
	for (size_t p = 0; p < 4; p++) {
		known = ARENA_NEW(arena, struct known);
		if (!load_known(provinces[p], known))
			return;
		memset(known->n, 0, sizeof(known->n));
		begin = clock();
		wrong += read_file(provinces[p], "physicians.csv", known, &n);
		print_message("%s: %zu rows, %d ms\n", provinces[p], n,
			      (int)((clock() - begin) * 1000 / CLOCKS_PER_SEC));
	}
	assert_int_equal(wrong, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(dirty, set_up, tear_down),
		cmocka_unit_test_setup_teardown(clean, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
