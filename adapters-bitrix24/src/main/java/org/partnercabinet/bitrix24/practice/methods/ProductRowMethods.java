package org.partnercabinet.bitrix24.practice.methods;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.ItemShape;
import org.partnercabinet.bitrix24.practice.crm.ProductRow;

/** Product rows: both shapes replace all of them, so setting is safe to repeat. */
final class ProductRowMethods {
    /** {@code crm.item.productrow.set}. */
    Result setItem(Call call) {
        Entity owner = owner(call, call.text("ownerType"), call.number("ownerId"));
        var rows = Call.Params.maps(call.get("productRows")).stream()
                .map(row -> row(call, row, false))
                .toList();
        var set = call.portal().writes().productRows(owner, rows, call.caller().userId());
        return Result.of(
                Map.of("productRows", set.stream().map(row -> item(owner, row)).toList()));
    }

    /** {@code crm.item.productrow.list}; the owner must be named in the filter. */
    Result listItem(Call call) {
        var filter = call.map("filter");
        Object type = filter.getOrDefault("=ownerType", filter.get("ownerType"));
        Object id = filter.getOrDefault("=ownerId", filter.get("ownerId"));
        if (type == null || id == null) {
            throw new RestError(400, "INVALID_ARG_VALUE", "Invalid filter: ownerType and ownerId are required");
        }
        Entity owner = owner(call, type.toString(), Call.Params.number(id));
        var shown = owner.rows().stream().map(row -> item(owner, row)).toList();
        return new Result(Map.of("productRows", shown), shown.size(), null);
    }

    /** {@code crm.deal.productrows.set}. */
    Result setDeal(Call call) {
        Entity owner = owner(call, "D", call.number("id"));
        var rows = Call.Params.maps(call.get("rows")).stream()
                .map(row -> row(call, row, true))
                .toList();
        call.portal().writes().productRows(owner, rows, call.caller().userId());
        return Result.of(true);
    }

    /** {@code crm.deal.productrows.get}. */
    Result getDeal(Call call) {
        Entity owner = owner(call, "D", call.number("id"));
        return Result.of(owner.rows().stream().map(row -> legacy(owner, row)).toList());
    }

    private static Entity owner(Call call, String abbreviation, long id) {
        return EntityType.byAbbreviation(abbreviation)
                .flatMap(type -> call.portal().crm().find(type, id))
                .filter(it -> call.portal().people().sees(call.caller().userId(), it))
                .orElseThrow(RestError::ownerNotFound);
    }

    private static ProductRow row(Call call, Map<String, Object> sent, boolean legacy) {
        return new ProductRow(
                0,
                Call.Params.number(sent.get(legacy ? "PRODUCT_ID" : "productId")),
                text(sent.get(legacy ? "PRODUCT_NAME" : "productName"), ""),
                decimal(call, sent.get(legacy ? "PRICE" : "price"), "0"),
                decimal(call, sent.get(legacy ? "QUANTITY" : "quantity"), "1"),
                decimal(call, sent.get(legacy ? "DISCOUNT_TYPE_ID" : "discountTypeId"), "2")
                        .intValue(),
                decimal(call, sent.get(legacy ? "DISCOUNT_RATE" : "discountRate"), "0"),
                decimal(call, sent.get(legacy ? "DISCOUNT_SUM" : "discountSum"), "0"),
                text(sent.get(legacy ? "TAX_INCLUDED" : "taxIncluded"), "N"),
                decimal(call, sent.get(legacy ? "MEASURE_CODE" : "measureCode"), "796")
                        .intValue(),
                text(
                        sent.get(legacy ? "MEASURE_NAME" : "measureName"),
                        call.portal().language().pick("шт", "pcs.")),
                decimal(call, sent.get(legacy ? "SORT" : "sort"), "10").intValue());
    }

    private static String text(@Nullable Object value, String otherwise) {
        return Objects.requireNonNullElse(value, otherwise).toString();
    }

    private static BigDecimal decimal(Call call, @Nullable Object value, String otherwise) {
        try {
            return new BigDecimal(text(value, otherwise));
        } catch (NumberFormatException e) {
            throw RestError.badValue("productRows", call.portal().language());
        }
    }

    private static Map<String, @Nullable Object> item(Entity owner, ProductRow row) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", row.id());
        shown.put("ownerId", owner.id());
        shown.put("ownerType", owner.type().abbreviation());
        shown.put("productId", row.productId());
        shown.put("productName", row.name());
        for (String price : List.of("price", "priceAccount", "priceExclusive", "priceNetto", "priceBrutto")) {
            shown.put(price, ItemShape.number(row.price()));
        }
        shown.put("quantity", ItemShape.number(row.quantity()));
        shown.put("discountTypeId", row.discountType());
        shown.put("discountRate", ItemShape.number(row.discountRate()));
        shown.put("discountSum", ItemShape.number(row.discountSum()));
        shown.put("taxRate", null);
        shown.put("taxIncluded", row.taxIncluded());
        shown.put("customized", "Y");
        shown.put("measureCode", row.measureCode());
        shown.put("measureName", row.measureName());
        shown.put("sort", row.sort());
        shown.put("xmlId", "");
        shown.put("type", 7);
        return shown;
    }

    private static Map<String, @Nullable Object> legacy(Entity owner, ProductRow row) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("ID", String.valueOf(row.id()));
        shown.put("OWNER_ID", String.valueOf(owner.id()));
        shown.put("OWNER_TYPE", owner.type().abbreviation());
        shown.put("PRODUCT_ID", row.productId());
        shown.put("PRODUCT_NAME", row.name());
        shown.put("ORIGINAL_PRODUCT_NAME", row.name());
        shown.put("PRODUCT_DESCRIPTION", null);
        for (String price : List.of("PRICE", "PRICE_EXCLUSIVE", "PRICE_NETTO", "PRICE_BRUTTO")) {
            shown.put(price, ItemShape.number(row.price()));
        }
        shown.put("PRICE_ACCOUNT", ItemShape.number(row.price()).toPlainString());
        shown.put("QUANTITY", ItemShape.number(row.quantity()));
        shown.put("DISCOUNT_TYPE_ID", row.discountType());
        shown.put("DISCOUNT_RATE", ItemShape.number(row.discountRate()));
        shown.put("DISCOUNT_SUM", ItemShape.number(row.discountSum()));
        shown.put("TAX_RATE", null);
        shown.put("TAX_INCLUDED", row.taxIncluded());
        shown.put("CUSTOMIZED", "Y");
        shown.put("MEASURE_CODE", row.measureCode());
        shown.put("MEASURE_NAME", row.measureName());
        shown.put("SORT", row.sort());
        shown.put("XML_ID", "");
        shown.put("TYPE", 7);
        for (String none : List.of("STORE_ID", "RESERVE_ID", "DATE_RESERVE_END", "RESERVE_QUANTITY")) {
            shown.put(none, null);
        }
        return shown;
    }
}
