/* fuzz_urlencoded.c - bodies and queries. */
#include "fuzz.h"
#include "lib/base/utf8.h"
#include "lib/web/request.h"

TARGET(urlencoded)
{
	struct pairs pairs;

	if (parse_urlencoded(arena, input, &pairs) != OK)
		return;
	MUST(pairs.n <= FIELDS_MAX);
	for (size_t i = 0; i < pairs.n; i++) {
		MUST(utf8_valid(pairs.at[i].name) && utf8_valid(pairs.at[i].value));
		MUST(str_find(pairs.at[i].value, (struct str){ "", 1 }) < 0); /* no NUL */
	}
}
