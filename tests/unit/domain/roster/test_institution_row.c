/* test_institution_row.c - the institutions' registers are clean; faults are found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* ours is another */

#include "domain/roster/institution_number.h"
#include "domain/roster/institution_row.h"
#include "domain/intake/seen.h"
#include "lib/base/arena.h"
#include "lib/io/sheet.h"

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_create(64 * 1024 * 1024);
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
shared(const char *name)
{
	const char *root = getenv("DK_SHARED");
	struct sheet_fault fault;
	struct sheet *sheet;

	if (sheet_open(str_format(arena, "%s/data/%s", root == NULL ? "../shared" : root, name).at,
		       &sheet, &fault) == OK)
		return sheet;
	print_message("skipped: no %s\n", name);
	return NULL;
}

static size_t
findings_in(struct sheet *sheet, const char *codes[], size_t max)
{
	struct seen *seen = seen_create(arena);
	struct institution_row institution;
	struct findings findings;
	struct columns columns;
	struct sheet_row row;
	const char *missing;
	size_t n = 0;

	assert_int_equal(sheet_next(sheet, arena, &row), OK);
	assert_int_equal(columns_find(&row, institution_headings, n_institution_headings, &columns,
				      &missing),
			 OK);
	while (sheet_next(sheet, arena, &row) == OK) {
		institution_row_read(arena, &row, &columns, seen, &institution, &findings);
		for (size_t i = 0; i < findings.n; i++, n++)
			if (n < max)
				codes[n] = findings.list[i].code;
	}
	sheet_close(sheet);
	return n;
}

static void
registers_are_clean(void **state)
{
	static const char *const files[] = {
		"roster/beijing/institutions.csv",  "roster/hainan/institutions.csv",
		"roster/henan/institutions.csv",    "roster/shanxi/institutions.csv",
		"roster/beijing/institutions.xlsx",
	};
	const char *codes[1] = { "" };

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		struct sheet *sheet = shared(files[i]);

		if (sheet == NULL)
			return;
		if (findings_in(sheet, codes, 1) != 0)
			print_error("%s: %s\n", files[i], codes[0]);
		assert_string_equal(codes[0], "");
	}
}

static void
faults_are_found(void **state)
{
	static const char text[] =
		"序号,医疗机构登记号*,统一社会信用代码,机构名称,行政区划代码,执业登记日期,有效期至\n"
		"1,40000001811010811a1001,,甲医院,110108,2010-01-01,2030/1/1\n"
		"2,40000001811010811A1001,,乙医院,110108,,\n"
		"3,,,丙医院,110108,,\n"
		"4,40000002611010511A1001,12,,990105,2020-01-01,2010-01-01\n"
		"5,123456789012,,=1+1,110105,,\n";
	static const char *const expected[] = {
		"CODE_FORM",      "DATE_SLASH",   "INST_DUPLICATE",    "INST_NO_EMPTY",
		"REGION_UNKNOWN", "NAME_EMPTY",   "CREDIT_CODE_CHECK", "DATE_ORDER",
		"INST_NO_LENGTH", "NAME_FORMULA",
	};
	const char *codes[20] = { NULL };
	struct sheet_fault fault;
	struct sheet *sheet;

	(void)state;
	assert_int_equal(sheet_open_bytes((struct str){ text, sizeof(text) - 1 }, &sheet, &fault),
			 OK);
	assert_int_equal(findings_in(sheet, codes, 20), 10);
	for (size_t i = 0; i < 10; i++)
		assert_string_equal(codes[i], expected[i]);
}

static void
credit_codes(void **state)
{
	struct sheet *sheet = shared("idcards/uscc-vectors.csv");
	struct sheet_row row;

	(void)state;
	while (sheet != NULL && sheet_next(sheet, arena, &row) == OK)
		if (row.number > 1 && row.n > 2 &&
		    credit_code_fits(row.cells[0]) != str_equal(row.cells[1], STR("valid"))) {
			print_error("%.*s should be %.*s (%.*s)\n", STR_ARGS(row.cells[0]),
				    STR_ARGS(row.cells[1]), STR_ARGS(row.cells[2]));
			assert_true(false);
		}
	sheet_close(sheet);
	assert_true(organisation_code_fits(STR("400000018")));
	assert_false(organisation_code_fits(STR("400000017")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(registers_are_clean, set_up, tear_down),
		cmocka_unit_test_setup_teardown(faults_are_found, set_up, tear_down),
		cmocka_unit_test_setup_teardown(credit_codes, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
