/* test_sheet.c - tables of every kind and encoding, and what must be refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>
#undef fail /* ours is another */

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/base/utf8.h"
#include "lib/io/sheet.h"

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_create(256 * 1024 * 1024);
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

	return str_format(arena, "%s/data/%s", root == NULL ? "../shared" : root, name).at;
}

static bool
is_there(const char *path)
{
	struct stat stat_of;

	if (stat(path, &stat_of) == 0)
		return true;
	print_message("skipped: no %s\n", path);
	return false;
}

/* All rows as lines of cells between bars, for comparison at a glance. */
static struct str
bars(struct sheet *sheet, enum result *end_out)
{
	struct buf buf = BUF(64 * 1024 * 1024);
	struct sheet_row row;
	struct str all;

	while ((*end_out = sheet_next(sheet, arena, &row)) == OK) {
		buf_format(&buf, "%d", (int)row.number);
		for (size_t i = 0; i < row.n; i++) {
			assert_true(utf8_valid(row.cells[i]));
			buf_add_c(&buf, "|");
			buf_add(&buf, row.cells[i]);
		}
		buf_add_c(&buf, "\n");
	}
	all = str_copy(arena, buf_str(&buf));
	buf_free(&buf);
	return all;
}

static void
expect_csv(const char *at, size_t len, const char *expected)
{
	struct sheet_fault fault;
	struct sheet *sheet;
	enum result end;
	struct str all;

	assert_int_equal(sheet_open_bytes((struct str){ at, len }, &sheet, &fault), OK);
	all = bars(sheet, &end);
	assert_int_equal(end, NOT_FOUND);
	assert_string_equal(str_c(arena, all), expected);
	assert_int_equal(sheet_progress(sheet), 1000);
	sheet_close(sheet);
}
#define EXPECT_CSV(literal, expected) expect_csv("" literal, sizeof(literal) - 1, expected)

static void
csv_forms(void **state)
{
	(void)state;
	EXPECT_CSV("a,b\r\nc,d\r\n", "1|a|b\n2|c|d\n");
	EXPECT_CSV("a,b\rc,d", "1|a|b\n2|c|d\n");
	EXPECT_CSV("a;b;c,d\n1;2;3\n", "1|a|b|c,d\n2|1|2|3\n");
	EXPECT_CSV("a\tb\n\"x\ty\"\t2\n", "1|a|b\n2|x\ty|2\n");
	EXPECT_CSV("a,\"b \"\"q\"\" \nline\",c\n\n,,\nx\n", "1|a|b \"q\" \nline|c\n4|x\n");
	EXPECT_CSV("\"a\"b,c\"d\n", "1|ab|c\"d\n");
	EXPECT_CSV("", "");
	EXPECT_CSV("\xef\xbb\xbf", "");
	EXPECT_CSV(",a,\n", "1||a|\n");
}

static void
encodings(void **state)
{
	(void)state;
	EXPECT_CSV("\xef\xbb\xbf姓名,x\n", "1|姓名|x\n");
	EXPECT_CSV("\xd0\xd5\xc3\xfb,x\n", "1|姓名|x\n");
	EXPECT_CSV("\xcd\xf5\x82\x30\xb7\x31,x\n", "1|王㛃|x\n");
	EXPECT_CSV("\xd5\xd4\x82\x35\x90\x37,x\n", "1|赵\u9fb4|x\n");
	EXPECT_CSV("\xff\xfe\xd3\x59\x0d\x54\x2c\x00x\x00\n\x00", "1|姓名|x\n");
	EXPECT_CSV("\xfe\xff\x59\xd3\x54\x0d\x00\x2c\x00x\x00\n", "1|姓名|x\n");
	EXPECT_CSV("\x59\xd3\x54\x0d\x00\x2c\x00x\x00\n\x00y\x00\n", "1|姓名|x\n2|y\n");
}

static void
expect_refused(struct str bytes, enum sheet_problem problem, int64_t row)
{
	struct sheet_fault fault;
	struct sheet *sheet;
	enum result end;

	if (sheet_open_bytes(bytes, &sheet, &fault) == OK) {
		(void)bars(sheet, &end);
		assert_int_equal(end, REFUSED);
		fault = sheet_fault(sheet);
		sheet_close(sheet);
	}
	assert_int_equal(fault.problem, problem);
	assert_int_equal(fault.row, row);
}

static void
csv_refusals(void **state)
{
	char *wide = arena_new(arena, 400), *lengthy = arena_new(arena, 70000);

	(void)state;
	memset(wide, ',', 399);
	memset(lengthy, 'x', 69999);
	expect_refused(STR("a,b\n\"c,d\n"), SHEET_OPEN_QUOTE, 2);
	expect_refused(STR("ok\n\xff\xff\xff\n"), SHEET_BAD_TEXT, 2);
	expect_refused(STR("\xff\xfe\0\0a\0\0\0"), SHEET_BAD_TEXT, 0);
	expect_refused(STR("\xef\xbb\xbfok\n\xd0\xd5\n"), SHEET_BAD_TEXT, 0);
	expect_refused(STR("%PDF-1.7\n"), SHEET_NOT_A_TABLE, 0);
	expect_refused(STR("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), SHEET_OLD_WORKBOOK, 0);
	expect_refused(STR("PK\003\004nonsense"), SHEET_BROKEN, 0);
	expect_refused(str_of(wide), SHEET_MANY_COLUMNS, 1);
	expect_refused(str_of(lengthy), SHEET_LONG_CELL, 1);
}

/* ---- workbooks made by hand: stored, not packed ---- */

static void
put_number(struct buf *buf, uint64_t n, int bytes)
{
	for (int i = 0; i < bytes; i++) {
		char c = (char)(i < 8 ? n >> 8 * i & 0xff : 0);

		buf_add(buf, (struct str){ &c, 1 });
	}
}

/* One entry of a zip and its line in the directory. */
static void
put_entry(struct buf *zip, struct buf *directory, const char *name, struct str text)
{
	uint64_t crc = crc32(0, (const unsigned char *)text.at, (unsigned)text.len), at = zip->len;

	for (int second = 0; second < 2; second++) {
		struct buf *to = second ? directory : zip;

		put_number(to, second ? 0x02014b50 : 0x04034b50, 4);
		if (second)
			put_number(to, 20, 2);
		put_number(to, 20, 2);
		put_number(to, 0, 8); /* flags, method, time, day */
		put_number(to, crc, 4);
		put_number(to, text.len, 4);
		put_number(to, text.len, 4);
		put_number(to, strlen(name), 2);
		put_number(to, 0, second ? 12 : 2);
		if (second)
			put_number(to, at, 4);
		buf_add_c(to, name);
	}
	buf_add(zip, text);
}

static struct str
workbook(const char *sheet)
{
	struct buf zip = BUF(16 * 1024 * 1024), directory = BUF(64 * 1024);
	struct str whole;
	size_t at;

	put_entry(
		&zip, &directory, "_rels/.rels",
		STR("<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/b.xml'/></Relationships>"));
	put_entry(&zip, &directory, "xl/b.xml",
		  STR("<workbook xmlns:r='urn:r'><sheets><sheet r:id='a'/></sheets></workbook>"));
	put_entry(
		&zip, &directory, "xl/_rels/b.xml.rels",
		STR("<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>"));
	put_entry(&zip, &directory, "xl/s.xml", str_of(sheet));
	at = zip.len;
	buf_add(&zip, buf_str(&directory));
	put_number(&zip, 0x06054b50, 4);
	put_number(&zip, 0, 4);
	put_number(&zip, 4, 2);
	put_number(&zip, 4, 2);
	put_number(&zip, directory.len, 4);
	put_number(&zip, at, 4);
	put_number(&zip, 0, 2);
	whole = str_copy(arena, buf_str(&zip));
	buf_free(&zip);
	buf_free(&directory);
	return whole;
}

static void
no_tag_is_held_that_does_not_end(void **state)
{
	static const char row[] =
		"<row><c t='inlineStr'><is><t>x</t></is></c></row></sheetData></worksheet>";
	char *wide = arena_new(arena, 4000001);
	struct sheet_fault fault;
	struct sheet *sheet;
	enum result end;
	struct str good;

	(void)state;
	memset(wide, ' ', 4000000);
	/* Blanks between tags are text, which streams. */
	good = workbook(str_format(arena, "<worksheet><sheetData>%s%s", wide, row).at);
	assert_int_equal(sheet_open_bytes(good, &sheet, &fault), OK);
	assert_string_equal(str_c(arena, bars(sheet, &end)), "1|x\n");
	sheet_close(sheet);
	expect_refused(workbook(str_format(arena, "<worksheet><sheetData x='%s'>%s", wide, row).at),
		       SHEET_BROKEN, 1);
	expect_refused(
		workbook(str_format(arena, "<worksheet><sheetData><!--%s-->%s", wide, row).at),
		SHEET_BROKEN, 1);
}

/* A character cut by the end of a chunk, in every position. */
static void
chunk_borders(void **state)
{
	struct buf buf = BUF(1024 * 1024);
	struct sheet_fault fault;
	struct sheet_row row;
	struct sheet *sheet;
	size_t n;

	(void)state;
	for (int shift = 0; shift < 5; shift++) {
		buf_clear(&buf);
		for (int i = 0; i < shift; i++)
			buf_add_c(&buf, "x");
		for (int i = 0; i < 30000; i++)
			buf_add_c(&buf, i % 100 == 99 ? "\r\n" : "𠮷,");
		assert_int_equal(sheet_open_bytes(buf_str(&buf), &sheet, &fault), OK);
		for (n = 0; sheet_next(sheet, arena, &row) == OK; n++)
			assert_int_equal(row.n, 100);
		assert_int_equal(n, 300);
		sheet_close(sheet);
	}
	buf_free(&buf);
}

static void
rosters_agree(void **state)
{
	static const char *const provinces[] = { "beijing", "hainan", "henan", "shanxi" };
	static const char *const forms[] = { "csv", "gb18030.csv", "xlsx" };
	struct sheet_fault fault;
	struct sheet *sheet;
	struct str all[3];
	const char *path;
	enum result end;

	(void)state;
	for (size_t p = 0; p < 4; p++) {
		for (size_t f = 0; f < 3; f++) {
			path = shared(str_format(arena, "roster/%s/physicians-dirty.%s",
						 provinces[p], forms[f])
					      .at);
			if (!is_there(path))
				return;
			assert_int_equal(sheet_open(path, &sheet, &fault), OK);
			all[f] = bars(sheet, &end);
			assert_int_equal(end, NOT_FOUND);
			sheet_close(sheet);
		}
		assert_true(str_equal(all[0], all[1]));
		assert_true(all[0].len > 30000);
		/* xlsx ends a row with its last cell that holds text. */
		assert_int_equal(str_find(all[2], STR("2|1|")), str_find(all[0], STR("2|1|")));
	}
}

/* Prints one line per sample, so that a change of behaviour shows in the log. */
static void
samples(void **state)
{
	static const char *const good[] = {
		"calamine/date.xlsx",
		"calamine/any_sheets.xlsx",
		"calamine/inlineStr_cdata.xlsx",
		"calamine/nonstandard-xml-ns-prefix.xlsx",
		"calamine/strict_iso_paths.xlsx",
		"calamine/richtext-namespaced.xlsx",
		"calamine/rph.xlsx",
		"calamine/issue_567_absolute_shared.xlsx",
		"calamine/encoded_entities.xlsx",
		"calamine/has_x000D_.xlsx",
		"calamine/empty_shared_string_value.xlsx",
		"phpspreadsheet/Zip-Linux-Directory-Separator.xlsx",
		"phpspreadsheet/namespaces.xlsx",
		"phpspreadsheet/blankcell.xlsx",
		"phpspreadsheet/threesheets.xlsx",
		"phpspreadsheet/misleading.xlsx",
	};
	static const char *const bad[] = {
		"calamine/pass_protected.xlsx",
		"phpspreadsheet/ebcdic.dontuse",
		"phpspreadsheet/utf16entity.dontuse",
		"phpspreadsheet/utf7quoteorder.dontuse",
		"phpspreadsheet/utf8and16.entity.dontuse",
		"phpspreadsheet/utf8entity.dontuse",
	};
	struct sheet_fault fault;
	struct sheet *sheet;
	const char *path;
	enum result end;
	struct str all;

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		path = shared(str_format(arena, "formats/xlsx/%s", good[i]).at);
		if (!is_there(path))
			return;
		end = sheet_open(path, &sheet, &fault);
		if (end != OK)
			print_error("%s: %s\n", path, sheet_problem_text(fault.problem));
		assert_int_equal(end, OK);
		all = bars(sheet, &end);
		if (end != NOT_FOUND || all.len == 0)
			print_error("%s: %d\n", path, (int)sheet_fault(sheet).problem);
		assert_int_equal(end, NOT_FOUND);
		sheet_close(sheet);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		path = shared(str_format(arena, "formats/xlsx/%s", bad[i]).at);
		end = sheet_open(path, &sheet, &fault);
		if (end == OK) {
			(void)bars(sheet, &end);
			sheet_close(sheet);
		}
		if (end != REFUSED)
			print_error("%s was read\n", path);
		assert_int_equal(end, REFUSED);
	}
}

static void
written_is_read(void **state)
{
	static const enum sheet_format formats[] = { SHEET_CSV, SHEET_XLSX };
	const struct str cells[] = { STR("=1+1"), STR("王小明"), STR("-5"), STR("a\"b,c\nd"),
				     STR(""),     STR("\tx"),    STR("@y"), STR("plain"),
				     STR(" z "),  STR("＝1+1"),  STR("＠z") };
	char path[] = "/tmp/dk-sheet-XXXXXX";
	struct sheet_writer *writer;
	struct sheet_fault fault;
	struct sheet *sheet;
	enum result end;
	int fd = mkstemp(path);

	(void)state;
	assert_true(fd >= 0);
	(void)close(fd);
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(sheet_create(path, formats[i], &writer), OK);
		assert_int_equal(sheet_write(writer, cells, 11), OK);
		assert_int_equal(sheet_write(writer, cells + 1, 1), OK);
		assert_int_equal(sheet_finish(writer), OK);
		assert_int_equal(sheet_open(path, &sheet, &fault), OK);
		assert_string_equal(
			str_c(arena, bars(sheet, &end)),
			"1|'=1+1|王小明|'-5|a\"b,c\nd||'\tx|'@y|plain| z |'＝1+1|'＠z\n2|王小明\n");
		sheet_close(sheet);
	}
	(void)unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(csv_forms, set_up, tear_down),
		cmocka_unit_test_setup_teardown(encodings, set_up, tear_down),
		cmocka_unit_test_setup_teardown(csv_refusals, set_up, tear_down),
		cmocka_unit_test_setup_teardown(no_tag_is_held_that_does_not_end, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(chunk_borders, set_up, tear_down),
		cmocka_unit_test_setup_teardown(rosters_agree, set_up, tear_down),
		cmocka_unit_test_setup_teardown(samples, set_up, tear_down),
		cmocka_unit_test_setup_teardown(written_is_read, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
