<?cs # Pieces that all papers share, cut at Page.cut: the save button after ten questions, a section of the answer sheet.
  Needs Page.cut, Page.label.
?><?cs include!"layout.cs" ?><?cs var:Page.cut ?><?cs call:exam_save() ?><?cs var:Page.cut ?><?cs call:exam_cells_open(Page.label) ?><?cs var:Page.cut ?><?cs call:exam_cells_close() ?><?cs var:Page.cut ?>
