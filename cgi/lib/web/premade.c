/* premade.c - the texts, and where in them each choice is marked. */
#include "lib/web/premade.h"

#include <stdio.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/web/form.h"
#include "lib/web/view.h"

enum { PREMADES_MAX = 32, BYTES_MAX = 1 << 20, CHOICES_MAX = 400, TEXT_MAX = 1 << 17 };

struct choice {
	struct str value;
	size_t at; /* where the word goes that marks it */
};

struct premade {
	char name[32];
	const char *word;
	struct str html;
	const struct choice *choices;
	size_t n;
};

static struct premade all[PREMADES_MAX];
static size_t n_all;
static struct arena *memory;

const struct premade *
premade_find(const char *name)
{
	for (size_t i = 0; i < n_all; i++)
		if (strcmp(all[i].name, name) == 0)
			return &all[i];
	return NULL;
}

/* A word goes before the ">" of the tag that has the value. */
static enum result
find_choices(struct premade *own)
{
	struct choice *found = ARENA_LIST(memory, CHOICES_MAX, struct choice);
	struct str sign = STR("value=\""), rest = own->html;
	ptrdiff_t at;

	while ((at = str_find(rest, sign)) >= 0) {
		struct choice *choice = &found[own->n++];

		rest = str_slice(rest, (size_t)at + sign.len, rest.len);
		choice->value = str_slice(rest, 0, (size_t)str_find(rest, STR("\"")));
		choice->at = (size_t)(rest.at - own->html.at) + (size_t)str_find(rest, STR(">"));
		if (own->n == CHOICES_MAX || str_find(choice->value, STR("&")) >= 0)
			return fail("premade %s: too many choices, or odd ones", own->name);
	}
	own->choices = found;
	return OK;
}

/* What stands in the one element of the page. */
static struct str
inside(struct str page)
{
	size_t from = (size_t)(str_find(page, STR(">")) + 1), to = page.len;

	while (to > from && page.at[to - 1] != '<')
		to--;
	return to > from ? str_slice(page, from, to - 1 - from) : STR("");
}

enum result
premade_make(const char *name, const char *manner, struct view *rows,
	     const struct premade **made_out)
{
	struct buf html = BUF(TEXT_MAX);
	struct premade *own = &all[n_all];
	char page[64];
	enum result done;

	(void)snprintf(page, sizeof(page), "premade/%s", manner);
	done = view_render(rows, page, &html);
	view_end(rows);
	if (memory == NULL)
		memory = arena_create(BYTES_MAX);
	if (done == OK && (n_all == PREMADES_MAX || strlen(name) >= sizeof(own->name)))
		done = fail("premade %s: no room", name);
	if (done == OK) {
		*own = (struct premade){ .html = str_copy(memory, inside(buf_str(&html))),
					 .word = strcmp(manner, "options") == 0 ? " selected" :
										  " checked" };
		(void)snprintf(own->name, sizeof(own->name), "%s", name);
		done = find_choices(own);
	}
	buf_free(&html);
	TRY(done);
	n_all++;
	*made_out = own;
	return OK;
}

static bool
is_chosen(struct str value, struct str one, const struct many *several)
{
	if (several == NULL)
		return str_equal(value, one);
	for (size_t i = 0; i < several->n; i++)
		if (str_equal(value, several->at[i]))
			return true;
	return false;
}

void
premade_put(const struct premade_use *use, const struct view *root, struct buf *html)
{
	const struct premade *own = use->what;
	struct str one = use->value == NULL ? STR("") : view_value(root, use->value);
	size_t from = 0;

	for (size_t i = 0; i < own->n; i++) {
		const struct choice *choice = &own->choices[i];

		if (str_empty(choice->value) || !is_chosen(choice->value, one, use->chosen))
			continue;
		buf_add(html, str_slice(own->html, from, choice->at - from));
		buf_add_c(html, own->word);
		from = choice->at;
	}
	buf_add(html, str_slice(own->html, from, own->html.len));
}
