/*
 * exemption.h - 免考 on pages: one application as everybody sees it, and the queue of who decides on it.
 *
 * The queue is a house with two tenants: the institution (/review/exemptions) and its 考核机构 (/recheck/exemptions).
 */
#ifndef SITE_EXEMPTION_H
#define SITE_EXEMPTION_H

#include "domain/exemption/exemption_list.h"
#include "site/site.h"

/* One application below v: state, word, look, code, reason, day, since, applied_at, applications, note, turn,
 * check.N.text .look, file.N.id .name, history.N. Nothing when none was saved. */
enum result exemption_show(const struct request *rq, struct view *v, const struct exemption_facts *facts) MUST_USE;
/* What the system knows about a reason, as check.N below v. */
void exemption_show_checks(const struct request *rq, struct view *v, const struct exemption_facts *facts,
			   struct str reason_code, bool with_proofs);
/* The papers that an exemption spares (spared.N.label) and those that are sat all the same (kept.N.label) below v. */
void exemption_show_papers(const struct request *rq, struct view *v);
/* For the pages about a record whose scope the caller has seen to, below v.exemption. */
enum result exemption_show_of(const struct request *rq, struct view *v, int64_t record_id) MUST_USE;

struct exemption_tab {
	const char *code, *word;   /* value of the query's tab; Text.exemption_tab */
	int64_t state_from, state_to;
};
struct exemption_house {
	enum exemption_role role;
	const char *path, *list_page, *page; /* "/review/exemptions", "review/exemptions", "review/exemption" */
	const struct exemption_tab *tabs;    /* ends with a NULL word; the first one waits for this house */
};

extern const struct form exemption_button_form, exemption_reason_form, exemption_export_form;
enum result exemptions_show_list(const struct request *rq, struct reply *re, const struct exemption_house *house);
enum result exemptions_export(const struct request *rq, struct reply *re, const struct exemption_house *house);
enum result exemptions_show_one(const struct request *rq, struct reply *re, const struct exemption_house *house);
/* A decision on the one that the address names; with the reason of exemption_reason_form, or none. */
enum result exemptions_decide(const struct request *rq, struct reply *re, const struct exemption_house *house,
			      enum exemption_event event);

#endif
