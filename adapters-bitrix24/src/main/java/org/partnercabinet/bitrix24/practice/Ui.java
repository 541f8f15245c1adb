package org.partnercabinet.bitrix24.practice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.crm.Conversion;
import org.partnercabinet.bitrix24.practice.crm.Draft;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.ItemShape;
import org.partnercabinet.bitrix24.practice.crm.Status;
import org.partnercabinet.bitrix24.practice.methods.ItemStages;
import org.partnercabinet.bitrix24.practice.methods.Portal;
import org.partnercabinet.bitrix24.practice.methods.RestError;
import org.partnercabinet.bitrix24.practice.rest.Credentials;

/**
 * What people do in the portal's interface. Everything raises the events it would raise there; the one who acts is an
 * employee, not the webhook's owner. Unknown elements and values throw {@link NoSuchElementException} or
 * {@link IllegalArgumentException}.
 */
public final class Ui {
    private final Portal portal;
    private final Credentials credentials;
    private final long webhookUser;
    private final long employee;

    Ui(Portal portal, Credentials credentials, long webhookUser, long employee) {
        this.portal = portal;
        this.credentials = credentials;
        this.webhookUser = webhookUser;
        this.employee = employee;
    }

    /** A way a lead may be converted: with a sum typed by hand, into several deals, with or without its UTM marks. */
    public record Conversions(@Nullable BigDecimal amount, String currency, int deals, boolean copyUtm) {
        public static Conversions plain() {
            return new Conversions(null, "RUB", 1, false);
        }

        public static Conversions amount(BigDecimal amount, String currency) {
            return new Conversions(amount, currency, 1, false);
        }
    }

    /** Turns a lead into a contact and a deal; the lead becomes CONVERTED. @return ids of the new deals */
    public List<Long> convertLead(long id, Conversions how) {
        var order = new Conversion(portal.crm(), portal.writes())
                .of(find(EntityType.LEAD, id), employee)
                .deals(how.deals())
                .copyUtm(how.copyUtm());
        if (how.amount() != null) {
            order.amount(how.amount(), how.currency());
        }
        return order.convert().stream().map(Entity::id).toList();
    }

    /** Sets fields by their {@code crm.item} names. */
    public void edit(EntityType type, long id, Map<String, Object> fields) {
        Draft draft = new ItemShape(portal.crm().fields(), portal.crm().zone()).read(type, fields);
        change(type, id, entity -> {
            try {
                ItemStages.check(portal, type, draft, entity.number("CATEGORY_ID"));
                return draft;
            } catch (RestError e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        });
    }

    /** The sum of a deal, typed by hand. */
    public void setAmount(long dealId, BigDecimal amount, String currency) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("opportunity", amount);
        fields.put("currencyId", currency);
        fields.put("isManualOpportunity", "Y");
        edit(EntityType.DEAL, dealId, fields);
    }

    /** Moves a lead or deal to a stage; a stage of another funnel takes the deal there, unheard by webhooks. */
    public void moveStage(EntityType type, long id, String stage) {
        Status target = stage(type, stage);
        var values = new LinkedHashMap<String, Object>();
        values.put(type == EntityType.LEAD ? "STATUS_ID" : "STAGE_ID", target.status());
        if (type == EntityType.DEAL) {
            values.put("CATEGORY_ID", (long) target.funnel());
        }
        change(type, id, entity -> Draft.of(values));
    }

    /** Moves a deal to another funnel's first stage; an outgoing webhook hears nothing of it. */
    public void moveFunnel(long dealId, long funnel) {
        if (portal.crm().dictionaries().funnel(funnel).isEmpty()) {
            throw new NoSuchElementException("no funnel " + funnel);
        }
        change(EntityType.DEAL, dealId, deal -> Draft.of(Map.of("CATEGORY_ID", funnel)));
    }

    public void delete(EntityType type, long id) {
        portal.crm().atomically(() -> {
            Entity entity = find(type, id);
            portal.writes().delete(entity, employee);
            return entity;
        });
    }

    /** The employee behind the webhook leaves: it no longer opens the portal. */
    public void dismissWebhookOwner() {
        credentials.closeWebhooks(webhookUser);
    }

    /** An administrator edits the webhook: the old code stops working. */
    public void changeWebhookCode(String newCode) {
        credentials.closeWebhooks(webhookUser);
        credentials.addWebhook(webhookUser, newCode, java.util.Set.of());
    }

    private void change(EntityType type, long id, Function<Entity, Draft> draft) {
        portal.crm().atomically(() -> {
            Entity entity = find(type, id);
            return portal.writes().change(entity, draft.apply(entity), employee);
        });
    }

    private Entity find(EntityType type, long id) {
        return portal.crm()
                .find(type, id)
                .orElseThrow(() -> new NoSuchElementException("no " + type.word() + " " + id));
    }

    private Status stage(EntityType type, String stage) {
        return portal.crm()
                .dictionaries()
                .stage(type, stage)
                .orElseThrow(() -> new NoSuchElementException("no stage " + stage + " of a " + type.word()));
    }
}
