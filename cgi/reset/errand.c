/* errand.c - what a reset carries from page to page. */
#include "site/errand.h"

#include "reset/reset.h"

#define WHERE "reset.errand"

void
reset_keep(const struct request *rq, struct reply *re, const struct errand *errand)
{
	errand_keep(rq, re, WHERE,
		    str_format(rq->arena, "%d|%lld|%.*s|%.*s", (int)errand->door,
			       (long long)errand->asked_at.us, STR_ARGS(errand->code),
			       STR_ARGS(errand->name)));
}

enum result
reset_find(const struct request *rq, struct errand *errand_out)
{
	struct errand errand = { 0 };
	struct str text, piece;
	int64_t n;

	TRY(errand_find(rq, WHERE, &text));
	if (!str_next(&text, '|', &piece) || str_to_int(piece, &n) != OK)
		return NOT_FOUND;
	errand.door = n == DOOR_INSTITUTION ? DOOR_INSTITUTION : DOOR_PHYSICIAN;
	if (!str_next(&text, '|', &piece) || str_to_int(piece, &n) != OK ||
	    !str_next(&text, '|', &errand.code))
		return NOT_FOUND;
	errand.asked_at.us = n;
	errand.name = text;
	*errand_out = errand;
	return OK;
}
