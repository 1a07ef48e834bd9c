/* calendar_sql.h - statements of calendars and their logs. */
#ifndef DOMAIN_CYCLE_CALENDAR_SQL_H
#define DOMAIN_CYCLE_CALENDAR_SQL_H

#include "domain/cycle/calendar.h"
#include "lib/io/store.h"

struct calendar_row {
	struct calendar calendar;
	struct stage stage;
};

extern const struct statement calendar_one, calendar_all, calendar_lock, calendar_set_fill, calendar_log,
	calendar_logged, calendar_fill_next, calendar_fill_to, calendar_run, calendar_set_archived;

#endif
