/*
 * question.h - banks of questions, read side: banks, items, the groups that stay together.
 *
 * Owns tables bank, item_group and item (import.c writes them). A used item is never edited but replaced,
 * so what a frozen paper names by id stays as it was. Answers leave this module in struct item alone:
 * pages that a candidate sees are built without that member.
 */
#ifndef DOMAIN_QUESTION_H
#define DOMAIN_QUESTION_H

#include "lib/base/str.h"

struct arena;
struct rows;
struct store;

enum item_kind { ITEM_A1 = 1, ITEM_A2, ITEM_A3, ITEM_B1, ITEM_X, N_ITEM_KINDS };
enum group_kind { GROUP_STEM = 1, GROUP_OPTIONS };
enum { OPTIONS_MAX = 6, GROUP_MAX = 12 };

struct bank {
	int64_t id, n_items, for_practice;
	struct str code, name;
};

/* What drawing needs of an item. */
struct item_brief {
	int64_t id, kind, group_id, group_position, version;
};

struct item {
	int64_t id, bank_id, kind, group_id, group_position, n_options, answer, version;
	struct str code, stem, options, explanation, source, group_stem;
};

/* Banks offered for practice, with the number of their items in use. */
enum result banks_for_practice(struct store *db, struct arena *arena, struct rows *rows_out) MUST_USE;
/* NOT_FOUND: no bank of that code. */
enum result bank_by_code(struct store *db, struct arena *arena, struct str code, struct bank *bank_out) MUST_USE;
/* Items in use as struct item_brief: groups contiguous and in their order, singles in order of id. */
enum result bank_items(struct store *db, struct arena *arena, int64_t bank_id, struct rows *rows_out) MUST_USE;
/* One item in use of a bank. */
enum result item_of_bank(struct store *db, struct arena *arena, int64_t bank_id, int64_t item_id,
			 struct item *item_out) MUST_USE;
/* Splits the lines of the option text; the number of options. */
size_t item_options(const struct item *item, struct str options_out[OPTIONS_MAX]);
const char *item_kind_word(enum item_kind kind); /* "a1"; words in Text.kind */

#endif
