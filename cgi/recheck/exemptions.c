/* exemptions.c - applications for exemption of physicians whose institutions are delegated. */
#include "recheck/exemptions.h"

#include "site/exemption.h"

static const struct exemption_tab tabs[] = {
	{ "", "wait", EXEMPTION_RECHECK, EXEMPTION_RECHECK },
	{ "review", "review", EXEMPTION_PENDING, EXEMPTION_PENDING },
	{ "approved", "approved", EXEMPTION_APPROVED, EXEMPTION_APPROVED },
	{ "rejected", "rejected", EXEMPTION_REJECTED, EXEMPTION_REJECTED },
	{ "over", "over", EXEMPTION_WITHDRAWN, EXEMPTION_LAPSED },
	{ "all", "all", EXEMPTION_PENDING, EXEMPTION_LAPSED },
	{ NULL, NULL, 0, 0 },
};
static const struct exemption_house house = {
	EXEMPTION_BY_ASSESSOR, "/recheck/exemptions", "recheck/exemptions", "recheck/exemption", tabs,
};

enum result
recheck_show_exemptions(const struct request *rq, struct reply *re)
{
	return exemptions_show_list(rq, re, &house);
}

enum result
recheck_export_exemptions(const struct request *rq, struct reply *re)
{
	return exemptions_export(rq, re, &house);
}

enum result
recheck_show_exemption(const struct request *rq, struct reply *re)
{
	return exemptions_show_one(rq, re, &house);
}

enum result
recheck_approve_exemption(const struct request *rq, struct reply *re)
{
	return exemptions_decide(rq, re, &house, EXEMPTION_APPROVE);
}

enum result
recheck_reject_exemption(const struct request *rq, struct reply *re)
{
	return exemptions_decide(rq, re, &house, EXEMPTION_REJECT);
}

enum result
recheck_revoke_exemption(const struct request *rq, struct reply *re)
{
	return exemptions_decide(rq, re, &house, EXEMPTION_REVOKE);
}
