/* exemptions.h - applications for exemption of physicians whose institutions are delegated. */
#ifndef RECHECK_EXEMPTIONS_H
#define RECHECK_EXEMPTIONS_H

#include "lib/web/action.h"

handler recheck_show_exemptions, recheck_export_exemptions, recheck_show_exemption, recheck_approve_exemption,
	recheck_reject_exemption, recheck_revoke_exemption;

#endif
