-- What staff may do: made by `make grants` from the statements it links. Do not edit.
GRANT SELECT, INSERT, UPDATE (disabled_at, display_name, login_index, mobile, password, password_at, password_state, paused_until, pauses, role, second_at, tries) ON account TO 'dk_staff'@'localhost';
GRANT SELECT, UPDATE (tok) ON attempt TO 'dk_staff'@'localhost';
GRANT INSERT ON audit TO 'dk_staff'@'localhost';
GRANT SELECT, INSERT ON form_token TO 'dk_staff'@'localhost';
GRANT SELECT ON institution TO 'dk_staff'@'localhost';
GRANT SELECT, INSERT, DELETE ON kept_form TO 'dk_staff'@'localhost';
GRANT SELECT, INSERT ON office TO 'dk_staff'@'localhost';
GRANT SELECT ON physician TO 'dk_staff'@'localhost';
GRANT SELECT ON profile_value TO 'dk_staff'@'localhost';
GRANT SELECT ON province TO 'dk_staff'@'localhost';
GRANT SELECT (account_id, used_at), DELETE ON recovery_code TO 'dk_staff'@'localhost';
GRANT SELECT (account_id, last_step, tries, pauses, paused_until), DELETE ON second_factor TO 'dk_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (expires_at, flash, flash_detail, seen_at), DELETE ON session TO 'dk_staff'@'localhost';
GRANT SELECT, INSERT ON session_ended TO 'dk_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (claim, next_at, state, tries) ON sms_outbox TO 'dk_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (id, tries, window_at) ON throttle TO 'dk_staff'@'localhost';
