/* test_item_row.c - the shared question files are read alike as csv and as JSON lines; faults are
 * found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* ours is another */

#include "domain/intake/intake.h"
#include "domain/intake/seen.h"
#include "domain/question/import.h"
#include "domain/question/item_row.h"
#include "lib/base/arena.h"

static struct arena *arena, *rows;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_create(256 * 1024 * 1024);
	rows = arena_create(256 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_destroy(arena);
	arena_destroy(rows);
	return 0;
}

static const char *
shared(const char *name)
{
	const char *root = getenv("DK_SHARED");

	return str_format(arena, "%s/data/questions/%s", root == NULL ? "../shared" : root, name)
		.at;
}

struct result_of_file {
	size_t n, refused, kinds[N_ITEM_KINDS];
	uint64_t digest;                /* of all that was read */
};

static struct result_of_file
read_all(struct intake_job *job)
{
	struct item_rules rules = { seen_create(arena), seen_create(arena) };
	struct result_of_file all = { 0 };
	struct findings findings;
	struct columns columns;
	struct item_row item;
	struct sheet_row row;
	const char *missing;

	assert_int_equal(job->next(job->source, rows, &row), OK);
	assert_int_equal(columns_find(&row, item_headings, n_item_headings, &columns, &missing),
			 OK);
	while (job->next(job->source, rows, &row) == OK) {
		findings.n = findings.errors = 0;
		item_row_read(rows, &row, &columns, &rules, &item, &findings);
		all.n++;
		all.refused += findings.errors > 0;
		all.kinds[item.kind]++;
		all.digest = seen_digest(all.digest + (uint64_t)item.answer, item.stem);
		all.digest = seen_digest(all.digest + (uint64_t)item.group_position, item.options);
		all.digest =
			seen_digest(seen_digest(all.digest, item.group_stem), item.explanation);
		arena_reset(rows);
	}
	return all;
}

static void
both_forms_agree(void **state)
{
	struct intake_job from_csv = { 0 }, from_json = { 0 };
	struct result_of_file csv, json;
	struct question_lines *lines;
	struct sheet_fault fault;
	struct sheet *sheet;

	(void)state;
	if (sheet_open(shared("bank.csv"), &sheet, &fault) != OK ||
	    question_lines_open(shared("bank.jsonl"), &from_json, &lines) != OK) {
		print_message("skipped: no question bank\n");
		return;
	}
	intake_from_sheet(&from_csv, sheet);
	csv = read_all(&from_csv);
	json = read_all(&from_json);
	assert_int_equal(csv.n, 10445);
	assert_int_equal(json.n, 10445);
	assert_int_equal(question_lines_fault(lines), 0);
	assert_int_equal(csv.refused, 1); /* CME-05596e has no option A */
	assert_int_equal(json.refused, 1);
	assert_int_equal(csv.kinds[ITEM_A1], 8062);
	assert_int_equal(csv.kinds[ITEM_A2], 1508);
	assert_int_equal(csv.kinds[ITEM_A3], 157);
	assert_int_equal(csv.kinds[ITEM_B1], 512);
	assert_int_equal(csv.kinds[ITEM_X], 206);
	assert_true(csv.digest == json.digest);
	sheet_close(sheet);
	question_lines_close(lines);
}

static void
faults_are_found(void **state)
{
	static const char text[] = "编号,题型,组号,组内序号,共用题干,题干,选项A,选项B,选项C,答案\n"
				   "1,A1,,,,题,甲,乙,丙,b\n"
				   "1,A1,,,,题,甲,乙,丙,A\n"
				   "2,A9,,,,题,甲,乙,,A\n"
				   "3,A1,,,,题,甲,乙,,C\n"
				   "4,A1,,,,题,甲,乙,丙,AB\n"
				   "5,X,,,,题,甲,乙,丙,A\n"
				   "6,X,,,,题,甲,,丙,\n"
				   "7,A3/A4,,,,题,甲,乙,,A\n"
				   "8,A3/A4,g,1,病例一,题,甲,乙,,A\n"
				   "9,A3/A4,g,2,病例二,题,甲,乙,,A\n"
				   "10,A1,,,,,甲,甲,,A\n"
				   ",A1,,,,题,甲,乙,,A\n";
	static const char *const expected[] = {
		"",
		"CODE_DUPLICATE",
		"KIND_UNKNOWN",
		"ANSWER_OUTSIDE",
		"ANSWER_MANY",
		"ANSWER_FEW",
		"OPTION_GAP",
		"GROUP_EMPTY",
		"",
		"GROUP_DIFFERS",
		"STEM_EMPTY",
		"CODE_EMPTY",
	};
	struct item_rules rules = { seen_create(arena), seen_create(arena) };
	struct findings findings;
	struct sheet_fault fault;
	struct columns columns;
	struct sheet *sheet;
	struct item_row item;
	struct sheet_row row;
	const char *missing;

	(void)state;
	assert_int_equal(sheet_open_bytes((struct str){ text, sizeof(text) - 1 }, &sheet, &fault),
			 OK);
	assert_int_equal(sheet_next(sheet, rows, &row), OK);
	assert_int_equal(columns_find(&row, item_headings, n_item_headings, &columns, &missing),
			 OK);
	for (size_t i = 0; sheet_next(sheet, rows, &row) == OK; i++) {
		findings.n = findings.errors = 0;
		item_row_read(rows, &row, &columns, &rules, &item, &findings);
		assert_string_equal(findings.n == 0 ? "" : findings.list[0].code, expected[i]);
		if (i == 0) {
			assert_int_equal(item.answer, 2);
			assert_true(str_equal(item.options, STR("甲\n乙\n丙")));
			assert_int_equal(item.n_options, 3);
		}
	}
	sheet_close(sheet);
}

static void
json_is_strict(void **state)
{
	struct sheet_row row;

	(void)state;
	assert_int_equal(item_row_from_json(rows, STR("{}"), 1, &row), REFUSED);
	assert_int_equal(item_row_from_json(rows, STR("[1]"), 1, &row), REFUSED);
	assert_int_equal(item_row_from_json(rows,
					    STR("{\"options\":[{\"key\":\"G\",\"text\":\"x\"}]}"),
					    1, &row),
			 REFUSED);
	assert_int_equal(item_row_from_json(rows, STR("{\"id\":\"1\",\"options\":[]}"), 1, &row),
			 OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(both_forms_agree, set_up, tear_down),
		cmocka_unit_test_setup_teardown(faults_are_found, set_up, tear_down),
		cmocka_unit_test_setup_teardown(json_is_strict, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
