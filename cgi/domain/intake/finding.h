/*
 * finding.h - what is wrong, repaired or odd in one row of a file, and how its cells are read.
 *
 * Codes are for tests and tools; reasons are the sentences of the report. Values of findings live
 * in the arena of the row.
 */
#ifndef DOMAIN_INTAKE_FINDING_H
#define DOMAIN_INTAKE_FINDING_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct sheet_row;

enum { FINDINGS_MAX = 48, HEADINGS_MAX = 48 };

enum severity {
	SEVERITY_ERROR = 1,     /* the row is refused */
	SEVERITY_WARN,          /* accepted; somebody should look */
	SEVERITY_NORMALISE,     /* repaired and accepted */
};

struct finding {
	const char *field, *code;
	enum severity severity;
	struct str value;       /* as it stands in the file */
	const char *reason;
};

struct findings {
	struct finding list[FINDINGS_MAX];
	size_t n, errors;
};

struct heading {
	const char *name;
	bool required;
};

/* Where each heading stands in the file; -1 when it is not there. */
struct columns {
	int at[HEADINGS_MAX];
};

/* One row being read. */
struct row_context {
	struct arena *arena;
	const struct sheet_row *row;
	const struct heading *headings;
	const struct columns *columns;
	struct findings *findings;
};

void finding_add(struct findings *findings, struct finding finding);
const char *severity_word(enum severity severity);      /* error, warn, normalise */

/* REFUSED with the first required heading that is missing. */
enum result columns_find(const struct sheet_row *row, const struct heading *headings, size_t n,
			 struct columns *columns_out, const char **missing_out) MUST_USE;
/* The cell under a heading as it is; "" when the row is too short. */
struct str cell_raw(const struct row_context *context, size_t heading);
/* Blanks at the ends and line breaks gone (reported), control characters refused, at most max
 * characters. */
struct str cell_text(const struct row_context *context, size_t heading, size_t max);
/* Any writing of a day, the spreadsheet's day number too; none when the cell is empty or wrong. */
struct date cell_date(const struct row_context *context, size_t heading);
void cell_error(const struct row_context *context, size_t heading, const char *code,
		const char *reason);
void cell_warn(const struct row_context *context, size_t heading, const char *code,
	       const char *reason);
void cell_repaired(const struct row_context *context, size_t heading, const char *code,
		   const char *reason);

#endif
