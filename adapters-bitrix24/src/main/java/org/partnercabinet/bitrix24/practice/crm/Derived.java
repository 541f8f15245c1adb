package org.partnercabinet.bitrix24.practice.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from other values: semantics from the stage, the first contact from the contacts. */
final class Derived {
    private final Crm crm;

    Derived(Crm crm) {
        this.crm = crm;
    }

    /** What follows from the stage and the client. */
    void fill(Entity entity) {
        if (!entity.type().hasStages()) {
            return;
        }
        boolean lead = entity.type() == EntityType.LEAD;
        Status stage = crm.dictionaries().stage(entity.type(), entity.stage()).orElseThrow();
        entity.put(lead ? "STATUS_SEMANTIC_ID" : "STAGE_SEMANTIC_ID", stage.semanticId());
        if (lead) {
            boolean known = entity.number("CONTACT_ID") > 0 || entity.number("COMPANY_ID") > 0;
            entity.put("IS_RETURN_CUSTOMER", known ? "Y" : "N");
            Object closed = Objects.requireNonNullElse(entity.get("DATE_CLOSED"), crm.now());
            entity.put("DATE_CLOSED", stage.isFinal() ? closed : null);
        } else {
            entity.put("CLOSED", stage.isFinal() ? "Y" : "N");
            boolean first = stage.equals(crm.dictionaries().firstStage(EntityType.DEAL, stage.funnel()));
            entity.put("IS_NEW", first ? "Y" : "N");
        }
    }

    /** {@code CONTACT_ID} is the first of {@code CONTACT_IDS}, whichever of them was sent. */
    void links(Entity entity, Draft draft) {
        Map<String, @Nullable Object> values = draft.values();
        if (values.containsKey("CONTACT_IDS")) {
            Object ids = values.get("CONTACT_IDS");
            entity.put("CONTACT_ID", ids instanceof List<?> list ? list.get(0) : null);
        } else if (values.containsKey("CONTACT_ID")) {
            long id = entity.number("CONTACT_ID");
            entity.put("CONTACT_IDS", id == 0 ? null : List.of(id));
        }
    }

    /** Phones and e-mails after the wishes: without an id added, with one changed, without a value deleted. */
    List<Communication> edited(List<Communication> have, List<Communication> wishes) {
        var edited = new ArrayList<>(have);
        for (Communication wish : wishes) {
            if (wish.id() == 0) {
                if (!wish.value().isEmpty()) {
                    edited.add(new Communication(crm.nextInnerId(), wish.type(), wish.valueType(), wish.value()));
                }
            } else if (wish.value().isEmpty()) {
                edited.removeIf(it -> it.id() == wish.id());
            } else {
                edited.replaceAll(it -> it.id() == wish.id() ? wish : it);
            }
        }
        return edited;
    }
}
