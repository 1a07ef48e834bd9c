/* fuzz_save.c - the body of a save: what is taken fits the columns it goes to. */
#include "domain/attempt/save.h"
#include "domain/attempt/sheet.h"
#include "fuzz.h"

TARGET(save)
{
	struct save save = { .tok = { "t", 1 } };

	(void)arena;
	if (save_parse(input, &save) != OK)
		return;
	MUST(save.attempt_id > 0 && save.epoch >= 0 && save.rev >= 0 && save.away >= 0 &&
	     save.away <= 10000);
	MUST(save.sheet.len > 0 && save.sheet.len <= PAPER_ITEMS_MAX);
	MUST(sheet_check(save.sheet, save.sheet.len) == OK);
	MUST(save.tok.len == 1);
}
