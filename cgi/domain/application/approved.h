/*
 * approved.h - the approval of a registration, as far as its answers go.
 *
 * Part of module application. Used in the transaction that moves the record.
 */
#ifndef DOMAIN_APPLICATION_APPROVED_H
#define DOMAIN_APPLICATION_APPROVED_H

#include "domain/audit/audit.h"

struct arena;
struct profile;

/* Good and bad records of the last submission become known records (conduct.h), in place of those that an earlier
 * approval of this record made so; conduct_take_back() undoes it. */
enum result application_approved(struct store *db, struct arena *arena, const struct profile *profile,
				 int64_t record_id, const struct actor *by, struct stamp now) MUST_USE;

#endif
