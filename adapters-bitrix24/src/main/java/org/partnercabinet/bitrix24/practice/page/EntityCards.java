package org.partnercabinet.bitrix24.practice.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.bitrix24.practice.crm.Crm;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Funnel;
import org.partnercabinet.bitrix24.practice.crm.Status;
import org.partnercabinet.bitrix24.practice.setup.Language;

/** Rows of the page's two tables. Everything that came from outside is escaped. */
final class EntityCards {
    private static final List<String> UTM =
            List.of("UTM_SOURCE", "UTM_MEDIUM", "UTM_CAMPAIGN", "UTM_CONTENT", "UTM_TERM");

    private final Crm crm;
    private final Language language;

    EntityCards(Crm crm, Language language) {
        this.crm = crm;
        this.language = language;
    }

    String row(Entity entity) {
        return "<tr>"
                + cell("#", "<strong>" + entity.id() + "</strong>")
                + cell(PageText.CLIENT.in(language), title(entity))
                + cell(PageText.CONTACTS.in(language), contacts(entity))
                + cell(PageText.UTM.in(language), utm(entity))
                + cell(PageText.STAGE.in(language), stage(entity))
                + cell(PageText.AMOUNT.in(language), amount(entity))
                + cell(PageText.ORIGIN.in(language), origin(entity))
                + cell(PageText.ACTIONS.in(language), "<div class=\"actions\">" + actions(entity) + "</div>")
                + "</tr>\n";
    }

    private static String cell(String label, String html) {
        return "<td data-label=\"" + label + "\">" + html + "</td>";
    }

    private String title(Entity entity) {
        Entity person = person(entity);
        String name = Stream.of("LAST_NAME", "NAME", "SECOND_NAME")
                .map(person::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return "<span class=\"title\">" + Html.escape(entity.text("TITLE")) + "</span> " + Html.escape(name)
                + note(entity.text("COMMENTS"));
    }

    private String contacts(Entity entity) {
        Entity person = person(entity);
        return Html.escape(person.first("PHONE")) + note(person.first("EMAIL"));
    }

    /** Who to look at for name and phone: a deal's contact, or else the lead it came from. */
    private Entity person(Entity entity) {
        return crm.find(EntityType.CONTACT, entity.number("CONTACT_ID"))
                .or(() -> crm.find(EntityType.LEAD, entity.number("LEAD_ID")))
                .filter(found -> entity.type() == EntityType.DEAL)
                .orElse(entity);
    }

    private static String utm(Entity entity) {
        return UTM.stream()
                .filter(key -> !entity.text(key).isEmpty())
                .map(key -> "<code>" + Html.escape(entity.text(key)) + "</code>")
                .collect(Collectors.joining(" "));
    }

    private String stage(Entity entity) {
        Status stage = crm.dictionaries().stage(entity.type(), entity.stage()).orElseThrow();
        String funnel = crm.dictionaries()
                .funnel(stage.funnel())
                .map(it -> note(it.name(language)))
                .orElse("");
        return "<span class=\"stage s-" + entity.semantics() + "\">" + Html.escape(stage.name(language)) + "</span>"
                + funnel;
    }

    private static String amount(Entity entity) {
        BigDecimal amount = entity.money("OPPORTUNITY").setScale(2, RoundingMode.HALF_UP);
        return "<span class=\"amount\">" + amount.toPlainString() + " " + Html.escape(entity.text("CURRENCY_ID"))
                + "</span>";
    }

    private String origin(Entity entity) {
        long lead = entity.number("LEAD_ID");
        String from = lead > 0 ? PageText.FROM_LEAD.in(language) + " " + lead : "";
        return Html.escape(entity.text("ORIGINATOR_ID")) + note(entity.text("ORIGIN_ID")) + from;
    }

    private static String note(String text) {
        return text.isEmpty() ? "" : " <small>" + Html.escape(text) + "</small>";
    }

    private String actions(Entity entity) {
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
