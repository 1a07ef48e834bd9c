/* exemptions.h - applications for exemption of the institution's own physicians. */
#ifndef REVIEW_EXEMPTIONS_H
#define REVIEW_EXEMPTIONS_H

#include "lib/web/action.h"

handler review_show_exemptions, review_export_exemptions, review_show_exemption, review_approve_exemption,
	review_reject_exemption, review_revoke_exemption;

#endif
