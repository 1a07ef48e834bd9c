/* tell.c - an institution is told by SMS. */
#include "site/tell.h"

#include "domain/institution/institution.h"
#include "domain/sms/sms.h"

enum result
site_tell_unit(const struct request *rq, int64_t institution_id, struct str body)
{
	struct institution unit;

	TRY(institution_find(rq->store, rq->arena, institution_id, &unit));
	if (str_empty(unit.contact_mobile))
		return OK;
	return sms_send(rq->store, rq->arena, unit.contact_mobile, body, rq->now);
}
