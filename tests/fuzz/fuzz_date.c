/* fuzz_date.c - days and instants: what is read is real, and reads the same when written. */
#include "fuzz.h"
#include "lib/base/date.h"

TARGET(date)
{
	struct date d, again;
	struct stamp t, same;
	int64_t n;

	if (date_parse(input, &d) == OK) {
		MUST(date_exists(d));
		MUST(date_parse(date_text(arena, d), &again) == OK && date_compare(d, again) == 0);
	}
	if (stamp_parse(input, &t) == OK && t.us != 0) {
		MUST(stamp_parse(stamp_text(arena, t), &same) == OK);
		MUST(t.us - same.us >= 0 && t.us - same.us < STAMP_MINUTE);
	}
	if (str_to_int(input, &n) == OK)
		MUST(str_to_int(str_from_int(arena, n), &n) == OK);
}
