/* factor_rule.c - who must have a second factor: apart, since every program asks and needs no statements for it. */
#include <string.h>

#include "domain/factor/factor.h"
#include "domain/session/session.h"
#include "lib/io/config.h"

bool
factor_is_used(void)
{
	return strcmp(config_text("staff.totp"), "off") != 0;
}

bool
factor_is_required(int64_t account_kind)
{
	const char *rule = config_text("staff.totp");

	if (strcmp(rule, "off") == 0 || strcmp(rule, "optional") == 0)
		return false;
	if (account_kind == ACCOUNT_OFFICE || account_kind == ACCOUNT_ADMIN)
		return true;
	/* A word that nobody knows is taken as the strictest. */
	return account_kind == ACCOUNT_INSTITUTION && strcmp(rule, "office") != 0;
}
