/* calendar_log.h - a line of a cycle's log. */
#ifndef DOMAIN_CYCLE_CALENDAR_LOG_H
#define DOMAIN_CYCLE_CALENDAR_LOG_H

#include "domain/cycle/calendar.h"

/* Also in the audit, as cycle.<action>. */
enum result calendar_note(struct store *db, int64_t cycle_id, const struct cycle_change *change, const char *action,
			  const struct actor *by, struct stamp now) MUST_USE;

#endif
