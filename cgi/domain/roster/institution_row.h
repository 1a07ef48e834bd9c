/* institution_row.h - one row of the institutions' register, checked and typed. No SQL, no clock.
 */
#ifndef DOMAIN_ROSTER_INSTITUTION_ROW_H
#define DOMAIN_ROSTER_INSTITUTION_ROW_H

#include "domain/intake/finding.h"

struct seen;

struct institution_row {
	struct str registration_no, credit_code, name, class_code, class_name, grade, region_code;
	struct str region_name, address, principal, phone, economic_type, nature, status;
	struct date registered_on, valid_until;
};

extern const struct heading institution_headings[];
extern const size_t n_institution_headings;

/* numbers: for repetitions within the file. Text lives in the arena. */
void institution_row_read(struct arena *arena, const struct sheet_row *sheet_row,
			  const struct columns *columns, struct seen *numbers,
			  struct institution_row *row_out, struct findings *findings_out);

#endif
