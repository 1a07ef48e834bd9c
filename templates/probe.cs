<?cs # Shows that values are escaped; rendered when a program starts. ?><?cs var:Page.probe ?>
