/* fuzz_cookie.c - the Cookie header. */
#include "fuzz.h"
#include "lib/base/utf8.h"
#include "lib/web/request.h"

TARGET(cookie)
{
	struct pairs pairs;

	if (parse_cookies(arena, input, &pairs) != OK)
		return;
	for (size_t i = 0; i < pairs.n; i++)
		MUST(utf8_valid(pairs.at[i].value));
}
