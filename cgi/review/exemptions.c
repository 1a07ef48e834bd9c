/* exemptions.c - applications for exemption of the institution's own physicians. */
#include "review/exemptions.h"

#include "site/exemption.h"

static const struct exemption_tab tabs[] = {
	{ "", "wait", EXEMPTION_PENDING, EXEMPTION_PENDING },
	{ "recheck", "recheck", EXEMPTION_RECHECK, EXEMPTION_RECHECK },
	{ "approved", "approved", EXEMPTION_APPROVED, EXEMPTION_APPROVED },
	{ "rejected", "rejected", EXEMPTION_REJECTED, EXEMPTION_REJECTED },
	{ "over", "over", EXEMPTION_WITHDRAWN, EXEMPTION_LAPSED },
	{ "all", "all", EXEMPTION_PENDING, EXEMPTION_LAPSED },
	{ NULL, NULL, 0, 0 },
};
static const struct exemption_house house = {
	EXEMPTION_BY_INSTITUTION, "/review/exemptions", "review/exemptions", "review/exemption", tabs,
};

enum result
review_show_exemptions(const struct request *rq, struct reply *re)
{
	return exemptions_show_list(rq, re, &house);
}

enum result
review_export_exemptions(const struct request *rq, struct reply *re)
{
	return exemptions_export(rq, re, &house);
}

enum result
review_show_exemption(const struct request *rq, struct reply *re)
{
	return exemptions_show_one(rq, re, &house);
}

enum result
review_approve_exemption(const struct request *rq, struct reply *re)
{
	return exemptions_decide(rq, re, &house, EXEMPTION_APPROVE);
}

enum result
review_reject_exemption(const struct request *rq, struct reply *re)
{
	return exemptions_decide(rq, re, &house, EXEMPTION_REJECT);
}

enum result
review_revoke_exemption(const struct request *rq, struct reply *re)
{
	return exemptions_decide(rq, re, &house, EXEMPTION_REVOKE);
}
