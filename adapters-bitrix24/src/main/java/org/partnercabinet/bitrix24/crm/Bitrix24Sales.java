package org.partnercabinet.bitrix24.crm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmSales;
import org.partnercabinet.application.crm.NewSale;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.link.Utm;

/** Buyers' deals in the portal: {@code crm.item.*} and {@code crm.item.productrow.set}, which replaces all rows. */
public final class Bitrix24Sales implements CrmSales {
    private static final int LONGEST_TITLE = 255;
    private static final String SOURCE = "WEB";

    private final Bitrix24Client client;
    private final Items items;

    public Bitrix24Sales(Bitrix24Client client) {
        this.client = client;
        this.items = new Items(client, new Lists(client));
    }

    @Override
    public Optional<Long> findSale(BuyerId buyer) {
        return Origin.find(items, EntityType.DEAL, buyer);
    }

    @Override
    public long addSale(NewSale sale, long contact) {
        return Origin.made(items.add(EntityType.DEAL, fields(sale, contact), Map.of()), sale.buyer());
    }

    private static Map<String, Object> fields(NewSale sale, long contact) {
        var fields = new LinkedHashMap<String, Object>();
        String name = sale.person().name();
        fields.put("title", name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE));
        fields.put("contactId", contact);
        fields.put("sourceId", SOURCE);
        fields.put("currencyId", sale.terms().price().currency().getCurrencyCode());
        sale.terms().category().ifPresent(category -> fields.put("categoryId", category));
        utm(fields, sale.utm());
        Origin.put(fields, sale.buyer());
        return fields;
    }

    private static void utm(Map<String, Object> fields, Utm utm) {
        utm.parameters().forEach((name, mark) -> fields.put(camel(name), mark));
    }

    /** {@code utm_source} is {@code utmSource} here. */
    private static String camel(String name) {
        int underscore = name.indexOf('_');
        return name.substring(0, underscore)
                + Character.toUpperCase(name.charAt(underscore + 1))
                + name.substring(underscore + 2);
    }

    @Override
    public void setProduct(long deal, NewSale sale) {
        var row = Map.of(
                "productId", sale.terms().product(),
                "price", sale.terms().price().amount(),
                "quantity", 1);
        var parameters = Map.of("ownerType", "D", "ownerId", deal, "productRows", List.of(row));
        client.call(Call.write("crm.item.productrow.set", parameters, Rank.NEW_LEAD));
    }

    @Override
    public void moveTo(long deal, String stage) {
        var parameters = Map.of("entityTypeId", EntityType.DEAL, "id", deal, "fields", Map.of("stageId", stage));
        client.call(Call.write("crm.item.update", parameters, Rank.MONEY));
    }
}
