package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person or the simple mode does with a lead: a contact, one or more deals, and the lead is done. */
public final class Conversion {
    private static final List<String> UTM =
            List.of("UTM_SOURCE", "UTM_MEDIUM", "UTM_CAMPAIGN", "UTM_CONTENT", "UTM_TERM");

    private final Crm crm;
    private final Writes writes;

    public Conversion(Crm crm, Writes writes) {
        this.crm = crm;
        this.writes = writes;
    }

    public Order of(Entity lead, long userId) {
        return new Order(lead, userId);
    }

    /** One conversion being ordered. What a real portal copies is not documented: here only what is asked for. */
    public final class Order {
        private final Entity lead;
        private final long userId;
        private int deals = 1;
        private boolean copyUtm;
        private @Nullable BigDecimal amount;
        private @Nullable String currency;

        private Order(Entity lead, long userId) {
            this.lead = lead;
            this.userId = userId;
        }

        public Order deals(int howMany) {
            deals = howMany;
            return this;
        }

        public Order copyUtm(boolean wanted) {
            copyUtm = wanted;
            return this;
        }

        /** The deals' sum, as if typed by hand. */
        public Order amount(BigDecimal sum, String inCurrency) {
            amount = sum;
            currency = inCurrency;
            return this;
        }

        /** @return the new deals */
        public List<Entity> convert() {
            return crm.atomically(() -> {
                long contact = contact();
                var made = new ArrayList<Entity>();
                for (int i = 0; i < deals; i++) {
                    made.add(writes.add(EntityType.DEAL, deal(contact), userId));
                }
                writes.change(
                        lead, Draft.of(java.util.Map.of("STATUS_ID", "CONVERTED", "CONTACT_ID", contact)), userId);
                return made;
            });
        }

        private long contact() {
            if (lead.number("CONTACT_ID") > 0) {
                return lead.number("CONTACT_ID");
            }
            var values = copied(List.of("NAME", "SECOND_NAME", "LAST_NAME", "SOURCE_ID", "ASSIGNED_BY_ID"));
            values.put("LEAD_ID", lead.id());
            var communications = lead.communications().stream()
                    .map(it -> new Communication(0, it.type(), it.valueType(), it.value()))
                    .toList();
            return writes.add(EntityType.CONTACT, new Draft(values, communications), userId)
                    .id();
        }

        private Draft deal(long contact) {
            var values = copied(List.of("TITLE", "ASSIGNED_BY_ID", "CURRENCY_ID", "OPPORTUNITY"));
            if (copyUtm) {
                values.putAll(copied(UTM));
                values.putAll(copied(List.of("SOURCE_ID", "SOURCE_DESCRIPTION")));
            }
            values.put("LEAD_ID", lead.id());
            values.put("CONTACT_ID", contact);
            if (amount != null) {
                values.put("OPPORTUNITY", amount);
                values.put("CURRENCY_ID", currency);
                values.put("IS_MANUAL_OPPORTUNITY", "Y");
            }
            return Draft.of(values);
        }

        private LinkedHashMap<String, @Nullable Object> copied(List<String> keys) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            keys.forEach(key -> values.put(key, lead.get(key)));
            return values;
        }
    }
}
