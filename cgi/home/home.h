/* home.h - what the files of this program share. */
#ifndef HOME_HOME_H
#define HOME_HOME_H

#include "domain/cycle/cycle.h"
#include "lib/web/action.h"

struct profile;
struct view;

extern const struct action home_actions[];

/* physician.c, staff.c, office.c, admin.c: /home by role. */
handler show_physician, show_institution, show_office, show_admin;
/* staff.c: name, period and stages of a cycle; nothing for an empty one. */
void fill_cycle(const struct request *rq, struct view *page, const struct cycle *cycle);

/* notice.c: 用户告知书. */
handler show_notice, read_notice;

/* OK also between cycles: then cycle_out->id is 0. */
enum result find_cycle(const struct request *rq, struct cycle *cycle_out) MUST_USE;

#endif
