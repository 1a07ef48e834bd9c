/*
 * intake.h - the course of every import: rows in, findings to the report, batches to the database.
 *
 * The whole file is one transaction. What is imported decides by two functions: take() reads a row
 * and keeps it when it has no errors, flush() stores what was kept.
 */
#ifndef DOMAIN_INTAKE_INTAKE_H
#define DOMAIN_INTAKE_INTAKE_H

#include "domain/intake/finding.h"
#include "lib/io/sheet.h"

struct actor;
struct intake_pair;
struct store;
struct value;

enum { INTAKE_BATCH = 512 };

enum intake_mode {
	INTAKE_ALL_OR_NOTHING = 0,
	INTAKE_GOOD_ROWS,
	INTAKE_TRY_ONLY,        /* everything but the commit */
};

struct intake_counts {
	int64_t rows, refused, warned, repaired; /* rows with an error, a warning, a repair */
	int64_t added, changed, same, accounts;
};

/* For whoever shows what becomes of a file; what they do not give OK for ends the run. */
struct intake_teller {
	void *self;
	/* A row with findings. */
	enum result (*row)(void *self, const struct sheet_row *row, const struct findings *findings);
	/* A value that is stored otherwise. */
	enum result (*differs)(void *self, int64_t number, const struct intake_pair *pair);
	/* After the last row, in the transaction; anything but OK undoes it and is what intake_run() gives. */
	enum result (*settle)(void *self, struct store *db);
};

/* What the caller wants and gets. */
struct intake_job {
	/* The file's rows, headings first: sheet_next() of source, or a function like it. */
	enum result (*next)(void *source, struct arena *arena, struct sheet_row *row_out);
	int (*position)(const void *source);    /* in thousandths */
	void *source;
	enum intake_mode mode;
	struct stamp now;
	struct sheet_writer *report; /* may be NULL: row, field, reason, severity, code, value */
	void (*progress)(const struct intake_counts *counts, int thousandths);  /* may be NULL */
	const struct intake_teller *teller; /* may be NULL */
	const struct actor *by;      /* for the audit; NULL: the system */
	struct intake_counts counts;
	const char *missing; /* heading that the file lacks, when REFUSED for that */
};

/* The fields next, position and source for a sheet. */
void intake_from_sheet(struct intake_job *job, struct sheet *sheet);

struct intake {
	struct store *db;
	struct intake_job *job;
	const struct heading *headings;
	size_t n_headings;
	const char *action, *object;            /* for the audit */
	enum result (*begin)(struct intake *run);       /* after the transaction began */
	enum result (*take)(struct intake *run, const struct sheet_row *row,
			    struct findings *findings);
	enum result (*flush)(struct intake *run);
	enum result (*end)(struct intake *run);         /* after the last row; may be NULL */
	void *self;                             /* whatever these need */
	/* set by intake_run() */
	struct arena *whole, *batch; /* for the whole file; for up to INTAKE_BATCH rows */
	struct columns columns;
	size_t kept;                            /* rows waiting for flush() */
};

/*
 * REFUSED: a heading is missing, the source refused (sheet_fault), or rows were refused and the
 * mode wants all or nothing; then nothing is stored. NOT_FOUND and CONFLICT come from begin and
 * flush.
 */
enum result intake_run(struct intake *run) MUST_USE;
/* One value of a row as the file has it and as it stood until now. */
struct intake_pair {
	const char *field; /* its heading */
	struct str old, new;
	bool secret;       /* a personal number: the report says that it changed, not from what to what */
};
/* Reports each pair that differs (severity change); how many did. */
enum result intake_compare(struct intake *run, int64_t number, const struct intake_pair *pairs, size_t n,
			   size_t *n_differ_out) MUST_USE;
/* Empty text is NULL in the database. */
struct value text_or_null(struct str s);

/* Cells for a statement that runs once for each row of a batch. */
struct work {
	struct value *cells;
	size_t n, width;
};
struct statement;
struct work work_new(struct arena *arena, size_t rows, size_t width);
struct value *work_row(struct work *work);
enum result work_do(struct intake *run, const struct statement *what, const struct work *work,
		    int64_t *n_out) MUST_USE;

#endif
