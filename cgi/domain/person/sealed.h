/*
 * sealed.h - under which names personal numbers are sealed and indexed (see cipher.h).
 *
 * One place, because a value sealed or indexed under another name is not found again. Indexes are made
 * of document_canonical forms; account_index() makes those of sign-in names.
 */
#ifndef DOMAIN_PERSON_SEALED_H
#define DOMAIN_PERSON_SEALED_H

#define SEALED_DOCUMENT "physician.document"
#define SEALED_MOBILE "physician.mobile"
#define SEALED_EMAIL "physician.email"
#define SEALED_CONTACT_MOBILE "institution.contact_mobile"
#define SEALED_MEMBER_PHONE "institution_member.phone"
#define SEALED_STAFF_MOBILE "account.mobile"
#define SEALED_QUALIFICATION "physician.qualification_no"
#define INDEX_DOCUMENT "physician.document"
#define INDEX_MOBILE "physician.mobile"

#endif
