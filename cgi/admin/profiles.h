/* profiles.h - what the pages of profiles share. */
#ifndef ADMIN_PROFILES_H
#define ADMIN_PROFILES_H

#include "admin/admin.h"
#include "domain/profile/profile_draft.h"

struct str profile_key_word(const struct request *rq, const struct profile_key *key);
struct str profile_value_word(const struct request *rq, const struct profile_key *key, struct str value);
struct str profile_fault_words(const struct request *rq, const struct profile_fault *fault);
/* Page.section.N.name .code, in it key.M.name .label, in it value.K.text. */
void profile_show_file(const struct request *rq, struct view *page, const struct profile_file *file);
/* Page.change.N.name .label .section .course .moved, in it change.M.was .is. How many. */
size_t profile_show_changes(const struct request *rq, struct view *page, const struct profile_file *old,
			    const struct profile_file *new);
/* The province of the address, its facts on the page. NOT_FOUND: none. */
enum result profile_find_place(const struct request *rq, struct reply *re, struct profile_place *place_out) MUST_USE;
struct str profile_draft_path(const struct request *rq, int64_t province_id);

/* The sections of the editor; a key that none names is in the last. */
size_t profile_sections(void);
const char *profile_section_word(size_t section);
size_t profile_section_of(const struct profile_key *key);

#endif
