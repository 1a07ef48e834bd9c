/* test_document.c - numbers of identity documents and mobile phones against the shared vectors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* ours is another */

#include "domain/person/document.h"
#include "domain/person/phone.h"
#include "domain/person/region.h"
#include "lib/base/arena.h"
#include "lib/io/sheet.h"

static const struct date today = { 2025, 6, 30 };
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
vectors(const char *name)
{
	const char *root = getenv("DK_SHARED");
	struct sheet_fault fault;
	struct sheet *sheet;
	struct sheet_row row;

	if (sheet_open(str_format(arena, "%s/data/%s", root == NULL ? "../shared" : root, name).at,
		       &sheet, &fault) != OK) {
		print_message("skipped: no %s\n", name);
		return NULL;
	}
	assert_int_equal(sheet_next(sheet, arena, &row), OK);
	return sheet;
}

static enum document_fault
fault_of(struct str reason)
{
	static const struct {
		const char *word;
		enum document_fault fault;
	} list[] = {
		{ "LENGTH", DOCUMENT_LENGTH },     { "CHAR", DOCUMENT_CHARACTERS },
		{ "DATE", DOCUMENT_DATE },         { "FUTURE", DOCUMENT_FUTURE },
		{ "CHECKSUM", DOCUMENT_CHECKSUM }, { "REGION", DOCUMENT_REGION },
	};

	for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		if (str_equal(reason, str_of(list[i].word)))
			return list[i].fault;
	return DOCUMENT_FINE;
}

static void
id_vectors(void **state)
{
	static const char *const files[] = { "idcards/generated-vectors.csv",
					     "idcards/upstream-vectors.csv" };
	enum document_fault fault, expected;
	struct document document;
	struct sheet_row row;
	struct sheet *sheet;
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		sheet = vectors(files[i]);
		if (sheet == NULL)
			return;
		for (; sheet_next(sheet, arena, &row) == OK; n++) {
			expected = fault_of(row.cells[2]);
			fault = document_check_id(row.cells[0], today);
			if (fault == DOCUMENT_EMPTY)
				fault = DOCUMENT_LENGTH; /* the list knows one word for both */
			if (fault != expected)
				print_error("%.*s: %s\n", STR_ARGS(row.cells[0]),
					    document_fault_word(fault));
			assert_int_equal(fault, expected);
			if (fault != DOCUMENT_FINE || str_empty(row.cells[3]))
				continue;
			assert_int_equal(document_read(arena, DOCUMENT_ID_CARD, row.cells[0], today,
						       &document, &fault),
					 OK);
			assert_true(str_equal(date_text(arena, document.born), row.cells[3]));
			assert_true(
				str_equal(document.sex == 1 ? STR("男") : STR("女"), row.cells[4]));
		}
		sheet_close(sheet);
	}
	assert_true(n > 150);
}

static void
fifteen_is_eighteen(void **state)
{
	struct sheet *sheet = vectors("idcards/upgrade-15-to-18.csv");
	enum document_fault fault;
	struct document old;
	struct sheet_row row;

	(void)state;
	while (sheet != NULL && sheet_next(sheet, arena, &row) == OK) {
		assert_true(str_equal(document_long_id(arena, row.cells[0]), row.cells[1]));
		assert_true(str_equal(document_canonical_guess(arena, row.cells[0]), row.cells[1]));
		if (document_read(arena, DOCUMENT_ID_CARD, row.cells[0], today, &old, &fault) ==
		    OK) {
			assert_true(str_equal(old.number, row.cells[0]));
			assert_true(str_equal(old.canonical, row.cells[1]));
		}
	}
	sheet_close(sheet);
}

/* Their 09 is our 13. */
static void
other_documents(void **state)
{
	struct sheet *sheet = vectors("idcards/other-documents.csv");
	enum document_kind kind;
	enum document_fault fault;
	struct document document;
	struct sheet_row row;
	enum result expected;

	(void)state;
	while (sheet != NULL && sheet_next(sheet, arena, &row) == OK) {
		kind = str_equal(row.cells[0], STR("09")) ? DOCUMENT_FOREIGN_PERMIT :
							    document_kind_of(row.cells[0]);
		expected = str_equal(row.cells[2], STR("invalid")) ? REFUSED : OK;
		if (document_read(arena, kind, row.cells[1], today, &document, &fault) !=
		    expected) {
			print_error("%.*s\n", STR_ARGS(row.cells[1]));
			assert_true(false);
		}
	}
	sheet_close(sheet);
	assert_int_equal(document_read(arena, DOCUMENT_OFFICER, STR(" 军字第20010088 "), today,
				       &document, &fault),
			 OK);
	assert_true(str_equal(document.canonical, STR("军字第20010088号")));
	assert_int_equal(document_read(arena, DOCUMENT_RESIDENCE_PERMIT, STR("810000198501010053"),
				       today, &document, &fault),
			 OK);
	assert_int_equal(document.sex, 1);
	assert_int_equal(document_read(arena, DOCUMENT_RESIDENCE_PERMIT, STR("110108198001010015"),
				       today, &document, &fault),
			 REFUSED);
	assert_int_equal(fault, DOCUMENT_REGION);
}

static void
phone_vectors(void **state)
{
	struct sheet *sheet = vectors("idcards/phone-vectors.csv");
	struct sheet_row row;
	enum result result;
	struct str phone;
	bool repaired;

	(void)state;
	while (sheet != NULL && sheet_next(sheet, arena, &row) == OK) {
		result = phone_read(arena, row.cells[0], &phone, &repaired);
		if (result != (str_equal(row.cells[1], STR("invalid")) ? REFUSED : OK)) {
			print_error("%.*s\n", STR_ARGS(row.cells[0]));
			assert_true(false);
		}
		if (result == OK)
			assert_int_equal(repaired, str_equal(row.cells[1], STR("normalise")));
	}
	sheet_close(sheet);
	assert_true(str_equal(phone_masked(arena, STR("13800000007")), STR("138****0007")));
}

static void
plain_and_masked(void **state)
{
	unsigned had;

	(void)state;
	assert_true(str_equal(document_plain(arena, STR("'４１０３２６ 19910925941ｘ　"), &had),
			      STR("41032619910925941X")));
	assert_int_equal(had, DOCUMENT_HAD_APOSTROPHE | DOCUMENT_HAD_WIDE | DOCUMENT_HAD_BLANKS |
				      DOCUMENT_HAD_LOWER_CASE);
	assert_true(str_equal(document_masked(arena, STR("11010519900101007X")),
			      STR("1101**********007X")));
	assert_true(
		str_equal(document_masked(arena, STR("460105500101001")), STR("4601*******1001")));
	assert_true(str_equal(document_masked(arena, STR("H12345678")), STR("H1*****78")));
	assert_true(
		str_equal(document_masked(arena, STR("军字第20010088号")), STR("军字********8号")));
	assert_true(str_equal(document_masked(arena, STR("ab")), STR("**")));
	assert_true(
		str_equal(document_password_base(arena, STR("军字第20010088号")), STR("10088号")));
	assert_true(str_equal(document_password_base(arena, STR(" 11010519900101007x")),
			      STR("01007X")));
	assert_true(str_equal(document_password_base(arena, STR("a b c")), STR("ABC")));
	assert_true(region_exists(110105) && region_exists(830000) && !region_exists(990000));
	assert_int_equal(document_kind_of(STR("1")), DOCUMENT_ID_CARD);
	assert_int_equal(document_kind_of(STR("77")), DOCUMENT_NONE);
	assert_true(
		str_equal(document_canonical_guess(arena, STR("h1234567801")), STR("H12345678")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(id_vectors, set_up, tear_down),
		cmocka_unit_test_setup_teardown(fifteen_is_eighteen, set_up, tear_down),
		cmocka_unit_test_setup_teardown(other_documents, set_up, tear_down),
		cmocka_unit_test_setup_teardown(phone_vectors, set_up, tear_down),
		cmocka_unit_test_setup_teardown(plain_and_masked, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
