/* admin.c - the addresses of /admin. */
#include "admin/admin.h"

#include "site/imports.h"

/* Administrators see all of the audit, those of an office or institution what concerns it. */
enum { UNITS = INSTITUTION | OFFICE | ADMIN };
/* A profile as text, each of its characters in the nine that a form may need. */
enum { PROFILE_MAX = 1 << 20 };

const struct action admin_actions[] = {
	/* clang-format off */
	{ GET,  "/admin/audit",               show_audit,        .access = UNITS },
	{ POST, "/admin/audit/person",        find_person,       .access = UNITS, .form = &audit_person_form, .again = show_audit, .writes = WRITES },
	{ POST, "/admin/audit/export",        export_audit,      .access = UNITS, .form = &audit_export_form, .again = show_audit, .writes = WRITES },
	{ GET,  "/admin/audit/{id}",          show_event,        .access = UNITS },
	{ GET,  "/admin/imports",             show_imports,      .access = ADMIN },
	{ GET,  "/admin/imports/new",         show_new_import,   .access = ADMIN },
	{ POST, "/admin/imports/new",         add_import,        .access = ADMIN, .form = &import_new_form, .again = show_new_import, .writes = WRITES, .body_max = IMPORTS_BODY_MAX },
	{ GET,  "/admin/imports/{id}",        show_import,       .access = ADMIN },
	{ POST, "/admin/imports/{id}/confirm", confirm_import,   .access = ADMIN, .form = &imports_confirm_form, .again = show_import, .writes = WRITES },
	{ POST, "/admin/imports/{id}/cancel", cancel_import,     .access = ADMIN, .writes = WRITES },
	{ POST, "/admin/imports/{id}/refused", imports_send_refused,     .access = ADMIN, .writes = WRITES },
	{ GET,  "/admin/texts/{shelf}",       show_texts,        .access = OFFICE | ADMIN },
	{ GET,  "/admin/texts/{shelf}/new",   show_new_text,     .access = OFFICE | ADMIN },
	{ POST, "/admin/texts/{shelf}/new",   add_text,          .access = OFFICE | ADMIN, .form = &text_new_form, .again = show_new_text, .writes = WRITES },
	{ GET,  "/admin/texts/{shelf}/{id}",  show_text,         .access = OFFICE | ADMIN },
	{ GET,  "/admin/texts/{shelf}/{id}/edit", show_edit_text, .access = OFFICE | ADMIN },
	{ POST, "/admin/texts/{shelf}/{id}/edit", change_text,   .access = OFFICE | ADMIN, .form = &text_new_form, .again = show_edit_text, .writes = WRITES },
	{ POST, "/admin/texts/{shelf}/{id}/publish", publish_text, .access = OFFICE | ADMIN, .form = &text_publish_form, .again = show_text, .writes = WRITES },
	{ POST, "/admin/texts/{shelf}/{id}/withdraw", withdraw_text, .access = OFFICE | ADMIN, .writes = WRITES },
	{ POST, "/admin/texts/{shelf}/{id}/delete", delete_text, .access = OFFICE | ADMIN, .writes = WRITES },
	{ GET,  "/admin/profiles",            show_profiles,     .access = ADMIN },
	{ GET,  "/admin/profiles/new",        show_new_profile,  .access = ADMIN },
	{ POST, "/admin/profiles/new",        add_profile,       .access = ADMIN, .form = &profile_text_form, .again = show_new_profile, .writes = WRITES, .body_max = PROFILE_MAX },
	{ GET,  "/admin/profiles/{province}", show_profile,      .access = ADMIN },
	{ POST, "/admin/profiles/{province}/begin", begin_profile, .access = ADMIN, .form = &profile_from_form, .again = show_profile, .writes = WRITES },
	{ POST, "/admin/profiles/{province}/export", export_profile, .access = ADMIN, .form = &profile_from_form, .again = show_profile, .writes = WRITES },
	{ GET,  "/admin/profiles/{province}/draft", show_profile_draft, .access = ADMIN },
	{ POST, "/admin/profiles/{province}/discard", discard_profile, .access = ADMIN, .form = &profile_seen_form, .again = show_profile_draft, .writes = WRITES },
	{ GET,  "/admin/profiles/{province}/publish", show_publish_profile, .access = ADMIN },
	{ POST, "/admin/profiles/{province}/publish", publish_profile, .access = ADMIN, .form = &profile_publish_form, .again = show_publish_profile, .writes = WRITES },
	{ POST, "/admin/profiles/{province}/unplan", unplan_profile, .access = ADMIN, .writes = WRITES },
	{ GET,  "/admin/profiles/{province}/draft/{section}", show_profile_section, .access = ADMIN },
	{ POST, "/admin/profiles/{province}/draft/{section}", change_profile, .access = ADMIN, .form = &profile_section_form, .again = show_profile_section, .writes = WRITES, .body_max = PROFILE_MAX },
	{ 0 },
	/* clang-format on */
};
