/*
 * physician_row.h - one row of the physicians' register, checked and typed. No SQL, no clock.
 *
 * Whether an institution is on file is asked through a function that the caller gives. Text lives
 * in the arena. A row with errors is not to be used; one with warnings and repairs is.
 */
#ifndef DOMAIN_ROSTER_PHYSICIAN_ROW_H
#define DOMAIN_ROSTER_PHYSICIAN_ROW_H

#include "domain/person/document.h"
#include "domain/intake/finding.h"

struct seen;

enum { SITES_MAX = 16 };

struct site_found {
	int64_t id, province_id;
	struct str name;
};

/* NOT_FOUND when no such institution is on file. */
typedef enum result site_find(void *self, struct str registration_no, struct site_found *found_out);

struct physician_rules {
	struct date today;
	site_find *find;
	void *self;
	struct seen *numbers;   /* for repetitions within the file */
};

struct physician_row {
	struct str name, ethnic_code, education_code, category_code, scope_code, qualification_no;
	struct str licence_no, title_code, mobile, status, last_cycle, last_conclusion;
	struct document document;
	struct date born_on, qualified_on, licensed_on;
	int sex, level;
	int64_t institution_id, province_id;    /* the province is the main institution's */
	int64_t other_sites[SITES_MAX];
	size_t n_other_sites;
};

extern const struct heading physician_headings[];
extern const size_t n_physician_headings;

/* Reads one row under the headings. FAILED only when the question about an institution failed. */
enum result physician_row_read(struct arena *arena, const struct sheet_row *sheet_row,
			       const struct columns *columns, const struct physician_rules *rules,
			       struct physician_row *row_out,
			       struct findings *findings_out) MUST_USE;

#endif
