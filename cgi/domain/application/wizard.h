/* wizard.h - what the physician who fills in sees, in as few round trips as there are kinds of rows. */
#ifndef DOMAIN_WIZARD_H
#define DOMAIN_WIZARD_H

#include "domain/application/application.h"

/* The own record of a cycle, and what the register says. NOT_FOUND: none. */
enum result wizard_record(struct store *db, struct arena *arena, int64_t physician_id, int64_t cycle_id,
			  struct record *record_out, struct registered *registered_out) MUST_USE;
/* application_load() and attachment_list(). */
enum result wizard_load(struct store *db, struct arena *arena, int64_t record_id,
			struct application *application_out, struct rows *files_out) MUST_USE;

#endif
