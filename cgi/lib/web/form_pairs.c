/* form_pairs.c - filled forms kept as pairs. */
#include <string.h>

#include "lib/base/arena.h"
#include "lib/web/form.h"

struct pairs
form_pairs(struct arena *arena, const struct form *form, const void *data)
{
	struct pairs pairs = { NULL, 0 };
	size_t room = form->n;

	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].type == FIELD_MANY)
			room += ((const struct many *)(const void *)((const char *)data +
								     form->fields[i].offset))
					->n;
	pairs.at = ARENA_LIST(arena, room + 1, struct pair);
	for (size_t i = 0; i < form->n; i++) {
		const struct field *field = &form->fields[i];
		struct str name = str_of(field->name), text = form_text(arena, field, data);

		if (field->type == FIELD_MANY) {
			const struct many *many =
				(const void *)((const char *)data + field->offset);

			for (size_t k = 0; k < many->n; k++)
				pairs.at[pairs.n++] = (struct pair){ name, many->at[k] };
		} else if (!str_empty(text)) {
			pairs.at[pairs.n++] = (struct pair){ name, text };
		}
	}
	return pairs;
}

bool
form_pair_is_of(const struct pair *pair, const struct field *field)
{
	struct str own = str_of(field->name), name = pair->name;
	bool dated = field->type == FIELD_DATE || field->type == FIELD_MONTH;

	if (str_equal(name, own))
		return true;
	return dated && name.len == own.len + 2 && str_starts(name, own) &&
	       name.at[own.len] == '_' && strchr("ymd", name.at[own.len + 1]) != NULL;
}

enum result
form_read_pairs(const struct form *form, struct arena *arena, const struct pairs *pairs,
		bool lenient, void **struct_out, struct form_errors *errors)
{
	struct request *kept = ARENA_NEW(arena, struct request);

	kept->arena = arena;
	kept->body.at = ARENA_LIST(arena, pairs->n + 1, struct pair);
	for (size_t i = 0; i < pairs->n; i++)
		for (size_t f = 0; f < form->n; f++)
			if (form_pair_is_of(&pairs->at[i], &form->fields[f])) {
				kept->body.at[kept->body.n++] = pairs->at[i];
				break;
			}
	return form_read(form, kept, lenient, struct_out, errors);
}
