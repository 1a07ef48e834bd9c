/*
 * sealed.h - under which names personal numbers are sealed and indexed (see cipher.h).
 *
 * One place, because a value sealed or indexed under another name is not found again. Indexes are made
 * of document_canonical forms; the sign-in name is indexed as document_canonical_guess() gives it.
 */
#ifndef DOMAIN_PERSON_SEALED_H
#define DOMAIN_PERSON_SEALED_H

#define SEALED_DOCUMENT "physician.document"
#define SEALED_MOBILE "physician.mobile"
#define SEALED_QUALIFICATION "physician.qualification_no"
#define INDEX_DOCUMENT "physician.document_index"
#define INDEX_MOBILE "physician.mobile_index"
#define INDEX_LOGIN "account.login_index"

#endif
