/* exemption.h - the physician's own application for exemption. */
#ifndef REGISTER_EXEMPTION_H
#define REGISTER_EXEMPTION_H

#include "register/register.h"

extern const struct form exemption_form, exemption_go_form;
handler show_exemption, save_exemption, show_exemption_check, submit_exemption, withdraw_exemption;

#endif
