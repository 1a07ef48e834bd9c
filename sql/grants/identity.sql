-- What identity may do: made by `make grants` from the statements it links. Do not edit.
GRANT SELECT (id, province_id, kind, login_index, physician_id, institution_id, office_id, display_name, password_state, password_at, tries, pauses, paused_until, disabled_at, signed_in_at, created_at, role, is_member, mobile, second_at), UPDATE (login_index) ON account TO 'dk_identity'@'localhost';
GRANT SELECT, UPDATE (tok) ON attempt TO 'dk_identity'@'localhost';
GRANT INSERT ON audit TO 'dk_identity'@'localhost';
GRANT SELECT, INSERT, UPDATE (answer, decided_at, decided_by, state) ON document_request TO 'dk_identity'@'localhost';
GRANT SELECT, INSERT ON form_token TO 'dk_identity'@'localhost';
GRANT SELECT ON institution TO 'dk_identity'@'localhost';
GRANT SELECT, INSERT, DELETE ON kept_form TO 'dk_identity'@'localhost';
GRANT SELECT ON office TO 'dk_identity'@'localhost';
GRANT SELECT, UPDATE (document, document_index, document_kind) ON physician TO 'dk_identity'@'localhost';
GRANT SELECT ON profile_value TO 'dk_identity'@'localhost';
GRANT SELECT ON province TO 'dk_identity'@'localhost';
GRANT SELECT, INSERT, UPDATE (expires_at, flash, flash_detail, seen_at), DELETE ON session TO 'dk_identity'@'localhost';
GRANT SELECT, INSERT ON session_ended TO 'dk_identity'@'localhost';
GRANT SELECT, INSERT, UPDATE (id, tries, window_at) ON throttle TO 'dk_identity'@'localhost';
