/* wizard.h - what the physician who fills in sees, in as few round trips as there are kinds of rows. */
#ifndef DOMAIN_WIZARD_H
#define DOMAIN_WIZARD_H

#include "domain/application/application.h"
#include "lib/io/store.h"

/* The own record of a cycle, and what the register says. NOT_FOUND: none. */
enum result wizard_record(struct store *db, struct arena *arena, int64_t physician_id, int64_t cycle_id,
			  struct record *record_out, struct registered *registered_out) MUST_USE;
/* What a page shows beside the steps. */
enum wizard_want { WANT_STEPS, WANT_PICTURES, WANT_DEPARTMENTS, WANT_SITES };

struct wizard_rows {
	struct application application;
	struct rows pictures; /* struct attachment, as attachment_list() has them */
	struct rows named;    /* struct named, as application_departments() or application_sites() has them */
};

/* application_load() of the record, with the rows that `want` names, in one statement. */
enum result wizard_load(struct store *db, struct arena *arena, const struct record *record,
			enum wizard_want want, struct wizard_rows *rows_out) MUST_USE;

#endif
