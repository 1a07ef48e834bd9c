<?cs # The paper itself; the program puts questions and answer sheet in the place of the two comments.
  Needs Page.exam as exam_open() wants it. The form has no one-time token: handing in is bound to the attempt, and a page
  that the browser brings back must still be able to save.
?><?cs include!"layout.cs" ?><?cs set:Form.token = "" ?><?cs call:page_open() ?><?cs call:exam_open() ?><!--questions--><?cs call:exam_middle() ?><!--cells--><?cs call:exam_close() ?><?cs call:page_close() ?>
