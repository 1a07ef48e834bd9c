/* test_name.c - names that are right, can be made right, or are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* ours is another */

#include "domain/person/name.h"
#include "lib/base/arena.h"
#include "lib/io/sheet.h"

static struct arena *arena;

static void
expect(const char *raw, const char *name, unsigned had, enum name_fault fault)
{
	enum name_fault found;
	struct str out;
	unsigned had_found;
	enum result result = name_read(arena, str_of(raw), &out, &had_found, &found);

	assert_int_equal(found, fault);
	assert_int_equal(result, fault == NAME_FINE ? OK : REFUSED);
	assert_string_equal(str_c(arena, out), name);
	assert_int_equal(had_found, had);
}

static void
repairs(void **state)
{
	(void)state;
	arena = arena_create(1024 * 1024);
	expect("王小明", "王小明", 0, NAME_FINE);
	expect("　上 馨彤 ", "上馨彤", NAME_HAD_BLANKS, NAME_FINE);
	expect("王 \n 明", "王明", NAME_HAD_BLANKS, NAME_FINE);
	expect("CLARK, ANNA MARIE", "CLARK, ANNA MARIE", 0, NAME_FINE);
	expect("CLARK,  ANNA ", "CLARK, ANNA", NAME_HAD_BLANKS, NAME_FINE);
	expect("O’BRIEN, MARY", "O'BRIEN, MARY", NAME_HAD_OTHER_FORMS, NAME_FINE);
	expect("阿依古丽.买买提", "阿依古丽·买买提", NAME_HAD_INTERPUNCT, NAME_FINE);
	expect("阿依古丽 • 买买提", "阿依古丽·买买提", NAME_HAD_INTERPUNCT | NAME_HAD_BLANKS,
	       NAME_FINE);
	expect("\xef\xbb\xbf王小明\xe2\x80\x8b", "王小明", NAME_HAD_INVISIBLE, NAME_FINE);
	expect("王⼩明", "王小明", NAME_HAD_OTHER_FORMS, NAME_FINE);
	expect("周𫖯", "周𫖯", 0, NAME_FINE);
	expect("", "", 0, NAME_EMPTY);
	expect(" \t", "", NAME_HAD_BLANKS, NAME_EMPTY);
	expect("乜", "乜", 0, NAME_SHORT);
	expect("＝1+1", "=1+1", NAME_HAD_OTHER_FORMS, NAME_FORMULA);
	expect("王小明1", "王小明1", 0, NAME_CHARACTERS);
	expect("·王小", "·王小", 0, NAME_CHARACTERS);
	expect("王,小", "王,小", 0, NAME_CHARACTERS);
	expect("⺩小明", "⺩小明", 0, NAME_CHARACTERS);
	arena_destroy(arena);
}

/* One character alone is refused, whatever else the list says about it. */
static void
vectors(void **state)
{
	const char *root = getenv("DK_SHARED");
	struct sheet_fault fault;
	enum name_fault found;
	struct sheet *sheet;
	struct sheet_row row;
	struct str name;
	unsigned had;
	size_t wrong = 0;

	(void)state;
	arena = arena_create(16 * 1024 * 1024);
	if (sheet_open(str_format(arena, "%s/data/text/chinese-names.csv",
				  root == NULL ? "../shared" : root)
			       .at,
		       &sheet, &fault) != OK) {
		print_message("skipped: no chinese-names.csv\n");
		return;
	}
	assert_int_equal(sheet_next(sheet, arena, &row), OK);
	while (sheet_next(sheet, arena, &row) == OK) {
		bool fine = name_read(arena, row.cells[0], &name, &had, &found) == OK;
		bool as_told = true;

		if (str_equal(row.cells[1], STR("error")))
			as_told = !fine;
		else if (str_equal(row.cells[1], STR("accept")))
			as_told = fine && had == 0 && str_equal(name, row.cells[0]);
		else if (str_equal(row.cells[1], STR("normalise")))
			as_told = (fine && had != 0) || found == NAME_SHORT;
		if (!as_told) {
			print_error("row %d: %.*s (%s)\n", (int)row.number, STR_ARGS(row.cells[0]),
				    name_fault_word(found));
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
	sheet_close(sheet);
	arena_destroy(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(repairs),
		cmocka_unit_test(vectors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
