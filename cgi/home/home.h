/* home.h - what the files of this program share. */
#ifndef HOME_HOME_H
#define HOME_HOME_H

#include "domain/cycle/cycle.h"
#include "lib/web/action.h"

struct announcement;
struct profile;
struct view;

extern const struct action home_actions[];

/* physician.c, staff.c, office.c, admin.c: /home by role. */
handler show_physician, show_institution, show_office, show_admin;
/* staff.c: name, period and stages of a cycle; nothing for an empty one. */
void fill_cycle(const struct request *rq, struct view *page, const struct cycle *cycle);

/* notice.c: 用户告知书. */
extern const struct form notice_form;
handler show_notice, read_notice;

/* help.c: 百问百答, whom to call. */
extern const struct form vote_form;
handler show_help, vote_help;
/* The initial password in words, and the reviews that this province has. */
struct str help_initial(struct arena *arena, const struct profile *profile);
struct str help_reviewed(const struct profile *profile);
/* Page.topic.N.code .label .entry.N for topics named in `topics` ("account|exam"; "": all), with `asked` in them. */
enum result fill_help(const struct request *rq, struct reply *re, const struct profile *profile, struct str topics,
		      struct str asked, size_t *n_out) MUST_USE;

/* assessors.c: who is 考核机构. */
handler show_assessors;

/* manual.c: 流程图 and 操作手册, made from the profile. */
handler show_flow, show_manual;

/* Visitors who are not signed in get the public frame. */
void home_frame(const struct request *rq, struct reply *re);
/* A row of a list of announcements: id, title, on, policy. */
void show_news(const struct request *rq, struct view *row, const struct announcement *news);
/* OK also between cycles: then cycle_out->id is 0. */
enum result find_cycle(const struct request *rq, struct cycle *cycle_out) MUST_USE;

#endif
