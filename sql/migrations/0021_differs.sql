-- What a submission says unlike the register, so that lists judge as the page of the registration does.
ALTER TABLE record ADD COLUMN n_differs SMALLINT NULL COMMENT 'answers of the last submission unlike the register; NULL: submitted before they were counted, or not yet';
