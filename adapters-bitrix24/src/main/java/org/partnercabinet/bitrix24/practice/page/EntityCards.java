package org.partnercabinet.bitrix24.practice.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.bitrix24.practice.crm.Crm;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Status;
import org.partnercabinet.bitrix24.practice.setup.Language;

/** Rows of the page's two tables. Everything that came from outside is escaped. */
final class EntityCards {
    private static final List<String> UTM =
            List.of("UTM_SOURCE", "UTM_MEDIUM", "UTM_CAMPAIGN", "UTM_CONTENT", "UTM_TERM");

    private final Crm crm;
    private final Language language;
    private final EntityForms forms;

    EntityCards(Crm crm, Language language) {
        this.crm = crm;
        this.language = language;
        this.forms = new EntityForms(crm, language);
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
                + cell(PageText.ACTIONS.in(language), "<div class=\"actions\">" + forms.of(entity) + "</div>")
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
}
