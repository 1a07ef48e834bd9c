/* agreement.c - reading agreements. */
#include "domain/agreement/agreement.h"

#include "domain/agreement/agreement_sql.h"

enum result
agreement_latest(struct store *db, struct arena *arena, struct str kind, int64_t province_id,
		 struct stamp now, struct agreement *agreement_out)
{
	return store_one(db, &agreement_in_force, arena, agreement_out,
			 WITH(V(kind), V(province_id), V(now)));
}

bool
agreement_next(struct str *rest, struct str *line_out, bool *is_heading_out)
{
	struct str line;

	while (str_next(rest, '\n', &line)) {
		line = str_trim(line);
		if (str_empty(line))
			continue;
		*is_heading_out = str_starts(line, STR("#"));
		*line_out = *is_heading_out ? str_trim(str_slice(line, 1, line.len)) : line;
		return true;
	}
	return false;
}
