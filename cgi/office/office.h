/* office.h - what the files of this program share. */
#ifndef OFFICE_OFFICE_H
#define OFFICE_OFFICE_H

#include "domain/cycle/cycle.h"
#include "site/people.h"

extern const struct action office_actions[];

/* Tabs of a list of physicians: the phases of the figures, and 应参考 first. */
extern const struct people_tab office_tabs[];

/* The running cycle; id 0: the province is between cycles. */
enum result office_cycle(const struct request *rq, struct cycle *cycle_out) MUST_USE;

/* board.c */
handler office_show_board;
/* unit.c */
handler office_show_unit;

#endif
