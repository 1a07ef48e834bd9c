/* login.h - what the files of this program share. */
#ifndef LOGIN_LOGIN_H
#define LOGIN_LOGIN_H

#include "lib/web/action.h"

extern const struct action login_actions[];

/* Where to go after signing in: an own path, or the home page. */
struct str login_wanted(struct str back);

/* password.c: the first password, and a change of one's own will. */
extern const struct form first_form, change_form;
handler show_first, set_first, show_change, set_change, ask_code, show_code_again;

/* mobile.c: another mobile number. */
extern const struct form mobile_form, mobile_code_form;
handler show_mobile, ask_mobile, show_mobile_code, set_mobile, ask_mobile_again;
/* second.c: the second step of signing in, and the safety of one's account. */
extern const struct form second_form, factor_form, security_form;
handler show_second, enter_second, show_factor, set_factor, show_codes, show_security, set_security, send_out_others;

/* place.c: province, type size, demonstration inbox, privacy. */
handler show_provinces, set_view, show_inbox, show_privacy, show_terms, keep_alive;

#endif
