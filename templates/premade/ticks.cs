<?cs # Ticks of a list that is the same for all visitors (lib/web/premade.h keeps what stands in template). Needs Page.field, Form.option.premade.
?><?cs include!"macros.cs" ?><template><?cs each:o = Form.option.premade ?><?cs call:group_tick(Page.field, o, "") ?><?cs /each ?></template>
