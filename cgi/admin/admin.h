/* admin.h - what the files of this program share. */
#ifndef ADMIN_ADMIN_H
#define ADMIN_ADMIN_H

#include "domain/audit/look.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "site/site.h"

extern const struct action admin_actions[];

/* Text.<group>.<name>; absent when there is no such word. */
struct str admin_word(const struct request *rq, const char *group, struct str name);

/* words.c: records of the audit as sentences. */
enum { CHANGES_MAX = 4 };
struct change {
	struct str label, before, after;
};
struct told {
	struct str act;         /* what was done, in a word */
	struct str sentence;    /* the same with whom it was done to, and from what to what */
	struct str note;        /* the reason that was given, or what else was noted */
	struct change changes[CHANGES_MAX];
	size_t n_changes;
};
void tell(const struct request *rq, const struct audit_row *row, struct told *told_out);
/* Every action that programs note, for the filter; ends with NULL. */
extern const char *const admin_acts[];
bool admin_knows_act(struct str action);

/* audit.c */
struct audit_export_form {
	struct str format;
};
extern const struct form audit_export_form, audit_person_form;
handler show_audit, show_event, find_person, export_audit;

/* imports.c */
extern const struct form import_new_form;
handler show_imports, show_new_import, add_import, show_import, confirm_import, cancel_import;

/* texts.c */
extern const struct form text_new_form, text_publish_form;
handler show_texts, show_new_text, add_text, show_text, show_edit_text, change_text, publish_text, withdraw_text,
	delete_text;

/* profiles.c, profile_edit.c */
extern const struct form profile_from_form, profile_text_form, profile_section_form, profile_publish_form,
	profile_seen_form;
handler show_profiles, show_profile, begin_profile, export_profile, show_new_profile, add_profile, show_profile_draft,
	show_profile_section, change_profile, discard_profile, unplan_profile, show_publish_profile, publish_profile;

#endif
