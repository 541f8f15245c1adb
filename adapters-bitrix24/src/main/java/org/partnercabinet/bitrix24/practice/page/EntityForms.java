package org.partnercabinet.bitrix24.practice.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.partnercabinet.bitrix24.practice.crm.Crm;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Funnel;
import org.partnercabinet.bitrix24.practice.crm.Status;
import org.partnercabinet.bitrix24.practice.setup.Language;

/** What people can do with a lead or deal: plain forms that need no script. */
final class EntityForms {
    private final Crm crm;
    private final Language language;

    EntityForms(Crm crm, Language language) {
        this.crm = crm;
        this.language = language;
    }

    /** All that can be done with this element, as forms. */
    String of(Entity entity) {
        String money = entity.type() == EntityType.LEAD ? convert(entity) : sum(entity);
        return money + move(entity) + form(entity, "delete", "", PageText.DELETE, "quiet");
    }

    private String convert(Entity lead) {
        return lead.semantics().equals("P") ? form(lead, "convertLead", money(lead), PageText.CONVERT, "main") : "";
    }

    private String sum(Entity deal) {
        return won(deal) + form(deal, "setAmount", money(deal), PageText.SAVE_AMOUNT, "");
    }

    /** One button for what a newcomer looks for: the success of the deal's own funnel. */
    private String won(Entity deal) {
        if (!deal.semantics().equals("P")) {
            return "";
        }
        String stage = crm.dictionaries().stages(EntityType.DEAL).stream()
                .filter(it -> it.funnel() == deal.number("CATEGORY_ID")
                        && it.semanticId().equals("S"))
                .map(it -> "<input type=\"hidden\" name=\"stage\" value=\"" + it.status() + "\">")
                .findFirst()
                .orElseThrow();
        return form(deal, "moveStage", stage, PageText.WON, "main");
    }

    private String money(Entity entity) {
        BigDecimal amount = entity.money("OPPORTUNITY");
        String value = amount.signum() == 0
                ? ""
                : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return "<input name=\"amount\" inputmode=\"decimal\" size=\"9\" placeholder=\"50000.00\" aria-label=\""
                + PageText.AMOUNT.in(language) + "\" value=\"" + value + "\">"
                + "<input name=\"currency\" size=\"3\" maxlength=\"3\" aria-label=\"" + PageText.CURRENCY.in(language)
                + "\" value=\"" + Html.escape(entity.text("CURRENCY_ID")) + "\">";
    }

    private String move(Entity entity) {
        var options = new StringBuilder();
        if (entity.type() == EntityType.LEAD) {
            options(options, entity, crm.dictionaries().of("STATUS"));
        } else {
            for (Funnel funnel : crm.dictionaries().funnels()) {
                options.append("<optgroup label=\"")
                        .append(PageText.FUNNEL.in(language))
                        .append(Html.escape(funnel.name(language)))
                        .append("\">");
                options(options, entity, crm.dictionaries().of(funnel.dictionary()));
                options.append("</optgroup>");
            }
        }
        String select =
                "<select name=\"stage\" aria-label=\"" + PageText.STAGE.in(language) + "\">" + options + "</select>";
        return form(entity, "moveStage", select, PageText.MOVE, "");
    }

    private void options(StringBuilder into, Entity entity, List<Status> stages) {
        for (Status stage : stages) {
            boolean current = Objects.equals(stage.status(), entity.stage());
            into.append("<option value=\"").append(stage.status()).append(current ? "\" selected>" : "\">");
            into.append(Html.escape(stage.name(language))).append("</option>");
        }
    }

    private String form(Entity entity, String what, String inputs, PageText button, String style) {
        return "<form method=\"post\" action=\"/do\"><input type=\"hidden\" name=\"do\" value=\"" + what + "\">"
                + "<input type=\"hidden\" name=\"entity\" value=\""
                + entity.type().word() + "\">"
                + "<input type=\"hidden\" name=\"id\" value=\"" + entity.id() + "\">"
                + "<input type=\"hidden\" name=\"lang\" value=\"" + language.pick("ru", "en") + "\">"
                + inputs + "<button class=\"" + style + "\">" + button.in(language) + "</button></form>";
    }
}
