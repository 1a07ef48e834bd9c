/* import_teller.h - what a run finds, kept for those who handed the file in. */
#ifndef DOMAIN_IMPORT_TELLER_H
#define DOMAIN_IMPORT_TELLER_H

#include "domain/import/import.h"
#include "domain/intake/intake.h"
#include "lib/base/buf.h"

/* Of one kind, the first thousand. */
struct import_noted {
	struct import_note at[IMPORT_NOTES_MAX];
	size_t n;
};

struct import_teller {
	struct arena *arena;            /* of the whole run */
	struct import_noted *noted[N_IMPORT_NOTES];
	struct buf refused;             /* a csv table: heading, refused rows, reasons */
	bool cut;                       /* it holds no more, and its last row says so */
	struct sheet_row heading;
	uint64_t digest;
	/* the file's rows, on their way to the intake */
	struct sheet *sheet;
	bool (*stop)(void);
	bool stopped;
};

void import_teller_begin(struct import_teller *teller, struct arena *arena, struct sheet *sheet, bool (*stop)(void));
void import_teller_end(struct import_teller *teller);
/* In place of intake_from_sheet(): keeps the headings, and stops when it is told so (EXPIRED). */
void import_teller_source(struct import_teller *teller, struct intake_job *job);
enum result import_teller_row(void *self, const struct sheet_row *row, const struct findings *findings) MUST_USE;
enum result import_teller_differs(void *self, int64_t number, const struct intake_pair *pair) MUST_USE;
/* Appends a row to the table of refused ones, as long as it holds whole rows. */
void import_teller_refuse(struct import_teller *teller, const struct str *cells, size_t n);
/* What was found, as one number: counts and every finding. */
int64_t import_teller_digest(const struct import_teller *teller, const struct intake_counts *counts);

#endif
