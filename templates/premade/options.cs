<?cs # Options of a list that is the same for all visitors (lib/web/premade.h keeps what stands in template). Needs Form.option.premade.
?><?cs include!"macros.cs" ?><template><?cs call:options("premade") ?></template>
