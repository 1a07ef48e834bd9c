/*
 * item_row.h - one question of a file, checked and typed. No SQL.
 *
 * A question in JSON comes as a row under the same headings (item_row_from_json), so that both
 * kinds of file obey the same rules.
 */
#ifndef DOMAIN_QUESTION_ITEM_ROW_H
#define DOMAIN_QUESTION_ITEM_ROW_H

#include "domain/intake/finding.h"
#include "domain/question/question.h"

struct seen;

enum { ITEM_OPTIONS_MIN = 2 };

struct item_row {
	struct str code, group_code, group_stem, stem, options, explanation, source;
	enum item_kind kind;            /* 0 when it is unknown; A3 and A4 are one */
	int64_t group_position;
	int n_options, answer;          /* bit 0 is A */
};

struct item_rules {
	struct seen *codes, *groups;    /* for repetitions, and groups that contradict themselves */
};

extern const struct heading item_headings[];
extern const size_t n_item_headings;

void item_row_read(struct arena *arena, const struct sheet_row *sheet_row,
		   const struct columns *columns, const struct item_rules *rules,
		   struct item_row *row_out, struct findings *findings_out);
/* The headings themselves as a row, and one JSON object as a row below them. REFUSED: not such an
 * object. */
void item_row_headings(struct arena *arena, struct sheet_row *row_out);
enum result item_row_from_json(struct arena *arena, struct str json, int64_t number,
			       struct sheet_row *row_out) MUST_USE;

#endif
