/*
 * fill.c - rows that SQL alone cannot make: sealed columns with their indexes, and orders of papers.
 *
 *   fill physicians FIRST N      id, name, sex, born, document, index, mobile, index, login index
 *   fill orders FIRST N ITEMS    id, order of a paper with five options a question
 *   fill documents FIRST N       id, document number
 *   fill register FIRST N UNITS  a register of physicians as dkctl imports it, of that many institutions
 *
 * Tab-separated, bytes in hexadecimal, for LOAD DATA. All people are invented; the same call gives the
 * same people.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/account/account.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/random.h"

enum { ORDER_BYTES = 5, ITEMS_MAX = 160 };

static struct str
document_of(struct arena *arena, int64_t id)
{
	static const int weight[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	int64_t day = id / 999;
	struct str number =
		str_format(arena, "110101%04d%02d%02d%03d", (int)(1960 + day / 336 % 40),
			   (int)(1 + day / 28 % 12), (int)(1 + day % 28), (int)(1 + id % 999));
	int sum = 0;

	for (size_t i = 0; i < 17; i++)
		sum += (number.at[i] - '0') * weight[i];
	return str_format(arena, "%.*s%c", STR_ARGS(number), "10X98765432"[sum % 11]);
}

static struct str
name_of(struct arena *arena, int64_t id)
{
	static const char *const family[] = { "王", "李", "张", "刘", "陈",  "杨",
					      "赵", "黄", "周", "吴", "欧阳" };
	static const char *const given[] = { "伟", "芳", "敏", "静", "磊", "洋", "艳",
					     "勇", "军", "杰", "娟", "涛", "明" };

	return str_format(arena, "%s%s%s", family[id % 11], given[id / 11 % 13],
			  given[id / 143 % 13]);
}

static void
put_hex(struct arena *arena, struct bytes bytes, char end)
{
	struct str text = hex_encode(arena, bytes.at, bytes.len);

	(void)printf("%.*s%c", STR_ARGS(text), end);
}

static enum result
physician(struct arena *arena, int64_t id)
{
	struct str document = document_of(arena, id), name = name_of(arena, id);
	struct str mobile = str_format(arena, "139%08" PRId64, id % 100000000);
	struct bytes sealed, index, mobile_sealed, mobile_index, login;

	TRY(cipher_seal(arena, "physician.document", document, &sealed));
	TRY(cipher_index(arena, "physician.document", document, &index));
	TRY(cipher_seal(arena, "physician.mobile", mobile, &mobile_sealed));
	TRY(cipher_index(arena, "physician.mobile", mobile, &mobile_index));
	TRY(account_index(arena, DOOR_PHYSICIAN, document, &login));
	(void)printf("%" PRId64 "\t%.*s\t%d\t%.4s-%.2s-%.2s\t", id, STR_ARGS(name),
		     1 + (int)(id % 2), document.at + 6, document.at + 10, document.at + 12);
	put_hex(arena, sealed, '\t');
	put_hex(arena, index, '\t');
	put_hex(arena, mobile_sealed, '\t');
	put_hex(arena, mobile_index, '\t');
	put_hex(arena, login, '\n');
	return OK;
}

static enum result
number(struct arena *arena, int64_t id)
{
	struct str document = document_of(arena, id);

	(void)printf("%" PRId64 "\t%.*s\n", id, STR_ARGS(document));
	return OK;
}

static enum result
register_row(struct arena *arena, int64_t id, int64_t units)
{
	struct str document = document_of(arena, id), name = name_of(arena, id);
	int64_t unit = 1 + id % units;

	(void)printf(
		"%" PRId64 ",%.*s,%s,01,汉族,%.4s-%.2s-%.2s,01,居民身份证,%.*s,21,大学本科毕业,"
		"执业医师,10,临床,1001,内科专业,,2010-07-01,110%012" PRId64 ",2011-07-01,"
		"PDY1100001%08" PRId64 ",测试第%" PRId64 "医院,,主治医师,139%08" PRId64 ",正常,,\n",
		id, STR_ARGS(name), (document.at[16] - '0') % 2 == 1 ? "男" : "女", document.at + 6,
		document.at + 10, document.at + 12, STR_ARGS(document), id, unit, unit,
		id % 100000000);
	return OK;
}

static void
register_head(void)
{
	(void)printf(
		"序号,姓名,性别,民族代码,民族,出生日期,证件类型代码,证件类型,证件号码,学历代码,学历,"
		"医师级别,执业类别代码,执业类别,执业范围代码,执业范围,医师资格证书编码,"
		"资格证书签发日期,医师执业证书编码,执业证书签发日期,主要执业机构登记号,"
		"主要执业机构名称,多机构执业登记号,专业技术职务,手机号码,执业状态,"
		"上次考核周期,上次考核结论\n");
}

static enum result
order(struct arena *arena, int64_t id, int64_t n_items)
{
	unsigned char places[ITEMS_MAX], bytes[ITEMS_MAX * ORDER_BYTES];

	for (int64_t i = 0; i < n_items; i++)
		places[i] = (unsigned char)i;
	random_shuffle(places, (size_t)n_items);
	for (int64_t i = 0; i < n_items; i++) {
		unsigned char o[5] = { 0, 1, 2, 3, 4 };
		unsigned char to[ORDER_BYTES];

		random_shuffle(o, sizeof(o));
		to[0] = 0;
		to[1] = places[i];
		to[2] = (unsigned char)(o[0] << 4 | o[1]);
		to[3] = (unsigned char)(o[2] << 4 | o[3]);
		to[4] = (unsigned char)(o[4] << 4 | 15);
		memcpy(bytes + i * ORDER_BYTES, to, ORDER_BYTES);
	}
	(void)printf("%" PRId64 "\t", id);
	put_hex(arena, (struct bytes){ bytes, (size_t)n_items * ORDER_BYTES }, '\n');
	return OK;
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_create(1 << 20);
	int64_t first = argc > 2 ? strtoll(argv[2], NULL, 10) : 0;
	int64_t n = argc > 3 ? strtoll(argv[3], NULL, 10) : 0;
	int64_t items = argc > 4 ? strtoll(argv[4], NULL, 10) : 0;
	bool people = argc == 4 && strcmp(argv[1], "physicians") == 0;
	bool numbers = argc == 4 && strcmp(argv[1], "documents") == 0;
	bool registers = argc == 5 && strcmp(argv[1], "register") == 0 && items > 0;
	enum result done = config_load(NULL);

	if (!people && !numbers && !registers &&
	    (argc != 5 || strcmp(argv[1], "orders") != 0 || items < 1 || items > ITEMS_MAX)) {
		(void)fprintf(
			stderr,
			"usage: fill physicians|documents FIRST N | fill orders FIRST N ITEMS |"
			" fill register FIRST N UNITS\n");
		return 2;
	}
	random_seed_for_tests(7);
	if (registers)
		register_head();
	for (int64_t id = first; done == OK && id < first + n; id++) {
		done = people    ? physician(arena, id) :
		       numbers   ? number(arena, id) :
		       registers ? register_row(arena, id, items) :
				   order(arena, id, items);
		arena_reset(arena);
	}
	if (done != OK)
		(void)fprintf(stderr, "fill: %s\n", trail_text());
	return done == OK ? 0 : 1;
}
