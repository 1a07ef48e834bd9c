/* fuzz_multipart.c - uploads; the first line of the input is the content type. */
#include "fuzz.h"
#include "lib/base/utf8.h"
#include "lib/web/request.h"

TARGET(multipart)
{
	struct str type;
	struct pairs pairs;
	struct uploads uploads;

	if (!str_next(&input, '\n', &type) || input.at == NULL)
		return;
	if (parse_multipart(arena, type, input, &pairs, &uploads) != OK)
		return;
	MUST(pairs.n <= FIELDS_MAX && uploads.n <= UPLOADS_MAX);
	for (size_t i = 0; i < pairs.n; i++)
		MUST(pairs.at[i].name.len > 0 && utf8_valid(pairs.at[i].value));
	for (size_t i = 0; i < uploads.n; i++)
		MUST(utf8_valid(uploads.at[i].filename) && uploads.at[i].content.len <= input.len);
}
