/* fuzz_utf8.c - text: what is called valid decodes and encodes to itself. */
#include "fuzz.h"
#include "lib/base/utf8.h"

TARGET(utf8)
{
	struct str rest = input;
	size_t n = 0, len = 0;
	bool valid = utf8_valid(input);

	while (rest.len > 0) {
		char at[4];
		uint32_t c = utf8_next(&rest);

		n++;
		MUST(valid || n <= input.len);
		len += utf8_put(c, at);
	}
	MUST(!valid || (len == input.len && n == utf8_count(input)));
	MUST(utf8_first(input, n / 2).len + utf8_last(input, n - n / 2).len == input.len || !valid);
	MUST(str_trim(input).len <= input.len);
	MUST(!valid || utf8_valid(utf8_narrow(arena, input)));
	MUST(!valid || utf8_valid(str_trim(input)));
}
