/*
 * record_exempt.h - what a record knows of its exemption, so that sittings need not ask for it.
 *
 * Part of module record; written by module exemption alone, with each move of an application.
 */
#ifndef DOMAIN_RECORD_EXEMPT_H
#define DOMAIN_RECORD_EXEMPT_H

#include "domain/record/record.h"

/* For the submission that stands now. CONFLICT: somebody has moved the record since that version, e.g. begun a test. Of
 * version 0: whatever it is, and it stays, since nothing follows from it. */
enum result record_set_exemption(struct store *db, int64_t record_id, int64_t version, int64_t state) MUST_USE;
/* The record itself, by nobody's scope but the caller's. */
enum result record_exempted(struct store *db, struct arena *arena, int64_t record_id,
			    struct record *record_out) MUST_USE;

#endif
